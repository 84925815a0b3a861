import type { CustomFunction, Examples } from '../define/function';
import { expectedShare, type Pace, readPace } from '../rules/pace';
import { broadcast } from './broadcast';
import { calendarIn } from './calendar-argument';
import { dayIn, fail, isBlank, type Read } from './cell-values';

const names: CustomFunction['arguments'] = [
  { name: 'start' },
  { name: 'end' },
  { name: 'as_of' },
  { name: 'pace', optional: true },
  { name: 'holidays', optional: true },
  { name: 'workdays', optional: true },
];

/** A pace or a plan; remembers what it has read. */
const paceIn = (): Read<Pace> => {
  const known = new Map<unknown, Pace>();
  return (cell, { argument, n }) => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    if (isBlank(cell)) return null;
    const pace = readPace(String(cell)) ?? fail('notPace', { argument, n, text: String(cell).trim() });
    known.set(cell, pace);
    return pace;
  };
};

/** `KPI_EXPECTED(start, end, as_of, [pace], [holidays], [workdays])`: the share of the target that should be reached by a day. */
export const kpiExpected: CustomFunction = {
  name: 'KPI_EXPECTED',
  arguments: names,
  compute: (args, locale) =>
    broadcast(names, args, locale, (call) => {
      const start = call.cells('start', dayIn);
      const end = call.cells('end', dayIn);
      const asOf = call.cells('as_of', dayIn);
      const pace = call.cells('pace', paceIn());
      const calendar = calendarIn(call);
      return call.rows((row) => {
        const [from, to, day] = [start(row), end(row), asOf(row)];
        if (from === null || to === null || day === null) return null;
        const period = { start: from, end: to };
        return to < from ? fail('endBeforeStart', period) : expectedShare(period, day, pace(row) ?? 'even', calendar);
      });
    }),
};

export const examples: Examples = [
  { formula: '=KPI_EXPECTED("2026-04-01", "2026-04-30", "2026-04-12")', args: ['2026-04-01', '2026-04-30', '2026-04-12'], result: 0.4 },
  {
    formula: '=KPI_EXPECTED("2026-04-01", "2026-06-30", "2026-05-31", "25/30/45")',
    args: ['2026-04-01', '2026-06-30', '2026-05-31', '25/30/45'],
    result: 0.55,
  },
  {
    formula: '=KPI_EXPECTED("2026-05-01", "2026-05-31", "2026-05-11", "按工作日", C2:C4)',
    args: ['2026-05-01', '2026-05-31', '2026-05-11', '按工作日', [['2026-05-01'], ['2026-05-04'], ['2026-05-05']]],
    result: 4 / 18,
  },
  {
    formula: '=KPI_EXPECTED("2026-04-01", "2026-04-30", A2:A4)',
    args: ['2026-04-01', '2026-04-30', [['2026-03-31'], [''], ['2026-05-13']]],
    result: [[0], [''], [1]],
  },
];
