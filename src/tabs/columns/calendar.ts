import { choice, day, text } from '../../define/column';
import type { Columns } from '../../define/table';

export const calendar = {
  day: day({ required: true }),
  kind: choice('dayKind', { required: true, default: 'off', width: 140 }),
  name: text({ width: 200 }),
  region: choice('region', { default: 'all', width: 160 }),
} as const satisfies Columns;
