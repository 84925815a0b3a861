import type { CustomFunction } from '../define/function';
import { fold } from '../languages/choose';
import type { Day } from '../rules/day';
import { hoursAvailable, hoursWithin } from '../rules/load';
import { isProblem, type Problem } from '../rules/problem';
import { broadcast, type Call } from './broadcast';
import { calendarIn } from './calendar-argument';
import { dayIn, fail, numberIn, type Read, textIn } from './cell-values';

const names: CustomFunction['arguments'] = [
  { name: 'members' },
  { name: 'capacity' },
  { name: 'owners' },
  { name: 'hours' },
  { name: 'starts' },
  { name: 'ends' },
  { name: 'from' },
  { name: 'to' },
  { name: 'holidays', optional: true },
  { name: 'workdays', optional: true },
];

/** The one day of an argument. */
const dayOf = (call: Call, name: 'from' | 'to'): Day => {
  const days = call.all(name, dayIn);
  const n = names.findIndex((argument) => argument.name === name) + 1;
  if (days.length > 1) fail('notOneCell', { argument: name, n });
  return days[0] ?? fail('missing', { argument: name, n });
};

/** A cell that is read, or the problem in it: a task's problem belongs to its owner's row alone. */
const orProblem =
  <T>(read: Read<T>): Read<T | Problem> =>
  (cell, place) => {
    try {
      return read(cell, place);
    } catch (thrown) {
      if (isProblem(thrown)) return thrown;
      throw thrown;
    }
  };

const hoursIn: Read<number> = (cell, place) => {
  const hours = numberIn(cell, place);
  return hours === null || hours >= 0 ? hours : fail('isNegative', { argument: place.argument, n: place.n, text: hours });
};

type Within = (hours: number, start: Day | null, end: Day | null) => number;
type Cell<T> = T | Problem | null;

/** The hours of one task in the window, or what is wrong with it. */
const taskHours = (task: number, hours: Cell<number>, start: Cell<Day>, end: Cell<Day>, within: Within): number | Problem => {
  if (isProblem(hours)) return hours;
  if (isProblem(start)) return start;
  if (isProblem(end)) return end;
  if (start !== null && end !== null && end < start) return { problem: 'taskEndBeforeStart', slots: { n: task + 1, start, end } };
  return hours === null ? 0 : within(hours, start, end);
};

/** The hours of each owner in the window, by folded name, or the first problem among their tasks. */
const hoursByOwner = (call: Call, within: Within): ReadonlyMap<string, number | Problem> => {
  const hours = call.list('hours', orProblem(hoursIn));
  const starts = call.list('starts', orProblem(dayIn));
  const ends = call.list('ends', orProblem(dayIn));
  const folded = new Map<string, string>();
  const sums = new Map<string, number | Problem>();
  for (const [task, owner] of call.list('owners', textIn).entries()) {
    if (owner === null) continue;
    const name = folded.get(owner) ?? fold(owner);
    folded.set(owner, name);
    const sum = sums.get(name) ?? 0;
    if (isProblem(sum)) continue;
    const more = taskHours(task, hours[task] ?? null, starts[task] ?? null, ends[task] ?? null, within);
    sums.set(name, isProblem(more) ? more : sum + more);
  }
  return sums;
};

/** `RESOURCE_LOAD(members, capacity, owners, hours, starts, ends, from, to, [holidays], [workdays])`: each member's hours of work in a window as a share of the hours there are. */
export const resourceLoad: CustomFunction = {
  name: 'RESOURCE_LOAD',
  arguments: names,
  compute: (args, locale) =>
    broadcast(names, args, locale, (call) => {
      const members = call.cells('members', textIn);
      const capacity = call.cells('capacity', numberIn);
      const [from, to] = [dayOf(call, 'from'), dayOf(call, 'to')];
      if (to < from) fail('endBeforeStart', { start: from, end: to });
      const calendar = calendarIn(call);
      if (hoursAvailable(1, from, to, calendar) === 0) fail('noWorkDays', { from, to });
      const sums = hoursByOwner(call, (hours, start, end) => hoursWithin({ hours, start, end }, from, to, calendar));
      return call.rows((row) => {
        const member = members(row);
        if (member === null) return null;
        const hoursAWeek = capacity(row);
        if (hoursAWeek === null) return null;
        if (hoursAWeek <= 0) fail('notPositive', { argument: 'capacity', n: 2, text: hoursAWeek });
        const hours = sums.get(fold(member)) ?? 0;
        if (isProblem(hours)) return hours;
        const load = hours / hoursAvailable(hoursAWeek, from, to, calendar);
        return Number.isFinite(load) ? load : fail('tooLarge');
      });
    }),
  examples: [
    {
      formula: '=RESOURCE_LOAD("张伟", 40, "张伟", 20, "2026-05-11", "2026-05-15", "2026-05-11", "2026-05-15")',
      args: ['张伟', 40, '张伟', 20, '2026-05-11', '2026-05-15', '2026-05-11', '2026-05-15'],
      result: 0.5,
    },
    {
      formula: '=RESOURCE_LOAD(A2:A4, B2:B4, D2:D5, E2:E5, F2:F5, G2:G5, "2026-05-11", "2026-05-15")',
      args: [
        [['Ann'], ['Ben'], ['Cy']],
        [[40], [20], ['']],
        [['Ann'], ['ben'], ['Ann'], ['Cy']],
        [[16], [20], [24], [8]],
        [['2026-05-11'], ['2026-05-14'], [''], ['2026-05-11']],
        [['2026-05-12'], ['2026-05-19'], ['2026-05-15'], ['2026-05-12']],
        '2026-05-11',
        '2026-05-15',
      ],
      result: [[1], [0.5]],
    },
  ],
};
