import type { CustomFunction, Examples } from '../define/function';
import { addWorkDays } from '../rules/calendar';
import { broadcast } from './broadcast';
import { calendarIn } from './calendar-argument';
import { dayIn, fail, numberIn } from './cell-values';

const names: CustomFunction['arguments'] = [
  { name: 'day' },
  { name: 'n' },
  { name: 'holidays', optional: true },
  { name: 'workdays', optional: true },
];
/** Working days of some four centuries. */
const most = 100_000;

/** `WORK_DAY_ADD(day, n, [holidays], [workdays])`: the n-th working day after a day, or before it. */
export const workDayAdd: CustomFunction = {
  name: 'WORK_DAY_ADD',
  arguments: names,
  days: true,
  compute: (args, locale) =>
    broadcast(names, args, locale, (call) => {
      const day = call.cells('day', dayIn);
      const n = call.cells('n', numberIn);
      const calendar = calendarIn(call);
      return call.rows((row) => {
        const [from, steps] = [day(row), n(row)];
        if (from === null || steps === null) return null;
        const found = Math.abs(steps) <= most ? addWorkDays(from, steps, calendar) : '';
        return found || fail('outOfRange', { argument: 'n', n: 2, text: steps, low: -most, high: most });
      });
    }),
};

export const examples: Examples = [
  { formula: '=WORK_DAY_ADD("2026-05-08", 1)', args: ['2026-05-08', 1], result: '2026-05-11' },
  {
    formula: '=WORK_DAY_ADD("2026-05-08", 1, F2:G2)',
    args: ['2026-05-08', 1, [['2026-05-09', '调休上班']]],
    result: '2026-05-09',
  },
  {
    formula: '=WORK_DAY_ADD(A2:A4, B2:B4)',
    args: [
      [['2026-05-08'], [''], ['2026-05-11']],
      [[5], [1], [-1]],
    ],
    result: [['2026-05-15'], [''], ['2026-05-08']],
  },
];
