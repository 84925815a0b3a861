import { choice, day, link, long, money, number, text } from '../../define/column';
import type { Columns } from '../../define/table';

export const customers = {
  customer: text({ required: true, width: 240 }),
  tier: choice('customerTier', { required: true }),
  owner: link('members', { required: true, width: 190 }),
  value: money({ min: 0 }),
  renewal: day(),
  contact: day(),
  next: day(),
  about: text({ width: 160 }),
  health: choice('customerHealth'),
  risk: long({ width: 240 }),
  renewedFor: day({ rare: true, by: 'either' }),
  sinceContact: number({ by: 'refresh' }),
  dueValue: money({ by: 'refresh' }),
  seenRenewal: day({ by: 'refresh', hidden: true }),
  values: text({ by: 'refresh', hidden: true }),
} as const satisfies Columns;
