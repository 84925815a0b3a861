import { choice, link, text } from '../../define/column';
import type { Columns } from '../../define/table';

export const responsibilities = {
  item: text({ required: true, width: 260 }),
  kind: choice('itemKind', { required: true, default: 'initiative' }),
  goal: link('goals', { width: 220 }),
  check: text({ by: 'formula', width: 200 }),
} as const satisfies Columns;
