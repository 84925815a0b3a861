import type { ChoiceKey } from '../languages';
import { readChoice } from '../languages/choose';
import type { WorkingCalendar } from '../rules/calendar';
import type { Day } from '../rules/day';
import { isProblem, type Problem } from '../rules/problem';
import type { Call } from './broadcast';
import { dayIn, isBlank, type Read } from './cell-values';

/** A cell of a list of days or of the Calendar tab's table. */
type Entry = { readonly day: Day } | { readonly kind: ChoiceKey<'dayKind'> } | { readonly notDay: Problem };

const entryIn: Read<Entry> = (cell, place) => {
  if (isBlank(cell)) return null;
  const kind = typeof cell === 'string' ? readChoice('dayKind', cell) : null;
  if (kind !== null) return { kind };
  try {
    const day = dayIn(cell, place);
    return day === null ? null : { day };
  } catch (problem) {
    if (!isProblem(problem) || problem.problem === 'errorCell') throw problem;
    return { notDay: problem };
  }
};

/** The working calendar of a call, from its arguments `holidays` and `workdays`. Each is a list of days of any shape, or the Calendar tab's table: there a row counts as the kind it names, peaks and freezes do not count, and other texts are ignored. Throws a Problem where a list's cell is no day, or a row of the table names a kind and no day.
 * @example calendarIn(call) // holidays: [['2026-05-01', '休假'], ['2026-05-09', '调休上班']]
 * // { off: Set { '2026-05-01' }, work: Set { '2026-05-09' } }
 */
export const calendarIn = (call: Call): WorkingCalendar => {
  const days = { off: new Set<Day>(), work: new Set<Day>() };
  for (const [name, usual] of [
    ['holidays', 'off'],
    ['workdays', 'work'],
  ] as const) {
    for (const row of call.block(name, entryIn)) {
      let kind: ChoiceKey<'dayKind'> | null = null;
      let notDay: Problem | null = null;
      const found: Day[] = [];
      for (const entry of row) {
        if (entry === null) continue;
        if ('day' in entry) found.push(entry.day);
        else if ('kind' in entry) kind ??= entry.kind;
        else notDay ??= entry.notDay;
      }
      // Beside others a text may be a name or a header; alone, or beside a kind, it should have been a day.
      if (notDay && found.length === 0 && (row.length === 1 || kind !== null)) throw notDay;
      const counted = kind ?? usual;
      if (counted === 'off' || counted === 'work') for (const day of found) days[counted].add(day);
    }
  }
  return days;
};
