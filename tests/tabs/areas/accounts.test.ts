import { describe, expect, it } from '@jest/globals';
import { quarterOf } from '../../../src/rules/period';
import { accounts } from '../../../src/tabs/areas/accounts';
import { areaBook, momentAt, raised, textsOf } from './area';

const today = '2026-05-13';
const main = { id: 'main', account: 'RED main', platform: 'xiaohongshu', owner: 'ann', perWeek: 3 };
const agency = { id: 'ext', member: 'Agency', role: 'Videos', team: 'Agency', takesPart: 'external' };
const people = [{ id: 'ann', member: 'Ann', role: 'Content', team: 'Content team', takesPart: 'member' }, agency];
const book = (row: object) => areaBook({ members: people, accounts: [{ ...main, ...row }] });
const rules = (row: object) => raised(accounts, book(row), momentAt(today));

describe('an account', () => {
  it('wants an owner, and a keeper who belongs to the team', () => {
    expect(rules({ owner: null })).toEqual(['accountNoOwner week']);
    expect(rules({ keeper: 'ext' })).toEqual(['accountKeeper week']);
    expect(rules({ keeper: 'ann' })).toEqual([]);
    expect(rules({ platform: null })).toEqual(['requiredMissing week']);
  });
  it('tells of its verification from 30 days before it ends, until it is renewed', () => {
    expect(rules({ expires: '2026-06-12' })).toEqual(['accountExpires week']);
    expect(rules({ expires: '2026-06-13' })).toEqual([]);
    expect(rules({ expires: today })).toEqual(['accountExpires week']);
    expect(rules({ expires: '2026-05-12' })).toEqual(['accountExpired week']);
    expect(textsOf(accounts, book({ expires: '2026-05-14' }), momentAt(today))).toEqual([
      'The verification of “RED main” expires in 1 day · Renew it by 2026-05-14, then change the day',
    ]);
  });
  it('wants its followers counted every 30 days, once they were counted', () => {
    expect(rules({ followers: 48200, counted: '2026-04-12' })).toEqual(['accountFollowersOld hint']);
    expect(rules({ followers: 48200, counted: '2026-04-13' })).toEqual([]);
    expect(rules({})).toEqual([]);
  });
});

describe('its followers', () => {
  const counted = (row: object) => accounts.refresh?.(book(row), momentAt(today))[0];
  const first = { followers: 48000, counted: '2026-05-03', before: '2026-05-03 48000' };
  it('are noted with their day, and grow on the day they were counted before', () => {
    expect(counted({})).toEqual({ id: 'main' });
    expect(counted({ followers: 48000 })).toEqual({ id: 'main', counted: today, gained: null, growth: null, before: `${today} 48000` });
    const grown = { gained: 1200, growth: 0.025, before: '2026-05-10 49200 48000' };
    expect(counted({ ...first, followers: 49200, counted: '2026-05-10' })).toMatchObject(grown);
    expect(counted({ followers: 49200, counted: '2026-05-10', before: grown.before })).toMatchObject(grown);
  });
  it('typed anew for the same day correct that day', () => {
    const before = '2026-05-10 49200 48000';
    expect(counted({ followers: 48600, counted: '2026-05-10', before })).toMatchObject({ gained: 600, growth: 0.0125 });
  });
  it('stand in the review with their sum; no account, no heading', () => {
    const part = (rows: object[]) =>
      accounts.review?.(areaBook({ accounts: rows as never }), momentAt(today), quarterOf(today)).map(({ kind }) => kind);
    expect(part([{ ...main, followers: 100 }])).toEqual(['heading', 'table', 'text']);
    expect(part([main])).toEqual(['heading', 'table']);
    expect(part([])).toEqual([]);
  });
});
