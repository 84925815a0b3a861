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

/** How many values of a stretch were due, and how many came within their cadence and grace, by their data days. What may still come is not due yet; of several in one turn the last counts.
 * @example reportsDue(['2026-04-05', '2026-04-12'], 'weekly', { start: '2026-03-30', end: '2026-06-30' }, '2026-04-25', weekdaysOnly) // { due: 3, onTime: 2 }
 */
export const reportsDue = (
  days: readonly Day[],
  cadence: Cadence,
  { start, end }: { readonly start: Day; readonly end: Day },
  today: Day,
  calendar: WorkingCalendar,
): { readonly due: number; readonly onTime: number } => {
  let [due, onTime] = [0, 0];
  for (let last = addDays(start, -1); last < end; ) {
    const next = nextOf(last, cadence, calendar);
    const by = next < end ? next : end;
    const until = addWorkDays(by, grace, calendar);
    const from = last;
    const came = days.filter((day) => day > from && day <= until).at(-1);
    if (came === undefined && until >= today) break;
    due += 1;
    if (came !== undefined) onTime += 1;
    last = came ?? by;
  }
  return { due, onTime };
};
