import { any, long, text } from '../../define/column';
import type { Columns } from '../../define/table';

export const settings = {
  setting: text({ width: 200 }),
  value: any({ width: 200 }),
  note: long({ width: 420 }),
} as const satisfies Columns;
