import { asText, type Cell } from '../book/cells';
import { place } from '../book/place';
import type { Addon } from '../define/addon';
import type { Columns } from '../define/column';
import { civilDays } from './civil';
import { plainCells } from './read';

/** Most rows that one edit stamps; a larger paste waits for refresh. */
const mostRows = 500;

/** After a person's edit: rows that have none get an id, and changed rows their day. Everything else waits for refresh. */
export const stampEdit = (addon: Addon, range: GoogleAppsScript.Spreadsheet.Range): void => {
  const sheet = range.getSheet();
  const last = range.getLastRow();
  const keys = sheet.getRange('1:5').getValues();
  const tab = addon.tabs.find((one) => keys[0]?.some((key) => String(key).startsWith(`${one.key}.`)));
  const found = tab && tab.kind !== 'report' ? place(tab, keys) : null;
  if (!tab || !found || tab.key === 'settings') return;
  const idAt = found.at.get('id');
  const updatedAt = found.at.get('updated');
  const first = Math.max(range.getRow(), found.first);
  if (!idAt || !updatedAt || first > last || last - first >= mostRows) return;
  const touched = [...found.at].some(
    ([key, column]) =>
      column >= range.getColumn() &&
      column <= range.getLastColumn() &&
      (key.startsWith('@') ||
        ['person', 'either'].includes((tab.columns as Columns)[key]?.by ?? (key in tab.columns ? 'person' : 'refresh'))),
  );
  if (!touched) return;
  const rows = sheet.getRange(`${first}:${last}`).getValues();
  const inputs = [...found.at]
    .filter(
      ([key]) =>
        key.startsWith('@') || (key in tab.columns && !['formula', 'refresh'].includes((tab.columns as Columns)[key]?.by ?? 'person')),
    )
    .map(([, column]) => column);
  const timeZone = sheet.getParent().getSpreadsheetTimeZone();
  const today = civilDays(timeZone)(new Date());
  const run = Utilities.getUuid().slice(0, 8);
  const from = Math.min(idAt, updatedAt);
  const to = Math.max(idAt, updatedAt);
  const block = plainCells(rows, timeZone).map((row, index) => {
    const used = inputs.some((column) => String(row[column - 1] ?? '').trim() !== '');
    return row.slice(from - 1, to).map((cell, step): Cell => {
      const column = from + step;
      if (column === updatedAt) return used ? today : '';
      if (column === idAt)
        return used && cell === '' ? asText(`${tab.prefix}-${run}-e${index.toString(36)}`) : typeof cell === 'string' ? asText(cell) : cell;
      return typeof cell === 'string' ? asText(cell) : cell;
    });
  });
  if (to - from === 2) sheet.getRange(first, from, block.length, to - from + 1).setValues(block);
  else {
    sheet.getRange(first, idAt, block.length, 1).setValues(block.map((row) => [row[idAt - from] as Cell]));
    sheet.getRange(first, updatedAt, block.length, 1).setValues(block.map((row) => [row[updatedAt - from] as Cell]));
  }
};
