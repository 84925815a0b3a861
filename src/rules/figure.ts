import { showNumber } from './measure';

/** A number without its unit as a sentence says it: two decimals, three digits below 1.
 * @example showFigure(0.03456) // '0.0346'
 * @example showFigure(1234.567) // '1,234.57'
 */
export const showFigure = (x: number): string =>
  Math.abs(x) >= 1 && Math.abs(x) < 1e15 ? showNumber(x) : String(Number(x.toPrecision(3)));
