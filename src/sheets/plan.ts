import { describeChanges } from '../book/describe-changes';
import type { AnyAction } from '../define/action';
import type { Addon } from '../define/addon';
import type { Planned } from '../define/page-calls';
import { actionName, decided, type Ended } from './run';
import { keeping } from './undo';

/** A dry run: the action decides as it would, and what it comes to is told in people's words. Takes no lock and writes nothing; a refusal comes back as one. */
export const plan = (addon: Addon, action: AnyAction, input: unknown): Ended => {
  const made = decided(addon, action, input);
  if (!made.ok) return made;
  const { workbook, book, moment, outcome } = made;
  const language = outcome.language ?? moment.language;
  const changes = describeChanges(addon.tabs, book, outcome.rows ?? {}, language);
  // Where nothing is to be done, the notice says why.
  const why = changes.n + (outcome.mended ?? 0) === 0 && outcome.notice ? [outcome.notice] : [];
  const answer: Planned = {
    language: language.code,
    title: actionName(language, action.name),
    says: outcome.says?.length ? outcome.says : why,
    mended: outcome.mended ?? 0,
    undoable: keeping(addon.tabs, action, book, outcome, moment.now)?.undoable ?? false,
    ...changes,
  };
  return { ok: true, answer, notice: '', language, workbook };
};
