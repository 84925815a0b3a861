import type { Day } from '../rules/day';
import { type Period, previousPeriod, quarterOf, readPeriod } from '../rules/period';
import type { Book } from '../tabs/columns';

/** Periods that can be reviewed, newest first: those of the goals that have begun, this quarter, and the three before it. */
export const reviewPeriods = (book: Book, today: Day): readonly Period[] => {
  const found = new Map<string, Period>();
  const add = (period: Period | null) => {
    if (period && period.start <= today) found.set(period.key, period);
  };
  for (const { period } of book.goals.rows) add(period === null ? null : readPeriod(period));
  let quarter = quarterOf(today);
  for (let n = 0; n < 4; n++) {
    add(quarter);
    quarter = previousPeriod(quarter);
  }
  const own = new Set(book.goals.rows.map(({ period }) => period));
  return [...found.values()].sort((a, b) => Number(own.has(b.key)) - Number(own.has(a.key)) || (a.start < b.start ? 1 : -1));
};
