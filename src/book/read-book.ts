import type { LinkColumn, Plain } from '../define/column';
import type { AnyTab } from '../define/tab';
import type { AnyRow, AnyTable, Unread } from '../define/table';
import { fold } from '../languages/choose';
import { type Cell, type Cells, isUnderstood, readCell } from './cells';
import { columnOf, type Place, place } from './place';

/** A tab as it was read, with what writing back needs. */
export interface ReadTable extends AnyTable {
  /** null where the sheet is there but its columns cannot be found. */
  readonly place: Place | null;
  /** Values as read, for comparison. */
  readonly values: Cells;
  /** Rows that had no id, or the id of a row above; they carry a fresh one that is not on the sheet yet. */
  readonly fresh: ReadonlySet<string>;
  /** What links elsewhere call its rows that have no title at the moment, by id: a title that somebody is about to type anew takes no link away. */
  readonly called?: ReadonlyMap<string, string>;
}
export type ReadBook = { readonly [tab: string]: ReadTable };

/** What the hidden links cell remembers: by column, the id meant and the title it showed. */
type Remembered = { readonly [column: string]: readonly [id: string, title: string] };

interface Found {
  readonly tab: AnyTab;
  readonly values: Cells;
  readonly formulas: readonly (readonly string[])[] | null;
}

const missing = (tab: AnyTab): ReadTable => ({
  tab: tab.key,
  installed: false,
  rows: [],
  unread: [],
  across: [],
  formulas: new Set(),
  place: null,
  values: [],
  fresh: new Set(),
});

const remembered = (cell: Cell | undefined): Remembered => {
  if (typeof cell !== 'string' || !cell.startsWith('{')) return {};
  try {
    return JSON.parse(cell) as Remembered;
  } catch {
    return {};
  }
};

interface Draft {
  readonly row: { readonly id: string; readonly at: number; readonly cells?: ReadonlyMap<string, string>; [column: string]: unknown };
  readonly links: Remembered;
}

/** Whether a row holds anything that a person may have put there; what the machine left in a row alone makes none. */
const isUsed = (tab: AnyTab, found: Place, cells: readonly Cell[]): boolean =>
  Object.keys(tab.columns).some((key) => {
    const at = found.at.get(key);
    const by = columnOf(tab, key)?.by ?? 'person';
    return at !== undefined && by !== 'formula' && by !== 'refresh' && String(cells[at - 1] ?? '').trim() !== '';
  }) || found.across.some(({ column }) => String(cells[column - 1] ?? '').trim() !== '');

const readRows = ({ tab, values, formulas }: Found, newId: (prefix: string) => string, byHeader: boolean) => {
  const found = place(tab, values, byHeader);
  const drafts: Draft[] = [];
  const unread: Unread[] = [];
  const fresh = new Set<string>();
  const live = new Set<string>();
  const beside = new Set<string>();
  let updated = '';
  if (!found) return { found, drafts, unread, fresh, live, beside, updated };
  const ours = new Set(found.at.values());
  const others = (values[0] ?? []).flatMap((_, index) => (ours.has(index + 1) ? [] : [index]));
  const seen = new Set<string>();
  const columns = Object.entries(tab.columns).filter(([key, column]) => found.at.has(key) && column.by !== 'formula');
  const idAt = found.at.get('id');
  const linksAt = found.at.get('links');
  const updatedAt = found.at.get('updated');
  for (let index = found.first - 1; index < values.length; index++) {
    const cells = values[index] as readonly Cell[];
    if (!isUsed(tab, found, cells)) continue;
    const given = idAt ? String(cells[idAt - 1] ?? '').trim() : '';
    const id = given !== '' && !seen.has(given) ? given : newId(tab.prefix);
    if (id !== given) fresh.add(id);
    seen.add(id);
    if (others.some((column) => String(cells[column] ?? '') !== '')) beside.add(id);
    const changed = updatedAt ? readCell({ type: 'day' }, cells[updatedAt - 1] ?? '') : null;
    if (typeof changed === 'string' && changed > updated) updated = changed;
    const at = index + 1;
    const row: { id: string; at: number; [column: string]: unknown } = { id, at };
    for (const [key, column] of columns) {
      const position = found.at.get(key) as number;
      const value = readCell(column, cells[position - 1] ?? '');
      row[key] = isUnderstood(value) ? value : null;
      if (!isUnderstood(value)) unread.push({ id, at, column: key, text: value.text, expected: column.type });
      if (formulas?.[index]?.[position - 1]) live.add(`${id}:${key}`);
    }
    for (const [key, column] of Object.entries(tab.columns)) if (column.by === 'formula' || !found.at.has(key)) row[key] = null;
    if (found.across.length > 0 || tab.kind === 'grid')
      row.cells = new Map(
        found.across
          .map(({ id: across, column }) => [across, String(cells[column - 1] ?? '').trim()] as const)
          .filter(([, text]) => text !== ''),
      );
    drafts.push({ row, links: remembered(linksAt ? cells[linksAt - 1] : undefined) });
  }
  return { found, drafts, unread, fresh, live, beside, updated };
};

/** Titles of a tab's rows, each with the ids that bear it, upper row first. */
const titlesOf = (tab: AnyTab, drafts: readonly Draft[]): ReadonlyMap<string, readonly string[]> => {
  const titles = new Map<string, string[]>();
  for (const { row } of drafts) {
    const title = fold(String(row[tab.title] ?? ''));
    const ids = titles.get(title);
    if (ids) ids.push(row.id);
    else titles.set(title, [row.id]);
  }
  return titles;
};

/** Which row a link cell means: the one of that title; of several the remembered one; where the title is unknown but unchanged, the remembered row under its new name. */
const meant = (
  text: string,
  memory: readonly [string, string] | undefined,
  titles: ReadonlyMap<string, readonly string[]>,
  ids: ReadonlySet<string>,
): string | null => {
  const named = titles.get(fold(text));
  if (named) return memory && named.includes(memory[0]) ? memory[0] : (named[0] as string);
  return memory && fold(memory[1]) === fold(text) && ids.has(memory[0]) ? memory[0] : null;
};

/** Reads tabs into plain rows: choices to keys, links to ids, days to ISO text; what is not understood is named in `unread`.
 * `sheets` holds the values of each tab that is there; tabs that are not have no rows. A link whose target tab was not read keeps the remembered id.
 */
export const readBook = (
  tabs: readonly AnyTab[],
  sheets: ReadonlyMap<string, { readonly values: Cells; readonly formulas: readonly (readonly string[])[] | null }>,
  newId: (prefix: string) => string,
  byHeader = false,
): ReadBook => {
  const read = new Map<string, ReturnType<typeof readRows>>();
  for (const tab of tabs) {
    const sheet = sheets.get(tab.key);
    if (sheet) read.set(tab.key, readRows({ tab, ...sheet }, newId, byHeader));
  }
  const byKey = new Map(tabs.map((tab) => [tab.key as string, tab]));
  const titles = new Map([...read].map(([key, { drafts }]) => [key, titlesOf(byKey.get(key) as AnyTab, drafts)]));
  const ids = new Map([...read].map(([key, { drafts }]) => [key, new Set(drafts.map(({ row }) => row.id))]));
  const called = new Map(tabs.map(({ key }) => [key as string, new Map<string, string>()]));
  const book: { [tab: string]: ReadTable } = {};
  for (const tab of tabs) {
    const one = read.get(tab.key);
    if (!one) {
      book[tab.key] = missing(tab);
      continue;
    }
    const links = Object.entries(tab.columns).filter(
      (entry): entry is [string, LinkColumn] => (entry[1] as { type: string }).type === 'link',
    );
    const unread = [...one.unread];
    for (const { row, links: memory } of one.drafts)
      for (const [key, column] of links) {
        const text = row[key] as string | null;
        if (text === null || text === undefined) continue;
        const target = titles.get(column.to);
        const id = target ? meant(text, memory[key], target, ids.get(column.to) as ReadonlySet<string>) : (memory[key]?.[0] ?? null);
        row[key] = id;
        if (id !== null && memory[key]?.[0] === id) called.get(column.to)?.set(id, memory[key][1]);
        if (id === null && target) unread.push({ id: row.id, at: row.at, column: key, text, expected: 'link' });
      }
    book[tab.key] = {
      tab: tab.key,
      installed: true,
      rows: one.drafts.map(({ row }) => row as AnyRow),
      unread,
      across: one.found?.across.map(({ id }) => id) ?? [],
      formulas: one.live,
      beside: one.beside,
      ...(one.updated === '' ? {} : { updated: one.updated }),
      place: one.found,
      values: (sheets.get(tab.key) as { values: Cells }).values,
      fresh: one.fresh,
      called: called.get(tab.key) as ReadonlyMap<string, string>,
    };
  }
  return book;
};

/** The title a link to that row shows, the last one where the row has none at the moment; null where the row is not known. */
export const titleOf = (tabs: readonly AnyTab[], book: { readonly [tab: string]: AnyTable & Pick<ReadTable, 'called'> }) => {
  const titles = new Map<string, Map<string, string>>();
  for (const tab of tabs) {
    const { rows = [], called } = book[tab.key] ?? {};
    titles.set(tab.key, new Map(rows.map((row) => [row.id, String((row[tab.title] as Plain | null) ?? called?.get(row.id) ?? '')])));
  }
  return (tab: string, id: string): string | null => titles.get(tab)?.get(id) ?? null;
};
