import { describe, expect, it } from '@jest/globals';
import { quarterOf } from '../../../src/rules/period';
import { market } from '../../../src/tabs/areas/market';
import { areaBook, momentAt, raised, textsOf } from './area';

const today = '2026-05-13';
const price = {
  id: 'p',
  about: 'Rival',
  kind: 'price',
  seen: 'Fee cut to 299',
  day: '2026-05-09',
  indicator: 'Fee',
  ours: 359,
  theirs: 299,
  unit: 'yuan',
};
const earlier = { ...price, id: 'q', seen: 'Fee is 399', day: '2026-04-09', theirs: 399 };
const book = (...rows: readonly object[]) => areaBook({ market: rows.map((row, at) => ({ ...price, id: `m${at}`, ...row })) });
const rules = (...rows: readonly object[]) => raised(market, book(...rows), momentAt(today));
const patches = (...rows: readonly object[]) => market.refresh?.(book(...rows), momentAt(today)) ?? [];

describe('an observation', () => {
  it('that is a threat waits five working days for a response', () => {
    expect(rules({ impact: 'threat', day: '2026-05-05' })).toEqual(['marketThreat week']);
    expect(rules({ impact: 'threat', day: '2026-05-06' })).toEqual([]);
    expect(rules({ impact: 'threat', day: '2026-05-05', response: 'none' })).toEqual([]);
    expect(rules({ impact: 'watch', day: '2026-05-05' })).toEqual([]);
    expect(textsOf(market, book({ impact: 'threat', day: '2026-05-05' }), momentAt(today))).toEqual([
      'Rival: “Fee cut to 299” is a threat without a response for 6 working days · Write in Our response what we do, or that we do nothing',
    ]);
  });
  it('that a later one of the same indicator replaces asks for nothing', () => {
    expect(rules({ impact: 'threat', day: '2026-04-01' }, { impact: 'watch' })).toEqual([]);
    expect(rules({ impact: 'threat', day: '2026-04-01' }, { impact: 'watch', indicator: 'Discount' })).toEqual(['marketThreat week']);
  });
  it('that is a threat whose gap grows is named; one that we close in on is not', () => {
    const threat = { impact: 'threat', response: 'Test 299' };
    expect(rules({ ...earlier, id: 'a', theirs: 319 }, threat)).toEqual(['marketGapGrows hint']);
    expect(rules({ ...earlier, id: 'a', theirs: 289 }, threat)).toEqual([]);
    expect(rules({ ...earlier, id: 'a', theirs: 399 }, threat)).toEqual([]);
    expect(rules({ ...earlier, id: 'a', theirs: 319 }, { impact: 'opening' })).toEqual([]);
    expect(textsOf(market, book({ ...earlier, id: 'a', theirs: 319 }, threat), momentAt(today, { code: 'zh-CN' }))[0]).toContain(
      '差距由 -40 元 扩大到 -60 元',
    );
  });
  it('is missed of a competitor that is watched: three in half a year, none for 30 days', () => {
    const three = (last: string) => [{ day: '2026-02-02' }, { day: '2026-03-02' }, { day: last }] as const;
    expect(rules(...three('2026-04-12'))).toEqual(['marketNotSeen hint']);
    expect(rules(...three('2026-04-13'))).toEqual([]);
    expect(rules({ day: '2026-03-02' }, { day: '2026-04-12' })).toEqual([]);
    expect(rules(...three('2026-04-12').map((row) => ({ ...row, about: 'industry' })))).toEqual([]);
  });
  it('without a day was made today; what is missing is named', () => {
    expect(patches({ day: null })[0]).toMatchObject({ day: today });
    expect(patches({})[0]).toMatchObject({ day: price.day });
    expect(patches({ ...earlier, id: 'a' }, { day: null })[1]).toMatchObject({ day: today, change: '-25.1%' });
    expect(rules({ day: null })).toEqual([]);
    expect(rules({ kind: null })).toEqual(['requiredMissing week']);
  });
  it('has its gap, and its change since the one before', () => {
    const [, second] = patches({ ...earlier, id: 'a' }, {});
    expect(second).toMatchObject({ gap: -60, change: '-25.1%', share: null });
    expect(second?.gapShare).toBeCloseTo(-60 / 359);
    expect(patches({ indicator: null }, { indicator: null })[1]).toMatchObject({ gap: -60, change: null });
  });
  it('in per cent has both in percentage points', () => {
    const rate = { indicator: 'Conversion', unit: 'percent', ours: 0.032 };
    const [, second] = patches({ ...rate, day: '2026-04-09', theirs: 0.035 }, { ...rate, theirs: 0.041 });
    expect(second).toMatchObject({ gap: 0.9, gapShare: null, change: '+0.6 points' });
  });
  it('has a share of the market where its size is known', () => {
    const size = { about: 'industry', kind: 'size', day: '2026-04-01', indicator: 'Sales', unit: 'wanYuan', ours: 300, theirs: 6000 };
    const rival = { kind: 'data', indicator: 'Sales', unit: 'wanYuan', ours: 300, theirs: 900 };
    expect(patches(size, rival).map(({ share, gap }) => [share, gap])).toEqual([
      [0.05, null],
      [0.15, 600],
    ]);
    expect(patches({ ...size, kind: 'data' }, rival).map(({ share }) => share)).toEqual([null, null]);
  });
});

describe('the review', () => {
  const part = (...rows: readonly object[]) => market.review?.(book(...rows), momentAt(today), quarterOf(today)) ?? [];
  it('has a line a competitor, and the latest two of the industry', () => {
    const industry = ['2026-04-02', '2026-04-20', '2026-05-03'].map((day) => ({
      about: 'industry',
      kind: 'trend',
      day,
      seen: `Seen ${day}`,
    }));
    const blocks = part({ ...earlier, id: 'a' }, { response: 'Test 299' }, ...industry.map((row, at) => ({ id: `i${at}`, ...row })));
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'table', 'text', 'heading', 'text', 'text']);
    expect(blocks[1]).toMatchObject({
      rows: [
        [{ text: 'Rival' }, { text: '2, the last on 2026-05-09: Fee cut to 299' }, { text: 'Fee -60 CNY (-16.7%)' }, { text: 'Test 299' }],
      ],
    });
    expect(blocks.at(-1)).toMatchObject({ text: '2026-05-03 Seen 2026-05-03' });
  });
  it('is silent about other quarters', () => {
    expect(part({ day: '2026-03-31' })).toEqual([]);
    expect(part({ ours: null, theirs: null }).map(({ kind }) => kind)).toEqual(['heading', 'table']);
  });
});
