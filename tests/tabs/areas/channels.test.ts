import { describe, expect, it } from '@jest/globals';
import { quarterOf } from '../../../src/rules/period';
import { channels } from '../../../src/tabs/areas/channels';
import { areaBook, momentAt, raised, textsOf } from './area';

const today = '2026-05-13';
const fine = { channel: 'Dealer', kind: 'dealer', owner: 'ann', stage: 'live' };
const book = (...rows: readonly object[]) => areaBook({ channels: rows.map((row, at) => ({ ...fine, id: `c${at}`, ...row })) });
const rules = (...rows: readonly object[]) => raised(channels, book(...rows), momentAt(today));
const patches = (...rows: readonly object[]) => channels.refresh?.(book(...rows), momentAt(today)) ?? [];
/** Three larger channels of equal size, in order. */
const larger = [{ revenue: 900 }, { revenue: 900 }, { revenue: 900 }];

describe('a channel', () => {
  it('must be decided on 30 days before its contract ends', () => {
    expect(rules({ contractEnd: '2026-06-12' })).toEqual(['channelContractEnds now']);
    expect(rules({ contractEnd: '2026-06-13' })).toEqual([]);
    expect(rules({ contractEnd: today })).toEqual(['channelContractEnds now']);
    expect(rules({ contractEnd: '2026-05-12' })).toEqual(['channelContractEnded now']);
    expect(rules({ contractEnd: '2026-05-12', stage: 'stopped' })).toEqual([]);
  });
  it('of the three with most revenue 60 days before', () => {
    const ends = { contractEnd: '2026-07-12' };
    expect(rules(...larger.slice(1), { ...ends, revenue: 800 })).toEqual(['channelContractEnds now']);
    expect(rules(...larger.slice(1), { revenue: 800, contractEnd: '2026-07-13' })).toEqual([]);
    expect(rules(...larger, { ...ends, revenue: 800 })).toEqual([]);
    expect(rules(...larger.slice(1), { ...ends, revenue: null })).toEqual([]);
    expect(rules({ ...ends, revenue: null })).toEqual([]);
  });
  it('may not cost more than its highest rate, where one is given', () => {
    expect(rules({ revenue: 1000, cost: 151, costCap: 0.15 })).toEqual(['channelCost week']);
    expect(rules({ revenue: 1000, cost: 150, costCap: 0.15 })).toEqual([]);
    expect(rules({ revenue: 1000, cost: 500 })).toEqual([]);
  });
  it('should not make more than half of the revenue, unless it is the only one', () => {
    expect(rules({ revenue: 501 }, { revenue: 499 })).toEqual(['channelConcentrated week']);
    expect(rules({ revenue: 500 }, { revenue: 500 })).toEqual([]);
    expect(rules({ revenue: 500 }, { revenue: null })).toEqual([]);
  });
  it('is stuck after 20 working days of contact or talks', () => {
    const talks = { stage: 'talks', stageSince: 'talks@2026-04-14' };
    expect(rules(talks)).toEqual(['channelStuck week']);
    expect(rules({ ...talks, stageSince: 'talks@2026-04-15' })).toEqual([]);
    expect(rules({ ...talks, stage: 'contact' })).toEqual([]);
    expect(rules({ stage: 'live', stageSince: 'live@2025-04-14' })).toEqual([]);
    expect(textsOf(channels, book(talks), momentAt(today, { code: 'zh-CN' }))).toEqual([
      'Dealer 停在「谈判」21 个工作日 · 定下一步和日期，或停止',
    ]);
  });
  it('is late from the first working day after its next step was due', () => {
    expect(rules({ nextStep: 'Sign', nextBy: '2026-05-12' })).toEqual(['channelStepLate week']);
    expect(rules({ nextStep: 'Sign', nextBy: today })).toEqual([]);
    expect(rules({ nextStep: 'Sign', nextBy: '2026-05-12', stage: 'stopped' })).toEqual([]);
  });
  it('without an owner is named; the stage has a default', () => {
    expect(rules({ owner: null, stage: null })).toEqual(['requiredMissing week']);
  });
  it('has its rates, and keeps the day on which its stage was seen first', () => {
    expect(patches({ revenue: 800, target: 1000, cost: 96 }, { revenue: 200, stage: 'stopped' })).toEqual([
      { id: 'c0', costRate: 0.12, completion: 0.8, share: 0.8, stageSince: 'live@2026-05-13' },
      { id: 'c1', costRate: null, completion: null, share: 0.2, stageSince: 'stopped@2026-05-13' },
    ]);
    const since = (stageSince: string) => patches({ stageSince })[0]?.stageSince;
    expect(since('live@2026-05-06@talks')).toBe('live@2026-05-06@talks');
    expect(since('talks@2026-04-06@contact')).toBe('live@2026-05-13@talks');
    expect(patches({ revenue: 0, target: 0, cost: 5 })[0]).toMatchObject({ costRate: null, completion: null, share: null });
  });
});

describe('the review', () => {
  const part = (...rows: readonly object[]) => channels.review?.(book(...rows), momentAt(today), quarterOf(today)) ?? [];
  it('shows revenue, cost rate and stages that moved', () => {
    const blocks = part({ revenue: 800, target: 1000, cost: 96, stageSince: 'live@2026-05-06@talks' }, { channel: 'Shop', revenue: 200 });
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'text', 'table', 'text']);
    expect(blocks[1]).toMatchObject({ text: 'Revenue of all channels 1,000, cost rate 12.0%.' });
    expect(blocks[2]).toMatchObject({
      rows: [
        [
          { text: 'Dealer' },
          { text: 'Talks → Live (2026-05-06)' },
          { text: '800' },
          { text: '80.0%' },
          { text: '12.0%' },
          { text: '80.0%' },
        ],
        [{ text: 'Shop' }, { text: 'Live' }, { text: '200' }, { text: '–' }, { text: '–' }, { text: '20.0%' }],
      ],
    });
  });
  it('leaves out what has stopped before, and figures where there are none', () => {
    expect(part({ stage: 'stopped' })).toEqual([]);
    expect(part({}).map(({ kind }) => kind)).toEqual(['heading', 'table']);
  });
});

describe('a channel that names a KPI', () => {
  const kpi = (unit: string) => ({
    id: 'k',
    kpi: 'Dealer revenue',
    owner: 'ann',
    method: 'ratio',
    unit,
    target: 90,
    aggregation: 'sum',
    cadence: 'monthly',
  });
  const on = (asOf: string, value: number) => ({ id: `c${asOf}`, kpi: 'k', asOf, value });
  const linked = (unit: string, row: object = {}) =>
    areaBook({
      channels: [{ ...fine, id: 'c', target: 1_000_000, kpi: 'k', ...row }],
      kpis: [kpi(unit)],
      checkIns: [on('2026-04-30', 30), on('2026-05-10', 20)],
    });
  const completion = (found: ReturnType<typeof areaBook>) => channels.refresh?.(found, momentAt(today))[0]?.['completion' as 'id'];
  it('takes its revenue from there, in yuan, while it has none of its own', () => {
    expect(completion(linked('wanYuan'))).toBe(0.5);
    expect(completion(linked('yuan'))).toBe(0.00005);
    expect(completion(linked('orders'))).toBeNull();
    expect(completion(linked('wanYuan', { revenue: 200_000 }))).toBe(0.2);
    expect(completion(linked('wanYuan', { kpi: null }))).toBeNull();
  });
  it('is listed by month in the review', () => {
    const tables = (found: ReturnType<typeof areaBook>) =>
      (channels.review?.(found, momentAt(today), quarterOf(today)) ?? []).flatMap((block) => (block.kind === 'table' ? [block] : []));
    const [, months] = tables(linked('wanYuan'));
    expect(months?.head).toEqual(['Channel or merchant', '2026-04', '2026-05']);
    expect(months?.rows.map((row) => row.map(({ text }) => text))).toEqual([['Dealer', '300,000', '200,000']]);
    expect(tables(linked('wanYuan', { kpi: null }))).toHaveLength(1);
  });
});
