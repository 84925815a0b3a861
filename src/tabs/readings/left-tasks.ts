import type { Moment } from '../../define/moment';
import type { Book } from '../columns';
import { type TaskReading, taskReadings } from './task-readings';

type MemberRow = Book['members']['rows'][number];

/** Whether tasks can be given to a member: takes part, and is not away. */
export const isHere = ({ takesPart, awayUntil }: MemberRow, { today }: Moment): boolean =>
  takesPart !== 'viewer' && (awayUntil === null || awayUntil < today);

/** The open tasks that a member leaves undone: all of one who only looks on, those due before the return of one who is away. */
export const leftTasks = (row: MemberRow, book: Book, moment: Moment): readonly TaskReading[] => {
  const { awayUntil, takesPart } = row;
  if (isHere(row, moment)) return [];
  const own = taskReadings(book, moment).filter(({ open, row: { owner } }) => open && owner === row.id);
  return takesPart === 'viewer' ? own : own.filter(({ row: { due } }) => due !== null && awayUntil !== null && due <= awayUntil);
};
