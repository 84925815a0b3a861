import { letters } from '../book/look';
import { firstRow, headerRow, keyRow } from '../book/place';
import type { Inspection, TabInspection } from '../define/inspection';
import type { AnyTab } from '../define/tab';
import { isHalfLaid } from './lay-columns';
import { triggerCount } from './trigger';
import type { Workbook } from './workbook';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const inspectTab = (sheet: Sheet): TabInspection => {
  const columns = sheet.getMaxColumns();
  const guarded = new Set<number>();
  for (const protection of sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)) {
    if (isHalfLaid(protection)) continue;
    const range = protection.getRange();
    for (let column = range.getColumn(); column <= range.getLastColumn(); column++) guarded.add(column);
  }
  return {
    sheetId: sheet.getSheetId(),
    formulas: sheet.getRange(headerRow, 1, 1, columns).getFormulas()[0] ?? [],
    lists: (sheet.getRange(firstRow, 1, 1, columns).getDataValidations()[0] ?? []).map((rule) => rule !== null),
    guarded,
    colours: new Set(sheet.getConditionalFormatRules().map((rule) => String(rule.getBooleanCondition()?.getCriteriaValues()[0] ?? ''))),
  };
};

/** Looks at what values do not tell: six calls a tab, and one for each sheet that is not ours. Writes nothing. */
export const inspect = (workbook: Workbook, tabs: readonly AnyTab[]): Inspection => {
  const found = new Map<string, TabInspection>();
  for (const tab of tabs) {
    const sheet = workbook.sheet(tab.key);
    if (sheet && tab.kind !== 'report') found.set(tab.key, inspectTab(sheet));
  }
  const names = workbook.spreadsheet.getNamedRanges().map((named) => {
    const range = named.getRange();
    const at = `${letters(range.getColumn())}${range.getRow()}:${letters(range.getLastColumn())}${range.getLastRow()}`;
    return [named.getName(), `${range.getSheet().getSheetId()}!${at}`] as const;
  });
  const strays = workbook.found.flatMap(({ sheetId, tab, off }) => {
    if (tab !== null || off) return [];
    const sheet = workbook.spreadsheet.getSheetById(sheetId);
    const keys = sheet?.getRange(`${keyRow}:${keyRow}`).getValues()[0] ?? [];
    const ours = tabs.find((one) => keys.filter((key) => String(key).startsWith(`${one.key}.`)).length > 1);
    return sheet && ours ? [{ sheetId, name: sheet.getName(), tab: ours.key as string }] : [];
  });
  return { tabs: found, names: new Map(names), strays, triggers: triggerCount() };
};
