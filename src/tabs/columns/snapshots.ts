import { long, number, text } from '../../define/column';
import type { Columns } from '../../define/table';

export const snapshots = {
  kind: text(),
  period: text({ width: 120 }),
  frozenAt: text({ width: 140 }),
  part: number(),
  parts: number(),
  check: text({ width: 140 }),
  content: long({ width: 280 }),
} as const satisfies Columns;
