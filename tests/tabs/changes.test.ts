import { describe, expect, it } from '@jest/globals';
import type { Book } from '../../src/tabs/columns';
import { bookOf, findingsOf, momentAt, refreshed } from './book';

const today = '2026-05-13';
const goal = { id: 'g', goal: 'Sell more', level: 'company', owner: 'ann', period: '2026-Q2', weight: 1, source: 'kpis', agreed: 'agreed' };
const kpi = {
  id: 'k',
  kpi: 'Conversion',
  goal: 'g',
  owner: 'bob',
  method: 'increase',
  unit: 'percent',
  baseline: 0.032,
  target: 0.0368,
  aggregation: 'latest',
  cadence: 'weekly',
};
const agreed = (own: object = {}) => refreshed(bookOf({ goals: [{ ...goal, ...own }], kpis: [kpi] }), momentAt(today));
/** The book after somebody changed cells and it was refreshed. */
const edited = (book: Book, tab: 'goals' | 'kpis', cells: object, on = '2026-05-14', code = 'en'): Book => {
  const table = { ...book[tab], rows: book[tab].rows.map((row) => ({ ...row, ...cells })) };
  return refreshed({ ...book, [tab]: table } as Book, momentAt(on, { code }));
};
const lines = (book: Book) =>
  book.changes.rows.map(({ day, where, field, old, new: now, reason }) => [day, where, field, old, now, reason]);

describe('an agreed goal', () => {
  it('is only remembered when it is seen first', () => {
    const book = agreed();
    expect(lines(book)).toEqual([]);
    expect(book.kpis.rows[0]?.agreedAs).toContain('0.0368');
  });

  it('has a line for each value that is changed, in words', () => {
    const book = edited(
      edited(agreed(), 'kpis', { target: 0.04, weight: 0.5 }),
      'goals',
      { period: '2026-04-01/2026-05-31' },
      '2026-05-15',
      'zh-CN',
    );
    expect(lines(book)).toEqual([
      ['2026-05-14', 'Conversion', 'Target', '3.68%', '4%', null],
      ['2026-05-14', 'Conversion', 'Weight', '–', '50%', null],
      ['2026-05-15', 'Sell more', '周期', '2026 Q2', '2026-04-01 – 2026-05-31', null],
    ]);
  });

  it('is left alone by a second refresh', () => {
    const book = edited(agreed(), 'kpis', { target: 0.04 });
    expect(refreshed(book, momentAt('2026-05-14'))).toEqual(book);
  });

  it('has a line for each step on the way, and none for other cells', () => {
    const twice = edited(edited(agreed(), 'kpis', { target: 0.04 }), 'kpis', { target: 0.038, floor: 0.03, definition: 'x' }, '2026-05-20');
    expect(lines(twice).map((line) => line.slice(2, 5))).toEqual([
      ['Target', '3.68%', '4%'],
      ['Target', '4%', '3.8%'],
    ]);
    expect(twice.changes.rows.map(({ id }) => id)).toEqual(['J-k-target-1', 'J-k-target-2']);
  });

  it('gets the same line again where a run broke off before it wrote it', () => {
    const before = agreed();
    const broken = { ...edited(before, 'kpis', { target: 0.04 }), changes: before.changes };
    expect(lines(refreshed(broken, momentAt('2026-05-14')))).toEqual([['2026-05-14', 'Conversion', 'Target', '3.68%', '4%', null]]);
  });

  it('keeps on being compared once it is called changed', () => {
    expect(lines(edited(agreed(), 'goals', { agreed: 'changed', weight: 0.5 }))).toHaveLength(1);
  });

  it('is forgotten as a draft, and remembered as it is agreed on anew', () => {
    const changed = edited(agreed(), 'kpis', { target: 0.04 });
    const draft = edited(changed, 'goals', { agreed: 'draft' }, '2026-05-15');
    expect(draft.kpis.rows[0]?.agreedAs).toBeNull();
    const drafted = edited(draft, 'kpis', { target: 0.05 }, '2026-05-16');
    const again = edited(drafted, 'goals', { agreed: 'agreed' }, '2026-05-17');
    expect(lines(again)).toHaveLength(1);
    expect(
      lines(edited(again, 'kpis', { target: 0.06 }, '2026-05-18'))
        .at(-1)
        ?.slice(2, 5),
    ).toEqual(['Target', '5%', '6%']);
  });

  it('has no line for a cell that cannot be read', () => {
    const book = agreed();
    const unread = [{ id: 'k', at: 3, column: 'target', text: 'more', expected: 'number' as const }];
    const garbled = { ...book, kpis: { ...book.kpis, unread, rows: book.kpis.rows.map((row) => ({ ...row, target: null })) } };
    expect(lines(refreshed(garbled, momentAt('2026-05-14')))).toEqual([]);
  });

  it('loses nothing in a workbook without the log', () => {
    const book = agreed();
    const old = edited({ ...book, changes: { ...book.changes, installed: false } }, 'kpis', { target: 0.04 });
    expect(lines(old)).toEqual([]);
    expect(old.kpis.rows[0]?.target).toBe(0.04);
    expect(lines(refreshed({ ...old, changes: { ...old.changes, installed: true } }, momentAt('2026-05-20')))).toHaveLength(1);
  });

  it.each(['draft', null, 'dropped'])('that is %s has no lines', (state) => {
    expect(lines(edited(agreed({ agreed: state }), 'goals', { weight: 0.5 }))).toEqual([]);
  });
});

describe('a change without a reason', () => {
  it('waits for the owner until the reason is written', () => {
    const book = edited(agreed(), 'kpis', { target: 0.04 });
    const found = (of: Book) => findingsOf(of, momentAt('2026-05-14')).filter(({ rule }) => rule === 'changeNoReason');
    expect(found(book)).toMatchObject([
      { tab: 'changes', id: 'J-k-target-1', column: 'reason', owner: 'bob', weight: 'week', since: '2026-05-14' },
    ]);
    const reasoned = {
      ...book,
      changes: { ...book.changes, rows: book.changes.rows.map((row) => ({ ...row, reason: 'Agreed with Ann' })) },
    };
    expect(found(reasoned)).toEqual([]);
  });
});
