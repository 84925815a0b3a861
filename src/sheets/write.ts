import type { Block } from '../book/blocks';
import { asText, type Cell } from '../book/cells';
import { letters } from '../book/look';
import type { TabWrites } from '../book/write-book';
import { plainCells } from './read';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What the cells hold now, as it has to be set to stay the same. */
export const kept = (range: GoogleAppsScript.Spreadsheet.Range, timeZone: string): Cell[][] => {
  const formulas = range.getFormulas();
  return plainCells(range.getValues(), timeZone).map((row, r) =>
    row.map((cell, c) => formulas[r]?.[c] || (typeof cell === 'string' && !/^\d{4}-\d\d-\d\d$/.test(cell) ? asText(cell) : cell)),
  );
};

/** A range, with rows and columns added where the sheet refuses it as too small: to ask how many there are would cost each write a call. */
export const roomFor = (sheet: Sheet, row: number, column: number, rows: number, columns: number): GoogleAppsScript.Spreadsheet.Range => {
  try {
    return sheet.getRange(row, column, rows, columns);
  } catch (refused) {
    const [height, width] = [sheet.getMaxRows(), sheet.getMaxColumns()];
    const [below, beside] = [row + rows - 1 - height, column + columns - 1 - width];
    if (below <= 0 && beside <= 0) throw refused;
    if (below > 0) sheet.insertRowsAfter(height, below);
    if (beside > 0) sheet.insertColumnsAfter(width, beside);
    return sheet.getRange(row, column, rows, columns);
  }
};

const writeBlock = (sheet: Sheet, { row, column, values, formats }: Block, timeZone: string): void => {
  const range = roomFor(sheet, row, column, values.length, values[0]?.length ?? 1);
  if (formats) {
    range.setNumberFormats(formats.map((line) => [...line]));
    return;
  }
  const holes = values.some((line) => line.includes(null));
  const now = holes ? kept(range, timeZone) : [];
  range.setValues(values.map((line, r) => line.map((cell, c) => cell ?? (now[r]?.[c] as Cell))));
};

/** Takes rows away; where none would be left below the frozen ones, which Sheets refuses, a blank one comes first: to ask how many there are would cost each run a call. */
const dropRows = (sheet: Sheet, row: number, count: number): void => {
  try {
    sheet.deleteRows(row, count);
  } catch (refused) {
    const room = sheet.getMaxRows();
    if (row + count - 1 < room) throw refused;
    sheet.insertRowsAfter(room, 1);
    sheet.deleteRows(row, count);
  }
};

/** Writes what there is to write into a tab. */
export const writeTab = (sheet: Sheet, { blocks, same }: TabWrites, timeZone: string): void => {
  for (const { value, column, rows } of same) {
    const at = letters(column);
    sheet.getRangeList(rows.map(({ first, count }) => `${at}${first}:${at}${first + count - 1}`)).setValue(value);
  }
  for (const block of blocks) writeBlock(sheet, block, timeZone);
};

/** Takes rows away from the bottom up. */
export const removeRows = (sheet: Sheet, { removed }: TabWrites): void => {
  for (const { row, count } of removed) dropRows(sheet, row, count);
};
