import type { WidenStep } from '../book/layout';
import { headerRow } from '../book/place';
import { keysOver } from '../book/widen';
import { body, colourRules, down, fold, headers, lists, type Titles, unguard } from './lay-columns';
import type { Workbook } from './workbook';
import { kept } from './write';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Puts in the columns that an earlier version has not laid; what people have beside and between ours moves along. Their keys come last and at once: without them the columns are taken for left over by the next run. */
export const widenTab = (workbook: Workbook, sheet: Sheet, { look, runs }: WidenStep, titles: Titles): void => {
  if (runs.length === 0) return;
  for (const { first, columns, insert } of runs) {
    if (insert.count > 0) sheet.insertColumnsBefore(insert.before, insert.count);
    // A new column takes over what its neighbour looks like.
    down(sheet, first, columns.length, 1).clearFormat().clearDataValidations();
    sheet.showColumns(first, columns.length);
    const laying = { name: look.name, columns, formulas: [], from: first - 1 };
    headers(sheet, laying);
    if (insert.count < columns.length) unguard(sheet, first, columns.length);
    body(sheet, laying);
    lists(sheet, laying, titles);
    fold(sheet, laying, true);
  }
  if (look.colours.length > 0) {
    const there = sheet.getConditionalFormatRules();
    const known = new Set(there.map((rule) => String(rule.getBooleanCondition()?.getCriteriaValues()[0] ?? '')));
    const added = look.colours.filter(({ formula }) => !known.has(formula));
    sheet.setConditionalFormatRules([...there, ...colourRules(sheet, added)]);
  }
  const { row, first, texts } = keysOver(runs);
  const range = sheet.getRange(row, first, 1, texts.length);
  const now = texts.includes(null) ? kept(range, workbook.timeZone)[0] : [];
  range.setValues([texts.map((text, index) => text ?? now?.[index] ?? '')]);
};

/** Brings the spilled formulas of a tab up to date under the titles that people gave them; a formula that is no spilled call is a person's own. Where there was none yet, numbers that an earlier version wrote make room. */
export const respill = (sheet: Sheet, { look: { formulas }, old }: WidenStep): void => {
  if (formulas.length === 0) return;
  const at = formulas.map(({ column }) => column);
  const first = Math.min(...at);
  const now = sheet.getRange(headerRow, first, 1, Math.max(...at) - first + 1).getFormulas()[0] ?? [];
  for (const { column, formula } of formulas) {
    const before = now[column - first] ?? '';
    const title = /^=VSTACK\(("(?:[^"]|"")*"),/.exec(before)?.[1];
    if (before !== '' && title === undefined) continue;
    const wanted = title === undefined ? formula : formula.replace(/^=VSTACK\("(?:[^"]|"")*"/, () => `=VSTACK(${title}`);
    if (before === '') for (const one of old) if (one.column === column) sheet.getRange(one.row, column, one.count, 1).clearContent();
    if (wanted !== before) sheet.getRange(headerRow, column).setFormula(wanted);
  }
};
