import { addWorkDays, isWorkDay, type WorkingCalendar, workDaysIn } from './calendar';
import { addDays, type Day, daysBetween } from './day';
import { type Period, previousPeriod, quarterOf } from './period';

/** What Settings keep of the daily run, a row each, in their order. Times are local civil time, `2026-05-13T07:20`; '' for none. */
export interface Clock {
  /** Name of the member who switched it on; '' where it is off. */
  readonly dailyBy: string;
  /** Id of the workbook it was switched on for: in a copy, which has another id, it is off. */
  readonly dailyFor: string;
  /** Name of the member who is told of failures. */
  readonly failuresTo: string;
  /** When it last ran to its end, or was switched on. */
  readonly ranAt: string;
  /** Start of a run that has not come to its end. */
  readonly beganAt: string;
  /** When a run failed; '' since one has succeeded. */
  readonly failedAt: string;
  /** What went wrong then. */
  readonly trouble: string;
}

/** Ids of the clock's rows in Settings, in order. */
export const clockKeys = [
  'dailyBy',
  'dailyFor',
  'failuresTo',
  'ranAt',
  'beganAt',
  'failedAt',
  'trouble',
] as const satisfies readonly (keyof Clock)[];

/** A clock that nobody has switched on. */
export const clockOff: Clock = { dailyBy: '', dailyFor: '', failuresTo: '', ranAt: '', beganAt: '', failedAt: '', trouble: '' };

/** Whether the daily run is on in this workbook.
 * @example isClockOn({ ...clockOff, dailyBy: 'Li', dailyFor: 'a' }, 'copy-of-a') // false
 */
export const isClockOn = (clock: Clock, workbookId: string): boolean => clock.dailyBy !== '' && clock.dailyFor === workbookId;

/** Hours after the chosen one in which a run that failed is tried again that day. */
const lastTry = 3;

const atHour = (day: Day, hour: number): string => `${day}T${String(hour).padStart(2, '0')}:00`;

/** Whether an hourly tick has the daily run to do: once a day from the chosen hour on; after a failure again for three hours.
 * @example isDue({ ...clockOff, ranAt: '2026-05-12T07:20' }, '2026-05-13T07:05', 7) // true
 */
export const isDue = ({ ranAt, failedAt }: Clock, now: string, hour: number): boolean => {
  const from = atHour(now.slice(0, 10), hour);
  if (now < from || ranAt >= from) return false;
  return failedAt < from || Number(now.slice(11, 13)) < hour + lastTry;
};

/** The day on which the daily run was last known to be alive, where that is longer ago than yesterday; null where it runs or is off.
 * @example stoppedSince({ ...clockOff, dailyBy: 'Li', ranAt: '2026-05-10T07:20' }, '2026-05-13') // '2026-05-10'
 */
export const stoppedSince = ({ dailyBy, ranAt }: Clock, today: Day): Day | null => {
  const day = ranAt.slice(0, 10);
  return dailyBy !== '' && day !== '' && daysBetween(day, today) > 1 ? day : null;
};

/** First working days of a quarter on which the review of the one before is asked for. */
const reminders = 3;

/** The quarter whose review is asked for on a day: on its last working day, and on the first three of the next; null on other days.
 * @example quarterToReview('2026-06-30', weekdaysOnly)?.key // '2026-Q2'
 */
export const quarterToReview = (today: Day, calendar: WorkingCalendar): Period | null => {
  if (!isWorkDay(today, calendar)) return null;
  const now = quarterOf(today);
  if (today === addWorkDays(addDays(now.end, 1), -1, calendar)) return now;
  return workDaysIn(now.start, today, calendar) <= reminders ? previousPeriod(now) : null;
};

/** The quarter that is just over, from its end until the first working days of the next are gone; null later.
 * @example quarterJustOver('2026-10-01', weekdaysOnly)?.key // '2026-Q3'
 */
export const quarterJustOver = (today: Day, calendar: WorkingCalendar): Period | null => {
  const now = quarterOf(today);
  return workDaysIn(now.start, today, calendar) <= reminders ? previousPeriod(now) : null;
};
