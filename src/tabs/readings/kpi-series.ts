import type { ColumnsOf, Row } from '../../define/table';
import { actualFrom } from '../../rules/actual';
import type { WorkingCalendar } from '../../rules/calendar';
import { addDays, type Day, serialOf, weekday } from '../../rules/day';
import { type Forecast, forecast } from '../../rules/forecast';
import { type JudgedBy, judge, judgedBy } from '../../rules/judgement';
import { type Period, quarterOf } from '../../rules/period';
import { isProblem } from '../../rules/problem';
import { requiredRate } from '../../rules/run-rate';
import type { Thresholds } from '../../rules/thresholds';
import type { Book } from '../columns';

type KpiRow = Row<ColumnsOf<Book['kpis']>>;
type CheckInRow = Row<ColumnsOf<Book['checkIns']>>;

/** One value of a KPI's series. */
export interface Point {
  readonly day: Day;
  readonly value: number;
}

/** The value that one check-in reports: a quotient where both of its parts are given. */
const reportOf = ({ value, numerator, denominator }: CheckInRow, quotient: boolean): number | null =>
  quotient && numerator !== null && denominator !== null && denominator !== 0 ? numerator / denominator : value;

/** What check-ins report, one value a data day, the last of a day; sorted rows give sorted points. */
export const reportedPoints = (kpi: KpiRow, checkIns: readonly CheckInRow[]): readonly Point[] => {
  const byDay = new Map<Day, number>();
  for (const row of checkIns) {
    const value = reportOf(row, kpi.aggregation === 'quotient');
    if (row.asOf !== null && value !== null) byDay.set(row.asOf, value);
  }
  return [...byDay].map(([day, value]) => ({ day, value }));
};

/** A KPI's course: what was reported, sums as running totals.
 * @example seriesOf(sales, checkIns) // [{ day: '2026-04-07', value: 38 }, { day: '2026-04-14', value: 78 }]
 */
export const seriesOf = (kpi: KpiRow, checkIns: readonly CheckInRow[]): readonly Point[] => {
  const points = reportedPoints(kpi, checkIns);
  if (kpi.aggregation !== 'sum') return points;
  let total = 0;
  return points.map(({ day, value }) => {
    total = Number((total + value).toPrecision(15));
    return { day, value: total };
  });
};

/** The stretch of a cadence that a day lies in, as text. */
const stretchOf = (day: Day, cadence: KpiRow['cadence']): string => {
  if (cadence === 'daily') return day;
  if (cadence === 'monthly') return day.slice(0, 7);
  return cadence === 'quarterly' ? quarterOf(day).key : addDays(day, 1 - weekday(day));
};

const guards: readonly KpiRow['method'][] = ['atLeast', 'atMost', 'within'];

/** How many of its cadence's stretches running, the present one included, a guard has missed its bound; 0 where the present value meets it, and for what is no guard. The last value of a stretch counts; `typed` is a present value that no check-in holds.
 * @example missesOf(satisfaction, checkIns, 0.88, '2026-05-12') // 1
 */
export const missesOf = (
  kpi: KpiRow,
  checkIns: readonly CheckInRow[],
  actual: number | null,
  asOf: Day | null,
  thresholds: Thresholds,
): number => {
  const { method, target, baseline } = kpi;
  const aggregation = kpi.aggregation ?? 'latest';
  if (actual === null || method === null || !guards.includes(method) || judgedBy({ method, aggregation, baseline }) !== 'bound') return 0;
  const isMissed = (value: number): boolean => {
    const found = judge({ actual: value, target, baseline, method, aggregation, elapsed: 0.5, expected: null }, thresholds);
    return !isProblem(found) && found.status !== 'onTrack';
  };
  if (!isMissed(actual)) return 0;
  const last = new Map<string, number>();
  for (const { day, value } of reportedPoints(kpi, checkIns))
    if (asOf === null || day <= asOf) last.set(stretchOf(day, kpi.cadence), value);
  if (asOf !== null) last.delete(stretchOf(asOf, kpi.cadence));
  const before = [...last.values()].reverse();
  const met = before.findIndex((value) => !isMissed(value));
  return 1 + (met < 0 ? before.length : met);
};

/** What a KPI comes to by the end of its period if it goes on like this. */
export interface Outlook {
  /** Its value at the end by least squares, with the 95 % interval. */
  readonly projected: Forecast;
  /** What is needed a week to reach the target; null where nothing can be asked for. */
  readonly perWeek: number | null;
}

/** A KPI's value after each of its data days: running totals, averages, extremes and quotients. */
const runningOf = (kpi: KpiRow, checkIns: readonly CheckInRow[], period: Period): readonly Point[] => {
  const rows = checkIns.map((row, order) => ({ ...row, asOf: row.asOf ?? '', order }));
  return seriesOf(kpi, checkIns).flatMap(({ day, value }) => {
    if (kpi.aggregation === 'latest' || kpi.aggregation === 'sum' || kpi.aggregation === null) return [{ day, value }];
    const then = actualFrom(rows, kpi.aggregation, { ...period, end: day });
    return then === null ? [] : [{ day, value: then.value }];
  });
};

/** Where the check-ins of a period lead by its end; null with fewer than four of them, once it is over, and for what is only met or not.
 * @example outlookOf(sales, checkIns, period, { actual: 248, asOf: '2026-05-12', judged: 'pace' }, calendar)?.projected.value // 543.…
 */
export const outlookOf = (
  kpi: KpiRow,
  checkIns: readonly CheckInRow[],
  period: Period,
  { actual, asOf, judged }: { readonly actual: number | null; readonly asOf: Day | null; readonly judged: JudgedBy | null },
  calendar: WorkingCalendar,
): Outlook | null => {
  const { method, target } = kpi;
  if (actual === null || asOf === null || asOf >= period.end || method === 'yesNo' || judged === null || judged === 'bound') return null;
  const points = runningOf(kpi, checkIns, period).map(({ day, value }) => ({ day: serialOf(day), value }));
  const projected = forecast(points, serialOf(period.end));
  if (isProblem(projected)) return null;
  const rate = target === null ? null : requiredRate({ actual, target, asOf, end: period.end, per: 'week', method, calendar });
  return { projected, perWeek: isProblem(rate) ? null : rate };
};
