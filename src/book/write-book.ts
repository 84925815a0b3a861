import type { Columns, LinkColumn } from '../define/column';
import type { AnyTab } from '../define/tab';
import type { AnyRow, AnyRowChange } from '../define/table';
import { type Block, block, changedBlocks, keysAt } from './blocks';
import type { Place } from './place';
import type { ReadTable } from './read-book';
import { linksCell, type Writing } from './row-cells';
import { runs } from './runs';
import type { Same } from './same-value';

/** Everything to write into one tab, in order. */
export interface TabWrites {
  readonly blocks: readonly Block[];
  /** Values that each go into scattered cells. */
  readonly same: readonly Same[];
  /** Rows taken away, last first, as runs of neighbours. */
  readonly removed: readonly { readonly row: number; readonly count: number }[];
  readonly rows: number;
}

/** How many cells these write.
 * @example cellsIn([{ blocks: [{ row: 3, column: 1, values: [['a', 'b']] }], same: [], removed: [], rows: 1 }]) // 2
 */
export const cellsIn = (writes: readonly TabWrites[]): number =>
  writes.reduce(
    (sum, { blocks, same }) =>
      sum +
      blocks.reduce((one, { values }) => one + values.length * (values[0]?.length ?? 0), 0) +
      same.reduce((one, { rows }) => rows.reduce((cells, { count }) => cells + count, one), 0),
    0,
  );

const writable = (tab: AnyTab, place: Place): ReadonlySet<string> =>
  new Set([...place.at.keys()].filter((key) => (tab.columns as Columns)[key]?.by !== 'formula'));

/** Which cells of which rows differ from the sheet: those the changes name, ids of rows that had none, and titles of links whose row was renamed. */
const changedKeys = (tab: AnyTab, table: ReadTable, after: readonly AnyRow[], changes: readonly AnyRowChange[], writing: Writing) => {
  const changed = new Map<string, Set<string>>();
  const mark = (id: string, keys: readonly string[]) => {
    const known = changed.get(id) ?? new Set<string>();
    for (const key of keys) known.add(key);
    changed.set(id, known);
  };
  const column = (key: string) => (tab.columns as Columns)[key];
  for (const change of changes) {
    if (!('set' in change)) continue;
    // A workbook of an earlier version lacks columns: what nobody can write is no change.
    const keys = Object.keys(change.set).filter((key) => table.place?.at.has(key));
    if (keys.length === 0 && !change.cells) continue;
    mark(change.id, [...keys, ...[...(change.cells?.keys() ?? [])].map((id) => `@${id}`)]);
    if (keys.some((key) => column(key)?.by !== 'refresh') || change.cells) mark(change.id, ['updated']);
    if (keys.some((key) => column(key)?.type === 'link' && column(key)?.by !== 'refresh')) mark(change.id, ['links']);
  }
  for (const id of table.fresh) mark(id, ['id']);
  const linksAt = table.place?.at.get('links');
  const links = Object.entries(tab.columns as Columns).filter(([, one]) => one.type === 'link');
  if (links.length > 0 && linksAt)
    for (const row of after) {
      if (row.at === 0) continue;
      const was = table.values[row.at - 1];
      const wanted = linksCell(tab, row, writing);
      if (String(was?.[linksAt - 1] ?? '') !== String(wanted).replace(/^'/, '')) mark(row.id, ['links']);
      for (const [key, one] of links) {
        const at = table.place?.at.get(key);
        const id = row[key];
        const title = typeof id === 'string' ? writing.title((one as LinkColumn).to, id) : null;
        if (at && title !== null && String(was?.[at - 1] ?? '') !== title && String(was?.[at - 1] ?? '').trim() !== '') mark(row.id, [key]);
      }
    }
  return changed;
};

/** The blocks that bring a tab from what was read to `after`; only cells that differ, in known columns. */
export const writeTable = (
  tab: AnyTab,
  table: ReadTable,
  after: readonly AnyRow[],
  changes: readonly AnyRowChange[],
  writing: Writing,
): TabWrites => {
  const { place } = table;
  if (!place) return { blocks: [], same: [], removed: [], rows: 0 };
  const changed = changedKeys(tab, table, after, changes, writing);
  const kept = after.filter(({ at }) => at > 0);
  const added = after.filter(({ at }) => at === 0);
  const used = table.rows.reduce((last, { at }) => Math.max(last, at), place.first - 1);
  const there = changedBlocks(tab, place, kept, changed, table.values, writing);
  const blocks = [...there.blocks];
  // Ids before what a person sees: where a run is broken off between two blocks, its rows count as blank and are written again.
  if (added.length > 0)
    for (const group of keysAt(place, writable(tab, place)).reverse())
      blocks.push(...block(tab, used + 1, group.column, group.keys, added, writing));
  const gone = changes.flatMap((change) =>
    'remove' in change ? table.rows.filter(({ id }) => id === change.remove).map(({ at }) => at) : [],
  );
  const removed = runs(gone)
    .map(({ first, count }) => ({ row: first, count }))
    .reverse();
  return { blocks, same: there.same, removed, rows: changed.size + added.length + gone.length };
};
