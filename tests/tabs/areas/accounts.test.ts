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
    expect(counted({})).toEqual({ id: 'main', posts: null, onTime: null, best: null });
    expect(counted({ followers: 48000 })).toMatchObject({ counted: today, gained: null, growth: null, before: `${today} 48000` });
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

describe('with a content calendar', () => {
  const post = (publish: string, row: object = {}) => ({
    topic: 'Post',
    account: 'main',
    owner: 'ann',
    publish,
    state: 'published',
    ...row,
  });
  const posted = (row: object, posts: object[]) =>
    areaBook({
      members: people,
      accounts: [{ ...main, ...row }],
      content: posts.map((one, at) => ({ id: `c${at}`, ...one })),
    });
  const rulesOf = (row: object, posts: object[]) => raised(accounts, posted(row, posts), momentAt(today));
  const [early, late] = [
    ['2026-04-27', '2026-04-28', '2026-05-03'].map((day) => post(day)),
    ['2026-05-04', '2026-05-10'].map((day) => post(day)),
  ];

  it('an account is behind after two full weeks under its plan', () => {
    expect(rulesOf({ perWeek: 4 }, [...early, ...late])).toEqual(['accountBehind week']);
    expect(rulesOf({ perWeek: 3 }, [...early, ...late])).toEqual([]);
    expect(rulesOf({ perWeek: 4 }, [...early, ...late, post('2026-05-05'), post('2026-05-06')])).toEqual([]);
    expect(rulesOf({ perWeek: null }, [...early, ...late])).toEqual([]);
    expect(textsOf(accounts, posted({ perWeek: 4 }, [...early, ...late]), momentAt(today))).toEqual([
      '“RED main” plans 4 a week and published 3 and 2 in the last two weeks · Plan more items, or fewer posts a week',
    ]);
  });
  it('is not behind before its calendar began', () => expect(rulesOf({ perWeek: 4 }, late)).toEqual([]));
  it('shows posts a week and the share on time', () => {
    const patch = (posts: object[]) => accounts.refresh?.(posted({}, posts), momentAt(today))[0];
    expect(patch([...early, ...late])).toMatchObject({ posts: 2.5, onTime: 1 });
    expect(patch([...early, post('2026-05-05', { published: '2026-05-06' })])).toMatchObject({ posts: 2, onTime: 0.75 });
    expect(patch([post('2026-05-12', { state: 'review' })])).toMatchObject({ posts: null, onTime: 0 });
  });
  it('names the weekday and hour that are read most, from 20 items on', () => {
    const best = (n: number) => {
      const posts = Array.from({ length: n }, (_, at) =>
        at % 2 ? post('2026-05-04', { views: 100, time: '9:00' }) : post('2026-05-07', { views: 200, time: '19:30' }),
      );
      return accounts.refresh?.(posted({}, posts), momentAt(today))[0]?.['best' as 'id'];
    };
    expect(best(20)).toBe('Thu 19:00');
    expect(best(19)).toBeNull();
  });
  it('the review counts items by account and format', () => {
    const blocks =
      accounts.review?.(posted({}, [post('2026-05-04', { format: 'short' }), post('2026-05-05')]), momentAt(today), quarterOf(today)) ?? [];
    const grid = blocks.at(-1);
    expect(grid?.kind === 'table' && [grid.head, ...grid.rows.map((row) => row.map(({ text }) => text))]).toEqual([
      ['Account', 'Short video', 'No format'],
      ['RED main', '1', '1'],
    ]);
  });
});
