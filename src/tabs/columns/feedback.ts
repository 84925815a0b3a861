import { choice, day, link, long, number } from '../../define/column';
import type { Columns } from '../../define/table';

export const feedback = {
  content: long({ required: true, width: 280 }),
  source: choice('feedbackSource', { required: true, open: true }),
  received: day({ required: true }),
  kind: choice('feedbackKind'),
  topic: choice('feedbackTopic', { open: true }),
  people: number({ min: 0 }),
  owner: link('members', { required: true, width: 130 }),
  state: choice('feedbackState', { required: true, default: 'open' }),
  outcome: long({ width: 240 }),
  responded: day({ rare: true, by: 'either' }),
  resolved: day({ rare: true, by: 'either' }),
  waiting: number({ by: 'refresh' }),
} as const satisfies Columns;
