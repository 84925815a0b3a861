import { any, long, text } from '../../define/column';
import type { Columns } from '../../define/table';

export const settings = {
  setting: text({ width: 240 }),
  value: any({ width: 200 }),
  second: any({ width: 96 }),
  third: any({ width: 96 }),
  fourth: any({ width: 96 }),
  fifth: any({ width: 96 }),
  note: long({ width: 420 }),
  laid: text({ by: 'refresh', hidden: true }),
} as const satisfies Columns;
