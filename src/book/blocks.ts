import type { Columns } from '../define/column';
import type { AnyTab } from '../define/tab';
import type { AnyRow } from '../define/table';
import { alike } from './alike';
import type { Cell, Cells } from './cells';
import type { Place } from './place';
import { predictedSeconds } from './predicted-seconds';
import { cellOf, formatIn, isMeasured, type Writing } from './row-cells';
import { runs } from './runs';
import { type Same, sameValues } from './same-value';

/** One write: a block of values at a place, with number formats where they differ by row. */
export interface Block {
  readonly row: number;
  readonly column: number;
  /** null keeps what the cell holds: then the block is read again before it is written. */
  readonly values: readonly (readonly (Cell | null)[])[];
  readonly formats?: readonly (readonly string[])[];
}

/** Columns by key as groups of neighbours on the sheet. */
export const keysAt = (place: Place, keys: ReadonlySet<string>): { column: number; keys: string[] }[] => {
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

/** Rows that stand one below the other, as one write of values; measures get their formats before it. */
export const block = (
  tab: AnyTab,
  row: number,
  column: number,
  keys: readonly string[],
  rows: readonly AnyRow[],
  writing: Writing,
): readonly Block[] => {
  const cells = (from: number, to: number) => rows.map((one) => keys.slice(from, to).map((key) => cellOf(tab, key, one, writing)));
  // What refresh has not measured yet gets its format together with its first value.
  const isShown = (key: string): boolean =>
    isMeasured(tab, key) && !(isMachine(tab, key) && rows.every((one) => (one[key] ?? null) === null));
  const formatted = runs(keys.flatMap((key, index) => (isShown(key) ? [index] : []))).map(({ first, count }) => ({
    row,
    column: column + first,
    values: cells(first, first + count),
    formats: rows.map((one) => keys.slice(first, first + count).map((key) => formatIn(tab, key, one))),
  }));
  return [...formatted, { row, column, values: cells(0, keys.length) }];
};

const span = (tab: AnyTab, column: number, keys: readonly string[], rows: readonly AnyRow[], writing: Writing): Block => {
  const byRow = new Map(rows.map((row) => [row.at, row]));
  const first = rows.reduce((least, { at }) => Math.min(least, at), Number.POSITIVE_INFINITY);
  const count = rows.reduce((most, { at }) => Math.max(most, at), 0) - first + 1;
  const values = Array.from({ length: count }, (_, step) => {
    const row = byRow.get(first + step);
    return keys.map((key) => (row ? cellOf(tab, key, row, writing) : null));
  });
  return { row: first, column, values };
};

const isMachine = (tab: AnyTab, key: string): boolean => ['links', 'id'].includes(key) || (tab.columns as Columns)[key]?.by === 'refresh';

/** What of a tab is written: blocks, and values that each go into scattered cells. */
export interface Written {
  readonly blocks: readonly Block[];
  readonly same: readonly Same[];
}

/** First and last row of some. */
const stretchOf = (rows: readonly AnyRow[]): readonly [from: number, to: number] => [
  rows.reduce((a, { at }) => Math.min(a, at), Number.POSITIVE_INFINITY),
  rows.reduce((a, { at }) => Math.max(a, at), 0),
];

/** A column's changed cells value by value, where its numbers need no format of their own and it is worth it; `isKept` says that otherwise what people have between is read first, values and formulas. */
const scattered = (tab: AnyTab, key: string, column: number, rows: readonly AnyRow[], writing: Writing, isKept: boolean) => {
  if (rows.length === 0 || isMeasured(tab, key)) return null;
  const [from, to] = stretchOf(rows);
  const cells = to - from + 1;
  // One block of neighbouring columns is few calls, and calls are what is short: apart, a column has to take a quarter of the time.
  const seconds = isKept
    ? predictedSeconds({ calls: 3, cellsRead: 2 * cells, cellsWritten: cells })
    : predictedSeconds({ calls: 1, cellsWritten: cells }) / 4;
  return sameValues(
    column,
    rows.map((row) => [row.at, cellOf(tab, key, row, writing)] as const),
    seconds,
  );
};

/** What of a group of machine columns changed, each column value by value or from its first changed row to its last; neighbours of the same length as one block. */
const machineBlocks = (
  tab: AnyTab,
  group: { readonly column: number; readonly keys: readonly string[] },
  touched: readonly AnyRow[],
  byRow: ReadonlyMap<number, AnyRow>,
  changed: ReadonlyMap<string, ReadonlySet<string>>,
  was: Cells,
  writing: Writing,
): Written => {
  const same: Same[] = [];
  const stretches = group.keys.map((key, index) => {
    const rows = touched.filter(({ id }) => changed.get(id)?.has(key));
    const apart = scattered(tab, key, group.column + index, rows, writing, false);
    same.push(...(apart ?? []));
    return rows.length === 0 || apart ? null : stretchOf(rows);
  });
  // The day of a row that nobody changed stays.
  const cellAt = (key: string, row: AnyRow): Cell =>
    key === 'updated' && !changed.get(row.id)?.has(key)
      ? (was[row.at - 1]?.[group.column + group.keys.indexOf(key) - 1] ?? '')
      : cellOf(tab, key, row, writing);
  const blocks = alike(stretches.map((stretch) => stretch?.join() ?? '')).flatMap(({ first, count }): readonly Block[] => {
    const stretch = stretches[first - 1];
    if (!stretch) return [];
    const [from, to] = stretch;
    const keys = group.keys.slice(first - 1, first - 1 + count);
    const values = Array.from({ length: to - from + 1 }, (_, step) => {
      const row = byRow.get(from + step);
      return keys.map((key): Cell => (row ? cellAt(key, row) : ''));
    });
    const formatted = runs(keys.flatMap((key, index) => (isMeasured(tab, key) ? [index] : []))).map((run) => ({
      row: from,
      column: group.column + first - 1 + run.first,
      values: values.map((line) => line.slice(run.first, run.first + run.count)),
      formats: values.map((_, step) => {
        const row = byRow.get(from + step);
        return keys.slice(run.first, run.first + run.count).map((key) => (row ? formatIn(tab, key, row) : 'General'));
      }),
    }));
    return [...formatted, { row: from, column: group.column + first - 1, values }];
  });
  return { blocks, same };
};

/** What is written for the changed cells of rows that are there, given the cells as they were read: the machine's from the first to the last changed row, a person's only where they changed. */
export const changedBlocks = (
  tab: AnyTab,
  place: Place,
  all: readonly AnyRow[],
  changed: ReadonlyMap<string, ReadonlySet<string>>,
  was: Cells,
  writing: Writing,
): Written => {
  const byRow = new Map(all.map((row) => [row.at, row]));
  const touched = all.filter(({ id }) => changed.has(id));
  const machine = keysAt(place, new Set([...place.at.keys()].filter((key) => isMachine(tab, key))));
  const blocks: Block[] = [];
  const same: Same[] = [];
  for (const group of machine) {
    const made = machineBlocks(tab, group, touched, byRow, changed, was, writing);
    blocks.push(...made.blocks);
    same.push(...made.same);
  }
  const persons = new Set([...place.at.keys()].filter((key) => !isMachine(tab, key)));
  const columnsOf = new Map<string, { keys: Set<string>; rows: AnyRow[] }>();
  for (const row of touched) {
    const keys = [...(changed.get(row.id) as ReadonlySet<string>)].filter((key) => persons.has(key)).sort();
    if (keys.length === 0) continue;
    const one = columnsOf.get(keys.join()) ?? { keys: new Set(keys), rows: [] };
    one.rows.push(row);
    columnsOf.set(keys.join(), one);
  }
  // The day of the change before what changed: a run that broke off in between sets both again.
  for (const { keys, rows } of columnsOf.values())
    for (const group of keysAt(place, keys).reverse()) {
      const found = runs(rows.map(({ at }) => at));
      const [key = '', ...others] = group.keys;
      const apart = found.length > mostRuns && others.length === 0 ? scattered(tab, key, group.column, rows, writing, true) : null;
      if (apart) same.push(...apart);
      else if (found.length > mostRuns) blocks.push(span(tab, group.column, group.keys, rows, writing));
      else
        for (const run of found) {
          const these = Array.from({ length: run.count }, (_, step) => byRow.get(run.first + step) as AnyRow);
          blocks.push(...block(tab, run.first, group.column, group.keys, these, writing));
        }
    }
  return { blocks, same };
};
