import { describe, expect, it } from '@jest/globals';
import type { Block } from '../../../src/define/document';
import { quarterOf } from '../../../src/rules/period';
import { campaigns } from '../../../src/tabs/areas/campaigns';
import { areaBook, momentAt, raised, textsOf } from './area';

const today = '2026-05-13';
const week = { campaign: 'May week', owner: 'ann', start: '2026-05-11', end: '2026-05-17', target: 12000, budget: 180000 };
const bookOf = (...rows: object[]) => areaBook({ campaigns: rows.map((row, at) => ({ id: `p${at}`, ...week, ...row })) });
const rules = (row: object, on = today) => raised(campaigns, bookOf(row), momentAt(on));

describe('a campaign', () => {
  it('is over budget from the first unit beyond it, until that is settled', () => {
    expect(rules({ spent: 180001 })).toEqual(['campaignOverBudget now']);
    expect(rules({ spent: 180000 })).toEqual([]);
    expect(rules({ spent: 180001, budget: 200000 })).toEqual([]);
    expect(rules({ spent: 180001, verdict: 'stop' })).toEqual([]);
    expect(rules({ spent: 180001, verdict: 'more' })).toEqual(['campaignOverBudget now']);
    expect(textsOf(campaigns, bookOf({ spent: 190000 }), momentAt(today))).toEqual([
      '“May week” has spent 190,000, over its budget of 180,000 · Decide now: stop, raise the budget, or check the number',
    ]);
  });
  it('spends ahead of its result from 20 points on', () => {
    expect(rules({ spent: 90000, conversions: 3600 })).toEqual(['campaignSpendAhead week']);
    expect(rules({ spent: 90000, conversions: 3601 })).toEqual([]);
    expect(rules({ spent: 90000 })).toEqual([]);
    expect(rules({ spent: 190000, conversions: 0 })).toEqual(['campaignOverBudget now']);
    expect(textsOf(campaigns, bookOf({ spent: 90000, conversions: 3000 }), momentAt(today))[0]).toContain(
      'has used 50.0% of its budget for 25.0% of its target, 25.0 points apart',
    );
  });
  it('is judged by what its target counts', () => {
    const sales = { measure: 'revenue', target: 360000, spent: 90000, conversions: 1 };
    expect(rules({ ...sales, revenue: 150000 })).toEqual([]);
    expect(rules({ ...sales, revenue: 90000 })).toEqual(['campaignSpendAhead week']);
    expect(rules({ ...sales, measure: 'New sign-ups', target: 2, revenue: 90000 })).toEqual([]);
  });
  it('costs too much a conversion only beyond the limit that was set', () => {
    const spent = { spent: 90000, conversions: 6000 };
    expect(rules({ ...spent, costLimit: 14.9 })).toEqual(['campaignCostHigh week']);
    expect(rules({ ...spent, costLimit: 15 })).toEqual([]);
    expect(rules(spent)).toEqual([]);
  });
  it('wants a verdict once more than five working days have passed since it ended', () => {
    const over = { start: '2026-05-01', end: '2026-05-05' };
    expect(rules(over)).toEqual(['campaignNoVerdict week']);
    expect(rules({ ...over, end: '2026-05-06' })).toEqual([]);
    expect(rules({ ...over, verdict: 'keep' })).toEqual([]);
  });
  it('wants a target from five working days before it starts', () => {
    const bare = { target: null, end: '2026-05-24' };
    expect(rules({ ...bare, start: '2026-05-20' })).toEqual(['campaignNoTarget week']);
    expect(rules({ ...bare, start: '2026-05-21' })).toEqual([]);
    expect(rules({ ...bare, start: '2026-05-20', target: 1 })).toEqual([]);
    expect(rules({ budget: null })).toEqual(['requiredMissing week']);
  });
});

it('refresh computes cost, return and pace; ROI and ROAS differ by one', () => {
  const patch = (row: object) => campaigns.refresh?.(bookOf(row), momentAt(today))[0];
  expect(patch({ spent: 90000, conversions: 6000, revenue: 210000 })).toEqual({
    id: 'p0',
    completion: 0.5,
    elapsed: 2 / 7,
    used: 0.5,
    cost: 15,
    roi: 120000 / 90000,
    roas: 210000 / 90000,
  });
  const nothing = { completion: null, used: null, cost: null, roi: null, roas: null };
  expect(patch({})).toMatchObject(nothing);
  expect(patch({ spent: 0, conversions: 0, revenue: 0, target: 0, budget: 0 })).toMatchObject({ ...nothing });
});

describe('the review', () => {
  const part = (...rows: object[]) => campaigns.review?.(bookOf(...rows), momentAt(today), quarterOf(today)) ?? [];
  const tableIn = (blocks: readonly Block[]) => blocks.find((block) => block.kind === 'table');
  const cells = (blocks: readonly Block[]) => tableIn(blocks)?.rows.map((row) => row.map(({ text }) => text));
  const a = { campaign: 'A', spent: 60000, conversions: 3000, revenue: 90000, verdict: 'improve', detail: 'B stopped' };
  const b = { campaign: 'B', spent: 30000, conversions: 3000, revenue: 120000 };

  it('orders by ROI and puts the share of spend beside the share of result', () => {
    expect(cells(part(a, b))).toEqual([
      ['B', '30,000', '16.7%', '25.0%', '10', '300.0%', '4', '33.3%', '50.0%', '–'],
      ['A', '60,000', '33.3%', '25.0%', '20', '50.0%', '1.5', '66.7%', '50.0%', 'Improve, B stopped'],
    ]);
    expect(part(a, b).flatMap((block) => (block.kind === 'text' ? block.text : []))[0]).toBe(
      '90,000 spent in all, 210,000 earned: ROI 133.3%, ROAS 2.33.',
    );
  });
  it('shows no shares among campaigns that count different things', () => {
    expect(tableIn(part(a, { ...b, measure: 'revenue' }))?.head).not.toContain('Share of spend');
  });
  it('leaves out what has not begun or was over before', () => {
    expect(part({ start: '2026-05-14' })).toEqual([]);
    expect(part({ start: '2026-03-01', end: '2026-03-31' })).toEqual([]);
  });
  it('puts a brand measure beside the return', () => {
    const kpi = {
      id: 'kpi',
      goal: 'goal',
      owner: 'ann',
      method: 'ratio',
      unit: 'times',
      target: 1500,
      aggregation: 'sum',
      cadence: 'weekly',
    };
    const book = areaBook({
      campaigns: [{ id: 'p', ...week, ...a }],
      kpis: [{ ...kpi, kpi: 'Brand searches', actual: 1240, asOf: '2026-05-12' }],
    });
    const blocks = campaigns.review?.(book, momentAt(today), quarterOf(today)) ?? [];
    expect(blocks.some((block) => block.kind === 'text' && /^Brand: Brand searches 1,240.* \(target 1,500/.test(block.text))).toBe(true);
  });
});
