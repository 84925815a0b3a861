import type { CustomFunction, Examples } from '../define/function';
import { labelOf } from '../languages/choose';
import { taskFlag as flagOf } from '../rules/overdue';
import { broadcast } from './broadcast';
import { calendarIn } from './calendar-argument';
import { choiceIn, dayIn, fail } from './cell-values';

const names: CustomFunction['arguments'] = [
  { name: 'due' },
  { name: 'state' },
  { name: 'today' },
  { name: 'start', optional: true },
  { name: 'done', optional: true },
  { name: 'holidays', optional: true },
  { name: 'workdays', optional: true },
  { name: 'language', optional: true },
];

/** `TASK_FLAG(due, state, today, [start], [done], [holidays], [workdays], [language])`: the word of the flag, or nothing. */
export const taskFlag: CustomFunction = {
  name: 'TASK_FLAG',
  arguments: names,
  compute: (args, locale) =>
    broadcast(names, args, locale, (call) => {
      const due = call.cells('due', dayIn);
      const state = call.cells('state', choiceIn('taskState'));
      const today = call.cells('today', dayIn);
      const start = call.cells('start', dayIn);
      const done = call.cells('done', dayIn);
      const calendar = calendarIn(call);
      // A state for the whole column does not make a task of a blank row.
      const ownState = call.isRange('state') || !call.isRange('due');
      return call.rows((row) => {
        const task = { due: due(row), state: state(row), start: start(row), done: done(row) };
        if (task.due === null && task.done === null && !(ownState && task.state)) return null;
        const flag = flagOf(task, today(row) ?? fail('missing', { argument: 'today', n: 3 }), calendar);
        return flag && labelOf(call.language, 'taskFlag', flag);
      });
    }),
};

export const examples: Examples = [
  {
    formula: '=TASK_FLAG("2026-05-12", "In progress", "2026-05-13", , , , , "English")',
    args: ['2026-05-12', 'In progress', '2026-05-13', '', '', '', '', 'English'],
    result: 'Overdue',
  },
  {
    formula: '=TASK_FLAG("2026-05-13", "进行中", "2026-05-13", , , , , "简体中文")',
    args: ['2026-05-13', '进行中', '2026-05-13', '', '', '', '', '简体中文'],
    result: '今日到期',
  },
  {
    formula: '=TASK_FLAG(A2:A4, B2:B4, "2026-05-13", , C2:C4, , , "English")',
    args: [
      [['2026-05-12'], ['2026-05-15'], ['']],
      [['Done'], ['Not started'], ['']],
      '2026-05-13',
      '',
      [['2026-05-13'], [''], ['']],
      '',
      '',
      'English',
    ],
    result: [['Done late'], ['Due soon']],
  },
];
