import { describe, expect, it } from '@jest/globals';
import { quarterOf } from '../../../src/rules/period';
import { lessons } from '../../../src/tabs/areas/lessons';
import { areaBook, momentAt, raised, textsOf } from './area';

const today = '2026-05-13';
const lesson = {
  id: 'x',
  event: 'Servers overloaded',
  kind: 'failure',
  why: 'The load test left out SMS',
  practice: 'Test five days before',
  owner: 'bob',
  task: 'list',
  day: '2026-05-08',
};
const list = { id: 'list', task: 'Load test checklist', owner: 'ann', due: '2026-05-20', state: 'inProgress' };
const book = (row: object, task: object = {}) => areaBook({ lessons: [{ ...lesson, ...row }], tasks: [{ ...list, ...task }] });
const rules = (row: object, task: object = {}) => raised(lessons, book(row, task), momentAt(today));

describe('a lesson', () => {
  it('from a failure wants a task; a cancelled one is none, and a success needs none', () => {
    expect(rules({ task: null })).toEqual(['lessonNoTask week']);
    expect(rules({}, { state: 'cancelled' })).toEqual(['lessonNoTask week']);
    expect(rules({ task: null, kind: 'success' })).toEqual([]);
    expect(rules({})).toEqual([]);
  });
  it('is named when its task is late, from the first working day until it is done', () => {
    expect(rules({}, { due: '2026-05-12' })).toEqual(['lessonTaskOverdue week']);
    expect(rules({}, { due: today })).toEqual([]);
    expect(rules({}, { due: '2026-05-12', state: 'done', done: today })).toEqual([]);
    expect(textsOf(lessons, book({}, { due: '2026-05-11' }), momentAt(today))).toEqual([
      '“Servers overloaded”: its task “Load test checklist” is 2 working days overdue · Ask Ann to finish it, or change its due day',
    ]);
  });
  it('that had to be learnt twice is a hint at the later row', () => {
    const twice = (other: object) =>
      (
        lessons.findings?.(
          areaBook({ lessons: [lesson, { ...lesson, id: 'y', event: ' servers overloaded', day: '2026-05-12', ...other }], tasks: [list] }),
          momentAt(today),
        ) ?? []
      ).map(({ rule, weight, id }) => `${rule} ${weight} ${id}`);
    expect(twice({})).toEqual(['lessonAgain hint y']);
    expect(twice({ day: '2026-04-01' })).toEqual(['lessonAgain hint x']);
    expect(twice({ day: lesson.day })).toEqual([]);
    expect(twice({ event: 'Vouchers ran out' })).toEqual([]);
    expect(twice({ kind: 'success' })).toEqual([]);
  });
  it('is in practice once its task is done; without a day it is of today', () => {
    const patch = (row: object, task: object = {}) => lessons.refresh?.(book(row, task), momentAt(today))[0];
    expect(patch({}, { state: 'done', done: '2026-05-12' })).toEqual({ id: 'x', landed: 'landed' });
    expect(patch({})).toEqual({ id: 'x', landed: 'underway' });
    expect(patch({ task: null, day: null })).toEqual({ id: 'x', day: today, landed: 'open' });
  });
});

it('the review shows the latest five of each kind, and the share in practice', () => {
  const many = [1, 2, 3, 4, 5, 6].map((n) => ({ ...lesson, id: `f${n}`, event: `Failure ${n}`, day: `2026-05-0${n}` }));
  const rows = [
    ...many,
    { ...lesson, id: 's', event: 'Sold out', kind: 'success', task: 'done' },
    { ...lesson, id: 'old', day: '2026-03-31' },
  ];
  const done = { ...list, id: 'done', state: 'done', done: '2026-05-12' };
  const part = lessons.review?.(areaBook({ lessons: rows, tasks: [list, done] }), momentAt(today), quarterOf(today)) ?? [];
  const tables = part.flatMap((block) => (block.kind === 'table' ? [block.rows.map((row) => row[0]?.text)] : []));
  expect(tables).toEqual([['Sold out'], ['Failure 6', 'Failure 5', 'Failure 4', 'Failure 3', 'Failure 2']]);
  expect(part[1]).toEqual({ kind: 'text', text: '1 of 7 are in practice, 14% (in practice: the task is done).' });
});
