import type { Step } from '../book/layout';
import { type Areas, letters, type TabLook } from '../book/look';
import { firstRow, headerRow, keyRow } from '../book/place';
import { palette } from '../define/look';
import { layReport } from './laid-report';
import { body, colourRules, fold, headers, lists, type Titles, unguard } from './lay-columns';
import { mendTab } from './mend';
import { respill, widenTab } from './widen';
import type { Workbook } from './workbook';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Names of ranges, lists of words in some cells only, and heads between rows. */
const areas = (workbook: Workbook, sheet: Sheet, { names, offers, heads }: Areas): void => {
  // Rows that are about to be added may have no place on the sheet yet.
  const last = [...names, ...offers].reduce((most, { at }) => Math.max(most, Number(/\d+$/.exec(at)?.[0] ?? 0)), 0);
  const room = last > 0 ? sheet.getMaxRows() : 0;
  if (last > room) sheet.insertRowsAfter(room, last - room);
  for (const { name, at } of names) workbook.spreadsheet.setNamedRange(name, sheet.getRange(at));
  for (const { at, list } of offers)
    sheet.getRange(at).setDataValidation(
      SpreadsheetApp.newDataValidation()
        .requireValueInList([...list], true)
        .build(),
    );
  for (const at of heads) sheet.getRange(at).setFontWeight('bold').setBackground(palette.header);
};

/** Columns of a sheet that was just inserted. */
const newColumns = 26;

/** How a sheet was come by: inserted just now, taken over blank, or broken off and to be laid again. */
type Found = 'new' | 'blank' | 'again';

const layTab = (sheet: Sheet, look: TabLook, titles: Titles, found: Found): void => {
  const { columns } = look;
  const again = found === 'again';
  const room = found === 'new' ? newColumns : sheet.getMaxColumns();
  if (columns.length > room) sheet.insertColumnsAfter(room, columns.length - room);
  const laying = { ...look, from: 0 };
  headers(sheet, laying);
  if (again) unguard(sheet, 1, columns.length);
  body(sheet, laying);
  lists(sheet, laying, titles);
  if (look.colours.length > 0) sheet.setConditionalFormatRules(colourRules(sheet, look.colours));
  fold(sheet, laying, again);
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

type Leaving = Extract<Step, { do: 'show' | 'hide' | 'remove' }>;
type Laying = Exclude<Step, Leaving | { do: 'mend' }>;
const isLeaving = (step: Step): step is Leaving => ['show', 'hide', 'remove'].includes(step.do);
const isLaying = (step: Step): step is Laying => !isLeaving(step) && step.do !== 'mend';

/** Carries out layout steps: sheets first, for lists point from one to another; each sheet is marked as ours at once. */
export const lay = (workbook: Workbook, todo: readonly Step[], titleColumns: ReadonlyMap<string, number>): ReadonlyMap<string, Sheet> => {
  const sheets = new Map<string, Sheet>();
  const steps = todo.filter(isLaying);
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
  // Before columns are put in: what is mended is known by where it stands.
  for (const step of todo) if (step.do === 'mend') mendTab(workbook, step.mend, titles);
  for (const step of steps) if (step.do === 'widen') widenTab(workbook, sheets.get(step.look.tab) as Sheet, step, titles);
  // Names come before the formulas that pass them on.
  for (const { look } of steps) areas(workbook, sheets.get(look.tab) as Sheet, look);
  for (const step of steps)
    if (step.do === 'widen') respill(sheets.get(step.look.tab) as Sheet, step);
    else if (step.do !== 'name' && step.look.report === 'laid') layReport(sheets.get(step.look.tab) as Sheet, step.look.tab);
    else if (step.do !== 'name' && !step.look.report)
      layTab(sheets.get(step.look.tab) as Sheet, step.look, titles, founds.get(step.look.tab) ?? 'again');
  for (const step of todo.filter(isLeaving)) {
    const sheet = leave(workbook, step);
    if (sheet) sheets.set(step.look.tab, sheet);
  }
  return sheets;
};
