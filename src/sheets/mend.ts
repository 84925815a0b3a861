import type { Mend } from '../book/layout';
import { headerRow, keyRow } from '../book/place';
import { colourRules, down, lists, type Titles } from './lay-columns';
import type { Workbook } from './workbook';

/** Puts back what a tab of ours has lost, cell by cell and column by column; everything else on its sheet stays. */
export const mendTab = (workbook: Workbook, mend: Mend, titles: Titles): void => {
  const { tab, name, sheetId, keys, offers, guards, colours } = mend;
  const sheet = sheetId === null ? workbook.sheet(tab) : workbook.spreadsheet.getSheetById(sheetId);
  if (!sheet) return;
  if (sheetId !== null) workbook.mark(sheet, tab);
  for (const { column, text } of keys) sheet.getRange(keyRow, column).setValue(text);
  for (const { column, look } of offers) lists(sheet, { columns: [look], from: column - 1 }, titles);
  for (const column of guards) down(sheet, column, 1, headerRow).protect().setDescription(name).setWarningOnly(true);
  if (colours.length > 0) sheet.setConditionalFormatRules([...sheet.getConditionalFormatRules(), ...colourRules(sheet, colours)]);
};
