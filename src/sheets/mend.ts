import type { Mend } from '../book/layout';
import { keyRow } from '../book/place';
import { colourRules, guard, isHalfLaid, lists, type Titles } from './lay-columns';
import type { Workbook } from './workbook';

/** Puts back what a tab of ours has lost, cell by cell and column by column; everything else on its sheet stays. */
export const mendTab = (workbook: Workbook, mend: Mend, titles: Titles): void => {
  const { tab, name, sheetId, keys, offers, guards, colours } = mend;
  const sheet = sheetId === null ? workbook.sheet(tab) : workbook.spreadsheet.getSheetById(sheetId);
  if (!sheet) return;
  if (sheetId !== null) workbook.mark(sheet, tab);
  for (const { column, text } of keys) sheet.getRange(keyRow, column).setValue(text);
  for (const { column, look } of offers) lists(sheet, { columns: [look], from: column - 1 }, titles);
  if (guards.length > 0)
    for (const protection of sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)) if (isHalfLaid(protection)) protection.remove();
  for (const column of guards) guard(sheet, name, column, 1);
  if (colours.length > 0) sheet.setConditionalFormatRules([...sheet.getConditionalFormatRules(), ...colourRules(sheet, colours)]);
};
