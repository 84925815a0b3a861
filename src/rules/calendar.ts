import { type Day, dayOfSerial, isDay, serialOf, weekday } from './day';

/** Days off beside the weekend, and weekend days that are worked (调休). A day in both is worked. */
export interface WorkingCalendar {
  readonly off: ReadonlySet<Day>;
  readonly work: ReadonlySet<Day>;
}

/** Monday to Friday, without any holiday. */
export const weekdaysOnly: WorkingCalendar = { off: new Set(), work: new Set() };

/** Whether one works on that day.
 * @example isWorkDay('2026-05-13', weekdaysOnly) // true
 */
export const isWorkDay = (day: Day, calendar: WorkingCalendar): boolean =>
  calendar.work.has(day) || (weekday(day) <= 5 && !calendar.off.has(day));

interface Exceptions {
  readonly off: readonly number[];
  readonly work: readonly number[];
}
const known = new WeakMap<WorkingCalendar, Exceptions>();

/** Serials of the days on which a calendar differs from Monday to Friday, in order. */
const exceptionsOf = (calendar: WorkingCalendar): Exceptions => {
  const before = known.get(calendar);
  if (before) return before;
  const serials = (days: ReadonlySet<Day>, differs: (day: Day) => boolean) =>
    [...days]
      .filter((day) => isDay(day) && differs(day))
      .map(serialOf)
      .sort((a, b) => a - b);
  const made = {
    off: serials(calendar.off, (day) => weekday(day) <= 5 && !calendar.work.has(day)),
    work: serials(calendar.work, (day) => weekday(day) > 5),
  };
  known.set(calendar, made);
  return made;
};

/** How many of the ordered numbers are at most `x`. */
const countUpTo = (ordered: readonly number[], x: number): number => {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle] as number) <= x) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Mondays to Fridays up to and including a serial, from the week's start before day 0 (1899-12-30 was a Saturday). */
const weekdaysUpTo = (serial: number): number => {
  const days = serial + 5;
  const weeks = Math.floor(days / 7);
  return weeks * 5 + Math.min(5, days - weeks * 7 + 1);
};

const upTo = (serial: number, calendar: WorkingCalendar): number => {
  const { off, work } = exceptionsOf(calendar);
  return weekdaysUpTo(serial) - countUpTo(off, serial) + countUpTo(work, serial);
};

/** Working days after `from`, up to and including `to`; negative and mirrored where `to` is earlier.
 * @example workDaysBetween('2026-05-08', '2026-05-11', weekdaysOnly) // 1: Friday to Monday
 */
export const workDaysBetween = (from: Day, to: Day, calendar: WorkingCalendar): number =>
  upTo(serialOf(to), calendar) - upTo(serialOf(from), calendar);

/** Working days from `start` to `end`, both included; 0 where the end comes first.
 * @example workDaysIn('2026-05-11', '2026-05-17', weekdaysOnly) // 5
 */
export const workDaysIn = (start: Day, end: Day, calendar: WorkingCalendar): number =>
  end < start ? 0 : upTo(serialOf(end), calendar) - upTo(serialOf(start) - 1, calendar);

/** The `n`-th working day after a day, before it for a negative `n`; the day itself for 0. A fraction of `n` is dropped. '' where the years 1 to 9999 have no such day.
 * @example addWorkDays('2026-05-08', 1, weekdaysOnly) // '2026-05-11'
 */
export const addWorkDays = (day: Day, n: number, calendar: WorkingCalendar): Day => {
  const wanted = Math.abs(Math.trunc(n));
  if (!(wanted < 4e6)) return '';
  const from = serialOf(day);
  // Backwards the day itself does not count, and the day found does.
  const back = n < 0 ? 1 : 0;
  const start = upTo(from - back, calendar);
  let at = from;
  // A day is at most one working day: a step of as many days as are missing never goes too far.
  for (let missing = wanted; missing > 0; ) {
    at += back ? -missing : missing;
    missing = wanted - Math.abs(upTo(at - back, calendar) - start);
  }
  return dayOfSerial(at);
};
