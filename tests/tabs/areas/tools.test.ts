import { describe, expect, it } from '@jest/globals';
import { clockOff } from '../../../src/rules/clock';
import { quarterOf } from '../../../src/rules/period';
import { tools } from '../../../src/tabs/areas/tools';
import { areaBook, momentAt, raised, textsOf } from './area';

const today = '2026-05-13';
const crm = { id: 'x', tool: 'CRM', use: 'Renewals', owner: 'ann', cost: 36000, renewal: '2026-08-15', seats: 20, used: 13, hours: 24 };
const book = (row: object) => areaBook({ tools: [{ ...crm, ...row }] });
/** With the daily refresh on. */
const clock = { ...clockOff, dailyBy: 'Bob', ranAt: '2026-05-13T07:10' };
const rules = (row: object) => raised(tools, book(row), momentAt(today, { clock }));

describe('a tool', () => {
  it('that renews within 60 days wants a decision', () => {
    expect(rules({ renewal: '2026-07-12' })).toEqual(['toolRenewal week']);
    expect(rules({ renewal: '2026-07-13' })).toEqual([]);
    expect(rules({ renewal: '2026-05-01' })).toEqual(['toolRenewal week']);
    expect(rules({ renewal: '2026-07-12', decision: 'renew' })).toEqual([]);
    expect(rules({ renewal: null })).toEqual([]);
    expect(textsOf(tools, book({ renewal: '2026-07-12' }), momentAt(today, { clock }))).toEqual([
      '“CRM” renews on 2026-07-12 and nobody has decided on it · Ask Ann to fill in Renew?; if it is renewed, change its day',
    ]);
  });
  it('of which less than 60 % of the seats are used is a hint, until it is given up', () => {
    expect(rules({ used: 11 })).toEqual(['toolIdle hint']);
    expect(rules({ used: 12 })).toEqual([]);
    expect(rules({ used: null })).toEqual([]);
    expect(rules({ used: 11, decision: 'drop', renewal: '2026-05-12' })).toEqual([]);
    expect(rules({ used: 11, decision: 'drop', renewal: today })).toEqual(['toolIdle hint']);
  });
  it('costs so much by seat in use and hour saved, and renews in so many days', () => {
    const patch = (row: object) => tools.refresh?.(book(row), momentAt(today))[0];
    // 36,000 ÷ 12 seats; 36,000 ÷ (24 × 12 hours).
    expect(patch({ used: 12 })).toEqual({ id: 'x', perSeat: 3000, perHour: 125, left: 94 });
    expect(patch({ used: 0, hours: null, renewal: '2026-05-12' })).toEqual({ id: 'x', perSeat: null, perHour: null, left: -1 });
  });
});

describe('our own daily refresh', () => {
  const of = (more: Partial<typeof clock>) => raised(tools, book({}), momentAt(today, { clock: { ...clock, ...more } }));
  it('is told while it is off, and once it has failed until it succeeds', () => {
    expect(of({})).toEqual([]);
    expect(of({ dailyBy: '' })).toEqual(['toolDailyOff week']);
    expect(of({ failedAt: '2026-05-13T07:20', trouble: 'No room' })).toEqual(['toolDailyFailed week']);
    expect(raised(tools, areaBook({}), momentAt(today))).toEqual([]);
  });
  it('with what went wrong', () => {
    const failed = momentAt(today, { clock: { ...clock, failedAt: '2026-05-13T07:20', trouble: 'No room' } });
    expect(textsOf(tools, book({}), failed)[0]).toMatch(/^The daily refresh failed \(2026-05-13 07:20\): No room · /);
  });
});

describe('the review', () => {
  const part = (row: object) => tools.review?.(book(row), momentAt(today), quarterOf(today)) ?? [];
  it('adds up cost and hours, and lists what renews in the next quarter', () => {
    const [, total, , table] = part({});
    expect(total).toEqual({ kind: 'text', text: '1 tool, 36,000 a year in all, 24 hours saved a month.' });
    expect(table).toMatchObject({ rows: [[{ text: 'CRM' }, { text: 'Ann' }, { text: '2026-08-15' }, { text: '36,000' }, { text: '–' }]] });
  });
  it('leaves out what is not known, and a tool that was given up before', () => {
    expect(part({ hours: null, renewal: '2026-10-01' })[1]).toEqual({ kind: 'text', text: '1 tool, 36,000 a year in all.' });
    expect(part({ renewal: '2026-10-01' })).toHaveLength(2);
    expect(part({ decision: 'drop', renewal: '2026-03-31' })).toEqual([]);
    expect(part({ cost: null, hours: null, renewal: null })).toEqual([]);
  });
});
