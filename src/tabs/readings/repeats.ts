import type { Moment } from '../../define/moment';
import type { Grown } from '../../define/tab';
import type { Columns, ColumnsOf, Row, RowChange } from '../../define/table';
import type { ChoiceKey } from '../../languages';
import { addDays, type Day, daysBetween } from '../../rules/day';
import { occurrence, type Recurrence } from '../../rules/occurrence';
import type { Book } from '../columns';

type Added<C extends Columns> = Omit<Extract<RowChange<C>, { add: unknown }>['add'], 'id' | 'cells'>;
type Repeating = { readonly id: string; readonly repeats: ChoiceKey<'repeats'> | null };

/** How the rows of a tab repeat. */
interface Series<R extends Repeating, C extends Columns> {
  readonly day: (row: R) => Day | null;
  readonly isDone: (row: R) => boolean;
  readonly isCancelled: (row: R) => boolean;
  /** What an occurrence takes from the one before, on its day. */
  readonly next: (last: R, day: Day) => Added<C>;
  /** It falls on weekends and holidays too. */
  readonly anyDay?: true;
}

/** The id of the series that a row belongs to: occurrences carry it before their day. */
const seriesOf = (id: string): string => id.split('~')[0] ?? id;

/** Occurrences looked for at most: years of a weekly one. */
const most = 520;

/** The first day of a series after a day, counted from its first occurrence, so that one moved by a holiday moves no other. */
const after = (first: Day, repeats: Recurrence, day: Day, calendar: Moment['calendar'] | null): Day | null => {
  for (let n = 1; n <= most; n++) {
    const next = occurrence(first, repeats, null, calendar, n);
    if (next > day) return next;
  }
  return null;
};

const nextOf = <R extends Repeating, C extends Columns>(
  rows: readonly { readonly row: R; readonly day: Day }[],
  series: Series<R, C>,
  { today, calendar }: Moment,
): RowChange<C> | null => {
  const [first, ...others] = [...rows].sort((a, b) => (a.day < b.day ? -1 : 1));
  const last = others.at(-1) ?? first;
  if (!first || !last || last.row.repeats === null || last.row.repeats === 'never' || series.isCancelled(last.row)) return null;
  if (last.day > today && !series.isDone(last.row)) return null;
  const from = last.day < today ? addDays(today, -1) : last.day;
  const day = after(first.day, last.row.repeats, from, series.anyDay ? null : calendar);
  return day === null ? null : ({ add: { id: `${seriesOf(first.row.id)}~${day}`, ...series.next(last.row, day) } } as RowChange<C>);
};

/** The next occurrence of each series whose last one is due or done: one a series; a missed one stays as it is, and a cancelled one ends its series. Its id is that of the series with its day, so that a second run adds nothing. */
const repeated = <R extends Repeating, C extends Columns>(rows: readonly R[], series: Series<R, C>, moment: Moment): RowChange<C>[] => {
  const all = new Map<string, { readonly row: R; readonly day: Day }[]>();
  for (const row of rows) {
    const day = series.day(row);
    if (day === null || (row.repeats === null && !row.id.includes('~'))) continue;
    const key = seriesOf(row.id);
    all.set(key, [...(all.get(key) ?? []), { row, day }]);
  }
  return [...all.values()].flatMap((own) => nextOf(own, series, moment) ?? []);
};

const taskSeries: Series<Row<ColumnsOf<Book['tasks']>>, ColumnsOf<Book['tasks']>> = {
  day: ({ due }) => due,
  isDone: ({ state }) => state === 'done',
  isCancelled: ({ state }) => state === 'cancelled',
  next: ({ task, owner, inherited, due: before, item, hours, from, repeats, start }, due) => ({
    task,
    owner,
    due,
    state: 'notStarted',
    start: start === null || before === null ? null : addDays(due, -daysBetween(start, before)),
    item,
    hours,
    from,
    repeats,
    ...(inherited === null ? {} : { inherited }),
  }),
};

/** The next occurrence of each repeating task, on a working day.
 * @example repeatedTasks(book, moment).tasks // [{ add: { id: 'T-1~2026-05-20', due: '2026-05-20', state: 'notStarted', … } }]
 */
export const repeatedTasks = ({ tasks }: Book, moment: Moment): Grown<Book> => {
  const added = repeated(tasks.rows, taskSeries, moment);
  return added.length > 0 ? { tasks: added } : {};
};

const contentSeries: Series<Row<ColumnsOf<Book['content']>>, ColumnsOf<Book['content']>> = {
  day: ({ publish }) => publish,
  isDone: ({ state }) => state === 'published',
  isCancelled: ({ state }) => state === 'cancelled',
  next: ({ topic, account, owner, time, format, purpose, repeats }, publish) => ({
    topic,
    account,
    owner,
    publish,
    time,
    state: 'idea',
    format,
    purpose,
    repeats,
  }),
  anyDay: true,
};

/** The next occurrence of each content item that repeats, weekends included; what came of the last one is not its own.
 * @example repeatedContent(book, moment).content // [{ add: { id: 'CT-1~2026-05-16', publish: '2026-05-16', state: 'idea', … } }]
 */
export const repeatedContent = ({ content }: Book, moment: Moment): Grown<Book> => {
  const added = repeated(content.rows, contentSeries, moment);
  return added.length > 0 ? { content: added } : {};
};
