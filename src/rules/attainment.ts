import type { Problem } from './problem';

/** How a value is measured against its target. */
export type Method = 'increase' | 'decrease' | 'ratio' | 'atLeast' | 'atMost' | 'within' | 'yesNo' | 'milestone';
/** Another formula for lower is better, chosen by its name. */
export type MethodVariant = 'targetOverActual';
/** Methods by which a value is met or not. */
export type Guard = 'atLeast' | 'atMost' | 'within';
/** How several check-ins become one value. */
export type Aggregation = 'latest' | 'sum' | 'average' | 'quotient' | 'min' | 'max';

/** A measured value and what it is measured against. For `within`, baseline and target are the two ends, or the target ± `tolerance`, a share of its size. */
export interface Measured {
  readonly actual: number | null;
  readonly target: number | null;
  readonly baseline: number | null;
  readonly method: Method | MethodVariant;
  readonly aggregation?: Aggregation | undefined;
  readonly tolerance?: number | null | undefined;
}

/** What a guard keeps to. For `within`, `baseline` is the other end; where it is null, `tolerance` counts. */
export interface Bound extends Pick<Measured, 'baseline' | 'tolerance'> {
  readonly target: number;
  readonly method: Guard;
}

/** Binary fractions must not decide: 0.33 is within 0.3 ± 10 %. */
const hair = 1e-9;

/** The lowest and the highest value that meet a bound; a range without its other end and without a tolerance is a problem.
 * @example endsOf({ target: 40, baseline: null, method: 'within', tolerance: 0.25 }) // [30, 50]
 */
export const endsOf = ({ target, baseline, method, tolerance }: Bound): readonly [low: number, high: number] | Problem => {
  if (method === 'atLeast') return [target, Number.POSITIVE_INFINITY];
  if (method === 'atMost') return [Number.NEGATIVE_INFINITY, target];
  if (baseline !== null) return [Math.min(baseline, target), Math.max(baseline, target)];
  if (tolerance === undefined || tolerance === null) return { problem: 'withinNeedsTwo', slots: { value: target } };
  const reach = Math.abs(target) * (tolerance + hair);
  return [target - reach, target + reach];
};

const finite = (value: number): number | Problem => (Number.isFinite(value) ? value : { problem: 'notFinite', slots: {} });

const quotient = (actual: number, target: number): number | Problem =>
  target === 0 ? { problem: 'targetIsZero', slots: {} } : finite(actual / target);

const fromBaseline = (actual: number, target: number, baseline: number): number | Problem =>
  target === baseline ? { problem: 'baselineIsTarget', slots: { value: target } } : finite((actual - baseline) / (target - baseline));

/** 1 at the target, more below it: 2 − actual ÷ target, whose mirror image for a negative target is actual ÷ target. */
const below = (actual: number, target: number): number | Problem => {
  const share = quotient(actual, target);
  return typeof share === 'number' && target > 0 ? 2 - share : share;
};

const inverse = (actual: number, target: number): number | Problem =>
  actual <= 0 || target < 0 ? { problem: 'inverseNeedsPositive', slots: { actual, target } } : finite(target / actual);

const guarded = (actual: number, k: Measured, bound: Bound): number | null | Problem => {
  const ends = endsOf(bound);
  if ('problem' in ends) return ends;
  if (k.aggregation === undefined) return actual >= ends[0] && actual <= ends[1] ? 1 : 0;
  if (k.aggregation !== 'sum' || bound.method === 'within') return null;
  if (bound.method === 'atMost' && actual === 0) return 0;
  return quotient(actual, bound.target);
};

/** Attainment as a share, uncapped and possibly negative; null where there is no value, or where met or not says it all. Baseline equal to target, and 0 under a quotient, are problems.
 * @example attainment({ actual: 0.0341, target: 0.0368, baseline: 0.032, method: 'increase' }) // 0.4375
 */
export const attainment = (k: Measured): number | null | Problem => {
  const { actual, target, baseline, method } = k;
  if (actual === null) return null;
  if (method === 'yesNo') return actual > 0 ? 1 : 0;
  if (target === null) return null;
  switch (method) {
    case 'increase':
      return baseline === null ? quotient(actual, target) : fromBaseline(actual, target, baseline);
    case 'decrease':
      return baseline === null ? below(actual, target) : fromBaseline(actual, target, baseline);
    case 'targetOverActual':
      return inverse(actual, target);
    case 'ratio':
    case 'milestone':
      return quotient(actual, target);
    default:
      return guarded(actual, k, { target, baseline, method, tolerance: k.tolerance });
  }
};
