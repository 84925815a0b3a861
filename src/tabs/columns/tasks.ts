import { choice, day, link, long, number, text } from '../../define/column';
import type { Columns } from '../../define/table';

export const tasks = {
  task: text({ required: true, width: 280 }),
  owner: link('members', { by: 'either', width: 130 }),
  due: day({ required: true }),
  state: choice('taskState', { required: true, default: 'notStarted' }),
  start: day(),
  item: link('responsibilities', { width: 200 }),
  progress: long({ width: 240 }),
  blocked: long({ width: 200 }),
  done: day({ rare: true }),
  hours: number({ rare: true, min: 0 }),
  repeats: choice('repeats', { rare: true }),
  from: choice('taskFrom', { rare: true }),
  left: number({ by: 'formula', once: 'refresh' }),
  accountable: link('members', { by: 'refresh', width: 130 }),
  flag: choice('taskFlag', { by: 'refresh' }),
  firstDue: day({ by: 'refresh' }),
  postponed: number({ by: 'refresh' }),
  inherited: text({ by: 'refresh', hidden: true }),
  seen: text({ by: 'refresh', hidden: true }),
} as const satisfies Columns;
