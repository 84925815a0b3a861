import { fromParts, toParts } from '../book/kept-parts';
import { undoOf } from '../book/undo';
import type { AnyAction, AnyOutcome } from '../define/action';
import type { LastAction } from '../define/kept';
import type { AnyTab } from '../define/tab';
import type { AnyBook } from '../define/table';

type Parts = { readonly [key: string]: string };

const partsOf = (last: LastAction): Parts | null => toParts(JSON.stringify(last));

/** What is to be kept of an action for undoing it: nothing where it changes no rows; `undoable` tells whether it could be undone. */
export const keeping = (
  tabs: readonly AnyTab[],
  action: AnyAction,
  book: AnyBook,
  outcome: AnyOutcome,
  now: string,
): { readonly undoable: boolean; readonly parts: Parts } | null => {
  if (action.undo === 'keeps') return null;
  const never: LastAction = { action: action.name, at: now, tabs: null };
  const end = { undoable: false, parts: partsOf(never) ?? {} };
  if (action.undo) return end;
  const changed = undoOf(tabs, book, outcome.rows ?? {});
  if (changed.length === 0) return null;
  const parts = partsOf({ ...never, tabs: changed });
  return parts ? { undoable: true, parts } : end;
};

/** Keeps it, in one call. */
export const keep = (parts: Parts): void => {
  PropertiesService.getDocumentProperties().setProperties({ ...parts });
};

/** The last action as it was kept; null where nothing is, or where it was broken off. */
export const lastAction = (): LastAction | null => {
  const text = fromParts(PropertiesService.getDocumentProperties().getProperties());
  return text === null ? null : (JSON.parse(text) as LastAction);
};
