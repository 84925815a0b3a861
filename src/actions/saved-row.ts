import type { Moment } from '../define/moment';
import type { Token } from '../define/page-calls';
import type { AnyRow, AnyRowChange } from '../define/table';
import { say } from '../languages/say';

/** The row that a form saves: its id, whether it is there, and `gone` where the form edits a row that no longer is. */
export interface SavedRow {
  readonly id: string;
  readonly there: boolean;
  readonly gone: boolean;
}

/** Finds the row a form saves by its id; a new one takes its id from the form's token, so that a second try finds what the first has left.
 * @example savedRow([], 'G', '', 'k3', moment) // { id: 'G-k3', there: false, gone: false }
 */
export const savedRow = (
  rows: readonly Pick<AnyRow, 'id'>[],
  prefix: string,
  given: string,
  token: Token | undefined,
  moment: Moment,
): SavedRow => {
  const ofToken = token !== undefined && /^[a-z0-9]{1,40}$/.test(token) ? `${prefix}-${token}` : moment.newId(prefix);
  const id = given || ofToken;
  const there = rows.some((row) => row.id === id);
  return { id, there, gone: given !== '' && !there };
};

/** The change that saves values as that row. */
export const saveRow = (
  { id, there }: SavedRow,
  values: { readonly [column: string]: unknown },
  cells?: ReadonlyMap<string, string>,
): AnyRowChange => {
  const grid = cells ? { cells } : {};
  return there ? { id, set: values, ...grid } : { add: { id, ...values, ...grid } };
};

/** What a form is told whose row somebody has taken away meanwhile. */
export const rowIsGone = (title: unknown, { language }: Moment): { readonly refused: { readonly '': string } } => ({
  refused: { '': say(language.actions.field.link, { text: String(title ?? '') }) },
});
