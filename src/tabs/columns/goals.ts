import { choice, link, long, percent, period, text } from '../../define/column';
import type { Columns } from '../../define/table';

export const goals = {
  goal: text({ required: true, width: 280 }),
  level: choice('level', { required: true, default: 'team' }),
  owner: link('members', { required: true, width: 130 }),
  period: period({ required: true, width: 120 }),
  parent: link('goals', { width: 220 }),
  team: text({ width: 96 }),
  weight: percent({ min: 0 }),
  kind: choice('goalKind', { default: 'committed' }),
  source: choice('goalSource', { default: 'kpis' }),
  agreed: choice('agreed', { rare: true, default: 'draft' }),
  closing: long({ rare: true, width: 240 }),
  attainment: percent({ by: 'refresh' }),
  expected: percent({ by: 'refresh' }),
  status: choice('status', { by: 'refresh' }),
  coverage: text({ by: 'refresh', width: 80 }),
  agreedAs: text({ by: 'refresh', hidden: true }),
} as const satisfies Columns;
