import { describe, expect, it } from '@jest/globals';
import { content } from '../../src/tabs/areas/content';
import { repeatedContent, repeatedTasks } from '../../src/tabs/readings/repeats';
import { tasks } from '../../src/tabs/tasks';
import { bookOf, china, momentAt, type Rows } from './book';

const today = '2026-05-13';
const weekly = {
  id: 'T-1',
  task: 'Weekly report',
  owner: 'ann',
  due: '2026-05-13',
  start: '2026-05-12',
  state: 'inProgress',
  repeats: 'weekly',
  hours: 2,
};
const next = (rows: NonNullable<Rows['tasks']>, on = today, calendar = china) =>
  (repeatedTasks(bookOf({ tasks: rows }), momentAt(on, { calendar })).tasks ?? []).map((change) => ('add' in change ? change.add : change));

describe('a task that repeats', () => {
  it('has its next occurrence once it is due, with all that stays the same', () => {
    expect(next([weekly])).toEqual([
      {
        id: 'T-1~2026-05-20',
        task: 'Weekly report',
        owner: 'ann',
        due: '2026-05-20',
        state: 'notStarted',
        start: '2026-05-19',
        item: null,
        hours: 2,
        from: null,
        repeats: 'weekly',
      },
    ]);
    expect(next([{ ...weekly, due: '2026-05-14' }])).toEqual([]);
  });
  it('has it at once when it is done early', () => {
    expect(next([{ ...weekly, due: '2026-05-14', state: 'done' }])[0]).toMatchObject({ due: '2026-05-21' });
  });
  it('is added once: what is there is not added again', () => {
    expect(next([weekly, { ...weekly, id: 'T-1~2026-05-20', due: '2026-05-20', state: 'notStarted' }])).toEqual([]);
  });
  it('leaves a missed one in sight and adds only what is still to come', () => {
    expect(next([{ ...weekly, due: '2026-04-15' }]).map((row) => 'due' in row && row.due)).toEqual(['2026-05-13']);
  });
  it('moves to the next working day, and the ones after it do not move along', () => {
    // 1 May 2026 is a holiday until the 5th; the 9th is worked.
    const friday = { ...weekly, due: '2026-04-24', start: null };
    expect(next([friday], '2026-04-24')[0]).toMatchObject({ due: '2026-05-06' });
    expect(next([friday, { ...friday, id: 'T-1~2026-05-06', due: '2026-05-06' }], '2026-05-06')[0]).toMatchObject({ due: '2026-05-08' });
  });
  it('monthly keeps its date of the month', () => {
    const monthly = { ...weekly, repeats: 'monthly', due: '2026-01-31', start: null };
    expect(next([monthly], '2026-02-05')[0]).toMatchObject({ due: '2026-02-28' });
    expect(next([monthly], '2026-03-05')[0]).toMatchObject({ due: '2026-03-31' });
  });
  it('ends when its last occurrence is cancelled, or says that it does not repeat', () => {
    expect(next([{ ...weekly, state: 'cancelled' }])).toEqual([]);
    expect(next([{ ...weekly, repeats: 'never' }])).toEqual([]);
    expect(next([{ ...weekly, repeats: null }])).toEqual([]);
  });
  it('grows at each refresh of its tab', () => expect(tasks.grow).toBe(repeatedTasks));
});

const column = {
  id: 'CT-1',
  topic: 'Question of the week',
  account: 'a',
  owner: 'ann',
  publish: '2026-05-09',
  time: '19:30',
  state: 'published',
  format: 'post',
  purpose: 'consider',
  link: 'https://example.com',
  views: 900,
  interactions: 40,
  leads: 2,
  published: '2026-05-09',
  engagement: 0.04,
  awaited: true,
  repeats: 'weekly',
};
const nextItem = (rows: NonNullable<Rows['content']>, on = today) =>
  (repeatedContent(bookOf({ content: rows }), momentAt(on, { calendar: china })).content ?? []).map((change) =>
    'add' in change ? change.add : change,
  );

describe('content that repeats', () => {
  it('goes on with its topic, account, owner, time, format and purpose, and without what came of the last one', () => {
    expect(nextItem([column])).toEqual([
      {
        id: 'CT-1~2026-05-16',
        topic: 'Question of the week',
        account: 'a',
        owner: 'ann',
        publish: '2026-05-16',
        time: '19:30',
        state: 'idea',
        format: 'post',
        purpose: 'consider',
        repeats: 'weekly',
      },
    ]);
  });
  it('keeps its weekday on weekends and holidays', () => {
    const saturday = { ...column, publish: '2026-04-25' };
    expect(nextItem([saturday], '2026-04-27')[0]).toMatchObject({ publish: '2026-05-02' });
  });
  it('leaves a missed one late and in sight, and adds each one once', () => {
    const missed = { ...column, publish: '2026-05-06', state: 'review' };
    expect(nextItem([missed])[0]).toMatchObject({ publish: '2026-05-13' });
    const both = [missed, { ...missed, id: 'CT-1~2026-05-20', publish: '2026-05-20', state: 'idea' }];
    expect(nextItem(both)).toEqual([]);
    const late = content.findings?.(bookOf({ content: both }), momentAt(today)) ?? [];
    expect(late.filter(({ rule }) => rule === 'contentLate').map(({ id }) => id)).toEqual(['CT-1']);
  });
  it('comes at once when one is published early, and ends with one that is cancelled', () => {
    expect(nextItem([{ ...column, publish: '2026-05-16' }])[0]).toMatchObject({ publish: '2026-05-23' });
    expect(nextItem([{ ...column, state: 'cancelled' }])).toEqual([]);
    expect(nextItem([{ ...column, repeats: null }])).toEqual([]);
  });
  it('grows at each refresh of its tab', () => expect(content.grow).toBe(repeatedContent));
});
