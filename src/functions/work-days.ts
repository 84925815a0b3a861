import type { CustomFunction, Examples } from '../define/function';
import { workDaysIn } from '../rules/calendar';
import { broadcast } from './broadcast';
import { calendarIn } from './calendar-argument';
import { dayIn } from './cell-values';

const names: CustomFunction['arguments'] = [
  { name: 'start' },
  { name: 'end' },
  { name: 'holidays', optional: true },
  { name: 'workdays', optional: true },
];

/** `WORK_DAYS(start, end, [holidays], [workdays])`: working days from one day to another, both included. */
export const workDays: CustomFunction = {
  name: 'WORK_DAYS',
  arguments: names,
  compute: (args, locale) =>
    broadcast(names, args, locale, (call) => {
      const start = call.cells('start', dayIn);
      const end = call.cells('end', dayIn);
      const calendar = calendarIn(call);
      return call.rows((row) => {
        const [first, last] = [start(row), end(row)];
        if (first === null || last === null) return null;
        return first <= last ? workDaysIn(first, last, calendar) : -workDaysIn(last, first, calendar);
      });
    }),
};

export const examples: Examples = [
  { formula: '=WORK_DAYS("2026-05-11", "2026-05-17")', args: ['2026-05-11', '2026-05-17'], result: 5 },
  {
    formula: '=WORK_DAYS("2026-05-01", "2026-05-10", F2:G7)',
    args: [
      '2026-05-01',
      '2026-05-10',
      [
        ['2026-05-01', '休假'],
        ['2026-05-02', '休假'],
        ['2026-05-03', '休假'],
        ['2026-05-04', '休假'],
        ['2026-05-05', '休假'],
        ['2026-05-09', '调休上班'],
      ],
    ],
    result: 4,
  },
  {
    formula: '=WORK_DAYS(A2:A4, B2:B4)',
    args: [
      [['2026-05-11'], [''], ['2026-05-17']],
      [['2026-05-13'], ['2026-05-13'], ['2026-05-11']],
    ],
    result: [[3], [''], [-5]],
  },
];
