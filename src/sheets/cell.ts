import type { CellPlace, FoundCell } from '../define/action';
import { isDate } from './civil';
import { plainCells } from './read';
import type { Workbook } from './workbook';
import { kept } from './write';

type Range = GoogleAppsScript.Spreadsheet.Range;

const rangeAt = ({ spreadsheet }: Workbook, { sheetId, row, column }: CellPlace): Range | null =>
  spreadsheet.getSheetById(sheetId)?.getRange(row, column) ?? null;

/** What has to be set for a cell to hold what it holds; a time of day stays. */
const holdsOf = (range: Range, timeZone: string): string | number | boolean => {
  const value: unknown = range.getFormula() ? null : range.getValue();
  return isDate(value)
    ? Utilities.formatDate(value, timeZone, 'yyyy-MM-dd HH:mm:ss').replace(' 00:00:00', '')
    : (kept(range, timeZone)[0]?.[0] ?? '');
};

/** Whether a protection lies on the cell: of a range, ours that only warn among them, or of a whole sheet that the person may not edit. */
const isProtected = (range: Range): boolean => {
  const sheet = range.getSheet();
  const { RANGE, SHEET } = SpreadsheetApp.ProtectionType;
  const [row, column] = [range.getRow(), range.getColumn()];
  return (
    sheet.getProtections(SHEET).some((protection) => !protection.canEdit()) ||
    sheet.getProtections(RANGE).some((protection) => {
      const over = protection.getRange();
      return row >= over.getRow() && row <= over.getLastRow() && column >= over.getColumn() && column <= over.getLastColumn();
    })
  );
};

/** Finds a cell, without a place the one that is selected; null where there is none. */
export const findCell = (workbook: Workbook, at?: CellPlace): FoundCell | null => {
  const range = at ? rangeAt(workbook, at) : workbook.spreadsheet.getCurrentCell();
  if (!range) return null;
  const sheet = range.getSheet();
  const sheetId = sheet.getSheetId();
  const tab = workbook.found.find((found) => found.sheetId === sheetId)?.tab ?? null;
  return {
    sheetId,
    row: range.getRow(),
    column: range.getColumn(),
    name: `${sheet.getName()}!${range.getA1Notation()}`,
    holds: holdsOf(range, workbook.timeZone),
    shown: range.getFormula() || range.getDisplayValue(),
    isProtected: isProtected(range),
    tab,
    top: tab ? plainCells(sheet.getRange(`1:${Math.min(5, sheet.getMaxRows())}`).getValues(), workbook.timeZone) : [],
  };
};

/** Sets one cell: a formula becomes a formula. */
export const setCell = (workbook: Workbook, at: CellPlace, holds: string | number | boolean): void => {
  rangeAt(workbook, at)?.setValue(holds);
};

/** Brings a cell to the front. */
export const selectCell = (workbook: Workbook, at: CellPlace): void => {
  rangeAt(workbook, at)?.activate();
};
