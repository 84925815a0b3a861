import { alike } from '../book/alike';
import type { Step } from '../book/layout';
import { type Areas, type ColumnLook, letters, type TabLook } from '../book/look';
import { firstRow, headerRow, keyRow } from '../book/place';
import { palette } from '../define/look';
import type { Workbook } from './workbook';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Columns from a row down to the last, without asking for its number. */
const down = (sheet: Sheet, first: number, count: number, from = firstRow): GoogleAppsScript.Spreadsheet.Range =>
  sheet.getRange(`${letters(first)}${from}:${letters(first + count - 1)}`);

const headers = (sheet: Sheet, look: TabLook): void => {
  const { columns } = look;
  const spilled = new Map(look.formulas.map(({ column, formula }) => [column, formula]));
  const range = sheet.getRange(headerRow, 1, 1, columns.length);
  range.setValues([columns.map(({ header }, index) => spilled.get(index + 1) ?? `'${header}`)]);
  range.setNotes([columns.map(({ note }) => note)]);
  range.setBackgrounds([columns.map(({ computed }) => (computed ? palette.computedHeader : palette.header))]);
  range.setFontWeight('bold').setWrap(true);
};

/** The width most columns have. */
const usualWidth = (columns: readonly ColumnLook[]): number => {
  const counts = new Map<number, number>();
  for (const { width, hidden } of columns) if (!hidden) counts.set(width, (counts.get(width) ?? 0) + 1);
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
};

const body = (sheet: Sheet, look: TabLook, again: boolean): void => {
  const { columns } = look;
  const cells = (first: number, count: number) => down(sheet, first, count);
  down(sheet, 1, columns.length, headerRow).setVerticalAlignment('middle');
  for (const { first, count, trait } of alike(columns.map(({ format }) => format)))
    if (trait !== '') cells(first, count).setNumberFormat(trait);
  for (const { first, count, trait } of alike(columns.map(({ align }) => align)))
    if (trait !== '') cells(first, count).setHorizontalAlignment(trait);
  for (const { first, count, trait } of alike(columns.map(({ wrap }) => wrap))) if (trait) cells(first, count).setWrap(true);
  const usual = usualWidth(columns);
  sheet.setColumnWidths(1, columns.length, usual);
  for (const { first, count, trait } of alike(columns.map(({ width, hidden }) => (hidden ? usual : width))))
    if (trait !== usual) sheet.setColumnWidths(first, count, trait);
  if (again) for (const protection of sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)) protection.remove();
  for (const { first, count, trait } of alike(columns.map(({ computed }) => computed))) {
    if (!trait) continue;
    cells(first, count).setBackground(palette.computedCell).setFontStyle('italic');
    down(sheet, first, count, headerRow).protect().setDescription(look.name).setWarningOnly(true);
  }
};

/** Lists of words, and lists of the titles of another tab. */
const lists = (sheet: Sheet, look: TabLook, titles: (tab: string) => GoogleAppsScript.Spreadsheet.Range | null): void => {
  look.columns.forEach(({ list, listOf, note }, index) => {
    const source = listOf ? titles(listOf) : null;
    if (!list && !source) return;
    // A new rule lets other words stand, with a warning.
    const rule = SpreadsheetApp.newDataValidation();
    if (list) rule.requireValueInList([...list], true);
    else if (source) rule.requireValueInRange(source, true);
    if (note) rule.setHelpText(note);
    down(sheet, index + 1, 1).setDataValidation(rule.build());
  });
};

/** Names of ranges, lists of words in some cells only, and heads between rows. */
const areas = (workbook: Workbook, sheet: Sheet, { names, offers, heads }: Areas): void => {
  for (const { name, at } of names) workbook.spreadsheet.setNamedRange(name, sheet.getRange(at));
  for (const { at, list } of offers)
    sheet.getRange(at).setDataValidation(
      SpreadsheetApp.newDataValidation()
        .requireValueInList([...list], true)
        .build(),
    );
  for (const at of heads) sheet.getRange(at).setFontWeight('bold').setBackground(palette.header);
};

const colours = (sheet: Sheet, look: TabLook): void => {
  if (look.colours.length === 0) return;
  sheet.setConditionalFormatRules(
    look.colours.map(({ column, formula, text, fill }) =>
      SpreadsheetApp.newConditionalFormatRule()
        .whenFormulaSatisfied(formula)
        .setFontColor(text)
        .setBackground(fill)
        .setRanges([down(sheet, column, 1)])
        .build(),
    ),
  );
};

const fold = (sheet: Sheet, look: TabLook, again: boolean): void => {
  for (const { first, count, trait } of alike(look.columns.map(({ hidden }) => hidden))) if (trait) sheet.hideColumns(first, count);
  for (const { first, count, trait } of alike(look.columns.map(({ rare }) => rare))) {
    if (!trait) continue;
    const range = sheet.getRange(1, first, 1, count);
    if (!again || sheet.getColumnGroupDepth(first) === 0) range.shiftColumnGroupDepth(1);
    range.collapseGroups();
  }
};

/** Columns of a sheet that was just inserted. */
const newColumns = 26;

/** How a sheet was come by: inserted just now, taken over blank, or broken off and to be laid again. */
type Found = 'new' | 'blank' | 'again';

const layTab = (sheet: Sheet, look: TabLook, titles: (tab: string) => GoogleAppsScript.Spreadsheet.Range | null, found: Found): void => {
  const { columns } = look;
  const again = found === 'again';
  const room = found === 'new' ? newColumns : sheet.getMaxColumns();
  if (columns.length > room) sheet.insertColumnsAfter(room, columns.length - room);
  headers(sheet, look);
  body(sheet, look, again);
  lists(sheet, look, titles);
  colours(sheet, look);
  fold(sheet, look, again);
  sheet.setFrozenRows(headerRow);
  if (look.titleFirst) sheet.setFrozenColumns(1);
  sheet.hideRows(keyRow);
  // The key row comes last: a tab without it was not laid to its end, and is laid again.
  sheet.getRange(keyRow, 1, 1, columns.length).setValues([columns.map(({ keyText }) => keyText)]);
};

/** A sheet of that name, coloured and then marked as ours: one that is not marked is added again, or taken over where it is there and blank. */
const add = (workbook: Workbook, { look, index }: Extract<Step, { do: 'add' }>): { readonly sheet: Sheet; readonly found: Found } => {
  const blank = workbook.blank(look.name);
  const sheet = blank ?? workbook.spreadsheet.insertSheet(look.name, index);
  sheet.setTabColor(look.color);
  if (look.report) sheet.setHiddenGridlines(true);
  workbook.mark(sheet, look.tab);
  return { sheet, found: blank ? 'blank' : 'new' };
};

/** Shows, hides or deletes an area's sheet; the sheet that is shown. The mark comes last: without it the next run does it again. */
const leave = (workbook: Workbook, step: Extract<Step, { do: 'show' | 'hide' | 'remove' }>): Sheet | null => {
  const { tab } = step.look;
  const sheet = workbook.sheet(tab) ?? workbook.off(tab);
  if (!sheet) return null;
  if (step.do === 'remove') workbook.spreadsheet.deleteSheet(sheet);
  else if (step.do === 'hide') workbook.mark(sheet.hideSheet(), tab, step.rows);
  else workbook.mark(sheet.showSheet(), tab);
  return step.do === 'show' ? sheet : null;
};

const isLeaving = (step: Step): step is Extract<Step, { do: 'show' | 'hide' | 'remove' }> => ['show', 'hide', 'remove'].includes(step.do);

/** Carries out layout steps: sheets first, for lists point from one to another; each sheet is marked as ours at once. */
export const lay = (workbook: Workbook, todo: readonly Step[], titleColumns: ReadonlyMap<string, number>): ReadonlyMap<string, Sheet> => {
  const sheets = new Map<string, Sheet>();
  const steps = todo.filter((step) => !isLeaving(step));
  const founds = new Map<string, Found>();
  for (const step of steps) {
    const { tab } = step.look;
    const { sheet, found } = step.do === 'add' ? add(workbook, step) : { sheet: workbook.sheet(tab), found: 'again' as const };
    if (sheet) sheets.set(tab, sheet);
    founds.set(tab, found);
  }
  const titles = (tab: string) => {
    const sheet = sheets.get(tab) ?? workbook.sheet(tab);
    const column = titleColumns.get(tab);
    return sheet && column ? sheet.getRange(`${letters(column)}${firstRow}:${letters(column)}`) : null;
  };
  // Names come before the formulas that pass them on.
  for (const { look } of steps) areas(workbook, sheets.get(look.tab) as Sheet, look);
  for (const step of steps)
    if (step.do !== 'name' && !step.look.report)
      layTab(sheets.get(step.look.tab) as Sheet, step.look, titles, founds.get(step.look.tab) ?? 'again');
  for (const step of todo.filter(isLeaving)) {
    const sheet = leave(workbook, step);
    if (sheet) sheets.set(step.look.tab, sheet);
  }
  return sheets;
};
