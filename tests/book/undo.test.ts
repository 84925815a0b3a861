import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Changes, changeBook } from '../../src/book/change-book';
import { fromParts, toParts } from '../../src/book/kept-parts';
import { undone, undoOf } from '../../src/book/undo';
import type { KeptTab } from '../../src/define/kept';
import type { AnyBook, AnyRow } from '../../src/define/table';
import { tabs } from '../../src/tabs';
import { bookOf } from '../tabs/book';

const book = bookOf({
  members: [
    { id: 'M-1', member: 'Ann' },
    { id: 'M-2', member: 'Ben' },
  ],
  goals: [{ id: 'G-1', goal: 'Grow', owner: 'M-1', weight: 0.4, attainment: 0.5 }],
  responsibilities: [{ id: 'W-1', item: 'Newsletter', cells: new Map([['M-1', 'A']]) }],
  tasks: [
    { id: 'T-1', task: 'Brief', owner: 'M-1', state: 'inProgress', hours: 2 },
    { id: 'T-2', task: 'Print', owner: 'M-2', due: '2026-05-20', flag: 'dueSoon' },
  ],
}) as unknown as AnyBook;

/** Through JSON, as it is kept. */
const kept = (changes: Changes, before = book): readonly KeptTab[] => JSON.parse(JSON.stringify(undoOf(tabs, before, changes)));
const later = (changes: Changes, before = book) => changeBook(tabs, before, changes);
const rowsOf = (one: AnyBook, tab: string): readonly AnyRow[] => one[tab]?.rows ?? [];
/** Rows by id, without where they stand. */
const plain = (one: AnyBook) =>
  Object.entries(one)
    .flatMap(([tab, { rows }]) =>
      rows.map(({ at: _at, cells, ...row }) =>
        JSON.stringify([tab, row.id, Object.entries(row).sort(), [...(cells ?? [])].filter(([, text]) => text !== '').sort()]),
      ),
    )
    .sort();

const everything: Changes = {
  tasks: [{ id: 'T-1', set: { state: 'done', hours: null } }, { remove: 'T-2' }, { add: { id: 'T-3', task: 'New', owner: 'M-3' } }],
  members: [{ add: { id: 'M-3', member: 'Cy', role: 'x', team: 'y' } }],
  responsibilities: [
    {
      id: 'W-1',
      set: { kind: 'duty' },
      cells: new Map([
        ['M-1', ''],
        ['M-3', 'A/R'],
      ]),
    },
  ],
};

describe('an undone run', () => {
  it('leaves the rows as they were before it', () => {
    const then = later(everything);
    const { changes, left } = undone(tabs, then, kept(everything));
    expect(left).toEqual([]);
    expect(plain(later(changes, then))).toEqual(plain(book));
  });

  it('leaves what was changed since, and names it', () => {
    const then = later(
      {
        tasks: [
          { id: 'T-1', set: { state: 'cancelled' } },
          { id: 'T-3', set: { task: 'Mine now' } },
        ],
      },
      later(everything),
    );
    const { changes, left } = undone(tabs, then, kept(everything));
    expect(left).toEqual([
      { tab: 'tasks', id: 'T-1', column: 'state', why: 'changed' },
      { tab: 'tasks', id: 'T-3', column: '', why: 'changed' },
      { tab: 'members', id: 'M-3', column: '', why: 'used' },
    ]);
    const now = rowsOf(later(changes, then), 'tasks');
    expect(now.map(({ id, state, hours }) => [id, state, hours])).toEqual([
      ['T-1', 'cancelled', 2],
      ['T-3', 'notStarted', null],
      ['T-2', null, null],
    ]);
  });

  it('does nothing about what was never written, and nothing twice', () => {
    expect(undone(tabs, book, kept(everything))).toEqual({ changes: { tasks: [], members: [], responsibilities: [] }, left: [] });
    const half = later({ tasks: everything.tasks });
    const { changes, left } = undone(tabs, half, kept(everything));
    expect(left).toEqual([]);
    expect(plain(later(changes, half))).toEqual(plain(book));
  });

  it('does not count what refresh fills in as a change', () => {
    const refreshed = later({ tasks: [{ id: 'T-3', set: { flag: 'overdue', left: -2 } }] }, later(everything));
    expect(undone(tabs, refreshed, kept(everything)).left).toEqual([]);
  });

  it('names rows and tabs that are no longer there', () => {
    const then = later({ tasks: [{ remove: 'T-1' }] }, later(everything));
    expect(undone(tabs, then, kept(everything)).left).toEqual([
      { tab: 'tasks', id: 'T-1', column: 'state', why: 'gone' },
      { tab: 'tasks', id: 'T-1', column: 'hours', why: 'gone' },
    ]);
    const without = { ...then, tasks: { ...then.tasks, installed: false, rows: [] } } as AnyBook;
    expect(undone(tabs, without, kept(everything)).left).toEqual([{ tab: 'tasks', id: '', column: '', why: 'gone' }]);
  });

  it('keeps nothing of a run that changes nothing', () => {
    expect(
      kept({
        tasks: [
          { id: 'T-1', set: { state: 'inProgress' } },
          { id: 'T-9', set: { state: 'done' } },
        ],
      }),
    ).toEqual([]);
  });
});

describe('what is kept in properties', () => {
  it('comes back as it was, in parts that a property can hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.integer({ min: 0, max: 900 }), (text, times) => {
        const whole = text.repeat(times);
        const parts = toParts(whole);
        if (!parts) return Buffer.byteLength(whole) > 150_000;
        for (const part of Object.values(parts)) expect(Buffer.byteLength(part)).toBeLessThan(9 * 1024);
        return fromParts(parts) === whole;
      }),
      { numRuns: 50 },
    );
  });

  it('is refused beyond its bound, and nothing where a part is missing or of another text', () => {
    expect(toParts('数'.repeat(100_000))).toBeNull();
    const parts = toParts('ab'.repeat(6_000)) as { readonly [key: string]: string };
    expect(Object.keys(parts)).toEqual(['undo.0', 'undo.1', 'undo']);
    const { 'undo.1': _gone, ...rest } = parts;
    expect(fromParts(rest)).toBeNull();
    expect(fromParts({ ...parts, 'undo.0': 'x' })).toBeNull();
    expect(fromParts({})).toBeNull();
    expect(fromParts({ ...parts, ...toParts('[]') })).toBe('[]');
  });
});
