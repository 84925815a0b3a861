import { addWorkDays, isWorkDay, type WorkingCalendar } from '../rules/calendar';
import { addDays, type Day } from '../rules/day';
import { type Period, periodOf, quarterOf } from '../rules/period';
import type { StarterDay } from './starter-format';

/** The example period: today is the day after its 42nd of 91 days. */
const daysGone = 42;
const length = 91;

/** The period of example rows laid on a day.
 * @example examplePeriod('2026-05-13').key // '2026-Q2'
 */
export const examplePeriod = (today: Day): Period => {
  const start = addDays(today, -daysGone);
  return periodOf(start, addDays(start, length - 1)) ?? quarterOf(today);
};

/** Lays the days of a starter onto the working calendar. */
export const layDays = ({ today, calendar }: { readonly today: Day; readonly calendar: WorkingCalendar }) => {
  const { start } = examplePeriod(today);
  const lastWorkDay = addWorkDays(today, -1, calendar);
  const lay = (day: StarterDay): Day => {
    if ('day' in day) return addDays(start, day.day - 1);
    if ('week' in day) return addWorkDays(addDays(start, (day.week - 1) * 7 - 1), day.weekday, calendar);
    // From a day off, the day before it counts: then n working days lie after the day that is found.
    const from = day.workDays < 0 && !isWorkDay(today, calendar) ? lastWorkDay : today;
    return addWorkDays(from, day.workDays, calendar);
  };
  /** Holidays may push a day on; what has happened lies before today. */
  const past = (day: StarterDay): Day => {
    const laid = lay(day);
    return laid < today ? laid : lastWorkDay;
  };
  return { lay, past };
};
