import { choice, day, link, long, text } from '../../define/column';
import type { Columns } from '../../define/table';

export const mails = {
  day: day(),
  kind: choice('mailKind'),
  member: link('members', { width: 130 }),
  to: text({ width: 200 }),
  state: choice('mailState'),
  sentAt: text({ width: 140 }),
  note: long({ width: 280 }),
  items: text({ hidden: true }),
} as const satisfies Columns;
