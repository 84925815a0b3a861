import { link, long, money, number, percent, text } from '../../define/column';
import type { Columns } from '../../define/table';

export const suppliers = {
  supplier: text({ required: true }),
  sku: long({ required: true, width: 200 }),
  owner: link('members', { required: true, width: 130 }),
  deliveries: number({ min: 0 }),
  onTime: number({ min: 0 }),
  agreedLead: number({ min: 0 }),
  actualLead: number({ min: 0 }),
  stock: number({ min: 0 }),
  soldADay: number({ min: 0 }),
  safetyDays: number({ min: 0 }),
  cost: money({ min: 0 }),
  lastCost: money({ min: 0 }),
  onTimeRate: percent({ by: 'refresh' }),
  daysOfStock: number({ by: 'refresh' }),
  costChange: percent({ by: 'refresh' }),
} as const satisfies Columns;
