import type { Cell, Cells } from '../book/cells';
import { place } from '../book/place';
import { type ReadBook, readBook } from '../book/read-book';
import type { Columns } from '../define/column';
import type { AnyTab } from '../define/tab';
import { civilDays } from './civil';
import type { Workbook } from './workbook';

/** Values of a range as plain cells: days as ISO text. */
export const plainCells = (values: readonly (readonly unknown[])[], timeZone: string): Cells => {
  const day = civilDays(timeZone);
  return values.map((row) =>
    row.map(
      (cell): Cell =>
        cell instanceof Date ? day(cell) : typeof cell === 'number' || typeof cell === 'boolean' ? cell : String(cell ?? ''),
    ),
  );
};

/** The tabs an action reads, and those that their links name. */
export const withLinked = (tabs: readonly AnyTab[], keys: readonly string[]): readonly AnyTab[] => {
  const wanted = new Set(keys);
  for (const key of keys) {
    const tab = tabs.find((one) => one.key === key);
    for (const column of Object.values((tab?.columns ?? {}) as Columns)) if (column.type === 'link') wanted.add(column.to);
    if (tab?.across) wanted.add(tab.across.tab);
  }
  return wanted.size === keys.length ? tabs.filter(({ key }) => wanted.has(key)) : withLinked(tabs, [...wanted]);
};

/** Most cells asked for at once: beyond, Apps Script runs short of memory, or the service of time. */
const mostCells = 500_000;

/** A range in pieces from top to bottom, each of as many whole rows as may be asked for at once. */
const inPieces = <T>(
  range: GoogleAppsScript.Spreadsheet.Range,
  read: (piece: GoogleAppsScript.Spreadsheet.Range) => readonly T[],
): readonly T[] => {
  const rows = range.getNumRows();
  const most = Math.max(1, Math.floor(mostCells / range.getNumColumns()));
  if (rows <= most) return read(range);
  const tops = Array.from({ length: Math.ceil(rows / most) }, (_, at) => at * most);
  return tops.flatMap((top) => read(range.offset(top, 0, Math.min(most, rows - top))));
};

/** The formulas of a tab's live columns, and of what stands between them, at their place in each row. */
const liveFormulas = (
  tab: AnyTab,
  range: GoogleAppsScript.Spreadsheet.Range,
  values: Cells,
  byHeader: boolean,
): readonly (readonly string[])[] | null => {
  const found = tab.live ? place(tab, values, byHeader) : null;
  const columns = (tab.live ?? []).flatMap((key) => found?.at.get(key) ?? []);
  if (columns.length === 0) return null;
  const before = new Array<string>(Math.min(...columns) - 1).fill('');
  const live = range.offset(0, before.length, range.getNumRows(), Math.max(...columns) - before.length);
  return inPieces(live, (piece) => piece.getFormulas()).map((line) => [...before, ...line]);
};

/** Reads each of these tabs once; a tab with live columns costs one more call for its formulas. */
export const readTabs = (
  workbook: Workbook,
  all: readonly AnyTab[],
  tabs: readonly AnyTab[],
  newId: (prefix: string) => string,
  byHeader = false,
): ReadBook => {
  const sheets = new Map<string, { values: Cells; formulas: readonly (readonly string[])[] | null }>();
  for (const tab of tabs) {
    const sheet = workbook.sheet(tab.key);
    if (!sheet || (tab.kind === 'report' && !tab.report)) continue;
    const range = sheet.getDataRange();
    const values = inPieces(range, (piece) => plainCells(piece.getValues(), workbook.timeZone));
    sheets.set(tab.key, { values, formulas: liveFormulas(tab, range, values, byHeader) });
  }
  return readBook(all, sheets, newId, byHeader);
};
