import { showNumber } from './measure';

/** A number without its unit as a sentence says it: two decimals, three digits below 1.
 * @example showFigure(0.03456) // '0.0346'
 * @example showFigure(1234.567) // '1,234.57'
 */
export const showFigure = (x: number): string =>
  Math.abs(x) >= 1 && Math.abs(x) < 1e15 ? showNumber(x) : String(Number(x.toPrecision(3)));

/** An estimate with four digits, and all of those before its point.
 * @example roundly(543.0381) // 543
 */
export const roundly = (x: number): number => {
  const digits = x === 0 ? 0 : 3 - Math.floor(Math.log10(Math.abs(x)));
  return Number(x.toFixed(Math.min(12, Math.max(0, digits))));
};
