import type { Block } from '../../define/document';
import type { Moment } from '../../define/moment';
import type { Period } from '../../rules/period';
import type { Book } from '../columns';
import { memberNames } from '../readings/names';
import { type TaskReading, taskReadings } from '../readings/task-readings';
import { count, heading, longTable, mostRows, paragraph, type ReportColumn, table, words } from './show';

/** What became of some tasks. */
export interface TaskCounts {
  readonly onTime: number;
  readonly late: number;
  readonly open: number;
  readonly overdue: number;
  readonly postponed: number;
  readonly cancelled: number;
}

/** The tasks a period answers for: due or finished in it, or open and due before its end. */
export const tasksOf = (book: Book, moment: Moment, period: Period): readonly TaskReading[] =>
  taskReadings(book, moment).filter(({ row: { due, done }, open }) => {
    const inside = (day: string | null): boolean => day !== null && day >= period.start && day <= period.end;
    return inside(due) || inside(done) || (open && (due === null || due <= period.end));
  });

export const countTasks = (tasks: readonly TaskReading[]): TaskCounts => {
  const of = (holds: (task: TaskReading) => boolean): number => tasks.filter(holds).length;
  const finished = ({ row, open }: TaskReading): boolean => !open && row.state !== 'cancelled';
  return {
    onTime: of((task) => finished(task) && task.flag !== 'doneLate'),
    late: of((task) => finished(task) && task.flag === 'doneLate'),
    open: of(({ open }) => open),
    overdue: of(({ overdue }) => overdue),
    postponed: of(({ row }) => (row.postponed ?? 0) > 0 || (row.due !== null && row.firstDue !== null && row.due > row.firstDue)),
    cancelled: of(({ row }) => row.state === 'cancelled'),
  };
};

const byTeam = (book: Book, tasks: readonly TaskReading[]): readonly { readonly team: string; readonly counts: TaskCounts }[] => {
  const teams = new Map(book.members.rows.map(({ id, team }) => [id, team ?? '']));
  const groups = new Map<string, TaskReading[]>();
  for (const task of tasks) {
    const team = teams.get(task.row.owner ?? '') ?? '';
    const group = groups.get(team);
    if (group) group.push(task);
    else groups.set(team, [task]);
  }
  return [...groups].map(([team, own]) => ({ team, counts: countTasks(own) }));
};

/** What was finished, late and postponed by team, and what is overdue, by owner. */
export const tasksReview = (book: Book, moment: Moment, period: Period): readonly Block[] => {
  const { head, review, summary } = moment.language.reports;
  const name = memberNames(book);
  const tasks = tasksOf(book, moment, period);
  const latest = tasks.filter((task) => task.overdue).sort((a, b) => b.late - a.late);
  const byOwner = (a: TaskReading, b: TaskReading) => name(a.row.owner).localeCompare(name(b.row.owner)) || b.late - a.late;
  const overdue = [...latest.slice(0, mostRows).sort(byOwner), ...latest.slice(mostRows)];
  const number = (title: string, key: keyof TaskCounts): ReportColumn<{ readonly counts: TaskCounts }> => ({
    head: title,
    right: true,
    cell: ({ counts }) => count(counts[key]),
  });
  const teams = table(
    byTeam(book, tasks),
    [
      { head: head.team, width: 2, cell: ({ team }) => words(team) },
      number(head.finishedOnTime, 'onTime'),
      number(head.finishedLate, 'late'),
      number(head.open, 'open'),
      number(head.overdue, 'overdue'),
      number(head.postponed, 'postponed'),
      number(head.cancelled, 'cancelled'),
    ],
    review.tasksEmpty,
  );
  const late = longTable(
    overdue,
    [
      { head: head.owner, width: 1.2, cell: ({ row }) => words(name(row.owner)) },
      { head: head.task, width: 3, cell: ({ row }) => words(row.task) },
      { head: head.due, cell: ({ row }) => words(row.due) },
      { head: head.late, right: true, cell: (task) => ({ ...count(task.late), status: 'overdue' }) },
    ],
    summary.more,
  );
  return [heading(review.tasks), teams, heading(review.overdueTasks, 2), ...(overdue.length > 0 ? late : [paragraph(review.overdueNone)])];
};
