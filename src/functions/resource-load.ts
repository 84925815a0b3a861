import type { CustomFunction, Examples } from '../define/function';
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

const hoursIn: Read<number> = (cell, place) => {
  const hours = numberIn(cell, place);
  return hours === null || hours >= 0 ? hours : fail('isNegative', { argument: place.argument, n: place.n, text: hours });
};

type Within = (hours: number, start: Day | null, end: Day | null) => number;

/** The tasks of a call, each by its place; a single value stands for every task. */
const tasksOf = (call: Call) => {
  let count = 0;
  const cells = <T>(name: string, read: Read<T>): ((task: number) => T | null) => {
    const { rows, columns, at } = call.area(name);
    count = Math.max(count, rows * columns);
    return rows * columns === 1 ? () => at(0, 0, read) : (task) => at(Math.floor(task / columns), task % columns, read);
  };
  const owner = cells('owners', textIn);
  const [hours, start, end] = [cells('hours', hoursIn), cells('starts', dayIn), cells('ends', dayIn)];
  const hoursOf = (task: number, within: Within): number | Problem => {
    try {
      const [amount, first, last] = [hours(task), start(task), end(task)];
      if (first !== null && last !== null && last < first) fail('taskEndBeforeStart', { n: task + 1, start: first, end: last });
      return amount === null ? 0 : within(amount, first, last);
    } catch (thrown) {
      if (isProblem(thrown)) return thrown;
      throw thrown;
    }
  };
  return { count, owner, hoursOf };
};

/** The hours of each owner in the window, by folded name, or the first problem among their tasks. */
const hoursByOwner = (call: Call, within: Within): ReadonlyMap<string, number | Problem> => {
  const { count, owner, hoursOf } = tasksOf(call);
  const folded = new Map<string, string>();
  const sums = new Map<string, number | Problem>();
  for (let task = 0; task < count; task++) {
    const written = owner(task);
    if (written === null) continue;
    const name = folded.get(written) ?? fold(written);
    folded.set(written, name);
    const sum = sums.get(name) ?? 0;
    if (isProblem(sum)) continue;
    const more = hoursOf(task, within);
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
      const dayOf = (name: 'from' | 'to'): Day => call.one(name, dayIn) ?? fail('missing', { argument: name, n: call.place(name).n });
      const [from, to] = [dayOf('from'), dayOf('to')];
      if (to < from) fail('toBeforeFrom', { from, to });
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
};

export const examples: Examples = [
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
];
