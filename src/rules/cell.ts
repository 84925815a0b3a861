import { type Day, dayOf, isDay } from './day';

const typed =
  /^(\()?([-+−]?)\s*[¥$€£]?\s*([-−]?)(\d{1,3}(?:,\d{3})+(?:\.\d*)?|\d+(?:\.\d*)?|\.\d+)(?:e([-+]?\d{1,3}))?\s*([千万亿])?\s*元?\s*([%‰])?(\))?$/i;
const powers = new Map([
  ['千', 3],
  ['万', 4],
  ['亿', 8],
  ['%', -2],
  ['‰', -3],
]);

/** A number as people type it, or null where the text is none: percent signs, thousands commas, 万 and 亿, currency signs, full-width digits, brackets for negative amounts.
 * @example readNumber('15%') // 0.15
 * @example readNumber('￥1.2万') // 12000
 */
export const readNumber = (text: string): number | null => {
  const found = typed.exec(text.normalize('NFKC').trim());
  if (!found) return null;
  const [, open, sign, inner, digits = '', exponent = '0', size = '', percent = '', close] = found;
  if ((open === undefined) !== (close === undefined) || (sign && inner)) return null;
  const power = Number(exponent) + (powers.get(size) ?? 0) + (powers.get(percent) ?? 0);
  // As decimal text, so that 1.1% is 0.011 and not 0.011000000000000001.
  const value = Number(`${digits.replaceAll(',', '')}e${power}`);
  if (!Number.isFinite(value)) return null;
  return value !== 0 && (open || inner || sign === '-' || sign === '−') ? -value : value;
};

/** A day as people type it, a time of day dropped, or null where the text is none or the calendar has no such day.
 * @example readDay('2026年5月8日') // '2026-05-08'
 * @example readDay('2026.5.8') // '2026-05-08'
 */
export const readDay = (text: string): Day | null => {
  if (isDay(text)) return text;
  const plain = text.normalize('NFKC').trim();
  const found = /^(\d{4})\s*(?:年|([-/.]))\s*(\d{1,2})\s*(?:月|\2)\s*(\d{1,2})\s*日?(?:[T\s]\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$/.exec(
    plain,
  );
  return found ? dayOf(Number(found[1]), Number(found[3]), Number(found[4])) : null;
};
