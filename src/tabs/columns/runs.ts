import { long, number, text } from '../../define/column';
import type { Columns } from '../../define/table';

export const runs = {
  at: text({ width: 140 }),
  action: text({ width: 160 }),
  startedBy: text({ width: 96 }),
  changed: number(),
  findings: number(),
  duration: number(),
  result: long({ width: 420 }),
} as const satisfies Columns;
