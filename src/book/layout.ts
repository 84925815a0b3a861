import type { FoundSheet, Wanted } from '../define/action';
import type { AnyTab, Area } from '../define/tab';
import type { AnyBook, AnyTable, Columns } from '../define/table';
import type { Language } from '../languages';
import { standing } from './change-book';
import { checkTab } from './damage';
import { type Areas, areasOf, type ColumnLook, coloursOf, spills, type TabLook, tabLook } from './look';
import { oldNumbers, type Stretch } from './old-numbers';
import { columnOf, headerRow, type Place } from './place';
import type { ReadBook, ReadTable } from './read-book';
import { type ColumnRun, widen } from './widen';

/** One step that brings the workbook nearer to what is wanted. */
export type Step =
  /** A new sheet at that position. */
  | { readonly do: 'add'; readonly index: number; readonly look: TabLook }
  /** A sheet of ours that was not laid to its end: laid again. */
  | { readonly do: 'finish'; readonly look: TabLook }
  /** A sheet of ours that gets rows which its named ranges, offered words or heads need: only those are set. */
  | { readonly do: 'name'; readonly look: Areas & Pick<TabLook, 'tab'> }
  /** A sheet of ours that an earlier version has laid: gets the columns it lacks. */
  | WidenStep
  /** A sheet of ours that has lost something: only that is put back. */
  | MendStep
  /** An area that was switched off, with all it holds. */
  | { readonly do: 'show'; readonly look: Pick<TabLook, 'tab'> }
  /** An area that is switched off; so many rows stay on its sheet. */
  | { readonly do: 'hide'; readonly look: Pick<TabLook, 'tab'>; readonly rows: number }
  | { readonly do: 'remove'; readonly look: Pick<TabLook, 'tab'> };

/** What a tab of ours has lost; columns as they stand before any is put in. */
export interface Mend {
  readonly tab: string;
  readonly name: string;
  /** The sheet to be marked as this tab; null where it is. */
  readonly sheetId: number | null;
  /** Texts of key cells; '' takes one away. */
  readonly keys: readonly { readonly column: number; readonly text: string }[];
  readonly offers: readonly { readonly column: number; readonly look: ColumnLook }[];
  /** Columns that warn of an edit. */
  readonly guards: readonly number[];
  readonly colours: TabLook['colours'];
}

export interface MendStep {
  readonly do: 'mend';
  readonly look: Pick<TabLook, 'tab'>;
  readonly mend: Mend;
}

export interface WidenStep {
  readonly do: 'widen';
  readonly look: Areas & Pick<TabLook, 'tab' | 'name' | 'colours' | 'formulas'>;
  readonly runs: readonly ColumnRun[];
  /** Cleared where a formula is laid into their column. */
  readonly old: readonly Stretch[];
  readonly table: ReadTable;
}

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
export const isUnlaid = (table: ReadTable | undefined): boolean => {
  if (!table || table.rows.length > 0) return false;
  if (table.place) return table.place.header === headerRow && table.place.missing.includes('id');
  return table.values.every((row) => row.every((cell) => cell === ''));
};

/** Whether a tab holds nothing but what was laid: no cell below the header that a formula does not fill, and none beside ours. */
const isBlank = ({ values, place }: ReadTable, tab: AnyTab): boolean => {
  const at = new Map([...(place?.at ?? [])].map(([key, column]) => [column, key]));
  return values.every((row, index) =>
    row.every((cell, column) => {
      const key = at.get(column + 1);
      return cell === '' || (key !== undefined && (index + 1 < (place?.first ?? 0) || columnOf(tab, key)?.by === 'formula'));
    }),
  );
};

/** Switches areas off and deletes them; those that are gone already are left alone. */
const leave = (tabs: readonly AnyTab[], found: readonly FoundSheet[], before: ReadBook, wanted: Wanted): readonly Step[] => {
  const on = new Set(found.map(({ tab }) => tab));
  const off = new Set(found.map((sheet) => sheet.off?.tab));
  return [
    ...(wanted.hide ?? []).flatMap((key): readonly Step[] => {
      const tab = tabs.find((one) => one.key === key);
      const table = before[key];
      if (!tab || !table || !on.has(key)) return [];
      const look = { tab: key };
      return [tab.kind === 'report' || isBlank(table, tab) ? { do: 'remove', look } : { do: 'hide', look, rows: table.rows.length }];
    }),
    ...(wanted.remove ?? []).flatMap((key): readonly Step[] => (on.has(key) || off.has(key) ? [{ do: 'remove', look: { tab: key } }] : [])),
  ];
};

/** Where the rows of a tab will stand. */
const rowsOf = (table: AnyTable | undefined): ((id: string) => number | null) => {
  if (!table) return () => null;
  const at = new Map((standing({ table }).table as AnyTable).rows.map((row) => [row.id, row.at]));
  return (id) => at.get(id) ?? null;
};

/** Names and words for the rows that are added to a tab that is there. */
const named = (tab: AnyTab, table: ReadTable, after: AnyTable, language: Language): readonly Step[] => {
  const added = new Set(after.rows.flatMap(({ id, at }) => (at === 0 ? [id] : [])));
  const touched = ({ rows }: Area<Columns>): boolean => rows?.some((id) => added.has(id)) === true;
  const column = (key: string): number | null => table.place?.at.get(key) ?? null;
  const areas = areasOf(tab, language, { row: rowsOf(after), column }, touched);
  return Object.values(areas).some(({ length }) => length > 0) ? [{ do: 'name', look: { tab: tab.key, ...areas } }] : [];
};

/** The step that gives a tab of an earlier version what it lacks; null where it lacks nothing. */
const widening = (tab: AnyTab, before: ReadTable, after: AnyTable, look: TabLook, language: Language, again: boolean): WidenStep | null => {
  const widened = widen(tab, before, look.columns);
  if (!widened && !(again && before.place?.at.has('id') && before.place.header === headerRow)) return null;
  const table = widened?.table ?? before;
  const at = (table.place as Place).at;
  const runs = widened?.runs ?? [];
  const fresh = new Set(runs.flatMap(({ columns }) => columns.map(({ key }) => key)));
  const column = (key: string): number | null => at.get(key) ?? null;
  return {
    do: 'widen',
    look: {
      tab: tab.key,
      name: look.name,
      colours: coloursOf(tab, at, language, (key) => fresh.has(key)),
      formulas: spills(
        tab,
        at,
        (table.place as Place).across.map((one) => one.column),
        language,
      ),
      ...areasOf(tab, language, { row: rowsOf(after), column }),
    },
    runs,
    old: oldNumbers(tab, table),
    table,
  };
};

/** Puts back what a check has found to be lost. */
const mends = (
  tabs: readonly AnyTab[],
  found: readonly FoundSheet[],
  before: ReadBook,
  { inspection, marks }: Wanted,
  language: Language,
): readonly Step[] => {
  const isThere = (key: string): boolean => found.some(({ tab }) => tab === key);
  const lost = tabs.flatMap((tab): readonly Mend[] => {
    const table = before[tab.key];
    const checked = inspection && table?.installed ? checkTab(tab, table, inspection, language, isThere) : null;
    return checked?.mend ? [checked.mend] : [];
  });
  const unmarked = (marks ?? []).map(
    ({ sheetId, tab }): Mend => ({ tab, name: '', sheetId, keys: [], offers: [], guards: [], colours: [] }),
  );
  return [...unmarked, ...lost].map((mend) => ({ do: 'mend', look: { tab: mend.tab }, mend }));
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
  const off = new Set(found.flatMap((sheet) => (sheet.off ? [sheet.off.tab] : [])));
  const present = new Set([...found.map(({ tab }) => tab), ...off, ...wanted.tabs.map(({ tab }) => tab)]);
  const order = tabs.map(({ key }) => key as string).filter((key) => present.has(key));
  const place = ({ tab }: { readonly tab: string }): number => order.indexOf(tab);
  // In workbook order: a sheet added before those that stand before it would end up behind a person's own.
  const inOrder = [...wanted.tabs].sort((a, b) => place(a) - place(b));
  const steps = inOrder.flatMap(({ tab: key, name }): readonly Step[] => {
    const tab = byKey.get(key);
    if (!tab) return [];
    const isOn = found.some((sheet) => sheet.tab === key);
    if (!isOn && off.has(key)) return [{ do: 'show', look: { tab: key } }];
    const rows = tab.across ? (book[tab.across.tab]?.rows ?? []) : [];
    const title = tab.across ? (byKey.get(tab.across.tab)?.title as string) : '';
    const look = tabLook(
      tab,
      name,
      language,
      rows.map((row) => ({ id: row.id, name: String(row[title] ?? '') })),
      rowsOf(book[key]),
    );
    if (!isOn) return [{ do: 'add', index: order.indexOf(key), look }];
    if (look.report !== 'written' && isUnlaid(before[key])) return [{ do: 'finish', look }];
    if (look.report) return [];
    const widened = before[key] && book[key] ? widening(tab, before[key], book[key], look, language, wanted.again === true) : null;
    if (widened) return [widened];
    return before[key] && book[key] ? named(tab, before[key], book[key], language) : [];
  });
  return [...mends(tabs, found, before, wanted, language), ...steps, ...leave(tabs, found, before, wanted)];
};
