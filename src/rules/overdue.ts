import { type WorkingCalendar, workDaysBetween, workDaysIn } from './calendar';
import { type Day, daysBetween } from './day';

/** Where a task stands. */
export type TaskState = 'notStarted' | 'inProgress' | 'blocked' | 'done' | 'cancelled';
/** What a task's reminder says. */
export type TaskFlag = 'overdue' | 'dueToday' | 'dueSoon' | 'blocked' | 'doneLate' | 'noDue';

/** What is known of a task. A day in `done` says that it was finished then, whatever its state. */
export interface DatedTask {
  readonly due: Day | null;
  readonly start: Day | null;
  readonly state: TaskState | null;
  readonly done: Day | null;
}

/** Whether a task was finished by that day. */
export const isFinished = (task: Pick<DatedTask, 'state' | 'done'>, today: Day): boolean =>
  task.done !== null ? task.done <= today : task.state === 'done';

/** Whether a task is past its due day and neither finished nor cancelled; due today is not overdue.
 * @example isOverdue({ due: '2026-05-12', start: null, state: 'inProgress', done: null }, '2026-05-13') // true
 */
export const isOverdue = (task: DatedTask, today: Day): boolean =>
  task.due !== null && task.due < today && task.state !== 'cancelled' && !isFinished(task, today);

/** Working days until the due day: 0 when due today, negative when late. A day late that nobody worked counts 0.
 * @example workDaysLeft('2026-05-15', '2026-05-13', weekdaysOnly) // 2
 */
export const workDaysLeft = (due: Day, today: Day, calendar: WorkingCalendar): number => workDaysBetween(today, due, calendar);

/** How late a task is, in working days or calendar days: to the day it was done, else to today; 0 when it is not late or cancelled, and when it was done on no known day. Null without a due day. A day late that nobody worked counts 0 working days.
 * @example daysLate({ due: '2026-05-08', start: null, state: 'inProgress', done: null }, '2026-05-13', weekdaysOnly) // 3
 */
export const daysLate = (
  task: DatedTask,
  today: Day,
  calendar: WorkingCalendar,
  days: 'workDays' | 'calendarDays' = 'workDays',
): number | null => {
  const { due, state, done } = task;
  if (due === null) return null;
  const until = isFinished(task, today) ? done : today;
  if (state === 'cancelled' || until === null || until <= due) return 0;
  return days === 'calendarDays' ? daysBetween(due, until) : workDaysBetween(due, until, calendar);
};

/** How many working days before its due day a task is due soon: a fifth of its duration, at least 1 and at most 5; 3 without a start. */
const soon = (due: Day, start: Day | null, calendar: WorkingCalendar): number =>
  start === null || start > due ? 3 : Math.min(5, Math.max(1, workDaysIn(start, due, calendar) * 0.2));

/** The reminder of a task; null where there is nothing to say.
 * @example taskFlag({ due: '2026-05-13', start: null, state: 'inProgress', done: null }, '2026-05-13', weekdaysOnly) // 'dueToday'
 */
export const taskFlag = (task: DatedTask, today: Day, calendar: WorkingCalendar): TaskFlag | null => {
  const { due, start, state, done } = task;
  if (state === 'cancelled') return null;
  if (isFinished(task, today)) return due !== null && done !== null && done > due ? 'doneLate' : null;
  if (due !== null && due < today) return 'overdue';
  if (due === today) return 'dueToday';
  if (state === 'blocked') return 'blocked';
  if (due === null) return 'noDue';
  return workDaysLeft(due, today, calendar) <= soon(due, start, calendar) ? 'dueSoon' : null;
};
