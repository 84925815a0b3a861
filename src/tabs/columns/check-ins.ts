import { choice, day, link, long, number } from '../../define/column';
import type { Columns } from '../../define/table';

export const checkIns = {
  kpi: link('kpis', { required: true, width: 200 }),
  asOf: day({ required: true }),
  value: number({ required: true }),
  confidence: choice('confidence'),
  note: long({ width: 280 }),
  by: link('members', { width: 130 }),
  numerator: number({ rare: true }),
  denominator: number({ rare: true }),
} as const satisfies Columns;
