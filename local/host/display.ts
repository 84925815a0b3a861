import type { CellRead } from './engine';
import { wallOfSerial } from './zone';

const literals = /"[^"]*"|\\.|\[[^\]]*\]|_./g;

const dayFormats = new Map<string, boolean>();

/** Whether a number format shows days or times.
 * @example isDayFormat('yyyy"年"m"月"') // true */
export const isDayFormat = (format: string | undefined): boolean => {
  if (format === undefined || format === '@') return false;
  let known = dayFormats.get(format);
  if (known === undefined) {
    known = /[ymdhs]/i.test(format.replace(literals, '').replace(/general/i, ''));
    dayFormats.set(format, known);
  }
  return known;
};

const two = (number: number): string => String(number).padStart(2, '0');

const showDay = (serial: number, format: string): string => {
  const wall = wallOfSerial(serial);
  const half = /am\/pm/i.test(format);
  const hour = half ? wall.getUTCHours() % 12 || 12 : wall.getUTCHours();
  let afterHours = false;
  const tokens = format.match(/"[^"]*"|\\.|\[[^\]]*\]|am\/pm|y+|m+|d+|h+|s+|./gi) ?? [];
  return tokens
    .map((token, index) => {
      const kind = token[0]?.toLowerCase() ?? '';
      const long = token.length > 1;
      if (/^["\\[]/.test(token)) return token.startsWith('[') ? '' : token.replace(/^\\|"/g, '');
      if (/^am\/pm$/i.test(token)) return wall.getUTCHours() < 12 ? 'AM' : 'PM';
      if (kind === 'm') {
        const minutes =
          afterHours ||
          tokens
            .slice(index + 1)
            .find((next) => /^[ymdhs]/i.test(next))
            ?.toLowerCase()
            .startsWith('s') === true;
        const number = minutes ? wall.getUTCMinutes() : wall.getUTCMonth() + 1;
        if (token.length > 2) return wall.toLocaleString('en-US', { month: token.length > 3 ? 'long' : 'short', timeZone: 'UTC' });
        return long ? two(number) : String(number);
      }
      if ('ydhs'.includes(kind) && kind !== '') afterHours = kind === 'h';
      if (kind === 'y') return token.length > 2 ? String(wall.getUTCFullYear()) : two(wall.getUTCFullYear() % 100);
      if (kind === 'd' && token.length > 2)
        return wall.toLocaleString('en-US', { weekday: token.length > 3 ? 'long' : 'short', timeZone: 'UTC' });
      const number = kind === 'd' ? wall.getUTCDate() : kind === 'h' ? hour : kind === 's' ? wall.getUTCSeconds() : null;
      return number === null ? token : long ? two(number) : String(number);
    })
    .join('');
};

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',');

const showNumber = (number: number, section: string): string => {
  const bare = section.replace(literals, '');
  const body = /[#0?][#0?,.]*(E\+0+)?/.exec(bare)?.[0] ?? '';
  if (!body)
    return section.replace(literals, (part) => (part.startsWith('"') ? part.slice(1, -1) : part.startsWith('\\') ? part.slice(1) : ''));
  const scaled = Math.abs(number) * (bare.includes('%') ? 100 : 1);
  const [whole = '', fraction = ''] = body.split('E')[0]?.split('.') ?? [];
  let shown: string;
  if (body.includes('E'))
    shown = scaled
      .toExponential((fraction.match(/[0#]/g) ?? []).length)
      .replace(/e([-+])(\d)$/, 'E$10$2')
      .replace('e', 'E');
  else {
    const places = (fraction.match(/[0#?]/g) ?? []).length;
    const needed = (fraction.match(/0/g) ?? []).length;
    const [left = '0', right = ''] = Number(scaled.toPrecision(15)).toFixed(places).split('.');
    const integer = left.padStart((whole.match(/0/g) ?? []).length, '0');
    const kept = right.slice(0, Math.max(needed, right.replace(/0+$/, '').length));
    shown = (whole.includes(',') ? grouped(integer) : whole.includes('0') || integer !== '0' ? integer : '') + (kept ? `.${kept}` : '');
  }
  let put = false;
  return section.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|[#0?][#0?,.]*(E\+0+)?/g, (part) => {
    if (part.startsWith('"')) return part.slice(1, -1);
    if (part.startsWith('\\')) return part.slice(1);
    if (part.startsWith('[')) return /\[\$([^-\]]*)/.exec(part)?.[1] ?? '';
    if (part.startsWith('_')) return ' ';
    if (put) return '';
    put = true;
    return shown;
  });
};

const automatic = (number: number): string => {
  if (Number.isInteger(number) && Math.abs(number) < 1e15) return String(number);
  const short = Number(number.toPrecision(10));
  return Math.abs(short) >= 1e15 || (short !== 0 && Math.abs(short) < 1e-5)
    ? short
        .toExponential()
        .replace(/e([-+])(\d)$/, 'E$10$2')
        .replace('e', 'E')
    : String(short);
};

/** What a cell shows, after its number format.
 * @example showCell({ value: 0.437, format: '0.0%' }) // '43.7%'
 * @example showCell({ value: 46155, format: 'yyyy-mm-dd' }) // '2026-05-13' */
export const showCell = ({ value, error, format }: CellRead): string => {
  if (error) return error;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  if (format === undefined || format === '@' || /^general$/i.test(format)) return automatic(value);
  if (isDayFormat(format)) return showDay(value, format);
  const sections = format.split(';');
  const section = (value < 0 ? sections[1] : value === 0 ? sections[2] : undefined) ?? sections[0] ?? '';
  const text = showNumber(value, section);
  return value < 0 && sections[1] === undefined && /[1-9]/.test(text) ? `-${text}` : text;
};
