import type { Moment } from '../../define/moment';
import type { ChoiceKey } from '../../languages';
import { fold } from '../../languages/choose';
import { addDays, type Day, daysBetween } from '../../rules/day';
import { occurrence } from '../../rules/occurrence';
import type { Period } from '../../rules/period';
import type { Book } from '../columns';
import { namedPeople } from './named-people';

export type MeetingRow = Book['meetings']['rows'][number];

/** A session that was held, and how many to-dos came of it. */
export interface HeldSession {
  readonly day: Day;
  readonly todos: number;
}

const weekdays: readonly ChoiceKey<'meetingDay'>[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** What is to be done, of each line `what @who by when` of an outcome.
 * @example todosOf('Agreed.\n1. One set of numbers @Ann 5/15') // ['One set of numbers']
 */
export const todosOf = (outcome: string | null): readonly string[] =>
  (outcome ?? '').split('\n').flatMap((line) => {
    const what = /^\s*(?:[-*•·]|\d+[.、)）])?\s*(.+?)\s*[@＠]\s*\S/.exec(line)?.[1];
    return what === undefined ? [] : [what];
  });

/** The share of a meeting's to-dos that are done, of those that are tasks by the same name and not cancelled; null where none is. */
export const closedOf = ({ outcome }: MeetingRow, book: Book): number | null => {
  const titles = new Set(todosOf(outcome).map(fold));
  const tasks = titles.size === 0 ? [] : book.tasks.rows.filter(({ task, state }) => titles.has(fold(task ?? '')) && state !== 'cancelled');
  const done = tasks.filter(({ state, done }) => state === 'done' || done !== null).length;
  return tasks.length === 0 ? null : done / tasks.length;
};

const mostSessions = 100;

/** Every session known, in order: those remembered, and the last one held as it stands now.
 * A remembered one that lies later than the last one held, or less than three days before it though the meeting is not daily, was a slip of the pen.
 */
export const sessionsOf = ({ log, held, outcome, cadence }: MeetingRow, today: Day): readonly HeldSession[] => {
  const known = [...(log ?? '').matchAll(/(\d{4}-\d\d-\d\d):(\d+)/g)].map(([, day = '', todos]) => ({ day, todos: Number(todos) }));
  if (held === null || held > today) return known;
  const apart = cadence === 'daily' ? 1 : 3;
  const before = known.filter(({ day }) => daysBetween(day, held) >= apart);
  return [...before, { day: held, todos: todosOf(outcome).length }].slice(-mostSessions);
};

/** Sessions as the hidden cell keeps them: `2026-05-04:2 2026-05-11:0`. */
export const showSessions = (sessions: readonly HeldSession[]): string | null =>
  sessions.map(({ day, todos }) => `${day}:${todos}`).join(' ') || null;

/** The `n`-th time after a day on which a meeting was held; null where it has no cadence. */
const timeAfter = ({ cadence, weekday }: MeetingRow, held: Day, { calendar }: Moment, n: number): Day | null =>
  cadence === null ? null : occurrence(held, cadence, weekday === null ? null : weekdays.indexOf(weekday) + 1, calendar, n);

/** When a meeting is next due after it was last held; it stays in the past while it is missed. */
export const nextOf = (row: MeetingRow, moment: Moment): Day | null => (row.held === null ? null : timeAfter(row, row.held, moment, 1));

/** The sessions held in a period, and how many were due in it up to yesterday, from the last one known before it or else its first one. */
export const heldAndDue = (row: MeetingRow, moment: Moment, { start, end }: Period) => {
  const sessions = sessionsOf(row, moment.today);
  const held = sessions.filter(({ day }) => day >= start && day <= end);
  const anchor = (sessions.filter(({ day }) => day < start).at(-1) ?? held[0])?.day;
  const until = [end, addDays(moment.today, -1)].sort()[0] ?? end;
  let due = anchor !== undefined && anchor >= start ? 1 : 0;
  for (let n = 1; anchor !== undefined; n++) {
    const day = timeAfter(row, anchor, moment, n);
    if (day === null || day > until) break;
    if (day >= start) due++;
  }
  return { held, due: Math.max(due, held.length) };
};

const timesAWeek = { daily: 5, weekly: 1, twoWeeks: 1 / 2, monthly: 3 / 13, quarterly: 1 / 13 } as const;

/** Hours of meetings a week, by the id of each member who chairs or attends one whose minutes are known. */
export const weeklyHours = (book: Book): ReadonlyMap<string, number> => {
  const hours = new Map<string, number>();
  for (const { chair, attendees, minutes, cadence } of book.meetings.rows) {
    if (minutes === null || cadence === null) continue;
    const people = new Set([...namedPeople(attendees, book), ...(chair === null ? [] : [chair])]);
    for (const id of people) hours.set(id, (hours.get(id) ?? 0) + (minutes / 60) * timesAWeek[cadence]);
  }
  return hours;
};
