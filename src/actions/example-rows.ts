import { linksOf } from '../book/links';
import type { AnyTab } from '../define/tab';
import type { AnyBook, AnyRow } from '../define/table';
import { fold } from '../languages/choose';

/** Titles that starters lay, by tab. */
export type Titles = { readonly [tab: string]: readonly string[] };

/** A row by its tab. */
export interface RowRef {
  readonly tab: string;
  readonly id: string;
}

/** A row that stays, and of which nothing may go that names it: of one tab, or of any. */
export interface Need extends RowRef {
  readonly from: string | null;
}

/** Which example rows can go, and which stay. */
export interface ExampleRows {
  readonly going: readonly RowRef[];
  /** Typed into by a person: another title, a formula, or something beside our columns. */
  readonly own: readonly RowRef[];
  /** Held by a row that stays. */
  readonly held: readonly (RowRef & { readonly by: RowRef })[];
}

const keyOf = ({ tab, id }: RowRef): string => `${tab}:${id}`;

/** Installation counts its ids up; a repeated task carries its day behind that of the first. */
const isLaid = ({ prefix }: AnyTab, id: string): boolean => id.startsWith(`${prefix}-`) && /^\d+(~|$)/.test(id.slice(prefix.length + 1));

/** An id that a run or an edit has given, as rows of people have. */
const isOfPerson = (id: string): boolean => /^[A-Z]+-[0-9a-f]{8}-[0-9a-z]+$/.test(id);

/** Whether a line of a log goes with the row that it is about: what a person entered does not. */
const isLine = (tab: AnyTab, { id }: AnyRow): boolean => tab.about !== undefined && !isOfPerson(id);

const touched = (table: AnyBook[string]): ReadonlySet<string> =>
  new Set([
    ...(table.beside ?? []),
    ...[...table.formulas].map((cell) => cell.slice(0, cell.lastIndexOf(':'))),
    ...table.unread.flatMap(({ id, expected }) => (expected === 'link' ? [] : [id])),
  ]);

/** The rows that installation has laid as examples, as far as they are there: those whose title a person has typed over, or who hold something of a person's own, are `own`. Calendar and settings are no examples. */
const laidRows = (tabs: readonly AnyTab[], book: AnyBook, titles: Titles) => {
  const going = new Map<string, RowRef>();
  const own: RowRef[] = [];
  for (const tab of tabs) {
    const known = new Set((titles[tab.key] ?? []).map(fold));
    const table = book[tab.key];
    if (known.size === 0 || !table?.installed) continue;
    const typed = touched(table);
    for (const row of table.rows) {
      const one = { tab: tab.key, id: row.id };
      if (!isLaid(tab, row.id)) continue;
      if (known.has(fold(String(row[tab.title] ?? ''))) && !typed.has(row.id)) going.set(keyOf(one), one);
      else own.push(one);
    }
  }
  return { going, own };
};

/** Whether there are example rows that nobody has made their own; the titles are asked for only where an id looks like theirs. */
export const hasExamples = (tabs: readonly AnyTab[], book: AnyBook, titles: () => Titles): boolean => {
  const some = tabs.some((tab) => tab.colour === 'input' && book[tab.key]?.rows.some(({ id }) => isLaid(tab, id)));
  return some && exampleRows(tabs, book, titles()).going.length > 0;
};

/** The example rows of a workbook: which of them can go, and which stay, for a row that stays names them. Lines of logs go and stay with the row that they are about.
 * @example exampleRows(tabs, book, titles).going // [{ tab: 'goals', id: 'G-1' }, …]
 */
export const exampleRows = (tabs: readonly AnyTab[], book: AnyBook, titles: Titles, needs: readonly Need[] = []): ExampleRows => {
  const { going, own } = laidRows(tabs, book, titles);
  const isNeeded = (tab: AnyTab, named: RowRef): boolean =>
    !going.has(keyOf(named)) && needs.some(({ from, ...one }) => (from === null || from === tab.key) && keyOf(one) === keyOf(named));
  const held: (RowRef & { readonly by: RowRef })[] = [];
  const rows = tabs.flatMap((tab) => (book[tab.key]?.rows ?? []).map((row) => ({ tab, row, ref: { tab: tab.key as string, id: row.id } })));
  const lines = rows.flatMap(({ tab, row, ref }) => {
    const about = isLine(tab, row) ? tab.about?.(row as never) : null;
    return about ? [{ ref, about }] : [];
  });
  for (const { ref, about } of lines) if (going.has(keyOf(about))) going.set(keyOf(ref), ref);
  const hold = (ref: RowRef, by: RowRef): boolean => {
    if (!going.delete(keyOf(ref))) return false;
    if (!lines.some((line) => keyOf(line.ref) === keyOf(ref))) held.push({ ...ref, by });
    return true;
  };
  for (let more = true; more; ) {
    more = false;
    for (const { tab, row, ref } of rows) {
      const names = linksOf(tab, row);
      const need = going.has(keyOf(ref)) ? names.find((one) => isNeeded(tab, one)) : undefined;
      if (need && hold(ref, need)) more = true;
      if (going.has(keyOf(ref))) continue;
      for (const one of names) if (hold(one, ref)) more = true;
    }
    for (const { ref, about } of lines) if (!going.has(keyOf(about)) && hold(ref, about)) more = true;
  }
  return { going: [...going.values()], own, held };
};
