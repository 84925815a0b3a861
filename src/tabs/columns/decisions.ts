import { choice, day, link, long, number, text } from '../../define/column';
import type { Columns } from '../../define/table';

export const decisions = {
  question: text({ required: true, width: 280 }),
  raisedBy: link('members', { required: true, width: 130 }),
  decider: link('members', { required: true, width: 130 }),
  needed: day({ required: true }),
  evidence: long({ width: 240 }),
  decision: choice('decision'),
  detail: long({ width: 240 }),
  decided: day({ by: 'either' }),
  lookBack: day({ rare: true }),
  result: text({ rare: true, width: 200 }),
  waiting: number({ by: 'refresh' }),
} as const satisfies Columns;
