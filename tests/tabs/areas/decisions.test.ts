import { describe, expect, it } from '@jest/globals';
import { quarterOf } from '../../../src/rules/period';
import { decisions } from '../../../src/tabs/areas/decisions';
import { areaBook, momentAt, raised, textsOf } from './area';

const today = '2026-05-13';
const open = { id: 'd', question: 'Double the budget?', raisedBy: 'ann', decider: 'bob', needed: '2026-05-15' };
const book = (row: object) => areaBook({ decisions: [{ ...open, ...row }] });
const rules = (row: object, on = today) => raised(decisions, book(row), momentAt(on));

describe('a decision', () => {
  it('is late from the first working day after it was needed, until it is taken', () => {
    expect(rules({ needed: '2026-05-12' })).toEqual(['decisionLate now']);
    expect(rules({ needed: today })).toEqual([]);
    expect(rules({ needed: '2026-05-09' }, '2026-05-10')).toEqual([]);
    expect(rules({ needed: '2026-05-12', decision: 'agreed' })).toEqual([]);
    expect(rules({ needed: '2026-05-12', decision: 'again' })).toEqual(['decisionLate now']);
  });
  it('wants a result on the day on which it is looked back on', () => {
    const taken = { decision: 'agreed', decided: '2026-04-14', lookBack: today };
    expect(rules(taken)).toEqual(['decisionNoResult week']);
    expect(rules({ ...taken, lookBack: '2026-05-14' })).toEqual([]);
    expect(rules({ ...taken, result: 'Cost down by 8 %' })).toEqual([]);
  });
  it('names who must be asked, and what is missing', () => {
    expect(textsOf(decisions, book({ needed: '2026-05-12' }), momentAt(today))).toEqual([
      '“Double the budget?” is 1 working day past the day it was needed · Ask Bob to decide, or change the day',
    ]);
    expect(rules({ decider: null })).toEqual(['requiredMissing week']);
  });
  it('that is taken without a day was taken today; one that waits counts its working days', () => {
    const patch = (row: object) => decisions.refresh?.(book(row), momentAt(today))[0];
    expect(patch({ decision: 'agreed' })).toEqual({ id: 'd', decided: today, waiting: null });
    expect(patch({ decision: 'agreed', decided: '2026-05-01' })).toEqual({ id: 'd', waiting: null });
    expect(patch({ needed: '2026-05-08' })).toEqual({ id: 'd', waiting: 3 });
  });
  it('stands in the review while it is open, and with its result once it is taken; no decision, no heading', () => {
    const part = (row: object) => decisions.review?.(book(row), momentAt(today), quarterOf(today)) ?? [];
    expect(part({}).map(({ kind }) => kind)).toEqual(['heading', 'table']);
    expect(part({ decision: 'agreed', decided: today }).map(({ kind }) => kind)).toEqual(['heading', 'text', 'heading', 'table']);
    expect(decisions.review?.(areaBook({}), momentAt(today), quarterOf(today))).toEqual([]);
  });
});
