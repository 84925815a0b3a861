import type { CustomFunction, Examples } from '../define/function';
import { isFinished, workDaysLeft } from '../rules/overdue';
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
  { name: 'region', optional: true },
];

/** `TASK_DAYS_LEFT(due, state, today, [done], [holidays], [workdays], [region])`: working days until the due day of an open task. */
export const taskDaysLeft: CustomFunction = {
  name: 'TASK_DAYS_LEFT',
  arguments: names,
  compute: (args, locale) =>
    broadcast(names, args, locale, (call) => {
      const due = call.cells('due', dayIn);
      const state = call.cells('state', choiceIn('taskState'));
      const today = call.cells('today', dayIn);
      const done = call.cells('done', dayIn);
      const calendar = calendarIn(call);
      return call.rows((row) => {
        const until = due(row);
        if (until === null) return null;
        const task = { state: state(row), done: done(row) };
        const now = today(row) ?? fail('missing', { argument: 'today', n: 3 });
        return task.state === 'cancelled' || isFinished(task, now) ? null : workDaysLeft(until, now, calendar);
      });
    }),
};

export const examples: Examples = [
  { formula: '=TASK_DAYS_LEFT("2026-05-15", "In progress", "2026-05-13")', args: ['2026-05-15', 'In progress', '2026-05-13'], result: 2 },
  {
    formula: '=TASK_DAYS_LEFT(A2:A5, B2:B5, "2026-05-13", C2:C5)',
    args: [
      [['2026-05-08'], [''], ['2026-05-13'], ['2026-05-20']],
      [['进行中'], ['未开始'], ['已完成'], ['受阻']],
      '2026-05-13',
      [[''], [''], ['2026-05-12'], ['']],
    ],
    result: [[-3], [''], [''], [5]],
  },
];
