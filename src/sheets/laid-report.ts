import type { Cell, Cells } from '../book/cells';
import { isSame, laidRules, titleKey } from '../book/laid-report';
import { palette } from '../define/look';
import { roomFor } from './write';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Rows and columns that are laid: more than a report has, and few enough for rules over each cell. */
const rows = 200;
const columns = 26;
const widths = { first: 300, others: 116 };
/** Title, opening, and what heads the first table. */
const frozen = 3;

/** Gives a report tab the look that follows its words. The key comes last: without it the tab was not laid to its end. */
export const layReport = (sheet: Sheet, tab: string): void => {
  const all = roomFor(sheet, 1, 1, rows, columns);
  all.setFontColor(palette.text).setWrap(true).setVerticalAlignment('middle').setHorizontalAlignment('left');
  sheet.getRange('B1').setFontSize(16).setFontWeight('bold');
  sheet.getRange('B1:B2').setWrap(false);
  sheet.setConditionalFormatRules(
    laidRules.map(({ formula, text, fill, bold }) => {
      const rule = SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(formula).setRanges([all]);
      if (text) rule.setFontColor(text);
      if (fill) rule.setBackground(fill);
      if (bold) rule.setBold(true);
      return rule.build();
    }),
  );
  sheet.setColumnWidth(2, widths.first);
  sheet.setColumnWidths(3, columns - 2, widths.others);
  sheet.setFrozenRows(frozen);
  sheet.setFrozenColumns(2);
  sheet.hideColumns(1);
  sheet.getRange(1, 1).setValue(titleKey(tab));
};

/** Writes a laid report in one call where it differs from what stands there, and not at all where it says the same. */
export const writeLaid = (sheet: Sheet, before: Cells, wanted: Cells): void => {
  if (isSame(before, wanted)) return;
  const across = Math.max(before[0]?.length ?? 0, wanted[0]?.length ?? 0);
  const values = Array.from({ length: Math.max(before.length, wanted.length) }, (_, row) =>
    Array.from({ length: across }, (_, column): Cell => wanted[row]?.[column] ?? ''),
  );
  roomFor(sheet, 1, 1, values.length, across).setValues(values);
};
