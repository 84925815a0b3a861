import { choice, day, link, long, number, percent, text } from '../../define/column';
import type { Columns } from '../../define/table';

export const meetings = {
  meeting: text({ required: true, width: 200 }),
  cadence: choice('meetingCadence', { required: true }),
  weekday: choice('meetingDay'),
  time: text({ width: 80 }),
  minutes: number({ min: 0 }),
  chair: link('members', { required: true, width: 130 }),
  attendees: text({ width: 200 }),
  group: text({ width: 200 }),
  agenda: long({ width: 240 }),
  held: day(),
  outcome: long({ width: 280 }),
  next: day({ by: 'refresh' }),
  closed: percent({ by: 'refresh' }),
  log: text({ by: 'refresh', hidden: true }),
} as const satisfies Columns;
