import { choice, day, link, number, text, url } from '../../define/column';
import type { Columns } from '../../define/table';

export const training = {
  topic: text({ required: true, width: 280 }),
  form: choice('trainingForm', { required: true }),
  day: day({ required: true }),
  leader: link('members', { required: true, width: 130 }),
  attendees: text({ width: 200 }),
  hours: number({ min: 0 }),
  state: choice('trainingState', { default: 'planned' }),
  material: url({ width: 200 }),
  people: number({ by: 'refresh' }),
} as const satisfies Columns;
