import { choice, day, long, number, text, yesNo } from '../../define/column';
import type { Columns } from '../../define/table';

export const surveys = {
  day: day({ required: true }),
  kind: choice('surveyKind', { required: true }),
  score: number({ required: true, min: 0, max: 10 }),
  group: text({ width: 160 }),
  occasion: choice('surveyOccasion', { open: true }),
  reason: long({ width: 280 }),
  calledBack: yesNo(),
} as const satisfies Columns;
