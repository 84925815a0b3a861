import { type Finding, finding } from '../../define/finding';
import type { Moment } from '../../define/moment';
import { workDaysBetween } from '../../rules/calendar';
import type { TaskReading } from '../readings/task-readings';
import { lateBefore, stepsOf } from '../readings/task-steps';

/** Working days that a task may be blocked before somebody has to decide, and that one may go on without a word. */
const patience = { blocked: 3, progress: 10 };

/** What stands still: a task that is blocked, one that waits for a late one, one that goes on without progress. */
export const standstill = (
  reading: TaskReading,
  late: readonly TaskReading[],
  { today, calendar }: Pick<Moment, 'today' | 'calendar'>,
): readonly Finding[] => {
  const { row } = reading;
  const task = row.task ?? '';
  const { since, moved } = stepsOf(row, today);
  const place = { tab: 'tasks', id: row.id, owner: row.owner };
  const found: Finding[] = [];
  if (row.state === 'blocked') {
    const weight = workDaysBetween(since, today, calendar) > patience.blocked ? 'now' : 'week';
    found.push(finding('taskBlocked', { ...place, column: 'blocked', weight, since }, { task, reason: row.blocked ?? '–' }));
  }
  for (const other of lateBefore(reading, late)) {
    const slots = { task, other: other.row.task ?? '', n: other.late };
    found.push(finding('taskWaitsForLate', { ...place, column: 'blocked', weight: 'week', since: other.row.due }, slots));
  }
  const n = workDaysBetween(moved, today, calendar);
  // One that is late says so already.
  if (row.state === 'inProgress' && n >= patience.progress && reading.late === 0)
    found.push(finding('taskNoProgress', { ...place, column: 'progress', weight: 'hint', since: moved }, { task, n }));
  return found;
};
