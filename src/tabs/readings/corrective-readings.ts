import type { Moment } from '../../define/moment';
import type { ColumnsOf, Row } from '../../define/table';
import { say } from '../../languages/say';
import type { Book } from '../columns';
import { memberNames } from './names';

export type CorrectiveRow = Row<ColumnsOf<Book['corrective']>>;

/** Until it is found to have worked: one that did not is to be done again. */
export const isOpenAction = ({ state }: Pick<CorrectiveRow, 'state'>): boolean => state !== 'effective';

/** The latest open action for each KPI, by the KPI's id. */
export const openActions = (book: Pick<Book, 'corrective'>): ReadonlyMap<string, CorrectiveRow> =>
  new Map(
    book.corrective.rows.flatMap((row) => (row.kpi !== null && row.action !== null && isOpenAction(row) ? [[row.kpi, row] as const] : [])),
  );

/** Cause and action of a KPI's open corrective action as one sentence; null where there is none.
 * @example measureOf(book, moment)('K-1') // '原因：午间无人值守；措施：午间轮值（客服主管，2026-05-15 前）'
 */
export const measureOf = (book: Book, { language }: Pick<Moment, 'language'>): ((kpi: string) => string | null) => {
  const actions = openActions(book);
  const name = memberNames(book);
  return (kpi) => {
    const found = actions.get(kpi);
    if (!found) return null;
    const { none } = language.reports;
    const slots = { cause: found.cause ?? none, action: found.action ?? none, member: name(found.owner) || none, day: found.due ?? none };
    return say(language.areas.corrective.words.measure, slots);
  };
};
