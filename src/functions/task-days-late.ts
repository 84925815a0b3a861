import type { CustomFunction, Examples } from '../define/function';
import { daysLate } from '../rules/overdue';
import { broadcast } from './broadcast';
import { calendarIn } from './calendar-argument';
import { choiceIn, dayIn, fail } from './cell-values';

const names: CustomFunction['arguments'] = [
  { name: 'due' },
  { name: 'state' },
  { name: 'today' },
  { name: 'done', optional: true },
  { name: 'holidays', optional: true },
  { name: 'workdays', optional: true },
  { name: 'days', optional: true },
];

/** `TASK_DAYS_LATE(due, state, today, [done], [holidays], [workdays], [days])`: how late, in working days or calendar days. */
export const taskDaysLate: CustomFunction = {
  name: 'TASK_DAYS_LATE',
  arguments: names,
  compute: (args, locale) =>
    broadcast(names, args, locale, (call) => {
      const due = call.cells('due', dayIn);
      const state = call.cells('state', choiceIn('taskState'));
      const today = call.cells('today', dayIn);
      const done = call.cells('done', dayIn);
      const days = call.cells('days', choiceIn('dayCount'));
      const calendar = calendarIn(call);
      return call.rows((row) => {
        const task = { due: due(row), state: state(row), start: null, done: done(row) };
        if (task.due === null) return null;
        return daysLate(task, today(row) ?? fail('missing', { argument: 'today', n: 3 }), calendar, days(row) ?? 'workDays');
      });
    }),
};

export const examples: Examples = [
  { formula: '=TASK_DAYS_LATE("2026-05-08", "In progress", "2026-05-13")', args: ['2026-05-08', 'In progress', '2026-05-13'], result: 3 },
  {
    formula: '=TASK_DAYS_LATE("2026-05-08", "进行中", "2026-05-13", , , , "自然日")',
    args: ['2026-05-08', '进行中', '2026-05-13', '', '', '', '自然日'],
    result: 5,
  },
  {
    formula: '=TASK_DAYS_LATE(A2:A4, B2:B4, "2026-05-13", C2:C4)',
    args: [[['2026-05-11'], [''], ['2026-05-11']], [['Done'], ['Not started'], ['Blocked']], '2026-05-13', [['2026-05-12'], [''], ['']]],
    result: [[1], [''], [2]],
  },
];
