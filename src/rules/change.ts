import { showFigure } from './figure';
import type { Problem } from './problem';

/** As a share of the previous value, in percentage points of two shares, or in the values' own unit. */
export type ChangeAs = 'relative' | 'points' | 'difference';

/** a − b without what binary fractions add: 0.23 − 0.2 is 0.03. */
const minus = (a: number, b: number): number => {
  const digits = 14 - Math.floor(Math.log10(Math.max(Math.abs(a), Math.abs(b))));
  return digits >= 0 && digits <= 100 ? Number((a - b).toFixed(digits)) : a - b;
};

const beyond: Problem = { problem: 'beyondNumbers', slots: {} };

/** Change on a previous value. A relative change has a meaning only where the previous value is above 0; otherwise the problem `noRelativeChange` tells the difference.
 * @example change(120, 100, 'relative') // 0.2
 * @example change(0.23, 0.2, 'points') // 3
 * @example change(5, 0, 'relative') // { problem: 'noRelativeChange', slots: { change: '+5' } }
 */
export const change = (current: number, previous: number, as: ChangeAs): number | Problem => {
  const difference = as === 'points' ? minus(current * 100, previous * 100) : minus(current, previous);
  if (!Number.isFinite(difference)) return beyond;
  if (as !== 'relative') return difference;
  if (previous > 0) return Number.isFinite(difference / previous) ? difference / previous : beyond;
  return { problem: 'noRelativeChange', slots: { change: `${difference > 0 ? '+' : ''}${showFigure(difference)}` } };
};
