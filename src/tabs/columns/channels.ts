import { choice, day, link, money, percent, text } from '../../define/column';
import type { Columns } from '../../define/table';

export const channels = {
  channel: text({ required: true, width: 200 }),
  kind: choice('channelKind', { required: true }),
  owner: link('members', { required: true, width: 130 }),
  stage: choice('channelStage', { required: true, default: 'contact' }),
  revenue: money({ min: 0 }),
  target: money({ min: 0 }),
  cost: money({ min: 0 }),
  contractEnd: day(),
  nextStep: text({ width: 200 }),
  nextBy: day(),
  costCap: percent({ rare: true, min: 0 }),
  kpi: link('kpis', { rare: true, width: 160 }),
  costRate: percent({ by: 'refresh' }),
  completion: percent({ by: 'refresh' }),
  share: percent({ by: 'refresh' }),
  stageSince: text({ by: 'refresh', hidden: true }),
} as const satisfies Columns;
