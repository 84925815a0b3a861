import type { AnyTab, Patch } from '../define/tab';

import type { AnyBook, AnyRow, AnyRowChange, AnyTable, Columns } from '../define/table';

import { columnOf, firstRow } from './place';

/** Row changes by tab. */
export type Changes = { readonly [tab: string]: readonly AnyRowChange[] | undefined };

const blankRow = (tab: AnyTab): { [column: string]: unknown } => {
  const row: { [column: string]: unknown } = {};
  for (const [key, column] of Object.entries((tab.columns as Columns) ?? {}))
    row[key] = column.type === 'choice' && column.default !== undefined ? column.default : null;
  return row;
};

/** A tab that rows are added to is there from then on. */
const changeTable = (tab: AnyTab, table: AnyTable, changes: readonly AnyRowChange[]): AnyTable => {
  const removed = new Set(changes.flatMap((change) => ('remove' in change ? [change.remove] : [])));
  const sets = new Map<string, { set: { [column: string]: unknown }; cells?: ReadonlyMap<string, string> }>();
  for (const change of changes)
    if ('set' in change) {
      const before = sets.get(change.id);
      const cells = change.cells ?? before?.cells;
      sets.set(change.id, { set: { ...before?.set, ...change.set }, ...(cells ? { cells } : {}) });
    }
  const added = changes.flatMap((change) => ('add' in change ? [{ ...blankRow(tab), at: 0, ...change.add } as AnyRow] : []));
  const kept = [...table.rows.filter(({ id }) => !removed.has(id)), ...added];
  const rows = kept.map((row): AnyRow => {
    const change = sets.get(row.id);
    return change ? { ...row, ...change.set, ...(change.cells ? { cells: new Map([...(row.cells ?? []), ...change.cells]) } : {}) } : row;
  });
  const unread = table.unread.filter(({ id, column }) => !Object.hasOwn(sets.get(id)?.set ?? {}, column));
  return { ...table, installed: table.installed || rows.length > 0, rows, unread };
};

/** The book as it is once the changes are made; added rows stand at the end with their columns' defaults; grids have a column for each row they follow.
 * @example changeBook(tabs, book, { tasks: [{ id: 'T-1', set: { state: 'done' } }] })
 */
export const changeBook = <B extends AnyBook>(tabs: readonly AnyTab[], book: B, changes: Changes): B => {
  const after: { [tab: string]: AnyTable } = { ...book };
  for (const tab of tabs) {
    const list = changes[tab.key];
    if (list && list.length > 0) after[tab.key] = changeTable(tab, after[tab.key] as AnyTable, list);
  }
  for (const tab of tabs) {
    const table = after[tab.key];
    const followed = tab.across ? after[tab.across.tab] : undefined;
    if (!table?.installed || !followed) continue;
    const known = new Set(table.across);
    after[tab.key] = { ...table, across: [...table.across, ...followed.rows.map(({ id }) => id).filter((id) => !known.has(id))] };
  }
  return after as B;
};

/** The book with every added row at the place where it will be written: below the last one. */
export const standing = <B extends AnyBook>(book: B): B =>
  Object.fromEntries(
    Object.entries(book).map(([tab, table]) => {
      let last = table.rows.reduce((most, { at }) => Math.max(most, at), firstRow - 1);
      return [
        tab,
        table.rows.some(({ at }) => at === 0)
          ? { ...table, rows: table.rows.map((row) => (row.at > 0 ? row : { ...row, at: ++last })) }
          : table,
      ];
    }),
  ) as unknown as B;

/** The row changes a patch stands for, without those cells that already hold their value and those that a person filled with a formula or with what is not understood. A cell of refresh's own that is not understood is written anew. */
export const patchesToChanges = (tab: AnyTab, table: AnyTable, patches: readonly Patch<Columns>[]): readonly AnyRowChange[] => {
  const unread = new Set(table.unread.map(({ id, column }) => `${id}:${column}`));
  const isTyped = (cell: string, key: string): boolean =>
    table.formulas.has(cell) || (unread.has(cell) && columnOf(tab, key)?.by !== 'refresh');
  const rows = new Map(table.rows.map((row) => [row.id, row]));
  return patches.flatMap(({ id, ...cells }) => {
    const row = rows.get(id);
    if (!row) return [];
    const differs = ([key, value]: readonly [string, unknown]) =>
      ((value ?? null) !== (row[key] ?? null) || unread.has(`${id}:${key}`)) && !isTyped(`${id}:${key}`, key);
    const set = Object.fromEntries(Object.entries(cells).filter(differs));
    return Object.keys(set).length > 0 ? [{ id, set }] : [];
  });
};
