import { type Finding, finding } from '../define/finding';
import type { Moment } from '../define/moment';
import type { Tab } from '../define/tab';
import { cellFindings } from './cells';
import { type Book, columns } from './columns';
import { peopleSummary, rosterReview } from './parts/people-parts';
import { gridReading } from './readings/grid-readings';
import { leftTasks } from './readings/left-tasks';
import { taskReadings } from './readings/task-readings';

/** 成员: who takes part, and what rests on each of them. */
export const members: Tab<Book, 'members'> = {
  key: 'members',
  kind: 'table',
  colour: 'input',
  columns: columns.members,
  prefix: 'M',
  title: 'member',
  keys: ['member'],
  upkeep: 'quarterly',
  covers: ['teamwork', 'members', 'resources'],
  reads: ['responsibilities', 'tasks', 'kpis', 'checkIns', 'goals', 'resources'],
  refresh: (book, moment) => {
    const loads = new Map(gridReading(book, moment).loads.map((load) => [load.member.id, load]));
    const open = new Map<string, number>();
    const overdue = new Map<string, number>();
    for (const task of taskReadings(book, moment)) {
      const { owner } = task.row;
      if (owner === null || !task.open) continue;
      open.set(owner, (open.get(owner) ?? 0) + 1);
      if (task.overdue) overdue.set(owner, (overdue.get(owner) ?? 0) + 1);
    }
    return book.members.rows.map(({ id }) => ({
      id,
      responsible: loads.get(id)?.r ?? 0,
      accountable: loads.get(id)?.a ?? 0,
      open: open.get(id) ?? 0,
      overdue: overdue.get(id) ?? 0,
    }));
  },
  findings: (book, moment) => [
    ...cellFindings(members, book.members, moment),
    ...leftFindings(book, moment),
    ...hoursFindings(book, moment),
  ],
  summary: peopleSummary,
  review: rosterReview,
};

/** Open tasks of members who are away when they fall due, or who only look on; they wait for the stand-in, where one is named. */
const leftFindings = (book: Book, moment: Moment): readonly Finding[] =>
  book.members.rows.flatMap((row): readonly Finding[] => {
    const n = leftTasks(row, book, moment).length;
    const member = row.member ?? '';
    const place = { tab: 'members', id: row.id, weight: 'week' as const, owner: row.standIn ?? row.id };
    if (n === 0) return [];
    if (row.takesPart === 'viewer') return [finding('memberStopped', { ...place, column: 'takesPart' }, { member, n })];
    return [finding('memberAway', { ...place, column: 'awayUntil' }, { member, n, day: row.awayUntil ?? '' })];
  });

/** Where resources are planned, the members whose hours nobody knows: one finding for all of them. */
const hoursFindings = ({ members: { rows }, resources }: Book, { language }: Moment): readonly Finding[] => {
  const unknown = rows.flatMap(({ member, hours, takesPart }) =>
    hours === null && (takesPart ?? 'member') === 'member' ? (member ?? []) : [],
  );
  if (resources.rows.length === 0 || unknown.length === 0) return [];
  const slots = { n: unknown.length, members: unknown.join(language.reports.listSeparator) };
  return [finding('memberNoHours', { tab: 'members', id: '', weight: 'hint' }, slots)];
};
