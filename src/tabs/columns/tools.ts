import { choice, day, link, money, number, text } from '../../define/column';
import type { Columns } from '../../define/table';

export const tools = {
  tool: text({ required: true, width: 200 }),
  use: text({ required: true, width: 240 }),
  owner: link('members', { required: true, width: 130 }),
  cost: money({ min: 0 }),
  renewal: day(),
  seats: number({ min: 0 }),
  used: number({ min: 0 }),
  hours: number({ min: 0 }),
  decision: choice('toolDecision'),
  perSeat: money({ by: 'refresh' }),
  perHour: money({ by: 'refresh' }),
  left: number({ by: 'refresh' }),
} as const satisfies Columns;
