import type { ColumnsOf, Row } from '../../define/table';
import { isFinished, isOverdue, type TaskFlag, taskFlag, workDaysLeft } from '../../rules/overdue';
import type { Book } from '../columns';
import { remember } from './remember';

type TaskRow = Row<ColumnsOf<Book['tasks']>>;

/** What a task says on a day. */
export interface TaskReading {
  readonly row: TaskRow;
  readonly flag: TaskFlag | null;
  /** Neither finished nor cancelled. */
  readonly open: boolean;
  /** Working days until it is due, negative when late; null for a finished one and one without a due day. */
  readonly left: number | null;
  readonly overdue: boolean;
  /** Working days late; 0 when not late, and over a weekend. */
  readonly late: number;
}

/** All tasks as they stand at a moment, in the order of their rows.
 * @example taskReadings(book, moment).filter(({ overdue }) => overdue).length // 1
 */
export const taskReadings = remember((book, { today, calendar }): readonly TaskReading[] =>
  book.tasks.rows.map((row) => {
    // Refresh notes today as the day of a task that is done without one: its flag goes by it at once.
    const dated = row.state === 'done' && row.done === null ? { ...row, done: today } : row;
    const open = row.state !== 'cancelled' && !isFinished(row, today);
    const left = open && row.due !== null ? workDaysLeft(row.due, today, calendar) : null;
    const overdue = isOverdue(row, today);
    return { row, flag: taskFlag(dated, today, calendar), open, left, overdue, late: overdue && left !== null ? Math.max(0, -left) : 0 };
  }),
);
