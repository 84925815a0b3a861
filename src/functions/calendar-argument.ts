import type { ChoiceKey } from '../languages';
import { readChoice } from '../languages/choose';
import type { WorkingCalendar } from '../rules/calendar';
import type { Day } from '../rules/day';
import { isProblem } from '../rules/problem';
import type { Call } from './broadcast';
import { dayIn, isBlank, type Read } from './cell-values';

/** A cell of a list of days or of the Calendar tab's table. */
type Entry = { readonly day: Day } | { readonly kind: ChoiceKey<'dayKind'> } | 'neither';

/** The region a cell names; null for any other text. */
const regionIn: Read<ChoiceKey<'region'>> = (cell) => (typeof cell === 'string' ? readChoice('region', cell) : null);

const entryIn: Read<Entry> = (cell, place) => {
  if (isBlank(cell)) return null;
  const kind = typeof cell === 'string' ? readChoice('dayKind', cell) : null;
  if (kind !== null) return { kind };
  try {
    const day = dayIn(cell, place);
    return day === null ? null : { day };
  } catch (problem) {
    if (!isProblem(problem) || problem.problem === 'errorCell') throw problem;
    return 'neither';
  }
};

/** The working calendar of a call, from its arguments `holidays` and `workdays`. Each is a list of days of any shape, or the Calendar tab's table: there a row counts as the kind it names, peaks and freezes do not count, and other texts are ignored. Throws a Problem that names the cell (`holidays[7]`) where a list has one that is no day, or a row of the table a kind and no day. Where the call has a `region`, rows of the table for another one do not count.
 * @example calendarIn(call) // holidays: [['2026-05-01', '休假'], ['2026-05-09', '调休上班']]
 * // { off: Set { '2026-05-01' }, work: Set { '2026-05-09' } }
 */
export const calendarIn = (call: Call): WorkingCalendar => {
  const region = call.one('region', regionIn);
  const days = { off: new Set<Day>(), work: new Set<Day>() };
  for (const [name, usual] of [
    ['holidays', 'off'],
    ['workdays', 'work'],
  ] as const) {
    const { rows, columns, at } = call.area(name);
    for (let row = 0; row < rows; row++) {
      const found: Day[] = [];
      let kind: ChoiceKey<'dayKind'> | null = null;
      let neither = -1;
      let elsewhere = false;
      for (let column = 0; column < columns; column++) {
        const entry = at(row, column, entryIn);
        if (entry === null) continue;
        if (entry === 'neither') {
          neither = neither < 0 ? column : neither;
          const named = region && at(row, column, regionIn);
          elsewhere ||= named !== null && named !== 'all' && named !== region;
        } else if ('day' in entry) found.push(entry.day);
        else kind ??= entry.kind;
      }
      // Beside others a text may be a name or a header; alone, or beside a kind, it should have been a day.
      if (neither >= 0 && found.length === 0 && (columns === 1 || kind !== null)) at(row, neither, dayIn);
      if (elsewhere) continue;
      const counted = kind ?? usual;
      if (counted === 'off' || counted === 'work') for (const day of found) days[counted].add(day);
    }
  }
  return days;
};
