import { fold } from '../../languages/choose';
import { checksum } from '../../rules/checksum';
import type { Day } from '../../rules/day';
import type { Book } from '../columns';
import type { TaskReading } from './task-readings';

type TaskRow = Book['tasks']['rows'][number];

/** Since when a task is in its state, and when its state, progress or what blocks it last changed, as far as refresh has seen. */
export interface Steps {
  readonly since: Day;
  readonly moved: Day;
  /** For the next refresh, `inProgress@2026-05-04 0f3a…@2026-05-11`. */
  readonly seen: string;
}

const remembered = /^(\w+)@(\S+) (\w+)@(\S+)$/;

/** A task that is seen for the first time begins today.
 * @example stepsOf({ state: 'blocked', progress: null, blocked: 'budget', seen: null }, '2026-05-13').since // '2026-05-13'
 */
export const stepsOf = (
  { state, progress, blocked, seen }: Pick<TaskRow, 'state' | 'progress' | 'blocked' | 'seen'>,
  today: Day,
): Steps => {
  const [, known, from = today, sum, day = today] = remembered.exec(seen ?? '') ?? [];
  const now = state ?? 'notStarted';
  const words = checksum([now, progress, blocked].join('\n'));
  const since = known === now ? from : today;
  const moved = sum === words ? day : today;
  return { since, moved, seen: `${now}@${since} ${words}@${moved}` };
};

/** A title too short to be found in a sentence by chance. */
const shortest = 3;

/** The late tasks that the cell "blocked by" names, by their whole titles. */
export const lateBefore = ({ row }: TaskReading, all: readonly TaskReading[]): readonly TaskReading[] => {
  const text = fold(row.blocked ?? '');
  if (text.length < shortest) return [];
  return all.filter((other) => {
    if (other.late === 0) return false;
    const title = fold(other.row.task ?? '');
    return other.row.id !== row.id && title.length >= shortest && text.includes(title);
  });
};
