import { describe, expect, it } from '@jest/globals';
import { quarterOf } from '../../../src/rules/period';
import { matrixOf } from '../../../src/rules/risk';
import { risks } from '../../../src/tabs/areas/risks';
import type { Book } from '../../../src/tabs/columns';
import { areaBook, momentAt, raised, textsOf } from './area';

const today = '2026-05-13';
const sound = {
  id: 'r',
  risk: 'One platform',
  likelihood: '3',
  impact: '3',
  owner: 'ann',
  response: 'reduce',
  measure: 'Use a second one',
  state: 'watching',
  nextReview: '2026-05-20',
};
const plan = { id: 'p', scenario: 'Platform gone', risk: 'r', lead: 'bob' };
const book = (row: object, rows: object = {}) => areaBook({ risks: [{ ...sound, ...row }], ...rows });
const rules = (row: object, rows: object = {}) => raised(risks, book(row, rows), momentAt(today));
const patch = (row: object, settings: object = {}) => risks.refresh?.(book(row), momentAt(today, settings))[0];

describe('a risk', () => {
  it('in order raises nothing, and once it is closed nothing at all', () => {
    expect(rules({})).toEqual([]);
    const bad = { likelihood: '5', impact: '5', owner: null, measure: null, nextReview: '2026-01-05' };
    expect(rules({ ...bad, state: 'closed' })).toEqual([]);
  });
  it('wants owner and response, at once when it is high', () => {
    expect(rules({ owner: null, measure: null })).toEqual(['riskNoOwner now', 'riskNoMeasure now']);
    expect(rules({ owner: null, measure: null, impact: '2' })).toEqual(['riskNoOwner week', 'riskNoMeasure week']);
  });
  it('wants both grades on the scale of the matrix', () => {
    expect(rules({ impact: null })).toEqual(['riskNotRated week']);
    const three = momentAt(today, { riskMatrix: matrixOf('product3') });
    expect(raised(risks, book({ impact: '4' }), three)).toEqual(['riskNotRated week']);
    expect(raised(risks, book({ likelihood: '1' }), three)).toEqual([]);
  });
  it('warns when its KPI crosses the bound, and names a bound that is not understood', () => {
    const kpi = { id: 'kpi', kpi: 'Share of one channel', unit: 'percent', target: 0.5, asOf: '2026-05-12' };
    const at = (actual: number, row: object) => ({ row, rows: { kpis: [{ ...kpi, actual }] } });
    const watched = { warning: 'kpi', bound: '> 60%' };
    const crossed = at(0.61, watched);
    expect(rules(crossed.row, crossed.rows)).toEqual(['riskTriggered now']);
    expect(textsOf(risks, book(crossed.row, crossed.rows), momentAt(today))[0]).toContain('Share of one channel 61%, bound > 60%');
    expect(rules(watched, at(0.6, watched).rows)).toEqual([]);
    expect(rules({ ...watched, bound: 'soon' }, crossed.rows)).toEqual(['riskBoundUnread week']);
    expect(rules({ bound: 'soon' }, crossed.rows)).toEqual([]);
    expect(rules({ ...watched, state: 'occurred' }, crossed.rows)).toEqual([]);
  });
  it('wants a crisis plan where it is extreme or its impact is 5, if crisis plans are kept', () => {
    const extreme = { likelihood: '4', impact: '4' };
    expect(rules(extreme)).toEqual(['riskNoPlan week']);
    expect(rules({ likelihood: '1', impact: '5' })).toEqual(['riskNoPlan week']);
    expect(rules({ likelihood: '3', impact: '4' })).toEqual([]);
    expect(rules(extreme, { crisisPlans: [plan] })).toEqual([]);
    expect(rules({ ...extreme, state: 'occurred' })).toEqual(['riskOccurredNoPlan now']);
    expect(rules({ ...extreme, state: 'occurred' }, { crisisPlans: [plan] })).toEqual([]);
    const alone = book(extreme);
    const without = { ...alone, crisisPlans: { ...alone.crisisPlans, installed: false } } as Book;
    expect(raised(risks, without, momentAt(today))).toEqual([]);
  });
  it('is to be looked at again by its day: late from the first working day after it', () => {
    expect(rules({ nextReview: '2026-05-12' })).toEqual(['riskReviewLate week']);
    expect(rules({ nextReview: today })).toEqual([]);
  });
  it('that its response does not lower is hinted at, unless it is accepted or low', () => {
    const same = { likelihoodAfter: '3', impactAfter: '3' };
    expect(rules(same)).toEqual(['riskNotLowered hint']);
    expect(rules({ ...same, impactAfter: '2' })).toEqual([]);
    expect(rules({ ...same, response: 'accept' })).toEqual([]);
    expect(rules({ likelihood: '1', impact: '2', likelihoodAfter: '1', impactAfter: '2' })).toEqual([]);
  });
});

describe('its numbers', () => {
  it('come from the matrix, before and after', () => {
    expect(patch({ likelihoodAfter: '2', impactAfter: '2' })).toMatchObject({
      score: 9,
      level: 'high',
      scoreAfter: 4,
      levelAfter: 'moderate',
    });
    expect(patch({ likelihood: '1', impact: '5' })).toMatchObject({ score: 5, level: 'high', scoreAfter: null, levelAfter: null });
    expect(patch({}, { riskMatrix: matrixOf('nist') })).toMatchObject({ score: 5, level: 'moderate' });
    expect(patch({}, { riskMatrix: matrixOf('pmi') })).toMatchObject({ score: 0.1, level: 'moderate' });
    expect(patch({ impact: null })).toMatchObject({ score: null, level: null });
  });
  it('give the next review where none is set', () => {
    expect(patch({ nextReview: null })).toMatchObject({ nextReview: '2026-06-12' });
    expect(patch({ nextReview: null, likelihood: '5', impact: '4' })).toMatchObject({ nextReview: '2026-05-27' });
    expect(patch({ nextReview: null, impact: '1' })).toMatchObject({ nextReview: '2026-08-11' });
    expect(patch({})).not.toHaveProperty('nextReview');
  });
  it('move when a grade is changed; two changes on one day are one', () => {
    expect(patch({})).toMatchObject({ rated: `3×3@${today}`, movement: null });
    expect(patch({ rated: '2×3@2026-04-02' })).toMatchObject({ rated: `3×3@${today}<2×3`, movement: 3 });
    expect(patch({ rated: '3×3@2026-04-02<5×3' })).toMatchObject({ rated: '3×3@2026-04-02<5×3', movement: -6 });
    expect(patch({ rated: `4×3@${today}<2×3` })).toMatchObject({ rated: `3×3@${today}<2×3`, movement: 3 });
    expect(patch({ rated: `4×3@${today}<3×3` })).toMatchObject({ rated: `3×3@${today}`, movement: null });
  });
  it('keep the day on which it was closed', () => {
    expect(patch({ state: 'closed' })).toMatchObject({ closedOn: today });
    expect(patch({ state: 'closed', closedOn: '2026-05-02' })).toMatchObject({ closedOn: '2026-05-02' });
    expect(patch({ closedOn: '2026-05-02' })).toMatchObject({ closedOn: null });
  });
});

describe('the review', () => {
  const part = (rows: readonly object[]) =>
    risks.review?.(areaBook({ risks: rows.map((row, at) => ({ ...sound, id: `r${at}`, ...row })) }), momentAt(today), quarterOf(today)) ??
    [];
  it('has a heat map, the five largest with their movement, and what was closed', () => {
    const rows = ['1', '2', '3', '4', '5', '5'].map((likelihood, at) => ({ likelihood, risk: `Risk ${at}` }));
    const blocks = part([
      ...rows,
      { rated: '2×3@2026-04-02', risk: 'Up', impact: '5' },
      { state: 'closed', closedOn: '2026-05-02', risk: 'Gone' },
    ]);
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'table', 'text', 'table', 'text']);
    const [, map, method, top, closed] = blocks;
    expect(map?.kind === 'table' && map.rows.map((row) => row.map(({ text }) => text).join('|'))).toEqual([
      'Likelihood 5|||2||',
      'Likelihood 4|||1||',
      'Likelihood 3|||1||1',
      'Likelihood 2|||1||',
      'Likelihood 1|||1||',
    ]);
    expect(method).toMatchObject({ text: expect.stringContaining('7 open risks, 5 of them high') });
    expect(top?.kind === 'table' && top.rows.map(([title, level, moved]) => [title?.text, level?.text, moved?.text])).toEqual([
      ['Risk 4', 'Extreme 15', '–'],
      ['Risk 5', 'Extreme 15', '–'],
      ['Up', 'Extreme 15', '↑ 6'],
      ['Risk 3', 'High 12', '–'],
      ['Risk 2', 'High 9', '–'],
    ]);
    expect(closed).toMatchObject({ text: 'Closed in the period: Gone.' });
  });
  it('is silent where nothing is rated or was closed', () => expect(part([{ impact: null }])).toEqual([]));
});
