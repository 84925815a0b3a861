import { choice, text } from '../../define/column';
import type { Columns } from '../../define/table';

export const swot = {
  about: text({ required: true, width: 180 }),
  quadrant: choice('swotQuadrant', { required: true }),
  entry: text({ required: true, width: 300 }),
  evidence: text({ width: 220 }),
  weight: choice('swotWeight', { width: 72 }),
  becomes: text({ width: 220 }),
  seen: text({ by: 'refresh', hidden: true }),
} as const satisfies Columns;
