import { choice, day, link, long, number, percent, text, url, yesNo } from '../../define/column';
import type { Columns } from '../../define/table';

export const content = {
  topic: long({ required: true, width: 260 }),
  account: link('accounts', { required: true, width: 140 }),
  owner: link('members', { required: true, width: 130 }),
  publish: day({ required: true }),
  time: text({ width: 72 }),
  state: choice('contentState', { required: true, default: 'idea' }),
  format: choice('contentFormat'),
  purpose: choice('contentPurpose', { width: 120 }),
  link: url(),
  views: number({ min: 0 }),
  interactions: number({ min: 0 }),
  leads: number({ rare: true, min: 0 }),
  repeats: choice('repeats', { rare: true }),
  published: day({ rare: true, by: 'either' }),
  engagement: percent({ by: 'refresh' }),
  awaited: yesNo({ by: 'refresh', hidden: true }),
} as const satisfies Columns;
