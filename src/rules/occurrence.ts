import { addWorkDays, isWorkDay, type WorkingCalendar } from './calendar';
import { addDays, addMonths, type Day, weekday } from './day';

/** How often something is held. */
export type Recurrence = 'daily' | 'weekly' | 'twoWeeks' | 'monthly' | 'quarterly';

/** The day with that weekday, 1 Monday … 7 Sunday, at most three days away. */
const nearest = (day: Day, on: number): Day => addDays(day, ((on - weekday(day) + 10) % 7) - 3);

/** The same weekday of the same week of the month some months later, e.g. its second Tuesday; the last one where there are fewer. */
const sameWeekOfMonth = (day: Day, months: number): Day => {
  const first = addMonths(`${day.slice(0, 8)}01`, months);
  const ahead = (weekday(day) - weekday(first) + 7) % 7;
  const found = addDays(first, ahead + Math.floor((Number(day.slice(8)) - 1) / 7) * 7);
  return found.slice(0, 7) === first.slice(0, 7) ? found : addDays(found, -7);
};

/** The day of the `n`-th time after the one that was held, by its weekday where one is given; the next working day where nobody works on it, unless any day will do (no calendar).
 * One that was moved by up to three days does not move those that follow.
 * @example occurrence('2026-05-12', 'weekly', 1, weekdaysOnly) // '2026-05-18': held on Tuesday for once, Mondays otherwise
 */
export const occurrence = (held: Day, recurrence: Recurrence, on: number | null, calendar: WorkingCalendar | null, n = 1): Day => {
  if (recurrence === 'daily') return calendar ? addWorkDays(held, n, calendar) : addDays(held, n);
  const base = on === null ? held : nearest(held, on);
  const months = n * (recurrence === 'quarterly' ? 3 : 1);
  const day =
    recurrence === 'weekly' || recurrence === 'twoWeeks'
      ? addDays(base, n * (recurrence === 'weekly' ? 7 : 14))
      : on === null
        ? addMonths(base, months)
        : sameWeekOfMonth(base, months);
  return calendar === null || isWorkDay(day, calendar) ? day : addWorkDays(day, 1, calendar);
};
