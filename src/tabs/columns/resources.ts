import { choice, link, number, percent, period, text } from '../../define/column';
import type { Columns } from '../../define/table';

export const resources = {
  resource: text({ required: true, width: 200 }),
  kind: choice('resourceKind', { required: true }),
  period: period({ required: true, width: 120 }),
  budget: number({ required: true, unitIn: 'unit' }),
  unit: choice('unit', { open: true, default: 'yuan', width: 80 }),
  allocated: number({ unitIn: 'unit' }),
  used: number({ unitIn: 'unit' }),
  goal: link('goals', { width: 220 }),
  owner: link('members', { width: 130 }),
  allocatedShare: percent({ by: 'refresh' }),
  usedShare: percent({ by: 'refresh' }),
  elapsed: percent({ by: 'refresh' }),
  rest: number({ by: 'refresh', unitIn: 'unit', width: 104 }),
} as const satisfies Columns;
