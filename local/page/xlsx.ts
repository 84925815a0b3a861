import type { Worksheet, CellValue as XlsxValue } from 'exceljs';
import { Workbook as File } from 'exceljs';
import { areaName, readA1 } from '../host/a1';
import type { Area, CellRead, CellWrite, SheetContent, Validation, Workbook } from '../host/engine';
import { emptySheet } from '../host/workbook';
import { closeRanges } from '../univer/open-ended';
import { type FileValidation, fileConditional, fileValidation, rulesFrom, validationFrom } from './xlsx-rules';
import { styleFrom, writeFrom, xlsxStyle, xlsxValue } from './xlsx-values';

const pixelsOf = (width: number): number => Math.round(width * 7 + 5);
const widthOf = (pixels: number): number => (pixels - 5) / 7;
// Excel keeps these only as array formulas, which spill; their last values are kept instead.
const spilling =
  /\b(VSTACK|HSTACK|FILTER|UNIQUE|SORT|SORTBY|SEQUENCE|MAP|BYROW|BYCOL|MAKEARRAY|SCAN|REDUCE|LAMBDA|LET|TOCOL|TOROW|QUERY|ARRAYFORMULA|SPARKLINE|SPLIT)\s*\(/i;
const newer = /\b(XLOOKUP|XMATCH|TEXTJOIN|CONCAT|IFS|SWITCH|MAXIFS|MINIFS)(?=\s*\()/gi;

const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'`;
const reference = (area: Area, workbook: Workbook): string => {
  const name = workbook.sheets.find(({ id }) => id === area.sheet)?.name ?? '';
  return `${quoted(name)}!${areaName(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`;
};

const fileValue = (write: CellWrite | undefined, read: CellRead, close: (formula: string) => string, frozen: RegExp): XlsxValue => {
  const result = xlsxValue(read);
  if (write?.formula === undefined || frozen.test(write.formula) || spilling.test(write.formula)) return result;
  const formula = close(write.formula).slice(1).replace(newer, '_xlfn.$1');
  return { formula, ...(result === null ? {} : { result }) } as XlsxValue;
};

const addSheet = (
  file: File,
  sheet: SheetContent,
  workbook: Workbook,
  read: (area: Area) => readonly (readonly CellRead[])[],
  frozen: RegExp,
): void => {
  const made = file.addWorksheet(sheet.name, {
    state: sheet.hidden ? 'hidden' : 'visible',
    views: [{ state: 'frozen', xSplit: sheet.frozenColumns, ySplit: sheet.frozenRows }],
    properties: {
      defaultColWidth: widthOf(100),
      ...(sheet.color ? { tabColor: { argb: `FF${sheet.color.slice(1).toUpperCase()}` } } : {}),
    },
  });
  const rowsOf = (name: string | null): number | null =>
    (name === null ? sheet : workbook.sheets.find((other) => other.name === name))?.rows ?? null;
  const close = (formula: string): string => closeRanges(formula, rowsOf);
  const rows = Math.max(1, ...sheet.cells.map(([row]) => row));
  const columns = Math.max(1, ...sheet.cells.map(([, column]) => column));
  const kept = new Map(sheet.cells.map(([row, column, cell]) => [`${row}/${column}`, cell]));
  const shown = read({ sheet: sheet.id, row: 1, column: 1, rows: Math.max(rows, sheet.rows), columns: Math.max(columns, sheet.columns) });
  for (const [down, line] of shown.entries())
    for (const [across, cell] of line.entries()) {
      const own = kept.get(`${down + 1}/${across + 1}`);
      if (!own && cell.value === null && cell.error === undefined) continue;
      const target = made.getCell(down + 1, across + 1);
      target.value = fileValue(own, cell, close, frozen);
      if (own?.style) target.style = xlsxStyle(own.style);
      if (own?.note) target.note = own.note;
    }
  for (const [column, pixels] of sheet.widths) made.getColumn(column).width = widthOf(pixels);
  for (const { first, last } of sheet.columnGroups)
    for (let column = first; column <= last; column += 1) made.getColumn(column).outlineLevel = 1;
  for (const column of sheet.hiddenColumns) made.getColumn(column).hidden = true;
  for (const row of sheet.hiddenRows) made.getRow(row).hidden = true;
  const validations = (made as Worksheet & { dataValidations: { add(address: string, rule: FileValidation): void } }).dataValidations;
  for (const { area, rule } of sheet.validations) {
    const converted = fileValidation(rule, (source) => reference(source, workbook));
    if (converted) validations.add(areaName(area), converted);
  }
  sheet.conditional.forEach((rule, at) => {
    made.addConditionalFormatting(fileConditional({ ...rule, formula: close(rule.formula) }, at + 1));
  });
};

/**
 * A workbook as an .xlsx file, as Sheets downloads it: formulas with their values; those that call custom functions as their last values.
 * `read` gives what cells show.
 */
export const writeXlsx = async (
  workbook: Workbook,
  read: (area: Area) => readonly (readonly CellRead[])[],
  customNames: readonly string[],
): Promise<ArrayBuffer> => {
  const file = new File();
  const frozen = customNames.length === 0 ? /(?!)/ : new RegExp(`(?<![\\w.])(?:${customNames.join('|')})\\s*\\(`, 'i');
  for (const sheet of workbook.sheets) addSheet(file, sheet, workbook, read, frozen);
  for (const { name, area } of workbook.names) file.definedNames.add(reference(area, workbook), name);
  return (await file.xlsx.writeBuffer()) as ArrayBuffer;
};

const cellsFrom = (sheet: Worksheet): SheetContent['cells'] => {
  const cells: SheetContent['cells'][number][] = [];
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      const style = styleFrom(cell.style);
      const note = typeof cell.note === 'string' ? cell.note : (cell.note?.texts ?? []).map(({ text }) => text).join('');
      // Of merged cells only the first holds the value.
      const write = cell.isMerged && cell.master !== cell ? { value: null } : writeFrom(cell.value, cell.formula);
      const blank = write.formula === undefined && (write.value === null || write.value === undefined);
      if (blank && !style && note === '') return;
      cells.push([number, column, { ...(blank ? {} : write), ...(style ? { style } : {}), ...(note === '' ? {} : { note }) }]);
    });
  });
  return cells;
};

const numbered = (count: number, chosen: (number: number) => boolean): number[] =>
  Array.from({ length: count }, (_, at) => at + 1).filter(chosen);

const sheetFrom = (sheet: Worksheet, id: number, sheetNamed: (name: string) => number | null): SheetContent => {
  const columns = Math.max(26, sheet.columnCount);
  const rows = Math.max(1000, sheet.rowCount);
  const view = sheet.views[0];
  const frozen = view?.state === 'frozen' ? view : null;
  const color = sheet.properties.tabColor?.argb;
  const found: ReadonlyMap<string, Validation> = validationFrom(sheet, id, sheetNamed);
  return {
    ...emptySheet(id, sheet.name),
    rows,
    columns,
    hidden: sheet.state !== 'visible',
    color: color ? `#${color.slice(-6).toLowerCase()}` : null,
    frozenRows: frozen?.ySplit ?? 0,
    frozenColumns: frozen?.xSplit ?? 0,
    cells: cellsFrom(sheet),
    widths: numbered(columns, (column) => sheet.getColumn(column).width !== undefined).map((column) => [
      column,
      pixelsOf(sheet.getColumn(column).width ?? 9),
    ]),
    hiddenRows: numbered(sheet.rowCount, (row) => sheet.getRow(row).hidden),
    hiddenColumns: numbered(columns, (column) => sheet.getColumn(column).hidden),
    ...rulesFrom(sheet, id, found),
  };
};

/** Opens an .xlsx file as a workbook; what it does not say comes from `base`. */
export const readXlsx = async (bytes: ArrayBuffer, base: Workbook): Promise<Workbook> => {
  const file = new File();
  await file.xlsx.load(bytes);
  const ids = new Map(file.worksheets.map((sheet, at) => [sheet.name, at]));
  const sheetNamed = (name: string): number | null => ids.get(name) ?? null;
  const names = file.definedNames.model.flatMap(({ name, ranges }) => {
    const found = readA1(ranges[0] ?? '');
    const sheet = found?.sheet === undefined ? null : sheetNamed(found.sheet);
    if (!found?.row || !found.column || !found.lastRow || !found.lastColumn || sheet === null) return [];
    const { row, column, lastRow, lastColumn } = found;
    return [{ name, area: { sheet, row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 } }];
  });
  const sheets = file.worksheets.map((sheet, at) => sheetFrom(sheet, at, sheetNamed));
  return {
    ...base,
    sheets: sheets.length > 0 ? sheets : base.sheets,
    names,
    metadata: [],
    active: sheets.findIndex(({ hidden }) => !hidden),
  };
};
