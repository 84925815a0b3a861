import type { Moment } from '../../define/moment';
import { addDays, addMonths, type Day, daysBetween } from '../../rules/day';
import { monthsBetween, type Period, periodOf } from '../../rules/period';

interface Dated {
  readonly period: Period;
}

/** The earlier of two days. */
export const earlier = (a: Day, b: Day): Day => {
  if (b < a) return b;
  return a;
};

/** A moment as a report on a period sees it: the day after the period's end at the latest.
 * @example atEndOf(moment, quarterOf('2026-05-13')).today // at most '2026-07-01'
 */
export const atEndOf = (moment: Moment, period: Period): Moment => {
  const after = addDays(period.end, 1);
  return moment.today > after ? { ...moment, today: after } : moment;
};

/** Those whose period has a day in common with the one given. */
export const within = <T extends Dated>(items: readonly T[], period: Period): readonly T[] =>
  items.filter((item) => item.period.start <= period.end && item.period.end >= period.start);

/** Those that run today; where none does, those of the latest period. */
export const running = <T extends Dated>(items: readonly T[], today: Day): readonly T[] => {
  const now = items.filter(({ period }) => period.start <= today && today <= period.end);
  if (now.length > 0) return now;
  const last = items
    .map(({ period }) => period.end)
    .sort()
    .at(-1);
  return items.filter(({ period }) => period.end === last);
};

/** The period of the same length right after: whole months for whole months, else as many days.
 * @example nextPeriod(quarterOf('2026-05-13')).key // '2026-Q3'
 */
export const nextPeriod = (period: Period): Period => {
  const start = addDays(period.end, 1);
  const whole = period.start.endsWith('-01') && start.endsWith('-01');
  const after = whole ? addMonths(start, monthsBetween(period.start, start)) : addDays(start, daysBetween(period.start, start));
  return periodOf(start, addDays(after, -1)) ?? period;
};

/** The same period of the year before.
 * @example yearBefore(quarterOf('2026-05-13')).key // '2025-Q2'
 */
export const yearBefore = (period: Period): Period => {
  const end = addDays(addMonths(addDays(period.end, 1), -12), -1);
  return periodOf(addMonths(period.start, -12), end) ?? period;
};
