import type { Block } from '../../define/document';
import { type Finding, finding } from '../../define/finding';
import type { Moment } from '../../define/moment';
import type { Tab } from '../../define/tab';
import { fold } from '../../languages/choose';
import { say } from '../../languages/say';
import { workDaysBetween } from '../../rules/calendar';
import { showNumber } from '../../rules/measure';
import type { Period } from '../../rules/period';
import { cellFindings } from '../cells';
import { type Book, columns } from '../columns';
import { count, heading, paragraph, quiet, table, weight, words } from '../parts/show';
import { closedOf, heldAndDue, type MeetingRow, nextOf, sessionsOf, showSessions, weeklyHours } from '../readings/meeting-readings';
import { datedTodos, meetingTasks } from '../readings/meeting-todos';
import { memberNames } from '../readings/names';

/** 会议机制: which meetings there are, whether they were held, and what came of them. */
export const meetings: Tab<Book, 'meetings'> = {
  key: 'meetings',
  kind: 'table',
  colour: 'input',
  columns: columns.meetings,
  prefix: 'MT',
  title: 'meeting',
  keys: ['meeting'],
  upkeep: 'weekly',
  covers: ['teamwork', 'meetings'],
  colours: [{ column: 'next', status: 'overdue', when: (cell) => `AND(${cell('next')}<>"",${cell('next')}<TODAY())` }],
  reads: ['members', 'tasks'],
  grow: meetingTasks,
  refresh: (book, moment) =>
    book.meetings.rows.map((row) => ({
      id: row.id,
      next: nextOf(row, moment),
      closed: closedOf(row, book),
      log: showSessions(sessionsOf(row, moment.today)),
    })),
  findings: (book, moment) => {
    const name = memberNames(book);
    return [
      ...cellFindings(meetings, book.meetings, moment),
      ...book.meetings.rows.flatMap((row) => [...rowFindings(row, name, moment), ...nameFindings(row, book)]),
      ...hoursFindings(book, name),
    ];
  },
  review: (book, moment, period) => reviewOf(book, moment, period),
};

/** A daily meeting is missed once a week of it is: nobody notes each. */
const daysToMissed = { daily: 5, weekly: 1, twoWeeks: 1, monthly: 1, quarterly: 1 } as const;
const idleSessions = 3;
const mostHours = 8;

const rowFindings = (row: MeetingRow, name: (id: string | null) => string, moment: Moment): readonly Finding[] => {
  const { today, calendar } = moment;
  const { held, outcome, cadence, chair } = row;
  const slots = { meeting: row.meeting ?? '', member: name(chair) || moment.language.reports.none };
  const place = { tab: 'meetings', id: row.id, owner: chair };
  const next = nextOf(row, moment);
  const found: Finding[] = [];
  if (next !== null && cadence !== null && next < today && workDaysBetween(next, today, calendar) >= daysToMissed[cadence])
    found.push(finding('meetingMissed', { ...place, column: 'held', weight: 'week', since: next }, { ...slots, day: next }));
  if (held !== null && outcome === null && held < today && workDaysBetween(held, today, calendar) > 2)
    found.push(finding('meetingNoOutcome', { ...place, column: 'outcome', weight: 'week', since: held }, { ...slots, day: held }));
  const last = sessionsOf(row, today).slice(-idleSessions);
  if (outcome !== null && last.length === idleSessions && last.every(({ todos }) => todos === 0))
    found.push(finding('meetingNoTodos', { ...place, column: 'outcome', weight: 'hint' }, { ...slots, n: idleSessions }));
  return found;
};

/** To-dos for somebody who is no member, while their task has no owner. */
const nameFindings = (row: MeetingRow, book: Book): readonly Finding[] =>
  datedTodos(row, book)
    .filter(
      ({ what, owner }) => owner === null && book.tasks.rows.some((task) => task.owner === null && fold(task.task ?? '') === fold(what)),
    )
    .map(({ what, who }) =>
      finding(
        'meetingUnknownName',
        { tab: 'meetings', id: row.id, column: 'outcome', weight: 'week', owner: row.chair },
        { meeting: row.meeting ?? '', what, name: who },
      ),
    );

const hoursFindings = (book: Book, name: (id: string | null) => string): readonly Finding[] =>
  [...weeklyHours(book)]
    .filter(([, hours]) => hours > mostHours)
    .map(([id, hours]) =>
      finding(
        'meetingHours',
        { tab: 'meetings', id: '', weight: 'hint', owner: id },
        { member: name(id), hours: showNumber(hours), most: mostHours },
      ),
    );

/** Held and due, what came of it, and how many hours a week they take. */
const reviewOf = (book: Book, moment: Moment, period: Period): readonly Block[] => {
  const { words: says, columns: names, name: title } = moment.language.areas.meetings;
  const rows = book.meetings.rows
    .map((row) => ({ row, ...heldAndDue(row, moment, period), closed: closedOf(row, book) }))
    .filter(({ due }) => due > 0);
  if (rows.length === 0) return [];
  const name = memberNames(book);
  const loads = [...weeklyHours(book)].sort(([, a], [, b]) => b - a);
  const most = loads[0];
  const mean = loads.reduce((sum, [, hours]) => sum + hours, 0) / loads.length;
  const shown = table(rows, [
    { head: names.meeting.header, width: 3, cell: ({ row }) => words(row.meeting) },
    { head: says.held, right: true, cell: ({ held }) => count(held.length) },
    { head: says.due, right: true, cell: ({ due }) => count(due) },
    { head: says.todos, right: true, cell: ({ held }) => count(held.reduce((sum, { todos }) => sum + todos, 0)) },
    { head: says.closed, right: true, width: 1.5, cell: ({ closed }) => weight(closed) },
  ]);
  const load = most && say(says.load, { mean: showNumber(mean), member: name(most[0]), most: showNumber(most[1]) });
  return [heading(title), shown, ...(load ? [paragraph(load)] : []), quiet(says.method)];
};
