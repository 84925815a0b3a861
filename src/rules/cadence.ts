import { addWorkDays, isWorkDay, type WorkingCalendar, workDaysBetween } from './calendar';
import { addDays, addMonths, type Day } from './day';

/** How often a value is reported. */
export type Cadence = 'daily' | 'weekly' | 'monthly' | 'quarterly';

const grace = 2;

/** The data day that should follow a data day. */
const nextOf = (last: Day, cadence: Cadence, calendar: WorkingCalendar): Day => {
  if (cadence === 'daily') return addWorkDays(last, 1, calendar);
  if (cadence === 'weekly') return addDays(last, 7);
  // A month's last day is followed by the next month's last day.
  const after = addDays(last, 1);
  const months = cadence === 'monthly' ? 1 : 3;
  return after.endsWith('-01') ? addDays(addMonths(after, months), -1) : addMonths(last, months);
};

/** Working days by which a value is older than its cadence and 2 working days of grace; 0 while it is fresh, and where there is no value yet.
 * @example staleSince('2026-05-03', 'weekly', '2026-05-13', weekdaysOnly) // 1: expected on the 10th, stale from the 13th
 */
export const staleSince = (last: Day | null, cadence: Cadence, today: Day, calendar: WorkingCalendar): number =>
  last === null ? 0 : Math.max(0, workDaysBetween(nextOf(last, cadence, calendar), today, calendar) - grace);

/** The day on which the value after a data day is due, a working day: the earliest one that is missed, until it is reported. The last value is that of the period's end; null once it is there.
 * @example checkInDue('2026-05-03', 'weekly', '2026-06-30', weekdaysOnly) // '2026-05-11': the data of Sunday the 10th, on Monday
 */
export const checkInDue = (last: Day, cadence: Cadence, end: Day, calendar: WorkingCalendar): Day | null => {
  if (last >= end) return null;
  const next = nextOf(last, cadence, calendar);
  const day = next < end ? next : end;
  return isWorkDay(day, calendar) ? day : addWorkDays(day, 1, calendar);
};
