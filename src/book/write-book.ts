import type { Column, LinkColumn, Plain } from '../define/column';
import type { AnyTab } from '../define/tab';
import type { AnyRow, AnyRowChange, Columns } from '../define/table';
import type { Language } from '../languages';
import { isFraction } from '../rules/measure';
import { alike } from './alike';
import { asText, type Cell, formatOf, writeCell } from './cells';
import type { Place } from './place';
import type { ReadTable } from './read-book';

/** One write: a block of values at a place, with number formats where they differ by row. */
export interface Block {
  readonly row: number;
  readonly column: number;
  /** null keeps what the cell holds: then the block is read again before it is written. */
  readonly values: readonly (readonly (Cell | null)[])[];
  readonly formats?: readonly (readonly string[])[];
}

/** Everything to write into one tab, in order. */
export interface TabWrites {
  readonly blocks: readonly Block[];
  /** Rows taken away, last first, as runs of neighbours. */
  readonly removed: readonly { readonly row: number; readonly count: number }[];
  readonly rows: number;
}

interface Around {
  readonly language: Language;
  readonly today: string;
  /** The title a link shows, from the book as it will be. */
  readonly title: (tab: string, id: string) => string | null;
}

/** The hidden memory of a row's links: by column, the id meant and the title shown. */
const linksCell = (tab: AnyTab, row: AnyRow, around: Around): Cell => {
  const links: { [column: string]: readonly [string, string] } = {};
  for (const [key, column] of Object.entries(tab.columns as Columns)) {
    const id = row[key];
    if (column.type === 'link' && typeof id === 'string') links[key] = [id, around.title((column as LinkColumn).to, id) ?? ''];
  }
  return Object.keys(links).length === 0 ? '' : asText(JSON.stringify(links));
};

const cellOf = (tab: AnyTab, key: string, row: AnyRow, around: Around): Cell => {
  if (key === 'id') return asText(row.id);
  if (key === 'links') return linksCell(tab, row, around);
  if (key === 'updated') return around.today;
  if (key.startsWith('@')) return asText(row.cells?.get(key.slice(1)) ?? '');
  const column = (tab.columns as Columns)[key] as Column;
  const value = (row[key] ?? null) as Plain | null;
  return writeCell(
    column,
    value,
    around.language,
    column.type === 'link' && typeof value === 'string' ? around.title(column.to, value) : null,
  );
};

const measured = (tab: AnyTab, key: string): boolean =>
  (tab.columns as Columns)[key]?.type === 'number' && 'unitIn' in ((tab.columns as Columns)[key] as object);

const formatIn = (tab: AnyTab, key: string, row: AnyRow): string => {
  const columns = tab.columns as Columns;
  const column = columns[key] as Column & { readonly unitIn: string };
  const unit = row[column.unitIn];
  const measures = Object.keys(columns).flatMap((one) => (measured(tab, one) && typeof row[one] === 'number' ? [row[one]] : []));
  const target = typeof row.target === 'number' ? row.target : (measures[0] ?? null);
  return formatOf(column, measures, isFraction(typeof unit === 'string' ? unit : null, target)) || 'General';
};

/** Runs of neighbouring numbers, each as first and length. */
const runs = (numbers: readonly number[]): { first: number; count: number }[] => {
  const found: { first: number; count: number }[] = [];
  for (const n of [...numbers].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && last.first + last.count === n) last.count++;
    else found.push({ first: n, count: 1 });
  }
  return found;
};

const keysAt = (place: Place, keys: ReadonlySet<string>): { column: number; keys: string[] }[] => {
  const placed = [...keys].flatMap((key) => (place.at.has(key) ? [{ key, column: place.at.get(key) as number }] : []));
  placed.sort((a, b) => a.column - b.column);
  const groups: { column: number; keys: string[] }[] = [];
  for (const { key, column } of placed) {
    const last = groups.at(-1);
    if (last && last.column + last.keys.length === column) last.keys.push(key);
    else groups.push({ column, keys: [key] });
  }
  return groups;
};

/** More scattered rows than this are written as one span that keeps what stands between them. */
const mostRuns = 3;

const block = (
  tab: AnyTab,
  row: number,
  column: number,
  keys: readonly string[],
  rows: readonly AnyRow[],
  around: Around,
): readonly Block[] => {
  const cells = (from: number, to: number) => rows.map((one) => keys.slice(from, to).map((key) => cellOf(tab, key, one, around)));
  const formatted = runs(keys.flatMap((key, index) => (measured(tab, key) ? [index] : []))).map(({ first, count }) => ({
    row,
    column: column + first,
    values: cells(first, first + count),
    formats: rows.map((one) => keys.slice(first, first + count).map((key) => formatIn(tab, key, one))),
  }));
  return [...formatted, { row, column, values: cells(0, keys.length) }];
};

const span = (tab: AnyTab, column: number, keys: readonly string[], rows: readonly AnyRow[], around: Around): Block => {
  const byRow = new Map(rows.map((row) => [row.at, row]));
  const first = rows.reduce((least, { at }) => Math.min(least, at), Number.POSITIVE_INFINITY);
  const count = rows.reduce((most, { at }) => Math.max(most, at), 0) - first + 1;
  const values = Array.from({ length: count }, (_, step) => {
    const row = byRow.get(first + step);
    return keys.map((key) => (row ? cellOf(tab, key, row, around) : null));
  });
  return { row: first, column, values };
};

const writable = (tab: AnyTab, place: Place): ReadonlySet<string> =>
  new Set([...place.at.keys()].filter((key) => (tab.columns as Columns)[key]?.by !== 'formula'));

const isMachine = (tab: AnyTab, key: string): boolean => ['links', 'id'].includes(key) || (tab.columns as Columns)[key]?.by === 'refresh';

/** What of a group of machine columns changed, each column from its first changed row to its last; neighbours of the same length as one block. */
const machineBlocks = (
  tab: AnyTab,
  group: { readonly column: number; readonly keys: readonly string[] },
  touched: readonly AnyRow[],
  byRow: ReadonlyMap<number, AnyRow>,
  changed: ReadonlyMap<string, ReadonlySet<string>>,
  around: Around,
): readonly Block[] => {
  const stretches = group.keys.map((key) => {
    const rows = touched.filter(({ id }) => changed.get(id)?.has(key));
    return rows.length === 0
      ? null
      : ([rows.reduce((a, { at }) => Math.min(a, at), Number.POSITIVE_INFINITY), rows.reduce((a, { at }) => Math.max(a, at), 0)] as const);
  });
  return alike(stretches.map((stretch) => stretch?.join() ?? '')).flatMap(({ first, count }): readonly Block[] => {
    const stretch = stretches[first - 1];
    if (!stretch) return [];
    const [from, to] = stretch;
    const keys = group.keys.slice(first - 1, first - 1 + count);
    const values = Array.from({ length: to - from + 1 }, (_, step) => {
      const row = byRow.get(from + step);
      return keys.map((key): Cell => (row ? cellOf(tab, key, row, around) : ''));
    });
    return [{ row: from, column: group.column + first - 1, values }];
  });
};

/** Blocks for the changed cells of rows that are there: the machine's from the first to the last changed row, a person's only where they changed. */
const changedBlocks = (
  tab: AnyTab,
  place: Place,
  all: readonly AnyRow[],
  changed: ReadonlyMap<string, ReadonlySet<string>>,
  around: Around,
): readonly Block[] => {
  const byRow = new Map(all.map((row) => [row.at, row]));
  const touched = all.filter(({ id }) => changed.has(id));
  const machine = keysAt(place, new Set([...place.at.keys()].filter((key) => isMachine(tab, key))));
  const blocks: Block[] = [];
  for (const group of machine) blocks.push(...machineBlocks(tab, group, touched, byRow, changed, around));
  const persons = new Set([...place.at.keys()].filter((key) => !isMachine(tab, key)));
  const columnsOf = new Map<string, { keys: Set<string>; rows: AnyRow[] }>();
  for (const row of touched) {
    const keys = [...(changed.get(row.id) as ReadonlySet<string>)].filter((key) => persons.has(key)).sort();
    if (keys.length === 0) continue;
    const one = columnsOf.get(keys.join()) ?? { keys: new Set(keys), rows: [] };
    one.rows.push(row);
    columnsOf.set(keys.join(), one);
  }
  for (const { keys, rows } of columnsOf.values())
    for (const group of keysAt(place, keys)) {
      const found = runs(rows.map(({ at }) => at));
      if (found.length > mostRuns) blocks.push(span(tab, group.column, group.keys, rows, around));
      else
        for (const run of found) {
          const these = Array.from({ length: run.count }, (_, step) => byRow.get(run.first + step) as AnyRow);
          blocks.push(...block(tab, run.first, group.column, group.keys, these, around));
        }
    }
  return blocks;
};

/** Which cells of which rows differ from the sheet: those the changes name, ids of rows that had none, and titles of links whose row was renamed. */
const changedKeys = (tab: AnyTab, table: ReadTable, after: readonly AnyRow[], changes: readonly AnyRowChange[], around: Around) => {
  const changed = new Map<string, Set<string>>();
  const mark = (id: string, keys: readonly string[]) => {
    const known = changed.get(id) ?? new Set<string>();
    for (const key of keys) known.add(key);
    changed.set(id, known);
  };
  const column = (key: string) => (tab.columns as Columns)[key];
  for (const change of changes) {
    if (!('set' in change)) continue;
    const keys = Object.keys(change.set);
    mark(change.id, [...keys, ...[...(change.cells?.keys() ?? [])].map((id) => `@${id}`)]);
    if (keys.some((key) => column(key)?.by !== 'refresh') || change.cells) mark(change.id, ['updated']);
    if (keys.some((key) => column(key)?.type === 'link')) mark(change.id, ['links']);
  }
  for (const id of table.fresh) mark(id, ['id']);
  const linksAt = table.place?.at.get('links');
  const links = Object.entries(tab.columns as Columns).filter(([, one]) => one.type === 'link');
  if (links.length > 0 && linksAt)
    for (const row of after) {
      if (row.at === 0) continue;
      const was = table.values[row.at - 1];
      const wanted = linksCell(tab, row, around);
      if (String(was?.[linksAt - 1] ?? '') !== String(wanted).replace(/^'/, '')) mark(row.id, ['links']);
      for (const [key, one] of links) {
        const at = table.place?.at.get(key);
        const id = row[key];
        const title = typeof id === 'string' ? around.title((one as LinkColumn).to, id) : null;
        if (at && title !== null && String(was?.[at - 1] ?? '') !== title && String(was?.[at - 1] ?? '').trim() !== '') mark(row.id, [key]);
      }
    }
  return changed;
};

/** The blocks that bring a tab from what was read to `after`; only cells that differ, in known columns. `free` is the first row without values where new rows go. */
export const writeTable = (
  tab: AnyTab,
  table: ReadTable,
  after: readonly AnyRow[],
  changes: readonly AnyRowChange[],
  around: Around,
): TabWrites => {
  const { place } = table;
  if (!place) return { blocks: [], removed: [], rows: 0 };
  const changed = changedKeys(tab, table, after, changes, around);
  const kept = after.filter(({ at }) => at > 0);
  const added = after.filter(({ at }) => at === 0);
  const used = table.rows.reduce((last, { at }) => Math.max(last, at), place.first - 1);
  const blocks = [...changedBlocks(tab, place, kept, changed, around)];
  // Ids before what a person sees: where a run is broken off between two blocks, its rows count as blank and are written again.
  if (added.length > 0)
    for (const group of keysAt(place, writable(tab, place)).reverse())
      blocks.push(...block(tab, used + 1, group.column, group.keys, added, around));
  const gone = changes.flatMap((change) =>
    'remove' in change ? table.rows.filter(({ id }) => id === change.remove).map(({ at }) => at) : [],
  );
  const removed = runs(gone)
    .map(({ first, count }) => ({ row: first, count }))
    .reverse();
  return { blocks, removed, rows: changed.size + added.length + gone.length };
};
