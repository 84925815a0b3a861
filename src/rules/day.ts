/** A civil day, `2026-05-13`. ISO days compare as text. */
export type Day = string;

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lengthOf = (year: number, month: number): number => (month === 2 && isLeap(year) ? 29 : (lengths[month - 1] ?? 0));

const yearOf = (day: Day): number => Number(day.slice(0, 4));
const monthOf = (day: Day): number => Number(day.slice(5, 7));
const dateOf = (day: Day): number => Number(day.slice(8, 10));

/** The ISO day of a year, month 1…12 and date, or null where the calendar has no such day.
 * @example dayOf(2026, 2, 29) // null
 */
export const dayOf = (year: number, month: number, date: number): Day | null => {
  if (!(year >= 1 && year <= 9999 && date >= 1 && date <= lengthOf(year, month))) return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
};

/** Whether the text is an ISO day that exists.
 * @example isDay('2026-02-30') // false
 */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && dayOf(yearOf(text), monthOf(text), dateOf(text)) === text;

/** The day as spreadsheets count days: 1899-12-30 is 0.
 * @example serialOf('2026-05-13') // 46155
 */
export const serialOf = (day: Day): number => {
  const month = monthOf(day);
  const year = yearOf(day) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const ofEra = year - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dateOf(day) - 1;
  return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 693899;
};

/** The day of a spreadsheet's day number; a time of day is dropped.
 * @example dayOfSerial(46155.75) // '2026-05-13'
 */
export const dayOfSerial = (serial: number): Day => {
  const days = Math.floor(serial) + 693899;
  const era = Math.floor(days / 146097);
  const ofEra = days - era * 146097;
  const yearOfEra = Math.floor((ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) / 365);
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const part = Math.floor((5 * ofYear + 2) / 153);
  const month = part < 10 ? part + 3 : part - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return dayOf(year, month, ofYear - Math.floor((153 * part + 2) / 5) + 1) ?? '';
};

/** The day `n` days later; earlier for a negative `n`.
 * @example addDays('2026-02-28', 1) // '2026-03-01'
 */
export const addDays = (day: Day, n: number): Day => dayOfSerial(serialOf(day) + n);

/** The same date `n` months later, or that month's last day where it has no such date.
 * @example addMonths('2026-01-31', 1) // '2026-02-28'
 */
export const addMonths = (day: Day, n: number): Day => {
  const months = yearOf(day) * 12 + monthOf(day) - 1 + n;
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
  return dayOf(year, month, Math.min(dateOf(day), lengthOf(year, month))) ?? '';
};

/** Days from one day to another; negative where `to` is earlier.
 * @example daysBetween('2026-04-01', '2026-05-13') // 42
 */
export const daysBetween = (from: Day, to: Day): number => serialOf(to) - serialOf(from);

/** 1 Monday … 7 Sunday.
 * @example weekday('2026-05-13') // 3
 */
export const weekday = (day: Day): number => ((((serialOf(day) + 5) % 7) + 7) % 7) + 1;
