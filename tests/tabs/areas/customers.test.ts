import { describe, expect, it } from '@jest/globals';
import { quarterOf } from '../../../src/rules/period';
import { customers } from '../../../src/tabs/areas/customers';
import { areaBook, momentAt, raised, textsOf } from './area';

const today = '2026-05-13';
const fine = {
  id: 'c',
  customer: 'Retail chain',
  tier: 'a',
  owner: 'ann',
  value: 480_000,
  renewal: '2026-12-31',
  contact: '2026-05-01',
  health: 'healthy',
};
const task = { id: 't', task: 'Renew retail chain', due: '2026-06-30', state: 'notStarted', owner: 'ann' };
const book = (...rows: readonly object[]) =>
  areaBook({ customers: rows.map((row, index) => ({ ...fine, ...row, id: `c${index}` })), tasks: [task] });
const rules = (row: object) => raised(customers, book(row), momentAt(today));
const patch = (row: object) => customers.refresh?.(book(row), momentAt(today))[0];
const texts = (...rows: readonly object[]): readonly string[] =>
  (customers.review?.(book(...rows), momentAt(today), quarterOf(today)) ?? []).flatMap((block) =>
    'text' in block && block.text !== null ? [block.text] : [],
  );

describe('a customer', () => {
  it('that may leave is urgent within 60 days of its renewal, until it is healthy, lost or renewed', () => {
    const leaving = { health: 'atRisk', renewal: '2026-07-12' };
    expect(rules(leaving)).toEqual(['customerAtRisk now']);
    expect(rules({ ...leaving, renewal: '2026-07-13' })).toEqual([]);
    expect(rules({ ...leaving, renewal: today })).toEqual(['customerAtRisk now']);
    expect(rules({ ...leaving, renewal: '2027-07-12' })).toEqual([]);
    expect(rules({ ...leaving, health: 'watch' })).toEqual([]);
    expect(rules({ ...leaving, health: 'lost' })).toEqual([]);
    expect(textsOf(customers, book(leaving), momentAt(today))).toEqual([
      '“Retail chain” may leave and is due in 60 days · Decide now who talks to them, and what to offer',
    ]);
  });
  it('wants to be spoken to every 30, 60 or 90 days, by its tier', () => {
    const cases = [
      ['a', '2026-04-13', '2026-04-12'],
      ['b', '2026-03-14', '2026-03-13'],
      ['c', '2026-02-12', '2026-02-11'],
    ] as const;
    for (const [tier, inTime, late] of cases) {
      expect(rules({ tier, contact: inTime })).toEqual([]);
      expect(rules({ tier, contact: late })).toEqual(['customerContactLate week']);
      expect(rules({ tier, contact: late, health: 'lost' })).toEqual([]);
    }
    expect(rules({ contact: null })).toEqual([]);
  });
  it('that renews within 90 days wants a task with its name; where tasks are not kept, none', () => {
    const other = { customer: 'Hotel group', renewal: '2026-08-11' };
    expect(rules(other)).toEqual(['customerNoRenewalTask week']);
    expect(rules({ ...other, renewal: '2026-08-12' })).toEqual([]);
    expect(rules({ ...other, customer: 'RETAIL chain' })).toEqual([]);
    const without = (row: object) =>
      raised(customers, areaBook({ customers: [{ ...fine, ...other }], tasks: [{ ...task, ...row }] }), momentAt(today));
    expect(without({ task: 'Hotel group: renewal' })).toEqual([]);
    expect(without({ task: 'Hotel group: renewal', due: '2026-02-12', state: 'done' })).toEqual([]);
    expect(without({ task: 'Hotel group: renewal', due: '2026-02-11', state: 'done' })).toEqual(['customerNoRenewalTask week']);
    expect(without({ task: 'Hotel group: renewal', state: 'cancelled' })).toEqual(['customerNoRenewalTask week']);
    const { tasks, ...rest } = areaBook({ customers: [{ ...fine, ...other }] });
    expect(raised(customers, { ...rest, tasks: { ...tasks, installed: false } }, momentAt(today))).toEqual([]);
  });
  it('without an owner is named: in tier A this week, elsewhere as a hint; other required cells as everywhere', () => {
    expect(rules({ owner: null })).toEqual(['customerNoOwner week']);
    expect(rules({ owner: null, tier: 'b' })).toEqual(['customerNoOwner hint']);
    expect(rules({ tier: null })).toEqual(['requiredMissing week']);
  });
});

describe('refresh', () => {
  it('counts the days since the last contact, and shows the value due in 90 days', () => {
    expect(patch({ renewal: '2026-08-11' })).toMatchObject({ id: 'c0', seenRenewal: '2026-08-11', sinceContact: 12, dueValue: 480_000 });
    expect(patch({ renewal: '2026-08-12' })).toMatchObject({ dueValue: null });
    expect(patch({ renewal: '2026-05-12' })).toMatchObject({ dueValue: null });
    expect(patch({ contact: null, renewal: null })).toMatchObject({ id: 'c0', seenRenewal: null, sinceContact: null, dueValue: null });
  });
  it('takes a renewal date that moves 90 days or more as renewed, and remembers for which day', () => {
    expect(patch({ seenRenewal: '2026-05-31', renewal: '2027-05-31' })).toMatchObject({
      renewedFor: '2026-05-31',
      seenRenewal: '2027-05-31',
    });
    expect(patch({ seenRenewal: '2026-05-31', renewal: '2026-08-29' })).toMatchObject({ renewedFor: '2026-05-31' });
    expect(patch({ seenRenewal: '2026-05-31', renewal: '2026-08-28' })).not.toHaveProperty('renewedFor');
    expect(patch({ seenRenewal: '2026-05-31', renewal: null })).toMatchObject({ seenRenewal: '2026-05-31' });
  });
});

describe('the review', () => {
  it('says how many of those due were kept, by number and by value, with the method', () => {
    const said = texts(
      { renewedFor: '2026-04-30', renewal: '2027-04-30', value: 300_000 },
      { renewedFor: '2026-06-30', renewal: '2027-06-30', value: 100_000 },
      { health: 'lost', renewal: '2026-06-15', value: 400_000, risk: 'Price' },
      { renewal: '2026-05-12', value: 200_000 },
      { renewal: '2026-05-13', value: 50_000, health: 'watch' },
      { health: 'atRisk' },
    );
    expect(said.slice(0, 4)).toEqual([
      'Customers',
      '5 customers: 1 to watch, 1 that may leave.',
      '4 due, 2 renewed: retention 50.0%.',
      'By annual value: 1,000,000 due, 400,000 renewed: retention 40.0%.',
    ]);
    expect(said.slice(5)).toEqual(['1 more due within 90 days, worth 50,000.', 'Customers lost', 'Customers that may leave']);
  });
  it('says nothing of value where none is given, of renewals where none was due, and nothing at all without customers', () => {
    expect(texts({ renewal: '2026-05-12', value: null })).toHaveLength(4);
    expect(texts({})).toEqual(['Customers', '1 customer: 0 to watch, 0 that may leave.']);
    expect(texts()).toEqual([]);
  });
});

describe('the value of a customer', () => {
  const values = (row: object, on = today) => customers.refresh?.(book(row), momentAt(on))[0]?.['values' as 'id'] ?? null;
  it('is remembered by quarter, as it stands at the end of each, and 0 once it is lost', () => {
    expect(values({})).toBe('2026-Q2:480000');
    expect(values({ values: '2026-Q1:400000 2026-Q2:470000' })).toBe('2026-Q1:400000 2026-Q2:480000');
    expect(values({ values: '2026-Q2:480000', value: 500_000 }, '2026-07-01')).toBe('2026-Q2:480000 2026-Q3:500000');
    expect(values({ values: '2026-Q1:400000', health: 'lost' })).toBe('2026-Q1:400000 2026-Q2:0');
    expect(values({ value: null })).toBeNull();
  });
  it('gives net and gross retention of those who were there the quarter before', () => {
    const grown = { values: '2026-Q1:400000 2026-Q2:500000' };
    const shrunk = { values: '2026-Q1:100000 2026-Q2:60000' };
    const lost = { values: '2026-Q1:100000 2026-Q2:0', health: 'lost', renewal: '2026-01-31' };
    const fresh = { values: '2026-Q2:900000' };
    // Net 560,000 of 600,000; gross 400,000 + 60,000 of them.
    expect(texts(grown, shrunk, lost, fresh)).toContain(
      'Net retention (NRR) 93.3%, gross (GRR) 76.7%: the 3 customers of the quarter before went from 600,000 to 560,000 a year.',
    );
    expect(texts(fresh).some((text) => text.includes('NRR'))).toBe(false);
  });
  it('is spoken to as often as Settings say', () => {
    const late = (contact: string) => raised(customers, book({ contact }), momentAt(today, { contactDays: [10, null, null] }));
    expect(late('2026-05-03')).toEqual([]);
    expect(late('2026-05-02')).toEqual(['customerContactLate week']);
  });
});
