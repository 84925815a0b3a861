import { day, link, long, number, text } from '../../define/column';
import type { Columns } from '../../define/table';

export const crisisPlans = {
  scenario: text({ required: true, width: 240 }),
  trigger: text({ required: true, width: 240 }),
  lead: link('members', { required: true, width: 130 }),
  firstHour: long({ required: true, width: 280 }),
  speaker: link('members', { width: 130 }),
  place: text({ width: 160 }),
  risk: link('risks', { width: 220 }),
  started: day(),
  drilled: day(),
  reviewed: day(),
  sinceDrill: number({ by: 'refresh' }),
  sinceReview: number({ by: 'refresh' }),
} as const satisfies Columns;
