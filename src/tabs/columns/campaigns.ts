import { choice, day, link, long, money, number, percent } from '../../define/column';
import type { Columns } from '../../define/table';

export const campaigns = {
  campaign: long({ required: true, width: 220 }),
  owner: link('members', { required: true, width: 130 }),
  start: day({ required: true }),
  end: day({ required: true }),
  measure: choice('campaignMeasure', { default: 'conversions', open: true }),
  target: number({ min: 0 }),
  budget: money({ required: true, min: 0 }),
  spent: money({ min: 0 }),
  reach: number({ min: 0 }),
  conversions: number({ min: 0, width: 104 }),
  revenue: money(),
  verdict: choice('campaignVerdict'),
  detail: long({ width: 240 }),
  costLimit: money({ rare: true, min: 0 }),
  completion: percent({ by: 'refresh' }),
  elapsed: percent({ by: 'refresh' }),
  used: percent({ by: 'refresh' }),
  cost: money({ by: 'refresh' }),
  roi: percent({ by: 'refresh' }),
  roas: number({ by: 'refresh' }),
} as const satisfies Columns;
