import { alike } from '../book/alike';
import type { ReportCells } from '../book/report-cells';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Rebuilds a report tab as plain values, in a constant number of calls. */
export const writeReport = (sheet: Sheet, { rows, widths }: ReportCells): void => {
  const columns = widths.length;
  if (rows.length > sheet.getMaxRows()) sheet.insertRowsAfter(sheet.getMaxRows(), rows.length - sheet.getMaxRows());
  if (columns > sheet.getMaxColumns()) sheet.insertColumnsAfter(sheet.getMaxColumns(), columns - sheet.getMaxColumns());
  sheet.clear();
  const range = sheet.getRange(1, 1, rows.length, columns);
  range.setNumberFormats(rows.map((row) => row.map(({ format }) => format || 'General')));
  range.setValues(rows.map((row) => row.map(({ value }) => value)));
  range.setBackgrounds(rows.map((row) => row.map(({ fill }) => fill)));
  range.setFontColors(rows.map((row) => row.map(({ color }) => color)));
  range.setFontWeights(rows.map((row) => row.map(({ bold }) => (bold ? 'bold' : 'normal'))));
  range.setFontSizes(rows.map((row) => row.map(({ size }) => size)));
  range.setHorizontalAlignments(rows.map((row) => row.map(({ right }) => (right ? 'right' : 'left'))));
  const { WRAP, OVERFLOW } = SpreadsheetApp.WrapStrategy;
  range.setWrapStrategies(rows.map((row) => row.map(({ wrap }) => (wrap ? WRAP : OVERFLOW))));
  range.setVerticalAlignment('middle');
  for (const { first, count, trait } of alike(widths)) sheet.setColumnWidths(first, count, trait);
};
