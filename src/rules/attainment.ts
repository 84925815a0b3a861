import type { Problem } from './problem';

/** How a value is measured against its target. */
export type Method = 'increase' | 'decrease' | 'ratio' | 'atLeast' | 'atMost' | 'within' | 'yesNo' | 'milestone';
/** How several check-ins become one value. */
export type Aggregation = 'latest' | 'sum' | 'average' | 'quotient' | 'min' | 'max';

/** A measured value and what it is measured against. For `within`, baseline and target are the two ends. */
export interface Measured {
  readonly actual: number | null;
  readonly target: number | null;
  readonly baseline: number | null;
  readonly method: Method;
  readonly aggregation?: Aggregation | undefined;
}

/** Whether the value stays within its bound; the bound itself is met. */
export const isMet = (actual: number, target: number, baseline: number | null, method: 'atLeast' | 'atMost' | 'within'): boolean => {
  if (method === 'atLeast') return actual >= target;
  if (method === 'atMost') return actual <= target;
  const other = baseline ?? target;
  return actual >= Math.min(other, target) && actual <= Math.max(other, target);
};

const finite = (value: number): number | Problem => (Number.isFinite(value) ? value : { problem: 'notFinite', slots: {} });

const quotient = (actual: number, target: number): number | Problem =>
  target === 0 ? { problem: 'targetIsZero', slots: {} } : finite(actual / target);

const fromBaseline = (actual: number, target: number, baseline: number): number | Problem =>
  target === baseline ? { problem: 'baselineIsTarget', slots: { value: target } } : finite((actual - baseline) / (target - baseline));

const bound = (
  actual: number,
  k: Measured & { readonly target: number },
  method: 'atLeast' | 'atMost' | 'within',
): number | null | Problem => {
  if (method === 'within' && k.baseline === null) return { problem: 'withinNeedsTwo', slots: { value: k.target } };
  if (k.aggregation === undefined) return isMet(actual, k.target, k.baseline, method) ? 1 : 0;
  if (k.aggregation !== 'sum' || method === 'within') return null;
  if (method === 'atMost' && actual === 0) return 0;
  return quotient(actual, k.target);
};

/** Attainment as a share, uncapped and possibly negative; null where there is no value, or where met or not says it all. Baseline equal to target, and a target of 0 under a quotient, are problems.
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
    case 'decrease': {
      if (baseline !== null) return fromBaseline(actual, target, baseline);
      const share = quotient(actual, target);
      return typeof share === 'number' ? 2 - share : share;
    }
    case 'ratio':
    case 'milestone':
      return quotient(actual, target);
    default:
      return bound(actual, { ...k, target }, method);
  }
};
