import { describe, expect, it } from '@jest/globals';
import { quarterOf } from '../../../src/rules/period';
import { crisisPlans } from '../../../src/tabs/areas/crisis-plans';
import { areaBook, momentAt, raised } from './area';

const today = '2026-05-13';
const sound = {
  id: 'p',
  scenario: 'Platform gone',
  trigger: 'Ads stop for an hour',
  lead: 'bob',
  firstHour: '1 call 2 report',
  risk: 'r',
  drilled: '2026-01-15',
  reviewed: '2026-04-02',
};
const risk = { id: 'r', risk: 'One platform', likelihood: '4', impact: '4', owner: 'ann', state: 'watching' };
const book = (row: object, state = 'watching', rows: object = {}) =>
  areaBook({ crisisPlans: [{ ...sound, ...row }], risks: [{ ...risk, state }], ...rows });
const rules = (row: object, state?: string, rows?: object) => raised(crisisPlans, book(row, state, rows), momentAt(today));

describe('a crisis plan', () => {
  it('is to be started when its risk has occurred', () => {
    expect(rules({}, 'occurred')).toEqual(['crisisNotStarted now']);
    expect(rules({})).toEqual([]);
    expect(rules({ started: today }, 'occurred')).toEqual([]);
  });
  it('is drilled at least every 180 days; starting it is a drill too', () => {
    expect(rules({ drilled: '2025-11-13' })).toEqual(['crisisDrillOld week']);
    expect(rules({ drilled: '2025-11-14' })).toEqual([]);
    expect(rules({ drilled: '2025-11-13', started: '2026-05-01' })).toEqual([]);
    expect(rules({ drilled: null })).toEqual(['crisisNoDrill hint']);
  });
  it('is reviewed at least every 90 days', () => {
    expect(rules({ reviewed: '2026-02-11' })).toEqual(['crisisReviewOld week']);
    expect(rules({ reviewed: '2026-02-12' })).toEqual([]);
  });
  it('wants somebody in command who takes part', () => {
    const viewer = { members: [{ id: 'bob', member: 'Bob', role: 'Lead', team: 'Management', takesPart: 'viewer' }] };
    expect(rules({}, 'watching', viewer)).toEqual(['crisisLeadGone week']);
    expect(rules({ lead: null })).toEqual(['requiredMissing week']);
  });
  it('for a risk that is closed raises nothing', () => {
    expect(rules({ drilled: '2025-01-13', reviewed: '2025-01-13' }, 'closed')).toEqual([]);
  });
  it('counts the days since drill and review', () => {
    expect(crisisPlans.refresh?.(book({}), momentAt(today))).toEqual([{ id: 'p', sinceDrill: 118, sinceReview: 41 }]);
    expect(crisisPlans.refresh?.(book({ drilled: null, reviewed: null }), momentAt(today))).toEqual([
      { id: 'p', sinceDrill: null, sinceReview: null },
    ]);
  });
  it('stands in the review, with how many large risks are covered', () => {
    const blocks = crisisPlans.review?.(book({ drilled: '2026-04-20' }), momentAt(today), quarterOf(today)) ?? [];
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'text', 'table']);
    expect(blocks[1]).toMatchObject({ text: expect.stringMatching(/^1 of 1 risk .* 1 plan drilled and 0 started/) });
  });
});
