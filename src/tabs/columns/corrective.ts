import { choice, day, link, long, number, text } from '../../define/column';
import type { Columns } from '../../define/table';

export const corrective = {
  deviation: text({ required: true, width: 240 }),
  kpi: link('kpis', { width: 160 }),
  cause: long({ required: true, width: 240 }),
  action: text({ required: true, width: 240 }),
  owner: link('members', { required: true, width: 130 }),
  due: day({ required: true }),
  state: choice('correctiveState', { required: true, default: 'pending' }),
  verification: text({ width: 200 }),
  result: number(),
  verified: day({ by: 'either' }),
  change: text({ by: 'refresh', width: 140 }),
  age: number({ by: 'refresh' }),
  opened: day({ by: 'refresh', hidden: true }),
} as const satisfies Columns;
