import { asText, type Cell } from '../book/cells';
import { place } from '../book/place';
import type { AnyTab } from '../define/tab';
import { roomFor } from './write';

/** Adds one line to a log tab without reading the lines that are there. */
export const appendLog = (
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  tab: AnyTab,
  line: { readonly [column: string]: string | number | undefined },
): void => {
  const found = place(tab, sheet.getRange('1:2').getValues());
  if (!found) return;
  const columns = [...found.at].filter(([key]) => line[key] !== undefined).map(([, column]) => column);
  const row = Math.max(sheet.getLastRow() + 1, found.first);
  const left = Math.min(...columns);
  const cells: Cell[] = Array.from({ length: Math.max(...columns) - left + 1 }, () => '');
  for (const [key, column] of found.at) {
    const value = line[key];
    if (value !== undefined) cells[column - left] = typeof value === 'string' ? asText(value) : value;
  }
  roomFor(sheet, row, left, 1, cells.length).setValues([cells]);
};
