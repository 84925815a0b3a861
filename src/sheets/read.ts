import type { Cell, Cells } from '../book/cells';
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

/** Reads each of these tabs once; a tab with live columns costs one more call for its formulas. */
export const readTabs = (
  workbook: Workbook,
  all: readonly AnyTab[],
  tabs: readonly AnyTab[],
  newId: (prefix: string) => string,
): ReadBook => {
  const sheets = new Map<string, { values: Cells; formulas: string[][] | null }>();
  for (const tab of tabs) {
    const sheet = workbook.sheet(tab.key);
    if (!sheet || tab.kind === 'report') continue;
    const range = sheet.getDataRange();
    sheets.set(tab.key, { values: plainCells(range.getValues(), workbook.timeZone), formulas: tab.live ? range.getFormulas() : null });
  }
  return readBook(all, sheets, newId);
};
