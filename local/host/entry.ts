import type { CellValue } from './engine';
import { serialOfDay } from './zone';

/** What an entry becomes: a formula, or a value with the number format that it brings along. */
export type Entry = { readonly formula: string } | { readonly value: CellValue; readonly format?: string };

/** How a spreadsheet's locale writes: decimal comma, order of the day's parts, and the format that a day gets. */
export interface Habits {
  readonly comma: boolean;
  readonly order: 'ymd' | 'mdy' | 'dmy';
  readonly day: string;
}

/** Habits of a locale.
 * @example habitsOf('en_US').order // 'mdy' */
export const habitsOf = (locale: string): Habits => {
  const [language = '', country = ''] = locale.replace('-', '_').split('_');
  const comma = ['de', 'fr', 'es', 'it', 'pt', 'ru', 'nl', 'pl', 'sv', 'da', 'nb', 'fi', 'cs', 'tr', 'id', 'vi'].includes(language);
  if (['zh', 'ja', 'ko', 'sv', 'hu', 'lt'].includes(language)) return { comma, order: 'ymd', day: 'yyyy-mm-dd' };
  if (language === 'en' && ['', 'US', 'PH'].includes(country)) return { comma, order: 'mdy', day: 'm/d/yyyy' };
  return { comma, order: 'dmy', day: comma && language !== 'fr' && language !== 'es' && language !== 'pt' ? 'dd.mm.yyyy' : 'dd/mm/yyyy' };
};

const readNumber = (text: string, { comma }: Habits): Entry | null => {
  const plain = comma ? text.replaceAll('.', '\u0000').replaceAll(',', '.').replaceAll('\u0000', ',') : text;
  const match = /^([-+])?\s*([$¥￥€£])?\s*([-+])?(\d{1,3}(?:,\d{3})+|\d*)(\.\d*)?([eE][-+]?\d+)?\s*(%)?$/.exec(plain);
  if (!match || (match[1] && match[3])) return null;
  const [, before, currency, after, whole = '', fraction = '', power = '', percent] = match;
  if (!/\d/.test(whole + fraction)) return null;
  const size = Number(`${whole.replaceAll(',', '') || '0'}${fraction}${power}`) * ((before ?? after) === '-' ? -1 : 1);
  if (!Number.isFinite(size)) return null;
  const decimals = fraction.length > 1;
  if (percent) return { value: Number((size / 100).toPrecision(15)), format: decimals ? '0.00%' : '0%' };
  if (currency) return { value: size, format: `"${currency}"#,##0${decimals ? '.00' : ''}` };
  if (power) return { value: size, format: '0.00E+00' };
  return whole.includes(',') ? { value: size, format: decimals ? '#,##0.00' : '#,##0' } : { value: size };
};

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const fullYear = (text: string): number => (text.length === 2 ? Number(text) + (Number(text) < 50 ? 2000 : 1900) : Number(text));

const readDay = (text: string, { order, day }: Habits, year: number): { serial: number | null; format: string } | null => {
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (iso)
    return { serial: serialOfDay(Number(iso[1]), Number(iso[3]), Number(iso[4])), format: iso[2] === '/' ? 'yyyy/mm/dd' : 'yyyy-mm-dd' };
  const chinese = /^(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日$/.exec(text);
  if (chinese) {
    const serial = serialOfDay(Number(chinese[1] ?? year), Number(chinese[2]), Number(chinese[3]));
    return { serial, format: `${chinese[1] ? 'yyyy"年"' : ''}m"月"d"日"` };
  }
  const named =
    /^([A-Za-z]{3,9})\.? (\d{1,2})(?:, ?(\d{4}))?$/.exec(text) ?? /^(\d{1,2})[ -]([A-Za-z]{3,9})\.?(?:[ -](\d{4}))?$/.exec(text);
  if (named) {
    const [first = '', second = ''] = [named[1], named[2]];
    const [month, date] = /\d/.test(first) ? [second, first] : [first, second];
    const number = months.indexOf(month.slice(0, 3).toLowerCase()) + 1;
    return number > 0 ? { serial: serialOfDay(Number(named[3] ?? year), number, Number(date)), format: day } : null;
  }
  const local = /^(\d{1,2})[/.](\d{1,2})(?:[/.](\d{2}|\d{4}))?$/.exec(text);
  if (!local || (text.includes('.') && local[3] === undefined)) return null;
  const [first, second] = [Number(local[1]), Number(local[2])];
  if (order === 'ymd' && local[3] !== undefined) return null;
  const [month, date] = order === 'dmy' ? [second, first] : [first, second];
  return {
    serial: serialOfDay(local[3] === undefined ? year : fullYear(local[3]), month, date),
    format: local[3] === undefined ? 'm/d' : day,
  };
};

const readTime = (text: string): number | null => {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (!match || Number(match[1]) > 23 || Number(match[2]) > 59 || Number(match[3] ?? 0) > 59) return null;
  return (Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0)) / 86_400;
};

/** Reads an entry as Sheets does when a person types it, and when a script writes it: formula, yes/no, number, percentage, money, day, time, or text. `year` completes a day without one.
 * @example readEntry('07', habitsOf('zh_CN'), 2026) // { value: 7 }
 * @example readEntry("'07", habitsOf('zh_CN'), 2026) // { value: '07' } */
export const readEntry = (text: string, habits: Habits, year: number): Entry => {
  if (text === '') return { value: null };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { formula: text };
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return { value: trimmed.toLowerCase() === 'true' };
  const number = /\d/.test(trimmed) ? readNumber(trimmed, habits) : null;
  if (number) return number;
  // Like Sheets, a leading plus that is no number starts a formula.
  if (text.startsWith('+') && text.length > 1) return { formula: `=${text}` };
  if (!/\d/.test(trimmed)) return { value: text };
  const [days = '', hours] = trimmed.split(/[ T](?=\d{1,2}:)/);
  const time = readTime(hours ?? days);
  if (hours === undefined && time !== null) return { value: time, format: 'h:mm' };
  const day = readDay(days, habits, year);
  if (!day || day.serial === null || (hours !== undefined && time === null)) return { value: text };
  return hours === undefined
    ? { value: day.serial, format: day.format }
    : { value: day.serial + (time ?? 0), format: `${day.format} h:mm` };
};
