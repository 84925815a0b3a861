import type { Step } from '../book/layout';
import { type ColumnLook, firstRow, headerRow, keyRow, languageName, letters, type TabLook } from '../book/look';
import { palette } from '../define/look';
import { metadataKey, type Workbook } from './workbook';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Runs of neighbouring columns that are alike. */
const alike = <T>(columns: readonly ColumnLook[], trait: (column: ColumnLook) => T): { first: number; count: number; trait: T }[] => {
  const found: { first: number; count: number; trait: T }[] = [];
  columns.forEach((column, index) => {
    const last = found.at(-1);
    if (last && last.trait === trait(column)) last.count++;
    else found.push({ first: index + 1, count: 1, trait: trait(column) });
  });
  return found;
};

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
  for (const { width } of columns) counts.set(width, (counts.get(width) ?? 0) + 1);
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
};

const body = (sheet: Sheet, look: TabLook, rows: number): void => {
  const { columns } = look;
  const cells = (first: number, count: number) => sheet.getRange(firstRow, first, rows, count);
  sheet.getRange(headerRow, 1, rows + 1, columns.length).setVerticalAlignment('top');
  for (const { first, count, trait } of alike(columns, ({ format }) => format))
    if (trait !== '') cells(first, count).setNumberFormat(trait);
  for (const { first, count, trait } of alike(columns, ({ right }) => right))
    if (trait) cells(first, count).setHorizontalAlignment('right');
  for (const { first, count, trait } of alike(columns, ({ wrap }) => wrap)) if (trait) cells(first, count).setWrap(true);
  const usual = usualWidth(columns);
  sheet.setColumnWidths(1, columns.length, usual);
  for (const { first, count, trait } of alike(columns, ({ width }) => width))
    if (trait !== usual) sheet.setColumnWidths(first, count, trait);
  for (const { first, count, trait } of alike(columns, ({ computed }) => computed)) {
    if (!trait) continue;
    cells(first, count).setBackground(palette.computedCell).setFontStyle('italic');
    sheet
      .getRange(headerRow, first, rows + 1, count)
      .protect()
      .setDescription(look.name)
      .setWarningOnly(true);
  }
};

/** Lists of words, and lists of the titles of another tab. */
const lists = (sheet: Sheet, look: TabLook, rows: number, titles: (tab: string) => GoogleAppsScript.Spreadsheet.Range | null): void => {
  look.columns.forEach(({ list, listOf, note }, index) => {
    const source = listOf ? titles(listOf) : null;
    if (!list && !source) return;
    const rule = SpreadsheetApp.newDataValidation().setAllowInvalid(true);
    if (list) rule.requireValueInList([...list], true);
    else if (source) rule.requireValueInRange(source, true);
    if (note) rule.setHelpText(note);
    sheet.getRange(firstRow, index + 1, rows, 1).setDataValidation(rule.build());
  });
};

const colours = (sheet: Sheet, look: TabLook, rows: number): void => {
  if (look.colours.length === 0) return;
  sheet.setConditionalFormatRules(
    look.colours.map(({ column, formula, text, fill }) =>
      SpreadsheetApp.newConditionalFormatRule()
        .whenFormulaSatisfied(formula)
        .setFontColor(text)
        .setBackground(fill)
        .setRanges([sheet.getRange(firstRow, column, rows, 1)])
        .build(),
    ),
  );
};

const fold = (sheet: Sheet, look: TabLook): void => {
  for (const { first, count, trait } of alike(look.columns, ({ hidden }) => hidden)) if (trait) sheet.hideColumns(first, count);
  for (const { first, count, trait } of alike(look.columns, ({ rare }) => rare))
    if (trait) sheet.getRange(1, first, 1, count).shiftColumnGroupDepth(1).collapseGroups();
};

const layTab = (sheet: Sheet, look: TabLook, titles: (tab: string) => GoogleAppsScript.Spreadsheet.Range | null): void => {
  sheet.setTabColor(look.color);
  if (look.report) {
    sheet.setHiddenGridlines(true);
    return;
  }
  const { columns } = look;
  const room = sheet.getMaxColumns();
  if (columns.length > room) sheet.insertColumnsAfter(room, columns.length - room);
  const rows = sheet.getMaxRows() - headerRow;
  headers(sheet, look);
  body(sheet, look, rows);
  lists(sheet, look, rows, titles);
  colours(sheet, look, rows);
  fold(sheet, look);
  sheet.setFrozenRows(headerRow);
  // The key row comes last: a tab without it was not laid to its end, and is laid again.
  sheet.getRange(keyRow, 1, 1, columns.length).setValues([columns.map(({ keyText }) => keyText)]);
  sheet.hideRows(keyRow);
};

/** Carries out layout steps: sheets first, for lists point from one to another; each sheet is marked as ours at once. */
export const lay = (workbook: Workbook, steps: readonly Step[], titleColumns: ReadonlyMap<string, number>): ReadonlyMap<string, Sheet> => {
  const sheets = new Map<string, Sheet>();
  for (const step of steps) {
    const { tab, name } = step.look;
    if (step.do === 'finish') {
      const sheet = workbook.sheet(tab);
      if (sheet) sheets.set(tab, sheet);
      continue;
    }
    const sheet = workbook.spreadsheet.insertSheet(name, step.index);
    sheet.addDeveloperMetadata(metadataKey, `${tab}:${sheet.getSheetId()}`);
    sheets.set(tab, sheet);
  }
  const settings = steps.find(({ look }) => look.tab === 'settings');
  if (settings) {
    // Formulas pass this name on; the language is the first setting.
    const column = settings.look.columns.findIndex(({ key }) => key === 'value') + 1;
    workbook.spreadsheet.setNamedRange(languageName, (sheets.get('settings') as Sheet).getRange(firstRow, column));
  }
  const titles = (tab: string) => {
    const sheet = sheets.get(tab) ?? workbook.sheet(tab);
    const column = titleColumns.get(tab);
    return sheet && column ? sheet.getRange(`${letters(column)}${firstRow}:${letters(column)}`) : null;
  };
  for (const { look } of steps) layTab(sheets.get(look.tab) as Sheet, look, titles);
  return sheets;
};
