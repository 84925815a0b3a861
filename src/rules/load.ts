import { type WorkingCalendar, workDaysIn } from './calendar';
import { type Day, daysBetween } from './day';

/** Hours of work and the days over which they are spread. */
export interface Work {
  readonly hours: number;
  readonly start: Day | null;
  readonly end: Day | null;
}

const later = (a: Day, b: Day): Day => (a > b ? a : b);
const earlier = (a: Day, b: Day): Day => (a < b ? a : b);
const daysIn = (start: Day, end: Day): number => (end < start ? 0 : daysBetween(start, end) + 1);

/** The hours of a task that fall into `from`…`to`, both included: spread evenly over its working days (over all its days where none is a working day); without a start all on the end day, without an end all on the start day, without both none.
 * @example hoursWithin({ hours: 10, start: '2026-05-11', end: '2026-05-15' }, '2026-05-14', '2026-05-20', weekdaysOnly) // 4
 */
export const hoursWithin = (work: Work, from: Day, to: Day, calendar: WorkingCalendar): number => {
  const [start, end] = [work.start ?? work.end, work.end ?? work.start];
  if (start === null || end === null || end < start || start > to || end < from) return 0;
  if (start >= from && end <= to) return work.hours;
  const all = workDaysIn(start, end, calendar);
  const [first, last] = [later(start, from), earlier(end, to)];
  const share = all > 0 ? workDaysIn(first, last, calendar) / all : daysIn(first, last) / daysIn(start, end);
  return work.hours * share;
};

/** The hours that someone has in `from`…`to`: hours a week ÷ 5 on each working day.
 * @example hoursAvailable(40, '2026-05-11', '2026-05-12', weekdaysOnly) // 16
 */
export const hoursAvailable = (hoursAWeek: number, from: Day, to: Day, calendar: WorkingCalendar): number =>
  (hoursAWeek * workDaysIn(from, to, calendar)) / 5;
