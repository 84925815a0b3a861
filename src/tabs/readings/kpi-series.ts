import type { ColumnsOf, Row } from '../../define/table';
import { addDays, type Day, weekday } from '../../rules/day';
import { judge, judgedBy } from '../../rules/judgement';
import { quarterOf } from '../../rules/period';
import { isProblem } from '../../rules/problem';
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
