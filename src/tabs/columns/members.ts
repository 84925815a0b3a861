import { choice, day, link, number, text } from '../../define/column';
import type { Columns } from '../../define/table';

export const members = {
  member: text({ required: true, width: 120 }),
  role: text({ required: true, width: 240 }),
  team: text({ required: true, width: 120 }),
  email: text({ width: 180 }),
  takesPart: choice('takesPart', { default: 'member' }),
  hours: number({ min: 0, max: 168 }),
  standIn: link('members', { rare: true, width: 96 }),
  awayUntil: day({ rare: true }),
  reminders: choice('reminders', { rare: true }),
  language: choice('language', { rare: true }),
  responsible: number({ by: 'refresh' }),
  accountable: number({ by: 'refresh' }),
  open: number({ by: 'refresh' }),
  overdue: number({ by: 'refresh' }),
} as const satisfies Columns;
