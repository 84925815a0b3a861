import type { Run } from '../run';
import { isDate, service, typeNames } from '../service';
import { words } from '../words';
import { epochOfSerial, serialOfDay, wallOf } from '../zone';

const padded = (number: number, letters: string): string => String(number).padStart(letters.length, '0');

const pattern = (wall: Date, letters: string): string => {
  const name = (options: Intl.DateTimeFormatOptions): string => wall.toLocaleString('en-US', { ...options, timeZone: 'UTC' });
  const hours = wall.getUTCHours();
  switch (letters[0]) {
    case 'y':
      return letters.length === 2 ? padded(wall.getUTCFullYear() % 100, letters) : padded(wall.getUTCFullYear(), letters);
    case 'M':
      if (letters.length > 2) return name({ month: letters.length > 3 ? 'long' : 'short' });
      return padded(wall.getUTCMonth() + 1, letters);
    case 'd':
      return padded(wall.getUTCDate(), letters);
    case 'H':
      return padded(hours, letters);
    case 'h':
      return padded(hours % 12 || 12, letters);
    case 'm':
      return padded(wall.getUTCMinutes(), letters);
    case 's':
      return padded(wall.getUTCSeconds(), letters);
    case 'S':
      return padded(wall.getUTCMilliseconds(), letters);
    case 'u':
      return padded(wall.getUTCDay() || 7, letters);
    case 'E':
      return name({ weekday: letters.length > 3 ? 'long' : 'short' });
    case 'a':
      return hours < 12 ? 'AM' : 'PM';
    default:
      return letters;
  }
};

const offset = (minutes: number, colon: boolean): string => {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${padded(Math.floor(size / 60), '00')}${colon ? ':' : ''}${padded(size % 60, '00')}`;
};

/** A moment after a pattern of Java's, in a time zone.
 * @example formatDate(new Date(0), 'Asia/Shanghai', "yyyy-MM-dd'T'HH:mmXXX") // '1970-01-01T08:00+08:00' */
const formatDate = (date: Date, zone: string, format: string): string => {
  const epoch = date.getTime();
  const wall = wallOf(epoch, zone);
  const minutes = Math.round((wall - epoch) / 60_000);
  return format.replace(/'((?:[^']|'')*)'|([A-Za-z])\2*/g, (part: string, literal: string | undefined, letter: string | undefined) => {
    if (letter === undefined) return literal === '' ? "'" : (literal ?? '').replaceAll("''", "'");
    if (letter === 'Z') return offset(minutes, false);
    return letter === 'X' ? offset(minutes, part.length === 3) : pattern(new Date(wall), part);
  });
};

/** Utilities, as far as the add-on needs them. */
export const utilities = (run: Run): object =>
  service<GoogleAppsScript.Utilities.Utilities>(run, 'Utilities', [
    {
      handle: {
        formatDate: (date: unknown, zone: string, format: string) => {
          if (!isDate(date)) throw run.error(words.badParameters(typeNames([date, zone, format]), 'Utilities.formatDate'));
          return formatDate(date, zone, format);
        },
        // Days only: what the add-on parses.
        parseDate: (text: string, zone: string, format: string) => {
          const found = format === 'yyyy-MM-dd' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) : null;
          const serial = found ? serialOfDay(Number(found[1]), Number(found[2]), Number(found[3])) : null;
          if (serial === null) throw run.error(`Unparseable date: "${text}"`);
          return new Date(epochOfSerial(serial, zone));
        },
        sleep: (milliseconds: number) => {
          run.pass(milliseconds);
        },
        getUuid: () => 'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replaceAll('x', () => Math.floor(run.desk.random() * 16).toString(16)),
      },
    },
  ]);
