import type { ICellData, Nullable } from '@univerjs/core';
import type { SheetContent, Workbook } from '../host/engine';
import type { RuleCalls } from './rule-calls';
import type { SheetCalls } from './sheet-calls';
import type { UniverBook } from './univer-book';
import { heldIn, styleOf } from './univer-cells';
import type { UniverNotes } from './univer-notes';
import type { UniverReader } from './univer-read';
import { keptCell, sheetDefaults } from './univer-snapshot';
import type { UniverState } from './univer-state';

interface Parts {
  readonly head: Pick<Workbook, 'id' | 'name' | 'locale' | 'timeZone'>;
  readonly book: UniverBook;
  readonly reader: UniverReader;
  readonly notes: UniverNotes;
  readonly state: UniverState;
  readonly rules: RuleCalls;
  readonly sheets: SheetCalls;
}

const cellsOf = (id: number, { book, reader, notes }: Parts): SheetContent['cells'] => {
  const sheet = book.sheet(id);
  const styles = book.unit().getStyles();
  const noted = new Map(notes.all(id).map(([row, column, note]) => [`${row}/${column}`, note]));
  const cells: SheetContent['cells'][number][] = [];
  const keep = (row: number, column: number, cell: Nullable<ICellData>): void => {
    const place = `${row + 1}/${column + 1}`;
    const formula = reader.formulaAt(id, row, column);
    const write = formula === undefined ? { value: heldIn(cell) } : { formula };
    const kept = keptCell(write, styleOf(cell ? styles.getStyleByCell(cell) : null), noted.get(place) ?? '');
    noted.delete(place);
    if (Object.keys(kept).length > 0) cells.push([row + 1, column + 1, kept]);
  };
  sheet.getCellMatrix().forValue((row, column, cell) => {
    keep(row, column, cell);
  });
  for (const place of [...noted.keys()]) {
    const [row = 1, column = 1] = place.split('/').map(Number);
    keep(row - 1, column - 1, null);
  }
  return cells;
};

const numbers = (length: number, chosen: (at: number) => boolean): number[] =>
  Array.from({ length }, (_, at) => at + 1).filter((number) => chosen(number - 1));

/** The whole workbook as it is kept in a file; spilled results are left to their formulas. */
export const saveWorkbook = (parts: Parts): Workbook => {
  const { head, book, state, rules, sheets } = parts;
  const contents = sheets.sheets().map((sheet): SheetContent => {
    const worksheet = book.sheet(sheet.id);
    const widths = Array.from({ length: sheet.columns }, (_, at) => [at + 1, worksheet.getConfig().columnData[at]?.w] as const);
    return {
      ...sheet,
      cells: cellsOf(sheet.id, parts),
      widths: widths.flatMap(([column, w]) => (w === undefined || w === sheetDefaults.defaultColumnWidth ? [] : [[column, w] as const])),
      hiddenRows: numbers(sheet.rows, (row) => worksheet.getRowRawVisible(row) === false),
      hiddenColumns: numbers(sheet.columns, (column) => worksheet.getColVisible(column) === false),
      columnGroups: state.groups.get(sheet.id) ?? [],
      validations: rules.validations(sheet.id),
      conditional: rules.conditional(sheet.id),
      protections: state.protections.filter(({ area }) => area.sheet === sheet.id),
    };
  });
  const active = sheets.active().sheet;
  return { version: 1, ...head, sheets: contents, names: sheets.names(), metadata: state.metadata, active };
};
