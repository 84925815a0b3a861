import { choice, day, link, number, text } from '../../define/column';
import type { Columns } from '../../define/table';

export const dependencies = {
  need: text({ required: true, width: 280 }),
  asker: link('members', { required: true, width: 130 }),
  from: text({ required: true, width: 130 }),
  needed: day({ required: true }),
  state: choice('dependencyState', { required: true, default: 'toConfirm' }),
  promised: day(),
  affects: text({ width: 200 }),
  asked: day({ by: 'either', rare: true }),
  delivered: day({ by: 'either', rare: true }),
  slip: number({ by: 'refresh' }),
  waiting: number({ by: 'refresh' }),
} as const satisfies Columns;
