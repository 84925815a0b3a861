import { alike } from '../book/alike';
import { type ColumnLook, letters, type TabLook } from '../book/look';
import { firstRow, headerRow } from '../book/place';
import { palette } from '../define/look';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Columns from a row down to the last, without asking for its number. */
export const down = (sheet: Sheet, first: number, count: number, from = firstRow): GoogleAppsScript.Spreadsheet.Range =>
  sheet.getRange(`${letters(first)}${from}:${letters(first + count - 1)}`);

/** Neighbouring columns of one tab; `from` is how many stand before them. */
export interface Laying extends Pick<TabLook, 'name' | 'columns' | 'formulas'> {
  readonly from: number;
}

export const headers = (sheet: Sheet, { columns, formulas, from }: Laying): void => {
  const spilled = new Map(formulas.map(({ column, formula }) => [column, formula]));
  const range = sheet.getRange(headerRow, from + 1, 1, columns.length);
  range.setValues([columns.map(({ header }, index) => spilled.get(index + 1) ?? `'${header}`)]);
  range.setNotes([columns.map(({ note }) => note)]);
  range.setBackgrounds([columns.map(({ computed }) => (computed ? palette.computedHeader : palette.header))]);
  range.setFontWeight('bold').setWrap(true);
};

/** The width most columns have. */
const usualWidth = (columns: readonly ColumnLook[]): number => {
  const counts = new Map<number, number>();
  const seen = columns.filter(({ hidden }) => !hidden);
  for (const { width } of seen.length > 0 ? seen : columns) counts.set(width, (counts.get(width) ?? 0) + 1);
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
};

/** Takes off what a run that broke off has laid over some columns: a second protection would lie on the first. */
export const unguard = (sheet: Sheet, first: number, count: number): void => {
  for (const protection of sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)) {
    const column = protection.getRange().getColumn();
    if (column >= first && column < first + count) protection.remove();
  }
};

/** Lays a warning over columns. Its description comes last: one without it was not laid to its end. */
export const guard = (sheet: Sheet, name: string, first: number, count: number): void => {
  down(sheet, first, count, headerRow).protect().setWarningOnly(true).setDescription(name);
};

/** Whether a protection is a warning of ours that was not laid to its end. */
export const isHalfLaid = (protection: GoogleAppsScript.Spreadsheet.Protection): boolean =>
  protection.getDescription() === '' && protection.getRange().getRow() === headerRow;

export const body = (sheet: Sheet, { name, columns, from }: Laying): void => {
  const cells = (first: number, count: number) => down(sheet, from + first, count);
  down(sheet, from + 1, columns.length, headerRow).setVerticalAlignment('middle');
  for (const { first, count, trait } of alike(columns.map(({ format }) => format)))
    if (trait !== '') cells(first, count).setNumberFormat(trait);
  for (const { first, count, trait } of alike(columns.map(({ align }) => align)))
    if (trait !== '') cells(first, count).setHorizontalAlignment(trait);
  for (const { first, count, trait } of alike(columns.map(({ wrap }) => wrap))) if (trait) cells(first, count).setWrap(true);
  const usual = usualWidth(columns);
  sheet.setColumnWidths(from + 1, columns.length, usual);
  for (const { first, count, trait } of alike(columns.map(({ width, hidden }) => (hidden ? usual : width))))
    if (trait !== usual) sheet.setColumnWidths(from + first, count, trait);
  for (const { first, count, trait } of alike(columns.map(({ computed }) => computed))) {
    if (!trait) continue;
    cells(first, count).setBackground(palette.computedCell).setFontStyle('italic');
    guard(sheet, name, from + first, count);
  }
};

/** Where the titles of a tab stand, for lists to offer. */
export type Titles = (tab: string) => GoogleAppsScript.Spreadsheet.Range | null;

/** Lists of words, and lists of the titles of another tab. */
export const lists = (sheet: Sheet, { columns, from }: Pick<Laying, 'columns' | 'from'>, titles: Titles): void => {
  columns.forEach(({ list, listOf, note }, index) => {
    const source = listOf ? titles(listOf) : null;
    if (!list && !source) return;
    // A new rule lets other words stand, with a warning.
    const rule = SpreadsheetApp.newDataValidation();
    if (list) rule.requireValueInList([...list], true);
    else if (source) rule.requireValueInRange(source, true);
    if (note) rule.setHelpText(note);
    down(sheet, from + index + 1, 1).setDataValidation(rule.build());
  });
};

export const colourRules = (sheet: Sheet, colours: TabLook['colours']): GoogleAppsScript.Spreadsheet.ConditionalFormatRule[] =>
  colours.map(({ column, formula, text, fill }) =>
    SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied(formula)
      .setFontColor(text)
      .setBackground(fill)
      .setRanges([down(sheet, column, 1)])
      .build(),
  );

export const fold = (sheet: Sheet, { columns, from }: Laying, again: boolean): void => {
  for (const { first, count, trait } of alike(columns.map(({ hidden }) => hidden))) if (trait) sheet.hideColumns(from + first, count);
  for (const { first, count, trait } of alike(columns.map(({ rare }) => rare))) {
    if (!trait) continue;
    const range = sheet.getRange(1, from + first, 1, count);
    if (!again || sheet.getColumnGroupDepth(from + first) === 0) range.shiftColumnGroupDepth(1);
    range.collapseGroups();
  }
};
