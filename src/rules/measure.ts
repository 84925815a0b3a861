const unsigned = (rounded: number): number => (rounded === 0 ? 0 : rounded);
const ofPercent = (share: number, digits: number): string =>
  unsigned(Math.round(share * 100 * 10 ** digits) / 10 ** digits).toFixed(digits);

const grouped = (text: string): string => {
  const [whole = '', ...rest] = text.split('.');
  return [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...rest].join('.');
};

/** A share in percent, one decimal unless `digits` says 0.
 * @example showShare(0.4375) // '43.8%'
 */
export const showShare = (x: number, digits: 0 | 1 = 1): string => `${grouped(ofPercent(x, digits))}%`;

/** The difference of two shares in percentage points, one decimal.
 * @example showPoints(0.025) // '2.5'
 */
export const showPoints = (x: number): string => grouped(ofPercent(x, 1));

/** A number with thousands commas and at most two decimals.
 * @example showNumber(1200.5) // '1,200.5'
 */
export const showNumber = (x: number): string => {
  // What binary fractions take away (1.005 × 100 = 100.4999…) does not count.
  const text = String(unsigned(Math.round(Number((x * 100).toPrecision(15))) / 100));
  return text.includes('e') ? text : grouped(text);
};

const isPercent = (unit: string | null): boolean => unit === 'percent' || unit === '%' || unit === '％';

/** Whether a measure's numbers are shares shown in percent: its unit is %, and its target at most 1.5 (150 %). Without a target they are.
 * @example isFraction('percent', 0.0368) // true
 * @example isFraction('%', 95) // false
 */
export const isFraction = (unit: string | null, target: number | null): boolean => isPercent(unit) && Math.abs(target ?? 0) <= 1.5;

/** A measured value as it is read: percent with its sign, anything else as a plain number without its unit.
 * @example showMeasure(0.0341, 'percent', 0.0368) // '3.41%'
 */
export const showMeasure = (x: number, unit: string | null, target: number | null): string => {
  if (!isPercent(unit)) return showNumber(x);
  return `${showNumber(isFraction(unit, target ?? x) ? x * 100 : x)}%`;
};
