import type { Moment } from '../../define/moment';
import type { Grown } from '../../define/tab';
import type { ColumnsOf, Row, RowChange } from '../../define/table';
import { addDays, type Day, daysBetween } from '../../rules/day';
import { occurrence, type Recurrence } from '../../rules/occurrence';
import type { Book } from '../columns';

type Columns = ColumnsOf<Book['tasks']>;
type TaskRow = Row<Columns> & { readonly due: Day };

/** The id of the series that a task belongs to: occurrences carry it before their day. */
const seriesOf = (id: string): string => id.split('~')[0] ?? id;

/** Occurrences looked for at most: years of a weekly task. */
const most = 520;

/** The first day of a series after a day, counted from its first occurrence, so that one moved by a holiday moves no other. */
const after = (first: Day, repeats: Recurrence, day: Day, { calendar }: Moment): Day | null => {
  for (let n = 1; n <= most; n++) {
    const next = occurrence(first, repeats, null, calendar, n);
    if (next > day) return next;
  }
  return null;
};

const nextOf = (rows: readonly TaskRow[], moment: Moment): RowChange<Columns> | null => {
  const [first, ...others] = [...rows].sort((a, b) => (a.due < b.due ? -1 : 1));
  const last = others.at(-1) ?? first;
  if (!first || !last || last.repeats === null || last.repeats === 'never' || last.state === 'cancelled') return null;
  if (last.due > moment.today && last.state !== 'done') return null;
  const due = after(first.due, last.repeats, last.due < moment.today ? addDays(moment.today, -1) : last.due, moment);
  if (due === null) return null;
  const { task, owner, item, hours, from, repeats, start } = last;
  return {
    add: {
      id: `${seriesOf(first.id)}~${due}`,
      task,
      owner,
      due,
      state: 'notStarted',
      start: start === null ? null : addDays(due, -daysBetween(start, last.due)),
      item,
      hours,
      from,
      repeats,
    },
  };
};

/** The next occurrence of each repeating task whose last one is due or done: one a series, on a working day; a missed one stays as it is, and a cancelled one ends its series. Its id is that of the series with its day, so that a second run adds nothing.
 * @example repeatedTasks(book, moment).tasks // [{ add: { id: 'T-1~2026-05-20', due: '2026-05-20', state: 'notStarted', … } }]
 */
export const repeatedTasks = (book: Book, moment: Moment): Grown<Book> => {
  const series = new Map<string, TaskRow[]>();
  for (const row of book.tasks.rows) {
    if (row.due === null || (row.repeats === null && !row.id.includes('~'))) continue;
    const key = seriesOf(row.id);
    const rows = series.get(key) ?? [];
    rows.push({ ...row, due: row.due });
    series.set(key, rows);
  }
  const added = [...series.values()].flatMap((rows) => nextOf(rows, moment) ?? []);
  return added.length > 0 ? { tasks: added } : {};
};
