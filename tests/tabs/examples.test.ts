import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { exampleRows } from '../../src/actions/example-rows';
import { refreshed } from '../../src/actions/refreshed';
import { removeExamples } from '../../src/actions/remove-examples';
import { changeBook } from '../../src/book/change-book';
import { linksOf } from '../../src/book/links';
import type { Around, FoundSheet } from '../../src/define/action';
import type { AnyBook, AnyRowChange } from '../../src/define/table';
import { languages } from '../../src/languages';
import { say } from '../../src/languages/say';
import { tabs } from '../../src/tabs';
import type { Book } from '../../src/tabs/columns';
import { exampleTitles } from '../../src/tabs/example-titles';
import { markOf, markText } from '../../src/tabs/readings/snoozed';
import type { Starter } from '../../src/tabs/starter-format';
import { china, momentAt, starterBook } from './book';

const starters = readdirSync('templates/starters')
  .filter((file) => file !== 'schema.json')
  .map((file) => JSON.parse(readFileSync(`templates/starters/${file}`, 'utf8')) as Starter);
const titles = exampleTitles(starters);
const around = (found: readonly FoundSheet[] = []) => ({ found, file: () => titles }) as unknown as Around;
const today = '2026-05-13';

const laid = (starter: Starter, code: string): AnyBook =>
  starterBook(starter, today, { code, areas: starter.areas, calendar: china }) as unknown as AnyBook;
const decide = (book: AnyBook, code: string, found?: readonly FoundSheet[]) =>
  removeExamples.decide(book as unknown as Book, momentAt(today, { code, calendar: china }), {}, around(found));
const changesOf = (outcome: ReturnType<typeof decide>) => (outcome.rows ?? {}) as { readonly [tab: string]: readonly AnyRowChange[] };
const without = (book: AnyBook, code: string): AnyBook => changeBook(tabs, book, changesOf(decide(book, code)));
const count = (book: AnyBook): number => Object.values(book).reduce((sum, { rows }) => sum + rows.length, 0);
const flagged = (book: AnyBook, code: string): readonly string[] =>
  refreshed(book as unknown as Book, momentAt(today, { code, calendar: china }))
    .findings.filter(({ weight }) => weight !== 'hint')
    .map((finding) => markText(markOf(finding)));
/** The book without the example rows that no row names, whatever is flagged then. */
const left = (book: AnyBook): AnyBook => {
  const { going } = exampleRows(tabs, book, titles);
  return changeBook(
    tabs,
    book,
    Object.fromEntries(tabs.map(({ key }) => [key, going.flatMap(({ tab, id }) => (tab === key ? [{ remove: id }] : []))])),
  );
};
/** Links to rows that are not there. */
const loose = (book: AnyBook): readonly string[] =>
  tabs.flatMap((tab) =>
    (book[tab.key]?.rows ?? []).flatMap((row) =>
      linksOf(tab, row).flatMap((link) => (book[link.tab]?.rows.some(({ id }) => id === link.id) ? [] : [`${row.id} → ${link.id}`])),
    ),
  );
const add = (book: AnyBook, rows: { readonly [tab: string]: readonly object[] }): AnyBook =>
  changeBook(
    tabs,
    book,
    Object.fromEntries(Object.entries(rows).map(([tab, list]) => [tab, list.map((row) => ({ add: row as { id: string } }))])),
  );
const ids = (book: AnyBook, tab: string): readonly string[] => (book[tab]?.rows ?? []).map(({ id }) => id);
const general = starters.find(({ key }) => key === 'general') as Starter;

describe.each(starters.map((starter) => [starter.key, starter] as const))('the example rows of %s', (_key, starter) => {
  it.each(languages.map(({ code }) => code))('all go where nobody has touched them, in %s', (code) => {
    const book = laid(starter, code);
    expect(count(book)).toBeGreaterThan(40);
    const after = without(book, code);
    expect(count(after)).toBe(0);
    expect(flagged(after, code)).toEqual([]);
    expect(decide(book, code).says).toEqual([]);
    expect(changesOf(decide(after, code))).toEqual({});
  });
});

describe('example rows', () => {
  it('that were laid in another language are examples too', () => {
    expect(count(without(laid(general, 'zh-CN'), 'en'))).toBe(0);
  });

  it('stay where a person has typed over the title, with all that they name', () => {
    const book = changeBook(tabs, laid(general, 'en'), { tasks: [{ id: 'T-1', set: { task: 'My own task' } }] });
    const after = without(book, 'en');
    expect(ids(after, 'tasks')).toEqual(['T-1']);
    expect(loose(after)).toEqual([]);
    expect(ids(left(book), 'responsibilities')).toEqual([after.tasks?.rows[0]?.item]);
    const { says = [] } = decide(book, 'en');
    expect(says[0]).toBe(say(languages[1]!.pages.examples.own, { tab: 'Tasks', row: 'My own task' }));
    expect(says).toContain('Members: “User operations” stays, for “My own task” (Tasks) stays and belongs with it.');
    // Twenty are told, and how many more there are.
    expect(says).toHaveLength(21);
  });

  it('stay as a whole with the goals in use, where something would be flagged if only a part of them stayed', () => {
    const book = add(laid(general, 'en'), {
      kpis: [{ id: 'K-1a2b3c4d-1', kpi: 'Mine', goal: 'G-2', owner: 'M-2', method: 'ratio', weight: 0 }],
    });
    expect(ids(left(book), 'goals')).toEqual(['G-1', 'G-2']);
    const after = without(book, 'en');
    expect(ids(after, 'goals')).toEqual(['G-1', 'G-2', 'G-3', 'G-4']);
    expect(ids(after, 'tasks')).toEqual([]);
    const before = flagged(book, 'en');
    expect(flagged(after, 'en').filter((mark) => !before.includes(mark))).toEqual([]);
  });

  it('stay where a row of a person names them, through any number of rows', () => {
    const book = add(laid(general, 'en'), {
      kpis: [{ id: 'K-1a2b3c4d-1', kpi: 'Mine', goal: 'G-2', owner: 'M-1a2b3c4d-2', method: 'increase' }],
      members: [{ id: 'M-1a2b3c4d-2', member: 'Robin', role: 'x', team: 'y', takesPart: 'member' }],
    });
    const after = without(book, 'en');
    expect(ids(after, 'kpis')).toContain('K-1a2b3c4d-1');
    expect(ids(after, 'goals')).toContain('G-2');
    expect(ids(after, 'members')).toContain('M-1a2b3c4d-2');
    expect(ids(after, 'tasks')).toEqual([]);
    expect(loose(after)).toEqual([]);
  });

  it('go although a person has an item of their own; members with a letter in it stay', () => {
    const book = add(laid(general, 'en'), {
      responsibilities: [{ id: 'W-1a2b3c4d-1', item: 'Mine', kind: 'duty', cells: new Map([['M-3', 'A/R']]) }],
    });
    const after = without(book, 'en');
    expect(ids(after, 'responsibilities')).toEqual(['W-1a2b3c4d-1']);
    expect(ids(after, 'members')).toContain('M-3');
    expect(ids(after, 'members')).not.toContain('M-5');
  });

  it('of a log go with the row that they are about; what a person reported keeps it', () => {
    const book = add(laid(general, 'en'), {
      checkIns: [{ id: 'C-1a2b3c4d-1', kpi: 'K-3', asOf: '2026-05-12', value: 1 }],
      changes: [
        { id: 'J-K-1-target-1', where: 'x', change: JSON.stringify({ tab: 'kpis', row: 'K-1', column: 'target', at: today, now: 1 }) },
        { id: 'J-K-3-target-1', where: 'x', change: JSON.stringify({ tab: 'kpis', row: 'K-3', column: 'target', at: today, now: 1 }) },
      ],
    });
    const after = left(book);
    expect(ids(after, 'kpis')).toContain('K-3');
    expect(ids(after, 'changes')).toEqual(['J-K-3-target-1']);
    const named = after.checkIns?.rows.map(({ kpi }) => kpi) ?? [];
    expect(named.every((kpi) => ids(after, 'kpis').includes(String(kpi)))).toBe(true);
    expect(ids(after, 'checkIns')).toContain('C-1a2b3c4d-1');
    expect(ids(after, 'kpis')).not.toContain('K-1');
  });

  it('stay where they hold a formula, something beside our columns, or what nobody can read', () => {
    const book = laid(general, 'en');
    const tasks = {
      ...book.tasks!,
      beside: new Set(['T-2']),
      unread: [{ id: 'T-3', at: 5, column: 'hours', text: 'many', expected: 'number' as const }],
    };
    const kpis = { ...book.kpis!, formulas: new Set(['K-1:actual']) };
    const after = without({ ...book, tasks, kpis } as AnyBook, 'en');
    expect(ids(after, 'tasks')).toEqual(['T-2', 'T-3']);
    expect(ids(after, 'kpis')).toContain('K-1');
  });

  it('are never those of the calendar and of Settings', () => {
    const book = add(laid(general, 'en'), {
      calendar: [{ id: 'D-1', name: 'Product manager', day: today }],
      settings: [{ id: 'S-1', setting: 'User operations' }],
    });
    const after = without(book, 'en');
    expect([ids(after, 'calendar'), ids(after, 'settings')]).toEqual([['D-1'], ['S-1']]);
  });

  it('in areas that are switched off stay, and it is said', () => {
    const { says } = decide(laid(general, 'en'), 'en', [{ sheetId: 1, tab: null, off: { tab: 'risks', rows: 3 } }]);
    expect(says).toEqual([say(languages[1]!.pages.examples.off, { areas: 'Risks' })]);
  });

  it('leave no loose link and flag nothing new, whatever of it a person has made their own', () => {
    const book = laid(general, 'zh-CN');
    const all = tabs.flatMap((tab) => (titles[tab.key] ? ids(book, tab.key).map((id) => ({ tab, id })) : []));
    const before = new Set(flagged(book, 'zh-CN'));
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: all.length - 1 }), { minLength: 1, maxLength: 4 }), (picks) => {
        const renamed = picks.flatMap((pick) => (all[pick] ? [all[pick]] : []));
        const changes: { [tab: string]: AnyRowChange[] } = {};
        for (const { tab, id } of renamed)
          if ((tab.columns as { [key: string]: { type: string } })[tab.title]?.type !== 'choice')
            changes[tab.key] = [...(changes[tab.key] ?? []), { id, set: { [tab.title]: `自己的 ${id}` } }];
        const mine = changeBook(tabs, book, changes);
        const after = without(mine, 'zh-CN');
        const fresh = flagged(after, 'zh-CN').filter((mark) => !before.has(mark));
        const kept = new Set(Object.values(after).flatMap(({ rows }) => rows.map(({ id }) => id)));
        return (
          loose(after).length === 0 &&
          fresh.filter((mark) => !flagged(mine, 'zh-CN').includes(mark)).length === 0 &&
          Object.values(changes).every((list) => list.every((change) => 'id' in change && kept.has(change.id)))
        );
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});
