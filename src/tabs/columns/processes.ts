import { choice, day, link, number, percent, text } from '../../define/column';
import type { Columns } from '../../define/table';

export const processes = {
  process: text({ required: true, width: 180 }),
  step: text({ required: true, width: 200 }),
  owner: link('members', { required: true, width: 130 }),
  standard: number({ required: true, min: 0 }),
  actual: number({ required: true, min: 0 }),
  waiting: number({ rare: true, min: 0 }),
  unit: choice('processUnit'),
  measured: day(),
  cases: number({ min: 0 }),
  before: number({ min: 0 }),
  change: link('corrective', { width: 200 }),
  share: percent({ by: 'refresh' }),
  total: text({ by: 'refresh', width: 160 }),
  waitingShare: percent({ by: 'refresh' }),
  improvement: percent({ by: 'refresh' }),
} as const satisfies Columns;
