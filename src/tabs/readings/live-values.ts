import type { Moment } from '../../define/moment';
import type { Grown } from '../../define/tab';
import type { ColumnsOf, RowChange } from '../../define/table';
import type { Day } from '../../rules/day';
import type { Book } from '../columns';
import { type CheckInRow, type KpiReading, kpiReadings, reportedIn } from './kpi-readings';

/** The id of the check-in that logs a formula's value of a day; the same in every run. */
const loggedId = (kpi: string, day: Day): string => `C-${kpi}-${day}`;

/** Whether the add-on has logged that check-in from a formula.
 * @example isLogged({ id: 'C-K-1-2026-05-12', kpi: 'K-1', asOf: '2026-05-12' }) // true
 */
export const isLogged = ({ id, kpi, asOf }: Pick<CheckInRow, 'id' | 'kpi' | 'asOf'>): boolean =>
  kpi !== null && asOf !== null && id === loggedId(kpi, asOf);

/** What a check-in of the day has to say so that all of them make the formula's value: for sums what is not logged yet. */
const wanted = ({ row, actual, period }: KpiReading, others: readonly CheckInRow[], day: Day): number => {
  if (row.aggregation !== 'sum') return actual ?? 0;
  const before = others.filter(({ asOf }) => asOf !== day);
  return Number(((actual ?? 0) - (reportedIn(row, before, period)?.value ?? 0)).toPrecision(12));
};

/** The values that formulas give today, as check-ins: one a KPI and data day, changed where the value has changed since; nothing where it says the same. Typed values are never logged.
 * @example liveValues(book, moment).checkIns // [{ add: { id: 'C-K-1-2026-05-12', kpi: 'K-1', asOf: '2026-05-12', value: 0.0345, … } }]
 */
export const liveValues = (book: Book, moment: Moment): Grown<Book> => {
  if (!book.checkIns.installed) return {};
  const known = new Map(book.checkIns.rows.map((row) => [row.id, row]));
  const changes: RowChange<ColumnsOf<Book['checkIns']>>[] = [];
  for (const reading of kpiReadings(book, moment)) {
    const { row, live, asOf, actual, period, checkIns } = reading;
    if (!live || actual === null || asOf === null || asOf < period.start || asOf > period.end || asOf > moment.today) continue;
    const id = loggedId(row.id, asOf);
    const own = known.get(id);
    const value = wanted(reading, checkIns, asOf);
    if (own ? own.value === value : value === 0 && row.aggregation === 'sum') continue;
    const note = moment.language.reports.loggedNote;
    changes.push(own ? { id, set: { value } } : { add: { id, kpi: row.id, asOf, value, note } });
  }
  return { checkIns: changes };
};
