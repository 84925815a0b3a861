import type { Method } from './attainment';
import { type WorkingCalendar, workDaysIn } from './calendar';
import { addDays, type Day, daysBetween } from './day';
import type { Problem } from './problem';

/** Per which stretch of time. A week has 7 days, a month 365.25 ÷ 12. */
export type Per = 'day' | 'workDay' | 'week' | 'month';

/** A cumulative value, its target, and the days left for it: those after `asOf`, up to and including `end`. */
export interface Remaining {
  readonly actual: number;
  readonly target: number;
  readonly asOf: Day;
  readonly end: Day;
  readonly per: Per;
  /** Without one the signed difference is spread. */
  readonly method: Method | null;
  readonly calendar: WorkingCalendar;
}

const daysIn = { day: 1, week: 7, month: 365.25 / 12 };

const left = ({ asOf, end, per, calendar }: Remaining): number =>
  per === 'workDay' ? workDaysIn(addDays(asOf, 1), end, calendar) : daysBetween(asOf, end) / daysIn[per];

/** What is still to come: the difference to the target, 0 where it is reached; of a limit the allowance left, 0 where it is used up. */
const toCome = ({ actual, target, method }: Remaining): number => {
  const difference = target - actual;
  if (method === null) return difference;
  return method === 'decrease' ? Math.min(0, difference) : Math.max(0, difference);
};

/** What is needed per unit of time to reach the target by the end of the last day; below 0 where the value must fall. For `atMost` what may still be used. 0 once reached; null for ranges and yes/no, which have no rate. Days that are all gone are the problem `nothingLeft`.
 * @example requiredRate({ actual: 248, target: 550, asOf: '2026-05-12', end: '2026-06-30', per: 'week', method: 'ratio', calendar: weekdaysOnly })
 * // 302 / 7 = 43.14…
 */
export const requiredRate = (k: Remaining): number | null | Problem => {
  if (k.method === 'within' || k.method === 'yesNo') return null;
  const wanted = toCome(k);
  if (wanted === 0) return 0;
  const units = left(k);
  if (!(units > 0)) return k.method === 'atMost' ? 0 : { problem: 'nothingLeft', slots: { asOf: k.asOf, end: k.end } };
  const rate = wanted / units;
  return Number.isFinite(rate) ? rate : { problem: 'beyondNumbers', slots: {} };
};
