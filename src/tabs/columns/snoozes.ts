import { day, link, long, text } from '../../define/column';
import type { Columns } from '../../define/table';

export const snoozes = {
  day: day(),
  what: text({ required: true, width: 360 }),
  until: day({ required: true }),
  reason: long({ required: true, width: 280 }),
  by: link('members', { width: 130 }),
  finding: text({ by: 'refresh', hidden: true }),
} as const satisfies Columns;
