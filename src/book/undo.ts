import type { Columns } from '../define/column';
import type { KeptTab, KeptValue as Value, KeptValues as Values } from '../define/kept';
import type { AnyTab } from '../define/tab';
import type { AnyBook, AnyRow, AnyRowChange } from '../define/table';
import { checksum } from '../rules/checksum';
import { type Changes, changeBook } from './change-book';
import { linksOf } from './links';

/** Something that an undo leaves as it is. */
export interface LeftAlone {
  readonly tab: string;
  readonly id: string;
  /** '' where a whole row is meant. */
  readonly column: string;
  /** Its value was changed since; other rows name it by now; its row or tab is there no more. */
  readonly why: 'changed' | 'used' | 'gone';
}

const byOf = (tab: AnyTab, key: string): string => (tab.columns as Columns)[key]?.by ?? 'person';
const isMachine = (tab: AnyTab, key: string): boolean => !key.startsWith('@') && byOf(tab, key) === 'refresh';

/** Everything in a row that is not computed from the rest. */
const valuesOf = (tab: AnyTab, row: AnyRow): Values => [
  ...Object.keys(tab.columns as Columns).flatMap((key): Values => {
    const value = (row[key] ?? null) as Value;
    return value === null || byOf(tab, key) === 'formula' ? [] : [[key, value]];
  }),
  ...[...(row.cells ?? [])].flatMap(([id, text]): Values => (text.trim() === '' ? [] : [[`@${id}`, text.trim()]])),
];

/** Tells whether a person has changed a row: what refresh fills in does not count. */
const personSum = (tab: AnyTab, row: AnyRow): string =>
  checksum(
    JSON.stringify(
      valuesOf(tab, row)
        .filter(([key]) => key.startsWith('@') || byOf(tab, key) === 'person')
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  );

const at = (row: AnyRow, key: string): Value =>
  key.startsWith('@') ? row.cells?.get(key.slice(1))?.trim() || null : ((row[key] ?? null) as Value);

const byId = (rows: readonly AnyRow[] | undefined) => new Map((rows ?? []).map((row) => [row.id, row]));

const keptTab = (tab: AnyTab, list: readonly AnyRowChange[], before: AnyBook, after: AnyBook): KeptTab => {
  const [old, now] = [byId(before[tab.key]?.rows), byId(after[tab.key]?.rows)];
  const keys = new Map<string, Set<string>>();
  for (const change of list)
    if ('set' in change) {
      const known = keys.get(change.id) ?? new Set();
      for (const key of Object.keys(change.set)) if (byOf(tab, key) !== 'formula') known.add(key);
      for (const id of change.cells?.keys() ?? []) known.add(`@${id}`);
      keys.set(change.id, known);
    }
  return {
    tab: tab.key,
    added: [...now.values()].flatMap((row) => (old.has(row.id) ? [] : [[row.id, personSum(tab, row)] as const])),
    changed: [...keys].flatMap(([id, columns]) => {
      const [was, is] = [old.get(id), now.get(id)];
      if (!was || !is) return [];
      return [...columns].flatMap((key) => (at(was, key) === at(is, key) ? [] : [[id, key, at(was, key), at(is, key)] as const]));
    }),
    removed: [...old.values()].flatMap((row) => (now.has(row.id) ? [] : [[row.id, valuesOf(tab, row)] as const])),
  };
};

/** What has to be kept to undo row changes: of changed cells what they held and hold, of rows that came a checksum, rows that went whole. Nothing where nothing changes.
 * @example undoOf(tabs, book, { tasks: [{ id: 'T-1', set: { state: 'done' } }] }) // [{ tab: 'tasks', added: [], changed: [['T-1', 'state', 'inProgress', 'done']], removed: [] }]
 */
export const undoOf = (tabs: readonly AnyTab[], before: AnyBook, changes: Changes): readonly KeptTab[] => {
  const after = changeBook(tabs, before, changes);
  return tabs.flatMap((tab) => {
    const list = changes[tab.key] ?? [];
    const kept = list.length > 0 ? keptTab(tab, list, before, after) : null;
    return kept && kept.added.length + kept.changed.length + kept.removed.length > 0 ? [kept] : [];
  });
};

/** A row as a change that puts values into it; grid letters apart. */
const filled = (values: Values): { readonly set: { readonly [column: string]: Value }; readonly cells?: ReadonlyMap<string, string> } => {
  const letters = values.filter(([key]) => key.startsWith('@'));
  return {
    set: Object.fromEntries(values.filter(([key]) => !key.startsWith('@'))),
    ...(letters.length > 0 ? { cells: new Map(letters.map(([key, text]) => [key.slice(1), String(text ?? '')])) } : {}),
  };
};

type Undone = { readonly changes: readonly AnyRowChange[]; readonly left: readonly LeftAlone[] };

const cellsBack = (tab: AnyTab, { changed }: KeptTab, rows: ReadonlyMap<string, AnyRow>): Undone => {
  const back = new Map<string, (readonly [string, Value])[]>();
  const left: LeftAlone[] = [];
  for (const [id, column, before, after] of changed) {
    const row = rows.get(id);
    const is = row ? at(row, column) : null;
    // A run that broke off may not have come as far as this cell.
    if (row && is === before) continue;
    if (row && is === after) back.set(id, [...(back.get(id) ?? []), [column, before]]);
    else if (!isMachine(tab, column)) left.push({ tab: tab.key, id, column, why: row ? 'changed' : 'gone' });
  }
  return { changes: [...back].map(([id, values]) => ({ id, ...filled(values) })), left };
};

const rowsOff = (tab: AnyTab, { added }: KeptTab, rows: ReadonlyMap<string, AnyRow>): Undone => {
  const there = added.flatMap(([id, sum]) => [rows.get(id)].flatMap((row) => (row ? [{ row, same: personSum(tab, row) === sum }] : [])));
  return {
    changes: there.flatMap(({ row, same }) => (same ? [{ remove: row.id }] : [])),
    left: there.flatMap(({ row, same }) => (same ? [] : [{ tab: tab.key, id: row.id, column: '', why: 'changed' as const }])),
  };
};

const rowsBack = (tab: AnyTab, { removed }: KeptTab, rows: ReadonlyMap<string, AnyRow>): readonly AnyRowChange[] =>
  removed.flatMap(([id, values]) => {
    if (rows.has(id)) return [];
    const { set, cells } = filled(values);
    const blank = Object.fromEntries(Object.keys(tab.columns as Columns).map((key) => [key, null]));
    return [{ add: { ...blank, ...set, id, ...(cells ? { cells } : {}) } }];
  });

const named = (tab: string, id: string): string => `${tab}:${id}`;

/** Of rows to be taken away those that rows which stay name by now, and in turn those that these name. */
const stillUsed = (tabs: readonly AnyTab[], book: AnyBook, going: ReadonlySet<string>): ReadonlySet<string> => {
  const used = new Set<string>();
  const stays = (row: string): boolean => !going.has(row) || used.has(row);
  for (let more: readonly string[] = ['']; more.length > 0; ) {
    more = tabs.flatMap((tab) =>
      (book[tab.key]?.rows ?? [])
        .filter(({ id }) => stays(named(tab.key, id)))
        .flatMap((row) => linksOf(tab, row).map((link) => named(link.tab, link.id)))
        .filter((row) => !stays(row)),
    );
    for (const row of more) used.add(row);
  }
  return used;
};

/** The row changes that bring back what was kept. A cell comes back only where it still holds what the run wrote, a row goes only if nobody has changed it and nothing names it since, a row that went comes back with its id; the rest is `left`.
 * @example undone(tabs, book, kept).changes // { tasks: [{ id: 'T-1', set: { state: 'inProgress' } }] }
 */
export const undone = (
  tabs: readonly AnyTab[],
  book: AnyBook,
  kept: readonly KeptTab[],
): { readonly changes: Changes; readonly left: readonly LeftAlone[] } => {
  const changes: { [tab: string]: readonly AnyRowChange[] } = {};
  const left: LeftAlone[] = [];
  for (const one of kept) {
    const tab = tabs.find(({ key }) => key === one.tab);
    const table = book[one.tab];
    if (!tab || !table?.installed) {
      left.push({ tab: one.tab, id: '', column: '', why: 'gone' });
      continue;
    }
    const rows = byId(table.rows);
    const [cells, off] = [cellsBack(tab, one, rows), rowsOff(tab, one, rows)];
    changes[one.tab] = [...cells.changes, ...rowsBack(tab, one, rows), ...off.changes];
    left.push(...cells.left, ...off.left);
  }
  const going = new Set(
    Object.entries(changes).flatMap(([tab, list]) => list.flatMap((change) => ('remove' in change ? [named(tab, change.remove)] : []))),
  );
  // As the rows will stand: what comes back or is set back names rows too.
  const later = changeBook(
    tabs,
    book,
    Object.fromEntries(Object.entries(changes).map(([tab, list]) => [tab, list.filter((change) => !('remove' in change))])),
  );
  const used = stillUsed(tabs, later, going);
  for (const [tab, list] of Object.entries(changes))
    changes[tab] = list.filter((change) => {
      if (!('remove' in change) || !used.has(named(tab, change.remove))) return true;
      left.push({ tab, id: change.remove, column: '', why: 'used' });
      return false;
    });
  return { changes, left };
};
