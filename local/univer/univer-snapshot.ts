import type { ICellData, IColumnData, IRowData, IStyleData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import { BooleanNumber, LocaleType, VerticalAlign } from '@univerjs/core';
import type { CellStyle, CellWrite, SheetContent, Workbook } from '../host/engine';
import { closeRanges } from './open-ended';
import type { CellMatrix } from './univer-book';
import { cellOf, univerStyle } from './univer-cells';

const hidden = { hd: BooleanNumber.TRUE };

/** What a new sheet has where a workbook says nothing: Sheets' own sizes. */
export const sheetDefaults = {
  defaultColumnWidth: 100,
  defaultRowHeight: 24,
  rowHeader: { width: 46 },
  columnHeader: { height: 24 },
  defaultStyle: { ff: 'Arial', fs: 10, vt: VerticalAlign.MIDDLE, pd: { t: 3, r: 4, b: 3, l: 4 } },
};

/** The looks of a workbook, each kept once. */
const looks = () => {
  const styles: Record<string, IStyleData> = {};
  const keys = new Map<string, string>();
  const keyOf = (style: CellStyle): string => {
    const said = JSON.stringify(style);
    const known = keys.get(said);
    if (known !== undefined) return known;
    const key = `look-${keys.size}`;
    keys.set(said, key);
    styles[key] = univerStyle(style);
    return key;
  };
  return { styles, keyOf };
};

const cellsOf = (sheet: SheetContent, workbook: Workbook, keyOf: (style: CellStyle) => string): CellMatrix => {
  const rowsOf = (name: string | null) => (name === null ? sheet : workbook.sheets.find((other) => other.name === name))?.rows ?? null;
  const matrix: CellMatrix = {};
  const lineAt = (row: number): Record<number, ICellData> => {
    const line = matrix[row - 1] ?? {};
    matrix[row - 1] = line;
    return line;
  };
  for (const { area, style } of sheet.styles ?? [])
    for (let row = area.row; row < area.row + area.rows; row += 1)
      for (let column = area.column; column < area.column + area.columns; column += 1) lineAt(row)[column - 1] = { s: keyOf(style) };
  for (const [row, column, cell] of sheet.cells) {
    const line = lineAt(row);
    const { v, t, f } = cellOf(cell.formula === undefined ? cell : { formula: closeRanges(cell.formula, rowsOf) });
    line[column - 1] = {
      ...line[column - 1],
      ...(v === null || v === undefined ? {} : { v }),
      ...(t ? { t } : {}),
      ...(f ? { f } : {}),
      ...(cell.style ? { s: keyOf(cell.style) } : {}),
    };
  }
  return matrix;
};

const columnsOf = (sheet: SheetContent): Record<number, Partial<IColumnData>> => {
  const columns: Record<number, Partial<IColumnData>> = {};
  const change = (column: number, data: Partial<IColumnData>): void => {
    columns[column - 1] = { ...columns[column - 1], ...data };
  };
  for (const [column, w] of sheet.widths) change(column, { w });
  for (const column of sheet.hiddenColumns) change(column, hidden);
  return columns;
};

const univerSheet = (sheet: SheetContent, workbook: Workbook, keyOf: (style: CellStyle) => string): Partial<IWorksheetData> => ({
  ...sheetDefaults,
  id: String(sheet.id),
  name: sheet.name,
  rowCount: sheet.rows,
  columnCount: sheet.columns,
  hidden: sheet.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
  tabColor: sheet.color ?? '',
  freeze: {
    xSplit: sheet.frozenColumns,
    ySplit: sheet.frozenRows,
    startRow: sheet.frozenRows === 0 ? -1 : sheet.frozenRows,
    startColumn: sheet.frozenColumns === 0 ? -1 : sheet.frozenColumns,
  },
  cellData: cellsOf(sheet, workbook, keyOf),
  columnData: columnsOf(sheet),
  rowData: Object.fromEntries(sheet.hiddenRows.map((row): [number, Partial<IRowData>] => [row - 1, hidden])),
});

/** A workbook as Univer opens it; names, rules and notes follow by commands. */
export const univerSnapshot = (workbook: Workbook, unit: string): IWorkbookData => {
  const { styles, keyOf } = looks();
  const sheets = Object.fromEntries(workbook.sheets.map((sheet) => [String(sheet.id), univerSheet(sheet, workbook, keyOf)]));
  return {
    id: unit,
    name: workbook.name,
    appVersion: '',
    locale: workbook.locale.startsWith('zh') ? LocaleType.ZH_CN : LocaleType.EN_US,
    styles,
    sheetOrder: workbook.sheets.map(({ id }) => String(id)),
    sheets,
  };
};

/** A kept cell: the parts that say something. */
export const keptCell = (
  cell: CellWrite,
  style: CellStyle | undefined,
  note: string,
): CellWrite & { readonly style?: CellStyle; readonly note?: string } => ({
  ...(cell.formula === undefined
    ? cell.value === null || cell.value === undefined
      ? {}
      : { value: cell.value }
    : { formula: cell.formula }),
  ...(style ? { style } : {}),
  ...(note ? { note } : {}),
});
