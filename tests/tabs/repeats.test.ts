import { describe, expect, it } from '@jest/globals';
import { repeatedTasks } from '../../src/tabs/readings/repeats';
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
