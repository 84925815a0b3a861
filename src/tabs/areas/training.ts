import type { Block } from '../../define/document';
import { type Finding, finding } from '../../define/finding';
import type { Moment } from '../../define/moment';
import type { Tab } from '../../define/tab';
import { labelOf } from '../../languages/choose';
import { say } from '../../languages/say';
import { workDaysBetween } from '../../rules/calendar';
import { showNumber } from '../../rules/measure';
import { elapsedShare, type Period, quarterOf, showPeriod } from '../../rules/period';
import { cellFindings } from '../cells';
import { type Book, columns } from '../columns';
import { count, heading, paragraph, quiet, table, words } from '../parts/show';
import { namedPeople } from '../readings/named-people';
import { memberNames } from '../readings/names';

type Session = Book['training']['rows'][number];

/** 培训与分享: what is learnt, who leads it and when. */
export const training: Tab<Book, 'training'> = {
  key: 'training',
  kind: 'table',
  colour: 'input',
  columns: columns.training,
  prefix: 'TR',
  title: 'topic',
  keys: ['topic', 'day'],
  upkeep: 'quarterly',
  covers: ['learning'],
  colours: [{ column: 'state', status: 'achieved', is: 'held' }],
  reads: ['members'],
  refresh: (book) => book.training.rows.map((row) => ({ id: row.id, people: row.attendees === null ? null : attending(row, book) })),
  findings: (book, moment) => {
    const name = memberNames(book);
    return [
      ...cellFindings(training, book.training, moment),
      ...book.training.rows.flatMap((row) => notHeld(row, name, moment)),
      ...noneFindings(book, moment),
    ];
  },
  review: (book, moment, period) => reviewOf(book, moment, period),
};

/** Members who learn: named as attendees, and not leading. */
const attending = ({ attendees, leader }: Session, book: Book): number => namedPeople(attendees, book).filter((id) => id !== leader).length;

const within = (rows: readonly Session[], { start, end }: Period): readonly Session[] =>
  rows.filter(({ day, state }) => day !== null && day >= start && day <= end && state !== 'cancelled');

const notHeld = (row: Session, name: (id: string | null) => string, { today, calendar }: Moment): readonly Finding[] => {
  const { day, state, leader } = row;
  if ((state ?? 'planned') !== 'planned' || day === null || day >= today || workDaysBetween(day, today, calendar) === 0) return [];
  const place = { tab: 'training', id: row.id, column: 'state', owner: leader, weight: 'week' as const, since: day };
  return [finding('trainingNotHeld', place, { topic: row.topic ?? '', day, member: name(leader) })];
};

/** Nothing held or planned in a quarter of which half is over. */
const noneFindings = ({ training: { rows } }: Book, { today }: Moment): readonly Finding[] => {
  const quarter = quarterOf(today);
  const isNone = rows.length > 0 && elapsedShare(quarter, today) >= 0.5 && within(rows, quarter).length === 0;
  return isNone ? [finding('trainingNone', { tab: 'training', id: '', weight: 'hint' }, { period: showPeriod(quarter) })] : [];
};

/** Hours × members attending by the members of the team; null where no attendee or no hours are known. */
const hoursAHead = (held: readonly Session[], book: Book): number | null => {
  const team = book.members.rows.filter(({ takesPart }) => takesPart !== 'external' && takesPart !== 'viewer').length;
  const hours = held.reduce((sum, row) => sum + (row.hours ?? 0) * attending(row, book), 0);
  return hours > 0 && team > 0 ? hours / team : null;
};

/** How many were held, hours a head, and what was learnt. */
const reviewOf = (book: Book, { language }: Moment, period: Period): readonly Block[] => {
  const { words: says, columns: names, name: title } = language.areas.training;
  const planned = within(book.training.rows, period);
  if (planned.length === 0) return [];
  const held = planned.filter(({ state }) => state === 'held');
  const hours = hoursAHead(held, book);
  const name = memberNames(book);
  const counts = { planned: planned.length, held: held.length };
  const learnt = table(held, [
    { head: names.topic.header, width: 3, cell: ({ topic }) => words(topic) },
    { head: names.form.header, cell: ({ form }) => words(form === null ? null : labelOf(language, 'trainingForm', form)) },
    { head: names.day.header, cell: ({ day }) => words(day) },
    { head: names.leader.header, cell: ({ leader }) => words(name(leader)) },
    { head: names.people.header, right: true, cell: (row) => (row.attendees === null ? words(null) : count(attending(row, book))) },
  ]);
  return [
    heading(title),
    paragraph(hours === null ? say(says.heldOnly, counts) : say(says.held, { ...counts, hours: showNumber(hours) })),
    ...(held.length > 0 ? [learnt] : []),
    ...(hours === null ? [] : [quiet(says.method)]),
  ];
};
