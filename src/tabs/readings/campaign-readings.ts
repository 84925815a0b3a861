import type { ColumnsOf, Row } from '../../define/table';
import { addDays } from '../../rules/day';
import { elapsedShare } from '../../rules/period';
import type { Book } from '../columns';
import { remember } from './remember';

/** What a campaign says on a day; null where a number is not known. Shares are fractions. */
export interface CampaignReading {
  readonly row: Row<ColumnsOf<Book['campaigns']>>;
  /** What the target counts, so far. */
  readonly result: number | null;
  readonly completion: number | null;
  /** Days gone by yesterday. */
  readonly elapsed: number | null;
  readonly used: number | null;
  /** Spent on one conversion (获客成本). */
  readonly cost: number | null;
  /** (Revenue − spent) ÷ spent. */
  readonly roi: number | null;
  /** Revenue ÷ spent (投产比). */
  readonly roas: number | null;
  /** Over with its verdict, or stopped. */
  readonly closed: boolean;
}

const over = (a: number | null, b: number | null): number | null => (a === null || b === null || b <= 0 ? null : a / b);

/** All campaigns as they stand at a moment, in the order of their rows. */
export const campaignReadings = remember((book, { today }): readonly CampaignReading[] =>
  book.campaigns.rows
    .filter(({ campaign }) => campaign !== null)
    .map((row) => {
      const { start, end, measure, target, budget, spent, conversions, revenue, verdict } = row;
      const result = measure === 'revenue' || measure === 'reach' ? row[measure] : conversions;
      const earned = revenue === null || spent === null ? null : revenue - spent;
      return {
        row,
        result,
        completion: over(result, target),
        elapsed: start !== null && end !== null && start <= end ? elapsedShare({ start, end }, addDays(today, -1)) : null,
        used: over(spent, budget),
        cost: over(spent, conversions),
        roi: over(earned, spent),
        roas: over(revenue, spent),
        closed: verdict === 'stop' || (verdict !== null && end !== null && end < today),
      };
    }),
);
