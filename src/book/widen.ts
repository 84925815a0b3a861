import type { AnyTab } from '../define/tab';
import type { Cells } from './cells';
import type { ColumnLook } from './look';
import { columnOf, headerRow, keyRow, type Place } from './place';
import type { ReadTable } from './read-book';

/** Neighbouring columns that a tab lacks, in the order of their run: where they will stand, and what has to be put in. */
export interface ColumnRun {
  /** Column of the first one, once the runs before it are in. */
  readonly first: number;
  readonly columns: readonly ColumnLook[];
  /** How many to insert and before which column; fewer than `columns` where a run that broke off left some. */
  readonly insert: { readonly before: number; readonly count: number };
}

/** A tab with the columns it lacked in place. */
export interface Widened {
  readonly runs: readonly ColumnRun[];
  readonly table: ReadTable;
}

/** Keys of a tab in the order in which they are laid; those across stand behind what people fill in. */
const sequence = (tab: AnyTab, columns: readonly ColumnLook[], { across }: Place): readonly string[] => {
  const keys = columns.map(({ key }) => key).filter((key) => !key.startsWith('@'));
  const inputs = keys.filter((key) => key in tab.columns && ['person', 'either'].includes(columnOf(tab, key)?.by ?? 'person'));
  return [...inputs, ...across.map(({ id }) => `@${id}`), ...keys.filter((key) => !inputs.includes(key))];
};

/** How many columns behind `after` were put in by a run that broke off: without a key, with nothing in them but the headers to come. */
const leftOver = ({ values }: ReadTable, taken: ReadonlySet<number>, after: number, headers: readonly string[]): number => {
  const isLeft = (column: number, header: string): boolean =>
    !taken.has(column) &&
    values.every((row, index) => {
      const cell = row[column - 1] ?? '';
      return cell === '' || (index === headerRow - 1 && cell === header);
    });
  let count = 0;
  while (count < headers.length && isLeft(after + count + 1, headers[count] as string)) count++;
  return count;
};

/** Which columns a tab lacks and where they go: behind the column that stands before them in the order of a new tab, wherever that one was moved; null where all are there or the tab has no key row. */
export const widen = (tab: AnyTab, table: ReadTable, columns: readonly ColumnLook[]): Widened | null => {
  const { place } = table;
  if (!place || place.missing.length === 0 || place.header !== headerRow || !place.at.has('id')) return null;
  const looks = new Map(columns.map((column) => [column.key, column]));
  const behind = new Map<number, ColumnLook[]>();
  let anchor = 0;
  for (const key of sequence(tab, columns, place)) {
    const at = place.at.get(key);
    const look = looks.get(key);
    if (at !== undefined) anchor = key.startsWith('@') ? Math.max(anchor, at) : at;
    else if (look) behind.set(anchor, [...(behind.get(anchor) ?? []), look]);
  }
  const taken = new Set(place.at.values());
  const runs: ColumnRun[] = [];
  const inserted: { readonly from: number; readonly count: number }[] = [];
  let shift = 0;
  for (const [after, lacking] of [...behind].sort(([a], [b]) => a - b)) {
    const left = leftOver(
      table,
      taken,
      after,
      lacking.map(({ header }) => header),
    );
    const count = lacking.length - left;
    runs.push({ first: after + shift + 1, columns: lacking, insert: { before: after + left + shift + 1, count } });
    inserted.push({ from: after + left + 1, count });
    shift += count;
  }
  return { runs, table: { ...table, place: placed(place, runs, inserted), values: shifted(table.values, inserted) } };
};

type Inserted = readonly { readonly from: number; readonly count: number }[];

const placed = (place: Place, runs: readonly ColumnRun[], inserted: Inserted): Place => {
  const move = (column: number): number => inserted.reduce((sum, { from, count }) => (column >= from ? sum + count : sum), column);
  const at = new Map([...place.at].map(([key, column]) => [key, move(column)]));
  for (const { first, columns } of runs)
    columns.forEach(({ key }, index) => {
      at.set(key, first + index);
    });
  return { ...place, at, across: place.across.map(({ id, column }) => ({ id, column: move(column) })), missing: [] };
};

const shifted = (values: Cells, inserted: Inserted): Cells =>
  values.map((row) => {
    const cells = [...row];
    for (const { from, count } of [...inserted].reverse()) cells.splice(from - 1, 0, ...Array.from({ length: count }, () => ''));
    return cells;
  });

/** The texts of the key row over the columns that were put in, from the first to the last of them; null for cells of others. */
export const keysOver = (
  runs: readonly ColumnRun[],
): { readonly row: number; readonly first: number; readonly texts: readonly (string | null)[] } => {
  const texts = new Map(runs.flatMap(({ first, columns }) => columns.map(({ keyText }, index) => [first + index, keyText] as const)));
  const first = Math.min(...texts.keys());
  return {
    row: keyRow,
    first,
    texts: Array.from({ length: Math.max(...texts.keys()) - first + 1 }, (_, index) => texts.get(first + index) ?? null),
  };
};
