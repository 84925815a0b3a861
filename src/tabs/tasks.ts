import { type Finding, finding } from '../define/finding';
import type { Tab } from '../define/tab';
import { cellFindings } from './cells';
import { type Book, columns } from './columns';
import { standstill } from './parts/task-findings';
import { tasksReview } from './parts/task-parts';
import { taskClosed } from './readings/closed';
import { memberNames } from './readings/names';
import { repeatedTasks } from './readings/repeats';
import { type TaskReading, taskReadings } from './readings/task-readings';
import { inheritedBy, isOutsider, itemRoles } from './readings/task-roles';
import { stepsOf } from './readings/task-steps';

/** 任务排期: what is to be done, by whom and by when. */
export const tasks: Tab<Book, 'tasks'> = {
  key: 'tasks',
  kind: 'table',
  colour: 'input',
  columns: columns.tasks,
  prefix: 'T',
  title: 'task',
  keys: ['task', 'item'],
  upkeep: 'weekly',
  covers: ['schedule', 'strategy'],
  formulas: {
    left: (range, { today, calendar, region }) =>
      `TASK_DAYS_LEFT(${range('due')},${range('state')},${today},${range('done')},${calendar},,${region})`,
  },
  colours: [
    {
      column: 'due',
      status: 'overdue',
      when: (cell, word) =>
        `AND(${cell('due')}<>"",${cell('due')}<TODAY(),${cell('state')}<>"${word('taskState', 'done')}",${cell('state')}<>"${word('taskState', 'cancelled')}")`,
    },
    {
      column: 'due',
      status: 'dueSoon',
      when: (cell, word) =>
        `AND(${cell('due')}=TODAY(),${cell('state')}<>"${word('taskState', 'done')}",${cell('state')}<>"${word('taskState', 'cancelled')}")`,
    },
    { column: 'state', status: 'atRisk', is: 'blocked' },
    { column: 'state', status: 'achieved', is: 'done' },
    { column: 'flag', status: 'overdue', is: 'overdue' },
    { column: 'flag', status: 'dueSoon', is: 'dueToday' },
    { column: 'flag', status: 'dueSoon', is: 'dueSoon' },
    { column: 'flag', status: 'atRisk', is: 'blocked' },
    { column: 'flag', status: 'nearlyMet', is: 'doneLate' },
    { column: 'flag', status: 'awaiting', is: 'noDue' },
  ],
  complete: ({ done, state }) => (done && !state ? { state: 'done' } : {}),
  live: ['owner'],
  closed: taskClosed,
  reads: ['members', 'responsibilities'],
  grow: repeatedTasks,
  refresh: (book, moment) => {
    const roles = itemRoles(book, moment);
    return taskReadings(book, moment).map(({ row, flag, open }) => {
      const firstDue = row.firstDue ?? row.due;
      const moved = row.due !== null && firstDue !== null && row.due > firstDue ? 1 : 0;
      return {
        id: row.id,
        ...(open ? inheritedBy(row, roles.get(row.item ?? '')) : {}),
        accountable: roles.get(row.item ?? '')?.accountable ?? null,
        flag,
        seen: stepsOf(row, moment.today).seen,
        firstDue,
        postponed: Math.max(row.postponed ?? 0, moved),
        ...(row.state === 'done' && row.done === null ? { done: moment.today } : {}),
      };
    });
  },
  findings: (book, moment) => {
    const name = memberNames(book);
    const roles = itemRoles(book, moment);
    const readings = taskReadings(book, moment);
    const late = readings.filter((reading) => reading.late > 0);
    return [
      ...cellFindings(tasks, book.tasks, moment, ['owner', 'due']),
      ...readings.flatMap((reading) =>
        reading.open
          ? [
              ...dueFindings(reading, name),
              ...rowFindings(reading),
              ...standstill(reading, late, moment),
              ...elsewhere(reading, roles, name),
            ]
          : [],
      ),
    ];
  },
  review: tasksReview,
};

const where = ({ row }: TaskReading, column: string) => ({ tab: 'tasks', id: row.id, column, owner: row.owner });

/** Late from the first working day, today, soon. */
const dueFindings = (reading: TaskReading, name: (id: string | null) => string): readonly Finding[] => {
  const { row, flag, left, late } = reading;
  const task = row.task ?? '';
  const since = row.due;
  const place = where(reading, 'due');
  if (late > 0) return [finding('taskOverdue', { ...place, weight: 'now', since }, { task, n: late, member: name(row.owner) })];
  if (flag === 'dueToday') return [finding('taskDueToday', { ...place, weight: 'week', since }, { task })];
  if (flag === 'dueSoon' && left !== null) return [finding('taskDueSoon', { ...place, weight: 'week' }, { task, n: left })];
  return [];
};

const rowFindings = (reading: TaskReading): readonly Finding[] => {
  const { row } = reading;
  const task = row.task ?? '';
  const found: Finding[] = [];
  if (row.owner === null) found.push(finding('taskNoOwner', { ...where(reading, 'owner'), weight: 'week' }, { task }));
  if (row.due === null) found.push(finding('taskNoDue', { ...where(reading, 'due'), weight: 'week' }, { task }));
  if (row.start !== null && row.due !== null && row.start > row.due)
    found.push(finding('taskEndsBeforeStart', { ...where(reading, 'start'), weight: 'week' }, { task }));
  const firstDue = row.firstDue ?? row.due;
  if ((row.postponed ?? 0) >= 2 && firstDue !== null)
    found.push(
      finding('taskPostponed', { ...where(reading, 'postponed'), weight: 'week' }, { task, n: row.postponed ?? 0, day: firstDue }),
    );
  return found;
};

/** A task whose owner neither does nor answers for the item it belongs to: one of the two wants a look, neither is changed. */
const elsewhere = (reading: TaskReading, roles: ReturnType<typeof itemRoles>, name: (id: string | null) => string): readonly Finding[] => {
  const { row } = reading;
  const item = roles.get(row.item ?? '');
  if (!item || row.owner === null || !isOutsider(row.owner, item)) return [];
  const slots = { task: row.task ?? '', member: name(row.owner), item: item.title };
  return [finding('taskOwnerElsewhere', { ...where(reading, 'owner'), weight: 'hint' }, slots)];
};
