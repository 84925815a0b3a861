import { readDay } from './cell';
import { addDays, addMonths, type Day, dayOf, daysBetween } from './day';

/** A stretch of days, both ends included. `key` is `2026-Q2` for a quarter and `2026-04-15/2026-07-14` otherwise. */
export interface Period {
  readonly key: string;
  readonly start: Day;
  readonly end: Day;
}

const quarter = (year: number, n: number): Period => {
  const start = `${String(year).padStart(4, '0')}-${String(n * 3 - 2).padStart(2, '0')}-01`;
  return { key: `${start.slice(0, 4)}-Q${n}`, start, end: addDays(addMonths(start, 3), -1) };
};

/** The quarter a day lies in.
 * @example quarterOf('2026-05-13').key // '2026-Q2'
 */
export const quarterOf = (day: Day): Period => quarter(Number(day.slice(0, 4)), Math.ceil(Number(day.slice(5, 7)) / 3));

/** The period of two days, or null where the end comes first; two days that bound a quarter are that quarter. */
export const periodOf = (start: Day, end: Day): Period | null => {
  if (end < start) return null;
  const whole = quarterOf(start);
  return whole.start === start && whole.end === end ? whole : { key: `${start}/${end}`, start, end };
};

/** The calendar month a day lies in. */
const monthOf = (day: Day): Period | null => {
  const start = `${day.slice(0, 7)}-01`;
  return periodOf(start, addDays(addMonths(start, 1), -1));
};

const numerals = '一二三四';
const day = '\\d{4}\\s*[-/.年]\\s*\\d{1,2}\\s*[-/.月]\\s*\\d{1,2}\\s*日?';
const range = new RegExp(`^(${day})\\s*(?:[-–—/~〜至到]|to)\\s*(${day})$`, 'i');

/** A period as people write it: a quarter, a month, or a start and an end day; null where it is none.
 * @example readPeriod('2026年第2季度')?.key // '2026-Q2'
 * @example readPeriod('2026年5月')?.key // '2026-05-01/2026-05-31'
 * @example readPeriod('2026/4/1 – 2026/6/30')?.key // '2026-Q2'
 */
export const readPeriod = (text: string): Period | null => {
  const plain = text.normalize('NFKC').trim();
  const named = /^(\d{4})\s*年?\s*[-/]?\s*Q([1-4])$/i.exec(plain) ?? /^(\d{4})\s*年\s*第?\s*([1-4一二三四])\s*季度?$/.exec(plain);
  if (named) return quarter(Number(named[1]), numerals.indexOf(named[2] ?? '') + 1 || Number(named[2]));
  const turned = /^Q([1-4])[\s,/-]*(\d{4})$/i.exec(plain);
  if (turned) return quarter(Number(turned[2]), Number(turned[1]));
  const month = /^(\d{4})\s*(?:[-/]\s*(\d{1,2})|年\s*(\d{1,2})\s*月份?)$/.exec(plain);
  const first = month && dayOf(Number(month[1]), Number(month[2] ?? month[3]), 1);
  if (first) return monthOf(first);
  const ends = range.exec(plain);
  const [start, end] = [readDay(ends?.[1] ?? ''), readDay(ends?.[2] ?? '')];
  return start && end ? periodOf(start, end) : null;
};

/** The period as cells show it.
 * @example showPeriod(quarterOf('2026-05-13')) // '2026 Q2'
 * @example showPeriod({ key: '', start: '2026-05-01', end: '2026-05-31' }) // '2026-05'
 */
export const showPeriod = (period: Period): string => {
  const { key } = periodOf(period.start, period.end) ?? period;
  if (key.includes('Q')) return key.replace('-', ' ');
  return monthOf(period.start)?.key === key ? period.start.slice(0, 7) : `${period.start} – ${period.end}`;
};

/** The period of the same length just before: whole months for whole months, else as many days.
 * @example previousPeriod(quarterOf('2026-02-01')).key // '2025-Q4'
 */
export const previousPeriod = (period: Period): Period => {
  const end = addDays(period.start, -1);
  const after = addDays(period.end, 1);
  const whole = period.start.endsWith('-01') && after.endsWith('-01');
  const start = whole
    ? addMonths(period.start, -monthsBetween(period.start, after))
    : addDays(period.start, -daysBetween(period.start, after));
  return periodOf(start, end) ?? period;
};

/** Calendar months from the month of one day to the month of another.
 * @example monthsBetween('2026-04-15', '2026-07-01') // 3
 */
export const monthsBetween = (from: Day, to: Day): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));

/** Share of the period gone by the end of a day, 0…1: both ends count, the last day is 1.
 * @example elapsedShare(quarterOf('2026-05-12'), '2026-05-12') // 42 / 91
 */
export const elapsedShare = (period: Pick<Period, 'start' | 'end'>, day: Day): number =>
  Math.min(1, Math.max(0, (daysBetween(period.start, day) + 1) / (daysBetween(period.start, period.end) + 1)));
