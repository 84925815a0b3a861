import { describe, expect, it } from '@jest/globals';
import { quarterOf } from '../../../src/rules/period';
import { meetings } from '../../../src/tabs/areas/meetings';
import { todosOf } from '../../../src/tabs/readings/meeting-readings';
import { datedTodos, meetingTasks } from '../../../src/tabs/readings/meeting-todos';
import { refreshed } from '../book';
import { areaBook, momentAt, raised, textsOf } from './area';

const today = '2026-05-13';
const weekly = {
  id: 'x',
  meeting: 'Weekly meeting',
  cadence: 'weekly',
  weekday: 'monday',
  minutes: 60,
  chair: 'bob',
  attendees: 'Content team',
  held: '2026-05-11',
  outcome: 'One set of numbers @Ann 5/15',
};
const book = (row: object, more: Parameters<typeof areaBook>[0] = {}) => areaBook({ meetings: [{ ...weekly, ...row }], ...more });
const rules = (row: object, on = today) => raised(meetings, book(row), momentAt(on));
const patch = (row: object, more: Parameters<typeof areaBook>[0] = {}) => meetings.refresh?.(book(row, more), momentAt(today))[0];

describe('a meeting', () => {
  it('is missed from the first working day after it was due, until it is held', () => {
    expect(rules({ held: '2026-05-04' }, '2026-05-12')).toEqual(['meetingMissed week']);
    expect(rules({ held: '2026-05-04' }, '2026-05-11')).toEqual([]);
    expect(rules({ held: '2026-05-11' })).toEqual([]);
    expect(rules({ held: null })).toEqual([]);
    expect(textsOf(meetings, book({ held: '2026-05-04' }), momentAt(today))).toEqual([
      '“Weekly meeting” was due on 2026-05-11; nothing says that it was held · Ask Bob to hold it; if it was held, change Last held',
    ]);
  });
  it('that is daily is missed when nobody noted it for a week', () => {
    const daily = { cadence: 'daily', weekday: null };
    expect(rules({ ...daily, held: '2026-05-05' })).toEqual(['meetingMissed week']);
    expect(rules({ ...daily, held: '2026-05-06' })).toEqual([]);
  });
  it('wants an outcome within two working days', () => {
    expect(rules({ outcome: null }, '2026-05-14')).toEqual(['meetingNoOutcome week']);
    expect(rules({ outcome: null })).toEqual([]);
    expect(rules({ outcome: 'Agreed.' }, '2026-05-14')).toEqual([]);
  });
  it('without a to-do three times running is a hint, once the last one has an outcome', () => {
    const idle = { outcome: 'Agreed.', log: '2026-04-27:0 2026-05-04:0' };
    expect(rules(idle)).toEqual(['meetingNoTodos hint']);
    expect(rules({ ...idle, outcome: null })).toEqual([]);
    expect(rules({ ...idle, log: '2026-04-27:1 2026-05-04:0' })).toEqual([]);
    expect(rules({ ...idle, log: '2026-05-04:0' })).toEqual([]);
    expect(rules({ ...idle, outcome: weekly.outcome })).toEqual([]);
  });
  it('hints at a member with more than eight hours of them a week', () => {
    expect(rules({ cadence: 'daily', weekday: null, minutes: 97 })).toEqual(['meetingHours hint', 'meetingHours hint']);
    expect(rules({ cadence: 'daily', weekday: null, minutes: 96 })).toEqual([]);
    expect(rules({ cadence: 'daily', weekday: null, minutes: 97, attendees: null })).toEqual(['meetingHours hint']);
    expect(textsOf(meetings, book({ minutes: 490, attendees: null }), momentAt(today))).toEqual([
      'Bob has 8.17 hours of meetings a week, more than 8 · Merge meetings, or ask fewer people to attend',
    ]);
  });
});

describe('refresh', () => {
  it('says when it is next due', () => {
    expect(patch({})).toMatchObject({ next: '2026-05-18' });
    expect(patch({ held: '2026-04-27' })).toMatchObject({ next: '2026-05-04' });
    expect(patch({ held: null })).toMatchObject({ next: null });
  });
  it('says what share of the to-dos is done, of those that are tasks', () => {
    const outcome = '1. Brief @Ann 5/15\n2. Budget ＠Bob\n- Call the agency @Ann\nAgreed.';
    const tasks = (...states: string[]) => ({ tasks: states.map((state, at) => ({ id: `${at}`, task: ['brief', 'Budget '][at], state })) });
    expect(patch({ outcome }, tasks('done', 'inProgress'))).toMatchObject({ closed: 0.5 });
    expect(patch({ outcome }, tasks('done', 'cancelled'))).toMatchObject({ closed: 1 });
    expect(patch({ outcome }, tasks())).toMatchObject({ closed: null });
  });
  it('remembers every session with its to-dos', () => {
    expect(patch({})).toMatchObject({ log: '2026-05-11:1' });
    expect(patch({ log: '2026-05-04:2' })).toMatchObject({ log: '2026-05-04:2 2026-05-11:1' });
    expect(patch({ log: '2026-05-04:2 2026-05-11:0' })).toMatchObject({ log: '2026-05-04:2 2026-05-11:1' });
  });
  it('takes a day corrected by a little, or backwards, for the same session; a day to come is none yet', () => {
    expect(patch({ log: '2026-05-04:2 2026-05-12:1' })).toMatchObject({ log: '2026-05-04:2 2026-05-11:1' });
    expect(patch({ log: '2026-05-04:2 2026-05-10:1' })).toMatchObject({ log: '2026-05-04:2 2026-05-11:1' });
    expect(patch({ log: '2026-05-04:2', held: '2026-05-18' })).toMatchObject({ log: '2026-05-04:2' });
    expect(patch({ log: '2026-05-08:0', held: '2026-05-11', cadence: 'daily' })).toMatchObject({ log: '2026-05-08:0 2026-05-11:1' });
  });
});

it('a to-do is a line that names who does it', () => {
  expect(todosOf('Agreed.\n5月活动方案 @数据分析 5/15\n• Ask @ Ann\nmail ann@\n@Ann')).toEqual(['5月活动方案', 'Ask']);
  expect(todosOf(null)).toEqual([]);
});

describe('the review', () => {
  const part = (row: object, on = '2026-05-20') => meetings.review?.(book(row), momentAt(on), quarterOf(today)) ?? [];
  const rowOf = (row: object, on?: string) =>
    part(row, on).flatMap((block) => (block.kind === 'table' ? block.rows.map((cells) => cells.map(({ text }) => text)) : []));

  it('counts sessions held and due, and the to-dos that came of them', () => {
    // Due on Mondays 6, 13, 20 and 27 April, 4, 11 and 18 May, reckoned from 30 March.
    expect(rowOf({ log: '2026-03-30:1 2026-04-06:2 2026-05-04:0' })).toEqual([['Weekly meeting', '3', '7', '3', '–']]);
    // Without one before the period, from its first.
    expect(rowOf({ log: '2026-05-04:0' })).toEqual([['Weekly meeting', '2', '3', '1', '–']]);
    expect(rowOf({}, '2026-05-18')).toEqual([['Weekly meeting', '1', '1', '1', '–']]);
  });
  it('says how many hours they take, and nothing of a meeting that was never held', () => {
    expect(part({ minutes: 90, attendees: null }).flatMap((block) => (block.kind === 'text' ? [block.text] : []))[0]).toBe(
      'Those who attend spend 1.5 hours a week in meetings on average; most of all Bob, 1.5 hours.',
    );
    expect(part({ held: null })).toEqual([]);
  });
});

describe('a to-do that names a day', () => {
  const grown = (row: object, more: Parameters<typeof areaBook>[0] = {}, on = today) =>
    (meetingTasks(book(row, more), momentAt(on)).tasks ?? []).map((change) => ('add' in change ? change.add : change));
  const outcome = 'Agreed.\n1. One set of numbers @Ann 5/15\n• Ask the agency ＠Carol by 2026-05-20\nThink about it @Ann';

  it('becomes a task of whom it names, whose id is that of the meeting with its day and number', () => {
    expect(grown({ outcome })).toEqual([
      { id: 'T-x-2026-05-11-0', task: 'One set of numbers', owner: 'ann', due: '2026-05-15', state: 'notStarted', from: 'meeting' },
      { id: 'T-x-2026-05-11-1', task: 'Ask the agency', owner: null, due: '2026-05-20', state: 'notStarted', from: 'meeting' },
    ]);
  });
  it('is added once: not by a second run, not where an open task bears its name, not once it was taken away', () => {
    const once = refreshed(book({ outcome }), momentAt(today));
    expect(once.tasks.rows.map(({ task }) => task)).toEqual(['Brief', 'One set of numbers', 'Ask the agency']);
    expect(refreshed(once, momentAt(today)).tasks.rows).toHaveLength(3);
    expect(grown({ outcome }, { tasks: [{ id: 't', task: 'one set of numbers', state: 'inProgress' }] })).toHaveLength(1);
    const without = { ...once, tasks: { ...once.tasks, rows: [] } };
    expect(refreshed(without, momentAt('2026-05-14')).tasks.rows).toEqual([]);
  });
  it('that is written later is added beside those that are there', () => {
    const more = `First of all @Ann 5/14\n${outcome}`;
    const once = refreshed(book({ outcome }), momentAt(today));
    const meeting = once.meetings.rows.map((row) => ({ ...row, outcome: more }));
    const later = refreshed({ ...once, meetings: { ...once.meetings, rows: meeting } }, momentAt(today));
    expect(later.tasks.rows.map(({ task }) => task).sort()).toEqual(['Ask the agency', 'Brief', 'First of all', 'One set of numbers']);
  });
  it('of an outcome that is history, or of a meeting still to come, adds nothing', () => {
    expect(grown({ outcome }, {}, '2026-05-26')).toEqual([]);
    expect(grown({ outcome }, {}, '2026-05-10')).toEqual([]);
    expect(grown({ outcome, held: null })).toEqual([]);
  });
  it('for a name that nobody bears is a finding until its task has an owner', () => {
    const once = refreshed(book({ outcome }), momentAt(today));
    expect(textsOf(meetings, once, momentAt(today))).toEqual([
      '“Weekly meeting” has the to-do “Ask the agency” for Carol, whom Members does not know · Choose its owner in Tasks, or write the name as in Members',
    ]);
    const tasks = once.tasks.rows.map((row) => ({ ...row, owner: 'bob' }));
    expect(textsOf(meetings, { ...once, tasks: { ...once.tasks, rows: tasks } }, momentAt(today))).toEqual([]);
  });
  it('is read in either way of writing, with the year that is near', () => {
    const dueOf = (line: string, held = '2026-12-28') =>
      datedTodos({ ...book({ outcome: line, held }).meetings.rows[0]! }, book({})).map(({ who, due }) => `${who} ${due}`);
    expect(dueOf('做 @Ann 1月8日')).toEqual(['Ann 2027-01-08']);
    expect(dueOf('Do it @Ann 12/20')).toEqual(['Ann 2026-12-20']);
    expect(dueOf('Do it @Ann, 2027年1月8日')).toEqual(['Ann 2027-01-08']);
    expect(dueOf('Do it @Content operations 01-08')).toEqual(['Content operations 2027-01-08']);
    expect(dueOf('Do it @Ann 2/30')).toEqual([]);
    expect(dueOf('Do it @Ann week 8')).toEqual([]);
  });
});
