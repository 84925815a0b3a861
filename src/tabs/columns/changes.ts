import { day, link, long, text } from '../../define/column';
import type { Columns } from '../../define/table';

export const changes = {
  day: day({ required: true }),
  where: text({ required: true, width: 220 }),
  field: text({ required: true, width: 96 }),
  old: text({ width: 120 }),
  new: text({ width: 120 }),
  reason: long({ width: 280 }),
  approver: link('members', { width: 130 }),
  change: text({ by: 'refresh', hidden: true }),
} as const satisfies Columns;
