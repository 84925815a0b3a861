import type { Moment } from '../define/moment';
import { addWorkDays } from '../rules/calendar';
import { addDays, type Day } from '../rules/day';

/** Working days for which a finding is put off where nobody says how long, and calendar days for which it can be. */
const [usual, most] = [5, 60];

/** From when on a finding is back: the day it takes by itself, and the last that can be chosen.
 * @example snoozeDays(moment) // { until: '2026-05-20', latest: '2026-07-12' }
 */
export const snoozeDays = ({ today, calendar }: Moment): { readonly until: Day; readonly latest: Day } => ({
  until: addWorkDays(today, usual, calendar),
  latest: addDays(today, most),
});
