import { choice, day, link, long, number, percent, text } from '../../define/column';
import type { Columns } from '../../define/table';

export const kpis = {
  kpi: text({ required: true, width: 200 }),
  goal: link('goals', { required: true, width: 220 }),
  owner: link('members', { required: true, width: 130 }),
  method: choice('method', { required: true }),
  unit: choice('unit', { required: true, open: true, width: 80 }),
  baseline: number({ unitIn: 'unit' }),
  target: number({ required: true, unitIn: 'unit' }),
  actual: number({ by: 'either', unitIn: 'unit' }),
  asOf: day({ by: 'either' }),
  aggregation: choice('aggregation', { required: true }),
  cadence: choice('cadence', { required: true, default: 'weekly' }),
  definition: long({ width: 280 }),
  floor: number({ rare: true, unitIn: 'unit' }),
  stretch: number({ rare: true, unitIn: 'unit' }),
  pace: text({ rare: true, width: 96 }),
  weight: percent({ rare: true, min: 0 }),
  attainment: percent({ by: 'formula' }),
  status: choice('status', { by: 'formula' }),
  elapsed: percent({ by: 'refresh' }),
  expected: percent({ by: 'refresh' }),
  judged: choice('judged', { by: 'refresh' }),
  alert: choice('status', { by: 'refresh' }),
  filled: text({ by: 'refresh', hidden: true }),
} as const satisfies Columns;
