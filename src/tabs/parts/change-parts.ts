import type { Block } from '../../define/document';
import type { Moment } from '../../define/moment';
import { type Period, readPeriod } from '../../rules/period';
import type { Book } from '../columns';
import { lineOf } from '../readings/agreed';
import { memberNames } from '../readings/names';
import { within } from '../readings/periods';
import { heading, strong, table, words } from './show';

type Line = Book['changes']['rows'][number];

/** Lines of the goals that run in a period; a line that no goal is known of counts on its day. */
const linesOf = (book: Book, period: Period): readonly Line[] => {
  const goalOf = new Map([
    ...book.goals.rows.map(({ id }) => [id, id] as const),
    ...book.kpis.rows.map(({ id, goal }) => [id, goal] as const),
  ]);
  const periods = new Map(book.goals.rows.map(({ id, period: text }) => [id, readPeriod(text ?? '')]));
  const dated = book.changes.rows.flatMap((line) => {
    const own = periods.get(goalOf.get(lineOf(line)?.row ?? '') ?? '');
    const day = line.day ?? '';
    return line.where === null ? [] : [{ line, period: own ?? { key: day, start: day, end: day } }];
  });
  return within(dated, period).map(({ line }) => line);
};

/** What was changed of a period's agreed goals and KPIs: original, new value, and why; nothing where nothing was changed.
 * @example changesOf(book, moment, period).length // 0, or 2: a heading and a table
 */
export const changesOf = (book: Book, { language }: Moment, period: Period): readonly Block[] => {
  const { columns } = language.tabs.changes;
  const name = memberNames(book);
  const lines = linesOf(book, period);
  if (lines.length === 0) return [];
  return [
    heading(language.reports.review.changes, 2),
    table(lines, [
      { head: columns.where.header, width: 2, cell: ({ where }) => strong(where ?? '') },
      { head: columns.field.header, cell: ({ field }) => words(field) },
      { head: columns.old.header, right: true, cell: (line) => words(line.old) },
      { head: columns.new.header, right: true, cell: (line) => words(line.new) },
      { head: columns.reason.header, width: 3, cell: ({ reason }) => words(reason) },
      { head: columns.approver.header, cell: ({ approver }) => words(name(approver)) },
      { head: columns.day.header, cell: ({ day }) => words(day) },
    ]),
  ];
};
