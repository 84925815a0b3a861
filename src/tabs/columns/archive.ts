import { day, long, text } from '../../define/column';
import type { Columns } from '../../define/table';

export const archive = {
  archivedOn: day(),
  tab: text({ width: 120 }),
  title: text({ width: 280 }),
  owner: text({ width: 130 }),
  closedOn: day(),
  row: long({ width: 280 }),
} as const satisfies Columns;
