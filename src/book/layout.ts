import type { FoundSheet, Wanted } from '../define/action';
import type { AnyTab } from '../define/tab';
import type { AnyBook } from '../define/table';
import type { Language } from '../languages';
import { type TabLook, tabLook } from './look';
import { headerRow } from './place';
import type { ReadBook, ReadTable } from './read-book';

/** One step that brings the workbook nearer to what is wanted. */
export type Step =
  /** A new sheet at that position. */
  | { readonly do: 'add'; readonly index: number; readonly look: TabLook }
  /** A sheet of ours that was not laid to its end: laid again. */
  | { readonly do: 'finish'; readonly look: TabLook };

/** A name that no sheet bears: the wanted one, or with a number behind it.
 * @example freeName('Goals', (name) => name === 'Goals') // 'Goals (2)'
 */
export const freeName = (name: string, isTaken: (name: string) => boolean): string => {
  if (!isTaken(name)) return name;
  let n = 2;
  while (isTaken(`${name} (${n})`)) n++;
  return `${name} (${n})`;
};

/** Whether laying a tab was broken off: nothing on it, or the header alone, without the key row that comes last. A tab with rows is never laid over. */
const isUnlaid = (table: ReadTable | undefined): boolean => {
  if (!table || table.rows.length > 0) return false;
  if (table.place) return table.place.header === headerRow && table.place.missing.includes('id');
  return table.values.every((row) => row.every((cell) => cell === ''));
};

/** The steps from what was found to what is wanted; none where all is there. `book` is the book as it will be: grids take their columns from it. */
export const layout = (
  tabs: readonly AnyTab[],
  found: readonly FoundSheet[],
  before: ReadBook,
  book: AnyBook,
  wanted: Wanted,
  language: Language,
): readonly Step[] => {
  const byKey = new Map(tabs.map((tab) => [tab.key as string, tab]));
  const present = new Set([...found.map(({ tab }) => tab), ...wanted.tabs.map(({ tab }) => tab)]);
  const order = tabs.map(({ key }) => key as string).filter((key) => present.has(key));
  return wanted.tabs.flatMap(({ tab: key, name }): Step[] => {
    const tab = byKey.get(key);
    if (!tab) return [];
    const rows = tab.across ? (book[tab.across.tab]?.rows ?? []) : [];
    const title = tab.across ? (byKey.get(tab.across.tab)?.title as string) : '';
    const look = tabLook(
      tab,
      name,
      language,
      rows.map((row) => ({ id: row.id, name: String(row[title] ?? '') })),
    );
    if (!found.some((sheet) => sheet.tab === key)) return [{ do: 'add', index: order.indexOf(key), look }];
    return !look.report && isUnlaid(before[key]) ? [{ do: 'finish', look }] : [];
  });
};
