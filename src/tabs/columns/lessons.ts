import { choice, day, link, long, text } from '../../define/column';
import type { Columns } from '../../define/table';

export const lessons = {
  event: text({ required: true, width: 280 }),
  kind: choice('lessonKind', { required: true }),
  why: long({ required: true, width: 240 }),
  practice: long({ required: true, width: 240 }),
  owner: link('members', { width: 130 }),
  task: link('tasks', { width: 200 }),
  day: day({ by: 'either' }),
  landed: choice('lessonLanded', { by: 'refresh' }),
} as const satisfies Columns;
