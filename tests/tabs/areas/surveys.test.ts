import { describe, expect, it } from '@jest/globals';
import { importInto } from '../../../src/book/import-rows';
import type { Block } from '../../../src/define/document';
import type { Three } from '../../../src/define/moment';
import type { AnyBook } from '../../../src/define/table';
import { quarterOf } from '../../../src/rules/period';
import { tabs } from '../../../src/tabs';
import { surveys } from '../../../src/tabs/areas/surveys';
import { areaBook, momentAt, raised, textsOf } from './area';

const today = '2026-05-13';
const book = (rows: readonly object[]) => areaBook({ surveys: rows.map((row, index) => ({ id: `s${index}`, ...row })) });
const rules = (...rows: readonly object[]) => raised(surveys, book(rows), momentAt(today));
/** So many answers alike. */
const many = (n: number, row: object) => Array.from({ length: n }, () => ({ day: '2026-05-12', kind: 'nps', score: 9, ...row }));
/** Fifty good answers: nothing is said of the size of the sample. */
const enough = many(50, {});
const tables = (rows: readonly object[], settings = {}): readonly (readonly string[])[] =>
  (surveys.review?.(book(rows), momentAt(today, settings), quarterOf(today)) ?? []).flatMap((block: Block) =>
    block.kind === 'table' ? block.rows.map((row) => row.map(({ text }) => text)) : [],
  );

describe('a low score', () => {
  const low = { day: '2026-05-07', kind: 'nps', score: 6 };
  it('is called back within 3 working days', () => {
    expect(rules(...enough, low)).toEqual(['surveyLow week']);
    expect(rules(...enough, { ...low, day: '2026-05-08' })).toEqual([]);
    expect(rules(...enough, { ...low, score: 7 })).toEqual([]);
    expect(rules(...enough, { ...low, calledBack: false })).toEqual(['surveyLow week']);
    expect(rules(...enough, { ...low, calledBack: true })).toEqual([]);
    expect(rules(...many(50, { kind: 'csat', score: 4 }), { ...low, kind: 'csat', score: 2 })).toEqual(['surveyLow week']);
    expect(rules(...many(50, { kind: 'csat', score: 4 }), { ...low, kind: 'csat', score: 3 })).toEqual([]);
    expect(rules(...many(50, { kind: 'ces', score: 1, day: '2026-05-04' }))).toEqual([]);
  });
  it('of more than 90 days ago is left alone', () => {
    expect(rules({ ...low, day: '2026-02-12' })).toEqual(['surveyLow week']);
    expect(rules({ ...low, day: '2026-02-11' })).toEqual([]);
  });
  it('is one finding a kind, on the oldest answer', () => {
    const found = book([...enough, low, { ...low, day: '2026-05-06' }]);
    expect(textsOf(surveys, found, momentAt(today))).toEqual([
      '2 low NPS scores not called back for more than 3 working days, the oldest of 2026-05-06 · Call back, then say yes in Called back',
    ]);
    expect(surveys.findings?.(found, momentAt(today))[0]).toMatchObject({ id: 's51', since: '2026-05-06' });
  });
});

describe('the answers', () => {
  it('that are off their scale do not count and are named', () => {
    for (const [kind, good, bad] of [
      ['nps', 0, 11],
      ['nps', 10, 8.5],
      ['csat', 1, 0],
      ['csat', 5, 6],
      ['ces', 7, 8],
    ] as const) {
      expect(rules(...many(50, { kind, score: good, calledBack: true }))).toEqual([]);
      expect(rules(...many(50, { kind, score: good, calledBack: true }), { day: today, kind, score: bad })).toEqual([
        'surveyOffScale week',
      ]);
    }
    expect(tables([...many(10, {}), { day: today, kind: 'nps', score: 11 }])[0]?.[3]).toBe('10');
  });
  it('of this quarter are counted: below 10 there is no score, below 50 the sample is small', () => {
    expect(rules(...many(9, {}))).toEqual(['surveyTooFew hint']);
    expect(rules(...many(10, {}))).toEqual(['surveyFew hint']);
    expect(rules(...many(49, {}))).toEqual(['surveyFew hint']);
    expect(rules(...many(50, {}))).toEqual([]);
    expect(rules(...many(9, { day: '2026-03-31' }))).toEqual([]);
  });
});

describe('the review', () => {
  it('gives each score with its error, number of answers and method', () => {
    const answers = [...many(30, { score: 10 }), ...many(20, { score: 8 }), ...many(10, { score: 3 })];
    // (30 − 10) ÷ 60; 1.96·√((40 ÷ 60 − (1 ÷ 3)²) ÷ 60)
    expect(tables(answers)).toEqual([['NPS', '33', '19', '60', '–', 'Share of 9–10 minus share of 0–6, in points']]);
    const csat = [...many(15, { kind: 'csat', score: 4 }), ...many(5, { kind: 'csat', score: 2 })];
    expect(tables(csat)[0]).toEqual(['CSAT', '75.0%', '19.0%', '20', '–', 'Top two boxes, of 5; small sample']);
    expect(tables(csat, { csatMethod: 'shareOfMax' })[0]?.[1]).toBe('70.0%');
    expect(tables(many(9, { kind: 'ces', score: 6 }))).toEqual([['CES', '–', '–', '9', '–', 'No score below 10 answers']]);
    expect(tables(many(10, { kind: 'ces', score: 6 }))[0]?.slice(0, 4)).toEqual(['CES', '6', '0', '10']);
  });
  it('has an arrow only for a change beyond the error, on enough answers of the same kind', () => {
    const earlier = (good: number, bad: number) => [...many(good, { day: '2026-02-02' }), ...many(bad, { day: '2026-02-02', score: 0 })];
    const change = (...rows: readonly object[]) => tables([...many(30, {}), ...many(10, { score: 0, calledBack: true }), ...rows])[0]?.[4];
    expect(change(...earlier(10, 30))).toBe('↑ 100');
    expect(change(...earlier(40, 0))).toBe('↓ 50');
    expect(change(...earlier(26, 14))).toBe('Inside the error');
    expect(change(...earlier(0, 9))).toBe('–');
    expect(change(...many(40, { day: '2026-02-02', kind: 'csat', score: 1 }))).toBe('–');
    expect(change(...many(40, { day: '2025-12-31', score: 0 }))).toBe('–');
  });
  it('goes by group where several have enough answers, and quotes why scores are low', () => {
    expect(tables([...many(12, { group: 'New' }), ...many(10, { group: 'Old', score: 7 })]).slice(1)).toEqual([
      ['New', 'NPS', '100', '0', '12'],
      ['Old', 'NPS', '0', '0', '10'],
    ]);
    expect(tables([...many(12, { group: 'New' }), ...many(9, { group: 'Old' })])).toHaveLength(1);
    expect(tables([...many(10, {}), { day: today, kind: 'nps', score: 2, reason: 'Slow export', group: 'Hotel' }]).at(-1)).toEqual([
      'NPS',
      '2',
      'Slow export',
      'No',
    ]);
    expect(surveys.review?.(book(many(10, { day: '2026-03-31' })), momentAt(today), quarterOf(today))).toEqual([]);
  });
});

describe('an import', () => {
  const input = (n: number) => ({
    tab: 'surveys',
    header: ['Day', 'Kind', 'Score'],
    rows: Array.from({ length: n }, () => ['2026-05-08', 'NPS', '9']),
    mapping: null,
    write: true,
  });
  const into = (rows: readonly object[], n: number) => {
    const { language: english, newId } = momentAt(today);
    return importInto(tabs, surveys, book(rows) as unknown as AnyBook, input(n), english, newId);
  };
  it('keeps answers that are alike, and the same file twice adds nothing', () => {
    expect(into([], 3).answer).toMatchObject({ added: 3, problems: [] });
    const answer = { day: '2026-05-08', kind: 'nps', score: 9 };
    expect(into([answer, answer, answer], 3).answer).toMatchObject({ added: 0, same: 3, problems: [] });
    expect(into([answer, answer], 3).answer).toMatchObject({ added: 1, same: 2, problems: [] });
  });
});

describe('figures in Settings', () => {
  const below = (rows: readonly object[], surveyTargets: Three) => raised(surveys, book(rows), momentAt(today, { surveyTargets }));
  const satisfied = [...many(45, { kind: 'csat', score: 5 }), ...many(5, { kind: 'csat', score: 3 })];
  it('say what a score of this quarter is to reach', () => {
    expect(below(satisfied, [null, 0.91, null])).toEqual(['surveyBelow week']);
    expect(below(satisfied, [null, 91, null])).toEqual(['surveyBelow week']);
    expect(below(satisfied, [null, 90, null])).toEqual([]);
    expect(below(satisfied, [50, null, 6])).toEqual([]);
    expect(below(many(9, { kind: 'csat', score: 3 }), [null, 90, null])).toEqual(['surveyTooFew hint']);
    expect(below(many(50, { day: '2026-03-31', kind: 'csat', score: 3 }), [null, 90, null])).toEqual([]);
    const now = momentAt(today, { surveyTargets: [null, 91, null] });
    expect(textsOf(surveys, book(satisfied), now)[0]).toMatch(/^CSAT is 90.0% this quarter, below its target of 91.0% \(50 answers\) · /);
  });
  it('say how many were sent: the review tells the response rate of that quarter', () => {
    const sent = (key: string | null) => ({
      surveysSent: { sent: [null, 400, null] as const, period: key === null ? null : quarterOf(key) },
    });
    const column = (settings: object) => tables(satisfied, settings)[0]?.[4];
    expect(column(sent('2026-05-13'))).toBe('12.5%');
    expect(column(sent(null))).toBe('12.5%');
    expect(column(sent('2026-02-01'))).toBe('–');
    expect(column({})).toBe('–');
  });
});
