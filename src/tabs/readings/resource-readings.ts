import type { ColumnsOf, Row } from '../../define/table';
import { addDays } from '../../rules/day';
import { elapsedShare, type Period, readPeriod } from '../../rules/period';
import type { Book } from '../columns';
import { remember } from './remember';

type ResourceRow = Row<ColumnsOf<Book['resources']>>;

/** What a resource says on a day. Shares are fractions of what is available. */
export interface ResourceReading {
  readonly row: ResourceRow;
  readonly period: Period;
  readonly budget: number;
  readonly allocatedShare: number | null;
  readonly usedShare: number | null;
  /** Share of its period gone by the end of yesterday. */
  readonly elapsed: number;
  /** What will be used by the end at the rate so far; null without a value, and early in the period. */
  readonly projected: number | null;
}

/** What binary fractions add or take away does not count. */
const plain = (x: number): number => Number(x.toPrecision(12));

const shareOf = (part: number | null, whole: number): number | null => (part === null || whole <= 0 ? null : plain(part / whole));

/** The resources whose period and amount are known, in the order of their rows.
 * @example resourceReadings(book, moment)[0]?.projected // 945000
 */
export const resourceReadings = remember((book, { today, settings }): readonly ResourceReading[] =>
  book.resources.rows.flatMap((row): readonly ResourceReading[] => {
    const period = readPeriod(row.period ?? '');
    const { budget, allocated, used } = row;
    if (period === null || budget === null) return [];
    const elapsed = elapsedShare(period, addDays(today, -1));
    const known = used !== null && elapsed > 0 && elapsed >= settings.thresholds.early;
    return [
      {
        row,
        period,
        budget,
        allocatedShare: shareOf(allocated, budget),
        usedShare: shareOf(used, budget),
        elapsed,
        projected: known ? plain(used / elapsed) : null,
      },
    ];
  }),
);
