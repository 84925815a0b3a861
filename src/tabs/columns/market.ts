import { choice, day, long, number, percent, text } from '../../define/column';
import type { Columns } from '../../define/table';

export const market = {
  about: choice('marketAbout', { required: true, open: true, width: 140 }),
  kind: choice('marketKind', { required: true }),
  seen: long({ required: true }),
  day: day({ required: true, by: 'either' }),
  source: text(),
  indicator: text({ width: 120 }),
  ours: number({ unitIn: 'unit' }),
  theirs: number({ unitIn: 'unit' }),
  unit: choice('unit', { open: true, width: 80 }),
  impact: choice('marketImpact'),
  meaning: text({ width: 200 }),
  response: text({ width: 200 }),
  gap: number({ by: 'refresh' }),
  gapShare: percent({ by: 'refresh' }),
  change: text({ by: 'refresh', width: 104 }),
  share: percent({ by: 'refresh' }),
} as const satisfies Columns;
