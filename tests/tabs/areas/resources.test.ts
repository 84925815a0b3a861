import { describe, expect, it } from '@jest/globals';
import { quarterOf } from '../../../src/rules/period';
import { resources } from '../../../src/tabs/areas/resources';
import { areaBook, momentAt, raised, textsOf } from './area';

// Fifteen of May's thirty-one days are gone by the end of the day before: 48.4 %.
const today = '2026-05-16';
const sound = { id: 's', resource: 'Ad budget', kind: 'money', period: '2026-05', budget: 1000, unit: 'yuan', allocated: 900, used: 480 };
const book = (row: object) => areaBook({ resources: [{ ...sound, ...row }] });
const rules = (row: object, on = today) => raised(resources, book(row), momentAt(on));

describe('a resource', () => {
  it('in order raises nothing', () => expect(rules({})).toEqual([]));
  it('is over its budget until a month after its period', () => {
    expect(rules({ used: 1001 })).toEqual(['resourceOver now']);
    expect(rules({ used: 1000 }, '2026-05-31')).toEqual([]);
    expect(rules({ used: 1001 }, '2026-07-01')).toEqual(['resourceOver now']);
    expect(rules({ used: 1001 }, '2026-07-02')).toEqual([]);
    expect(textsOf(resources, book({ used: 1001 }), momentAt(today))[0]).toContain('Ad budget 2026-05: 1,001 CNY used, over the budget of');
  });
  it('is not to be given away twice', () => {
    expect(rules({ allocated: 1001 })).toEqual(['resourceOverAllocated week']);
    expect(rules({ allocated: 1000 })).toEqual([]);
    expect(rules({ allocated: 1001 }, '2026-06-01')).toEqual([]);
  });
  it('is used too fast from 15 points ahead of time, not early in its period', () => {
    expect(rules({ used: 634 })).toEqual(['resourceFast week']);
    expect(rules({ used: 633 })).toEqual([]);
    expect(rules({ used: 634 }, '2026-05-05')).toEqual([]);
    expect(rules({ used: 634 }, '2026-05-06')).toEqual(['resourceFast week']);
    expect(rules({ used: 634 }, '2026-06-01')).toEqual([]);
  });
  it('is used too slowly from 30 points behind; no value is no slowness', () => {
    expect(rules({ used: 183 })).toEqual(['resourceSlow hint']);
    expect(rules({ used: 184 })).toEqual([]);
    expect(rules({ used: null })).toEqual([]);
  });
  it('is for somebody, but for a fifth, once its period runs', () => {
    expect(rules({ allocated: 799 })).toEqual(['resourceUnallocated hint']);
    expect(rules({ allocated: 800 })).toEqual([]);
    expect(rules({ allocated: 799, used: null }, '2026-04-30')).toEqual([]);
  });
  it('has shares, elapsed time and a projected rest', () => {
    const patch = (row: object, on = today) => resources.refresh?.(book(row), momentAt(on))[0];
    expect(patch({})).toEqual({ id: 's', allocatedShare: 0.9, usedShare: 0.48, elapsed: 15 / 31, rest: 8 });
    expect(patch({}, '2026-06-20')).toMatchObject({ elapsed: 1, rest: 520 });
    expect(patch({}, '2026-05-04')).toMatchObject({ rest: null });
    expect(patch({ budget: 0 })).toMatchObject({ usedShare: null, allocatedShare: null });
    expect(patch({ period: null })).toEqual({ id: 's', allocatedShare: null, usedShare: null, elapsed: null, rest: null });
  });
  it('stands in the review with plan, actual and forecast, by kind and unit', () => {
    const rows = [
      sound,
      { ...sound, id: 't', resource: 'Prizes', used: 450 },
      { ...sound, id: 'u', resource: 'June', period: '2026-06', used: null },
      { ...sound, id: 'v', resource: 'Design', kind: 'people', unit: 'hours', budget: 310, allocated: 200, used: 150 },
      { ...sound, id: 'w', resource: 'March', period: '2026-03' },
    ];
    const blocks = resources.review?.(areaBook({ resources: rows }), momentAt(today), quarterOf(today)) ?? [];
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'table', 'text']);
    expect(blocks[1]?.kind === 'table' && blocks[1].rows.map((row) => row.map(({ text }) => text).join('|'))).toEqual([
      'Money|CNY|3,000|2,700|930|31.0%|2,922',
      'People|hours|310|200|150|48.4%|310',
    ]);
  });
});
