import type { ColumnsOf, Row } from '../../define/table';
import { addDays, type Day, daysBetween, weekday } from '../../rules/day';
import type { Period } from '../../rules/period';
import { minutesOf } from '../../rules/time-of-day';
import type { Book } from '../columns';
import { remember } from './remember';

/** What a content item says on a day. */
export interface ContentReading {
  readonly row: Row<ColumnsOf<Book['content']>>;
  /** Neither published nor cancelled. */
  readonly open: boolean;
  /** The day it was published, as planned where none is noted; null while it is not. */
  readonly out: Day | null;
  /** Calendar days past its day and not published, 0 when not. */
  readonly late: number;
  /** Minutes since midnight at which it is planned; null without a time. */
  readonly minutes: number | null;
}

/** All items but the cancelled ones as they stand at a moment, in the order of their rows. */
export const contentReadings = remember((book, { today }): readonly ContentReading[] =>
  book.content.rows
    .filter(({ topic, state }) => topic !== null && state !== 'cancelled')
    .map((row) => {
      const open = row.state !== 'published';
      return {
        row,
        open,
        out: open ? null : (row.published ?? row.publish),
        late: open && row.publish !== null ? Math.max(0, daysBetween(row.publish, today)) : 0,
        minutes: minutesOf(row.time ?? ''),
      };
    }),
);

const inside = (day: Day | null, { start, end }: Pick<Period, 'start' | 'end'>): boolean => day !== null && day >= start && day <= end;

/** Items planned in a period. */
export const plannedIn = (items: readonly ContentReading[], period: Pick<Period, 'start' | 'end'>): readonly ContentReading[] =>
  items.filter(({ row }) => inside(row.publish, period));

/** Items published in a period. */
export const publishedIn = (items: readonly ContentReading[], period: Pick<Period, 'start' | 'end'>): readonly ContentReading[] =>
  items.filter(({ out }) => inside(out, period));

/** Items that are published or past their day. */
export const dueOf = (items: readonly ContentReading[]): readonly ContentReading[] =>
  items.filter(({ open, late, row }) => row.publish !== null && (!open || late > 0));

/** Share of the items due that were published on their day or before; null where none was due. */
export const onTimeRate = (items: readonly ContentReading[]): number | null => {
  const due = dueOf(items);
  return due.length === 0 ? null : due.filter(({ out, row }) => out !== null && out <= (row.publish ?? '')).length / due.length;
};

/** Interactions ÷ views of the items that have both; null without any. */
export const engagementOf = (items: readonly Pick<ContentReading, 'row'>[]): number | null => {
  const both = items.filter(({ row }) => row.interactions !== null && (row.views ?? 0) > 0);
  const sum = (of: 'views' | 'interactions'): number => both.reduce((all, { row }) => all + (row[of] ?? 0), 0);
  return both.length === 0 ? null : sum('interactions') / sum('views');
};

/** Items an account published in the last two full weeks (Monday to Sunday), the earlier one first; null where its calendar begins later.
 * @example lastTwoWeeks(items, '2026-05-13') // [3, 4]: 27 April to 3 May, 4 to 10 May
 */
export const lastTwoWeeks = (own: readonly ContentReading[], today: Day): readonly [number, number] | null => {
  const monday = addDays(today, 1 - weekday(today));
  const begins = addDays(monday, -14);
  if (!own.some(({ row }) => row.publish !== null && row.publish <= begins)) return null;
  const from = (start: Day): number => publishedIn(own, { start, end: addDays(start, 6) }).length;
  return [from(begins), from(addDays(monday, -7))];
};

/** The group with the highest mean of views, of those with at least three items. */
const bestOf = (items: readonly ContentReading[], keyOf: (item: ContentReading) => number | null): number | null => {
  const groups = new Map<number, number[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), item.row.views ?? 0]);
  }
  const means = [...groups].flatMap(([key, views]) =>
    views.length < 3 ? [] : [{ key, mean: views.reduce((a, b) => a + b, 0) / views.length }],
  );
  return means.reduce<(typeof means)[number] | null>((best, one) => (best && best.mean >= one.mean ? best : one), null)?.key ?? null;
};

/** Weekday (1 Monday) and hour with the most views on average, from 20 items with views on; an hour is null where too few have a time. */
export const bestTime = (own: readonly ContentReading[]): { readonly weekday: number; readonly hour: number | null } | null => {
  const counted = own.filter(({ out, row }) => out !== null && row.views !== null);
  const best = counted.length < 20 ? null : bestOf(counted, ({ out }) => (out === null ? null : weekday(out)));
  const hour = bestOf(counted, ({ minutes }) => (minutes === null ? null : Math.floor(minutes / 60)));
  return best === null ? null : { weekday: best, hour };
};
