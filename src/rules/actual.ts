import type { Aggregation } from './attainment';
import type { Day } from './day';
import type { Period } from './period';

type Days = Pick<Period, 'start' | 'end'>;

/** One report of a value. Of several for the same data day, the one with the highest `order` counts. */
export interface CheckIn {
  readonly asOf: Day;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly order: number;
}

const sum = (xs: readonly number[]): number => Number(xs.reduce((total, x) => total + x, 0).toPrecision(15));

/** The last report of each data day in the period, by data day. */
const counting = (checkIns: readonly CheckIn[], period: Days): readonly CheckIn[] => {
  const byDay = new Map<Day, CheckIn>();
  for (const checkIn of checkIns) {
    const { asOf, value, denominator } = checkIn;
    if (asOf < period.start || asOf > period.end || (value === null && denominator === null)) continue;
    const before = byDay.get(asOf);
    if (!before || checkIn.order >= before.order) byDay.set(asOf, checkIn);
  }
  return [...byDay.values()].sort((a, b) => (a.asOf < b.asOf ? -1 : 1));
};

const ofRates = (used: readonly CheckIn[]): { value: number; asOf: Day } | null => {
  const whole = used.filter((c) => c.numerator !== null && c.denominator !== null);
  const below = sum(whole.map((c) => c.denominator ?? 0));
  const last = whole.at(-1);
  if (!last || below === 0) return null;
  return { value: sum(whole.map((c) => c.numerator ?? 0)) / below, asOf: last.asOf };
};

/** The value of a period's check-ins, with the last data day it knows; null where there is none. Rates are summed numerators over summed denominators; where nobody gave both, the latest rate.
 * @example actualFrom([{ asOf: '2026-05-10', value: 30, numerator: null, denominator: null, order: 1 }], 'sum', quarterOf('2026-05-10'))
 * // { value: 30, asOf: '2026-05-10' }
 */
export const actualFrom = (
  checkIns: readonly CheckIn[],
  aggregation: Aggregation,
  period: Days,
): { readonly value: number; readonly asOf: Day } | null => {
  const counted = counting(checkIns, period);
  if (aggregation === 'quotient') {
    const rate = ofRates(counted);
    if (rate) return rate;
  }
  const used = counted.filter((c): c is CheckIn & { value: number } => c.value !== null);
  const last = used.at(-1);
  if (!last) return null;
  const values = used.map((c) => c.value);
  const value = {
    latest: () => last.value,
    quotient: () => last.value,
    sum: () => sum(values),
    average: () => sum(values) / values.length,
    min: () => values.reduce((a, b) => Math.min(a, b)),
    max: () => values.reduce((a, b) => Math.max(a, b)),
  }[aggregation]();
  return { value, asOf: last.asOf };
};
