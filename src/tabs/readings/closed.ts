import type { ColumnsOf, Row } from '../../define/table';
import type { ChoiceKey } from '../../languages';
import type { Day } from '../../rules/day';
import { readPeriod } from '../../rules/period';
import type { Book } from '../columns';

/** Whether a series of repeating rows still needs one: its first says from when it is counted, and the last of one that ended says so. */
export const isOfSeries = (row: { readonly id: string; readonly repeats: ChoiceKey<'repeats'> | null }, isCancelled: boolean): boolean => {
  const repeats = row.repeats !== null && row.repeats !== 'never';
  return row.id.includes('~') ? !repeats || isCancelled : repeats;
};

const later = (a: Day | null, b: Day | null): Day | null => (a === null || b === null || a > b ? a : b);

/** The day from which a task counts for nothing any more: when it was done, or due where it was cancelled; where a goal is measured by its tasks, not before the goal's period has ended. Null for an open one. */
export const taskClosed = (row: Row<ColumnsOf<Book['tasks']>>, { responsibilities, goals }: Book): Day | null => {
  const isCancelled = row.state === 'cancelled';
  if (isOfSeries(row, isCancelled)) return null;
  const day = row.state === 'done' || row.done !== null ? row.done : isCancelled ? row.due : null;
  const item = row.item === null ? undefined : responsibilities.rows.find(({ id }) => id === row.item);
  const goal = item && goals.rows.find(({ id }) => id === item.goal);
  return goal?.source === 'tasks' ? later(day, readPeriod(goal.period ?? '')?.end ?? null) : day;
};
