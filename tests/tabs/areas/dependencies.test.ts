import { describe, expect, it } from '@jest/globals';
import { quarterOf } from '../../../src/rules/period';
import { dependencies } from '../../../src/tabs/areas/dependencies';
import { areaBook, momentAt, raised, textsOf } from './area';

const today = '2026-05-13';
const asked = {
  id: 'x',
  need: 'Lift the rate limit',
  asker: 'ann',
  from: 'Engineering',
  needed: '2026-05-20',
  state: 'promised',
  asked: '2026-05-04',
};
const book = (row: object, more: Parameters<typeof areaBook>[0] = {}) => areaBook({ dependencies: [{ ...asked, ...row }], ...more });
const rules = (row: object, on = today) => raised(dependencies, book(row), momentAt(on));

describe('a dependency', () => {
  it('promised for later than it is needed is decided now, until it is late or came', () => {
    expect(rules({ promised: '2026-05-21' })).toEqual(['dependencyLatePromise now']);
    expect(rules({ promised: '2026-05-20' })).toEqual([]);
    expect(rules({ promised: '2026-05-21', state: 'delivered' })).toEqual([]);
    expect(rules({ promised: '2026-05-21', state: 'cancelled' })).toEqual([]);
    expect(rules({ promised: '2026-05-21' }, '2026-05-22')).toEqual(['dependencyOverdue now']);
  });
  it('is late from the first working day after it was needed and promised, until it came', () => {
    expect(rules({ needed: '2026-05-12' })).toEqual(['dependencyOverdue now']);
    expect(rules({ needed: today })).toEqual([]);
    expect(rules({ needed: '2026-05-09' }, '2026-05-10')).toEqual([]);
    expect(rules({ needed: '2026-05-12', promised: '2026-05-11' })).toEqual(['dependencyOverdue now']);
    expect(rules({ needed: '2026-05-12', delivered: '2026-05-13' })).toEqual([]);
  });
  it('waits for an answer for three working days', () => {
    const open = { state: 'toConfirm' };
    expect(rules({ ...open, asked: '2026-05-07' })).toEqual(['dependencyUnanswered week']);
    expect(rules({ ...open, asked: '2026-05-08' })).toEqual([]);
    expect(rules({ state: null, asked: '2026-05-07' })).toEqual(['dependencyUnanswered week']);
    expect(rules({ ...open, asked: '2026-05-07', promised: '2026-05-20' })).toEqual([]);
  });
  it('that is disputed wants a decision that names it', () => {
    expect(rules({ state: 'disputed' })).toEqual(['dependencyDisputed week']);
    const decided = book({ state: 'disputed' }, { decisions: [{ id: 'd', question: 'Who pays to lift the rate limit?' }] });
    expect(raised(dependencies, decided, momentAt(today))).toEqual([]);
    expect(rules({ state: 'promised' })).toEqual([]);
  });
  it('without somebody to deliver it or a day is incomplete, in one finding', () => {
    expect(rules({ from: null, needed: null })).toEqual(['dependencyIncomplete week']);
    expect(rules({ needed: null })).toEqual(['dependencyIncomplete week']);
    expect(rules({})).toEqual([]);
  });
  it('names whom to ask, and for what', () => {
    expect(textsOf(dependencies, book({ needed: '2026-05-12' }), momentAt(today))).toEqual([
      '“Lift the rate limit” from Engineering is 1 working day late · Ask Ann to settle it with Engineering; if it came, change the state',
    ]);
  });
  it('counts working days of slip and without an answer, and dates what was left blank', () => {
    const patch = (row: object) => dependencies.refresh?.(book(row), momentAt(today))[0];
    expect(patch({ promised: '2026-05-25' })).toEqual({ id: 'x', slip: 3, waiting: null });
    expect(patch({ promised: '2026-05-19' })).toEqual({ id: 'x', slip: -1, waiting: null });
    expect(patch({ state: 'toConfirm' })).toEqual({ id: 'x', slip: null, waiting: 7 });
    expect(patch({ state: 'delivered', asked: null })).toEqual({ id: 'x', asked: today, delivered: today, slip: null, waiting: null });
  });
  it('from a form takes its state from its days', () => {
    expect(dependencies.complete?.({ promised: '2026-05-20' })).toEqual({ state: 'promised' });
    expect(dependencies.complete?.({ promised: '2026-05-20', delivered: '2026-05-19' })).toEqual({ state: 'delivered' });
    expect(dependencies.complete?.({ promised: '2026-05-20', state: 'disputed' })).toEqual({});
  });
});

it('the review shows the support that is needed, and what each team delivered', () => {
  const rows = [
    asked,
    { ...asked, id: 'a', state: 'delivered', delivered: '2026-05-20' },
    { ...asked, id: 'b', state: 'delivered', delivered: '2026-05-21' },
    { ...asked, id: 'c', state: 'delivered', delivered: '2026-03-31', needed: '2026-03-31', from: 'Legal' },
  ];
  const part = (given: typeof rows) =>
    dependencies.review?.(areaBook({ dependencies: given }), momentAt('2026-06-30'), quarterOf(today)) ?? [];
  const tables = part(rows).flatMap((block) => (block.kind === 'table' ? [block.rows.map((row) => row.map(({ text }) => text))] : []));
  expect(tables).toEqual([[['Lift the rate limit', 'Ann', 'Engineering', '2026-05-20', 'Promised']], [['Engineering', '1', '1', '1']]]);
  expect(part([asked]).map(({ kind }) => kind)).toEqual(['heading', 'table']);
});
