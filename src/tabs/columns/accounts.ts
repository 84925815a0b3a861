import { choice, day, link, number, percent, text } from '../../define/column';
import type { Columns } from '../../define/table';

export const accounts = {
  account: text({ required: true, width: 180 }),
  platform: choice('platform', { required: true, open: true }),
  owner: link('members', { required: true, width: 130 }),
  positioning: text({ width: 220 }),
  part: choice('accountPart'),
  perWeek: number({ min: 0 }),
  followers: number({ min: 0, width: 96 }),
  counted: day({ by: 'either' }),
  expires: day(),
  keeper: link('members', { rare: true, width: 130 }),
  posts: number({ by: 'refresh' }),
  onTime: percent({ by: 'refresh' }),
  gained: number({ by: 'refresh' }),
  growth: percent({ by: 'refresh' }),
  best: text({ by: 'refresh', width: 120 }),
  before: text({ by: 'refresh', hidden: true }),
} as const satisfies Columns;
