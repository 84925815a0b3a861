import { readDay, readNumber } from './cell';
import { type Day, dayOf, weekday } from './day';

const months = 'january february march april may june july august september october november december'.split(' ');
const monthOf = (name: string): number => (name.length < 3 ? 0 : months.findIndex((month) => month.startsWith(name)) + 1);

/** A day of the week behind a day: `(周五)`, `星期五`. */
const saidWeekday = /[\s(]*(?:周|星期|礼拜)([一二三四五六日天])\)?$/;

/** A day that is written out of form and can mean only one: eight digits, 号, a day of the week behind it that fits, an English month; null where it is none or leaves a choice.
 * @example looseDay('20260508') // '2026-05-08'
 * @example looseDay('8 May 2026') // '2026-05-08'
 */
export const looseDay = (text: string): Day | null => {
  const plain = text.normalize('NFKC').trim().toLowerCase();
  const digits = /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (digits) return dayOf(Number(digits[1]), Number(digits[2]), Number(digits[3]));
  const named =
    /^(?<day>\d{1,2})(?:st|nd|rd|th)?[\s-]+(?<month>[a-z]+)\.?,?[\s-]+(?<year>\d{4})$/.exec(plain) ??
    /^(?<month>[a-z]+)\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})$/.exec(plain);
  if (named?.groups) {
    const { year, month = '', day } = named.groups;
    return dayOf(Number(year), monthOf(month), Number(day));
  }
  const said = saidWeekday.exec(plain)?.[1];
  const bare = plain.replace(saidWeekday, '').replace(/号$/, '日').replace(/\.$/, '');
  const day = readDay(bare) ?? readDay(bare.replace(/\s+/g, '-'));
  const fits = said === undefined || day === null || '一二三四五六日'.indexOf(said.replace('天', '日')) + 1 === weekday(day);
  return fits ? day : null;
};

/** A number with a unit behind it that its column counts in anyway; null where it is none, or the unit is another.
 * @example looseNumber('12 人', ['人']) // 12
 */
export const looseNumber = (text: string, units: readonly string[]): number | null => {
  const plain = text.normalize('NFKC').trim().toLowerCase();
  const unit = units
    .map((one) => one.normalize('NFKC').trim().toLowerCase())
    .filter((one) => one !== '' && plain.endsWith(one))
    .sort((a, b) => b.length - a.length)[0];
  return unit === undefined ? null : readNumber(plain.slice(0, -unit.length));
};
