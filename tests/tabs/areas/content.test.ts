import { describe, expect, it } from '@jest/globals';
import type { Block } from '../../../src/define/document';
import { quarterOf } from '../../../src/rules/period';
import { content } from '../../../src/tabs/areas/content';
import { areaBook, momentAt, raised, textsOf } from './area';

const today = '2026-05-13';
const accounts = [
  { id: 'red', account: 'RED main', platform: 'xiaohongshu', owner: 'ann', perWeek: 3 },
  { id: 'dy', account: 'Douyin', platform: 'douyin', owner: 'bob' },
];
const item = { id: 'c', topic: 'How to choose', account: 'red', owner: 'ann', publish: '2026-05-20', state: 'making' };
const bookOf = (...rows: object[]) => areaBook({ accounts, content: rows.map((row, at) => ({ ...item, id: `c${at}`, ...row })) });
const rules = (...rows: object[]) => raised(content, bookOf(...rows), momentAt(today));

describe('a content item', () => {
  it('is late from the first calendar day past its own, weekends too, until it is out, moved or cancelled', () => {
    expect(rules({ publish: '2026-05-12' })).toEqual(['contentLate now']);
    expect(raised(content, bookOf({ publish: '2026-05-09' }), momentAt('2026-05-10'))).toEqual(['contentLate now']);
    expect(rules({ publish: today, state: 'scheduled' })).toEqual([]);
    expect(rules({ publish: '2026-05-12', state: 'published' })).toEqual([]);
    expect(rules({ publish: '2026-05-12', state: 'cancelled' })).toEqual([]);
    expect(textsOf(content, bookOf({ publish: '2026-05-12' }), momentAt(today))).toEqual([
      '“How to choose” is 1 day past its day and not published; owner Ann · Publish it and change its state, or move its day, or cancel it',
    ]);
  });
  it('is approved the day before it is published', () => {
    expect(rules({ publish: '2026-05-14', state: 'review' })).toEqual(['contentNotApproved week']);
    expect(rules({ publish: today, state: null })).toEqual(['contentNotApproved week']);
    expect(rules({ publish: '2026-05-15', state: 'review' })).toEqual([]);
    expect(rules({ publish: '2026-05-14', state: 'scheduled' })).toEqual([]);
  });
  it('has its numbers entered from seven days after, for a month', () => {
    const out = { publish: '2026-05-06', state: 'published' };
    expect(rules(out, {})).toEqual(['contentNoData hint']);
    expect(rules({ ...out, published: '2026-05-07' }, {})).toEqual([]);
    expect(rules({ ...out, views: 12400 }, {})).toEqual([]);
    expect(rules({ ...out, publish: '2026-04-12' }, {})).toEqual([]);
  });
  it('names what it lacks; the account only where there is a tab of accounts', () => {
    expect(rules({ account: null })).toEqual(['requiredMissing week']);
    const alone = bookOf({ account: null });
    expect(raised(content, { ...alone, accounts: { ...alone.accounts, installed: false, rows: [] } }, momentAt(today))).toEqual([]);
  });
});

describe('two items of one account on one day', () => {
  const two = (first: object, second: object) => rules({ time: '19:30', ...first }, { topic: 'Other', time: '20:00', ...second });
  it('collide where less than two hours lie between them', () => {
    expect(two({}, {})).toEqual(['contentCollision week']);
    expect(two({}, { time: '21:29' })).toEqual(['contentCollision week']);
    expect(two({}, { time: '21:30' })).toEqual([]);
    expect(textsOf(content, bookOf({ time: '20:00' }, { topic: 'Other', time: '19:30' }), momentAt(today))).toEqual([
      'RED main, 2026-05-20: “Other” (19:30) and “How to choose” (20:00) are less than 2 hours apart · Move one of them',
    ]);
  });
  it('do not where one has no time, another account or day, is cancelled, or the day is past', () => {
    for (const other of [{ time: null }, { account: 'dy' }, { publish: '2026-05-21' }, { state: 'cancelled' }])
      expect(two({}, other)).toEqual([]);
    const past = { publish: '2026-05-12', state: 'published' };
    expect(two(past, past)).toEqual([]);
  });
});

it('an account without anything planned for seven days is named, unless it rests', () => {
  const out = (publish: string) => ({ publish, state: 'published', views: 1 });
  expect(rules(out('2026-05-06'))).toEqual(['contentNoPlan hint']);
  expect(rules(out('2026-05-07'))).toEqual([]);
  expect(rules(out('2026-05-06'), {})).toEqual([]);
  const resting = areaBook({
    accounts: [{ ...accounts[0]!, perWeek: 0 }],
    content: [{ ...item, ...out('2026-05-06') }],
  });
  expect(raised(content, resting, momentAt(today))).toEqual([]);
});

describe('refresh', () => {
  const patch = (row: object) => content.refresh?.(bookOf(row), momentAt(today))[0];
  it('notes the day of an item that is published without one', () => {
    const out = { state: 'published', awaited: true };
    expect(patch({ ...out, publish: today })).toMatchObject({ published: today });
    expect(patch({ ...out, publish: '2026-05-12' })).toMatchObject({ published: '2026-05-12' });
    expect(patch({ ...out, publish: '2026-05-08' })).toMatchObject({ published: '2026-05-12' });
    expect(patch({ ...out, publish: '2026-05-20' })).toMatchObject({ published: today });
    expect(patch({ ...out, awaited: null, publish: '2026-05-08' })).toMatchObject({ published: '2026-05-08' });
    expect(patch({ ...out, published: '2026-05-01' })).toEqual({ id: 'c0', engagement: null });
  });
  it('remembers what was awaited, and divides interactions by views', () => {
    expect(patch({})).toEqual({ id: 'c0', awaited: true, engagement: null });
    expect(patch({ views: 12400, interactions: 496 })).toMatchObject({ engagement: 0.04 });
    expect(patch({ views: 0, interactions: 0 })).toMatchObject({ engagement: null });
  });
});

describe('the review', () => {
  const part = (...rows: object[]) => content.review?.(bookOf(...rows), momentAt(today), quarterOf(today)) ?? [];
  const cells = (block: Block | undefined) => (block?.kind === 'table' ? block.rows.map((row) => row.map(({ text }) => text)) : []);
  const out = (n: number, row: object = {}) => ({
    topic: `T${n}`,
    publish: '2026-05-04',
    published: '2026-05-04',
    state: 'published',
    views: n * 100,
    ...row,
  });
  it('counts by account what was due, out and on time', () => {
    const late = out(2, { published: '2026-05-05', interactions: 10, leads: 3 });
    const blocks = part(out(1, { purpose: 'brand' }), late, { publish: '2026-05-12' }, { publish: '2026-05-20' });
    // Two of the quarter's first 42 days.
    expect(cells(blocks[1])).toEqual([['RED main', '3', '2', '0.3', '33.3%', '300', '5.0%', '3']]);
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'table', 'heading', 'table', 'text']);
    expect(cells(blocks[3])).toEqual([
      ['T2', 'RED main', '–', '200'],
      ['T1', 'RED main', 'Brand', '100'],
    ]);
  });
  it('shows the three least read beside the three most read, from six on', () => {
    const blocks = part(...[1, 2, 3, 4, 5, 6].map((n) => out(n)));
    expect(cells(blocks[3]).map(([topic]) => topic)).toEqual(['T6', 'T5', 'T4']);
    expect(cells(blocks[5]).map(([topic]) => topic)).toEqual(['T1', 'T2', 'T3']);
  });
  it('counts items by member where several publish, and those without an account', () => {
    const blocks = part(out(1), out(2, { owner: 'bob', account: null }));
    expect(cells(blocks[1]).map(([account, due]) => [account, due])).toEqual([
      ['RED main', '1'],
      ['–', '1'],
    ]);
    expect(blocks[2]).toMatchObject({ text: 'By member: Ann 1, Bob 1.' });
  });
  it('compares with the same days of the period before', () => {
    const before = [out(9, { publish: '2026-02-11', published: '2026-02-11' }), out(5, { publish: '2026-02-12', published: '2026-02-12' })];
    const says = part(out(1), ...before).flatMap((block) => (block.kind === 'text' ? block.text : []));
    expect(says).toContain('100 views, 900 by the same day of the period before; – leads or sales, – before.');
  });
});
