import { describe, expect, it } from '@jest/globals';
import { quarterOf } from '../../../src/rules/period';
import { swot } from '../../../src/tabs/areas/swot';
import { areaBook, momentAt, raised, textsOf } from './area';

const today = '2026-05-13';
const entry = (quadrant: string, row: object = {}) => ({ about: 'Asia', quadrant, entry: `A ${quadrant}`, ...row });
const four = ['strength', 'weakness', 'opportunity', 'threat'].map((quadrant) => entry(quadrant));
const bookOf = (...rows: object[]) => areaBook({ swot: rows.map((row, at) => ({ id: `s${at}`, ...row })) });
const rules = (...rows: object[]) => raised(swot, bookOf(...rows), momentAt(today));

describe('an entry', () => {
  it('that is a heavy threat or weakness wants a risk or a task', () => {
    for (const quadrant of ['threat', 'weakness']) {
      expect(rules(...four, entry(quadrant, { weight: 'high' }))).toEqual(['swotNoAction week']);
      expect(rules(...four, entry(quadrant, { weight: 'high', becomes: 'Risk: policy' }))).toEqual([]);
      expect(rules(...four, entry(quadrant, { weight: 'medium' }))).toEqual([]);
    }
    expect(rules(...four, entry('opportunity', { weight: 'high' }))).toEqual([]);
    expect(textsOf(swot, bookOf(...four, entry('threat', { weight: 'high' })), momentAt(today))).toEqual([
      'Threat “A threat” is of high weight and became no risk or task · Make it a risk or a task, and write its name in Becomes',
    ]);
  });
  it('names what it lacks', () => expect(rules(...four, entry('threat', { about: null }))).toEqual(['requiredMissing week']));
});

describe('a subject', () => {
  it('names its empty quadrants once, however it is spelled', () => {
    expect(textsOf(swot, bookOf(entry('strength'), entry('threat', { about: 'ASIA ' })), momentAt(today))).toEqual([
      '“Asia” has nothing yet under: Weakness, Opportunity · Add it, or make sure that there is none',
    ]);
    expect(rules(entry('strength'), entry('threat'))).toEqual(['swotEmptyQuadrant hint']);
    expect(rules(...four)).toEqual([]);
  });
  it('is old when none of its entries has changed for more than 180 days', () => {
    const seen = (day: string) => four.map((row) => ({ ...row, seen: `${day} abc` }));
    expect(rules(...seen('2025-11-13'))).toEqual(['swotOld hint']);
    expect(rules(...seen('2025-11-14'))).toEqual([]);
    expect(rules(...seen('2025-11-13'), entry('threat', { seen: '2026-05-01 abc' }))).toEqual([]);
  });
});

it('refresh notes the day on which an entry was last changed', () => {
  const seen = (row: object, on: string) => swot.refresh?.(bookOf(row), momentAt(on))[0]?.['seen' as 'id'] ?? null;
  const first = seen(entry('threat'), '2026-05-01');
  expect(first?.slice(0, 10)).toBe('2026-05-01');
  expect(seen(entry('threat', { seen: first }), today)).toBe(first);
  expect(seen(entry('threat', { seen: first, weight: 'high' }), today)?.slice(0, 10)).toBe(today);
  expect(seen({}, today)).toBeNull();
});

it('the review counts each quadrant and shows the heavy entries with what they became', () => {
  const part = (...rows: object[]) => swot.review?.(bookOf(...rows), momentAt(today), quarterOf(today)) ?? [];
  const [title, line, high] = part(...four, entry('threat', { entry: 'New law', weight: 'high', becomes: 'Risk 3' }));
  expect(title).toMatchObject({ text: 'SWOT' });
  expect(line).toMatchObject({
    text: 'Asia: Strength 1, Weakness 1, Opportunity 1, Threat 2; the table shows those of high weight.',
  });
  expect(high?.kind === 'table' && high.rows.map((row) => row.map(({ text }) => text))).toEqual([['Threat', 'New law', '–', 'Risk 3']]);
  expect(part(...four).map(({ kind }) => kind)).toEqual(['heading', 'text']);
  expect(part()).toEqual([]);
});

it('the review says which strategy two quadrants share, and where there is none yet', () => {
  const last = (...rows: object[]) => (swot.review?.(bookOf(...rows), momentAt(today), quarterOf(today)) ?? []).at(-1);
  const shared = [
    entry('strength', { entry: 'Own stock', becomes: 'Task “Next-day”' }),
    entry('opportunity', { entry: 'Grants', becomes: 'task “next-day”' }),
    entry('threat', { entry: 'New law', becomes: 'Risk 3' }),
  ];
  expect(last(...shared)).toEqual({
    kind: 'text',
    text: 'SO, strengths for opportunities: Task “Next-day”. ST, strengths against threats: nothing yet that both became.',
  });
  expect(last(...shared.slice(0, 1))).toMatchObject({ text: expect.stringMatching(/^Asia/) });
});
