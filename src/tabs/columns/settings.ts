import { any, long, text } from '../../define/column';
import type { Columns } from '../../define/table';

export const settings = {
  setting: text({ width: 200 }),
  value: any({ width: 200 }),
  second: any({ width: 80 }),
  third: any({ width: 80 }),
  fourth: any({ width: 80 }),
  fifth: any({ width: 80 }),
  note: long({ width: 420 }),
  laid: text({ by: 'refresh', hidden: true }),
} as const satisfies Columns;
