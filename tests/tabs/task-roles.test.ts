import { describe, expect, it } from '@jest/globals';
import { refreshed } from '../../src/actions/refreshed';
import type { Book } from '../../src/tabs/columns';
import { bookOf, momentAt, type Rows } from './book';

const today = '2026-05-13';
const moment = momentAt(today);
const members = ['ann', 'bob', 'cy'].map((id) => ({ id, member: id, role: 'Member', team: 'A', takesPart: 'member' }));
const item = (id: string, cells: { readonly [member: string]: string }) => ({
  id,
  item: `Item ${id}`,
  kind: 'initiative',
  cells: new Map(Object.entries(cells)),
});
const items = [item('w1', { ann: 'A', bob: 'R', cy: 'C' }), item('w2', { ann: 'A/R', bob: 'R' }), item('w3', { cy: 'A' })];
const task = (id: string, own: object = {}) => ({ id, task: id, due: '2026-06-01', state: 'inProgress', item: 'w1', ...own });
const bookAfter = (tasks: NonNullable<Rows['tasks']>, traits = {}, responsibilities: Rows['responsibilities'] = items): Book =>
  refreshed(bookOf({ members, responsibilities, tasks }, traits), moment).book;
const owners = (book: Book) => book.tasks.rows.map(({ owner, accountable }) => [owner, accountable]);
const again = (book: Book, responsibilities: NonNullable<Rows['responsibilities']>): Book =>
  refreshed(bookOf({ members, responsibilities, tasks: book.tasks.rows }), momentAt('2026-05-14')).book;

describe('a task below a work item', () => {
  it('takes the one R as its owner and says who is A', () => {
    expect(owners(bookAfter([task('t')]))).toEqual([['bob', 'ann']]);
  });
  it('has an owner that is A and R at once', () => {
    expect(owners(bookAfter([task('t')], {}, [item('w1', { ann: 'A/R', bob: 'C' })]))).toEqual([['ann', 'ann']]);
  });
  it('stays without an owner where two do the item, or nobody does', () => {
    expect(owners(bookAfter([task('two', { item: 'w2' }), task('none', { item: 'w3' }), task('alone', { item: null })]))).toEqual([
      [null, 'ann'],
      [null, 'cy'],
      [null, null],
    ]);
  });
  it('keeps the owner that a person entered, whoever does the item', () => {
    const once = bookAfter([task('t', { owner: 'cy' })]);
    expect(owners(once)).toEqual([['cy', 'ann']]);
    expect(owners(again(once, [item('w1', { ann: 'A', bob: 'R' })]))).toEqual([['cy', 'ann']]);
  });
  it('follows its item while nobody entered an owner', () => {
    const moved = again(bookAfter([task('t')]), [item('w1', { bob: 'A', cy: 'R' })]);
    expect(owners(moved)).toEqual([['cy', 'bob']]);
  });
  it('keeps the owner it took when nobody alone does the item any more', () => {
    expect(owners(again(bookAfter([task('t')]), [item('w1', { bob: 'R', cy: 'R' })]))).toEqual([['bob', null]]);
  });
  it('is a person’s again once somebody enters another owner', () => {
    const taken = bookAfter([task('t')]).tasks.rows.map((row) => ({ ...row, owner: 'ann' }));
    const book = bookAfter(taken);
    expect(owners(again(book, [item('w1', { cy: 'R' })]))).toEqual([['ann', null]]);
    expect(book.tasks.rows[0]?.inherited).toBeNull();
  });
  it('leaves a name that is no member as it was typed, for the finding to name', () => {
    const unread = [{ id: 't', at: 3, column: 'owner', text: 'Dee', expected: 'link' }];
    const { changes, findings } = refreshed(
      bookOf({ members, responsibilities: items, tasks: [task('t')] }, { tasks: { unread } } as never),
      moment,
    );
    expect(changes.tasks?.flatMap((change) => ('set' in change ? Object.keys(change.set) : []))).not.toContain('owner');
    expect(findings.map(({ rule }) => rule)).toContain('cellUnread');
  });
  it('leaves a person’s formula alone', () => {
    const { changes } = refreshed(
      bookOf({ members, responsibilities: items, tasks: [task('t')] }, { tasks: { formulas: new Set(['t:owner']) } } as never),
      moment,
    );
    expect(changes.tasks?.flatMap((change) => ('set' in change ? Object.keys(change.set) : []))).not.toContain('owner');
  });
  it('keeps what it was once it is done', () => {
    expect(owners(bookAfter([task('t', { state: 'done', done: '2026-05-01' })]))[0]?.[0]).toBeNull();
  });
  it('counts for the member who took it in the same refresh', () => {
    expect(bookAfter([task('t')]).members.rows.map(({ open }) => open)).toEqual([0, 1, 0]);
  });
  it('has no stale name in the machine’s own column', () => {
    const unread = [{ id: 't', at: 3, column: 'accountable', text: 'Gone', expected: 'link' }];
    const { changes, findings } = refreshed(
      bookOf({ members, responsibilities: items, tasks: [task('t', { item: null, owner: 'ann' })] }, { tasks: { unread } } as never),
      moment,
    );
    expect(changes.tasks?.some((change) => 'set' in change && 'accountable' in change.set && change.set.accountable === null)).toBe(true);
    expect(findings.filter(({ rule }) => rule === 'cellUnread')).toEqual([]);
  });
});
