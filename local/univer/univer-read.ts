import type { ICellData, IRange, Nullable } from '@univerjs/core';
import { ICommandService, ObjectMatrix } from '@univerjs/core';
import { ERROR_TYPE_SET, FormulaDataModel } from '@univerjs/engine-formula';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import type { Area, CellRead } from '../host/engine';
import { openRanges } from './open-ended';
import type { UniverBook } from './univer-book';
import { heldIn } from './univer-cells';
import type { Said } from './univer-functions';

/** Reading cells with what their formulas gave. */
export interface UniverReader {
  readonly read: (area: Area) => CellRead[][];
  readonly extent: (sheet: number) => { rows: number; columns: number };
  readonly formulaAt: (sheet: number, row: number, column: number) => string | undefined;
  readonly said: Said;
  /** The error a cell shows, as Sheets names it; row and column from 0. */
  readonly errorAt: (key: string, row: number, column: number, value: unknown) => { error: string; message?: string } | null;
}

/** Reads Univer's cells; spilled results count as values, errors come in Sheets' words. */
export const univerReader = (book: UniverBook): UniverReader => {
  const formulas = book.injector.get(FormulaDataModel);
  const messages = new Map<string, string>();
  const extents = new Map<string, { rows: number; columns: number }>();

  book.injector.get(ICommandService).onCommandExecuted((command) => {
    if (command.id === SetRangeValuesMutation.id || /row|col|sheet|array-formula|range/.test(command.id)) extents.clear();
  });

  const spillOrigin = (key: string, row: number, column: number): readonly [number, number] => {
    const ranges = formulas.getArrayFormulaRange()[book.unitId()]?.[key] ?? {};
    let origin: readonly [number, number] = [row, column];
    new ObjectMatrix<IRange>(ranges).forValue((top, left, range) => {
      if (row >= range.startRow && row <= range.endRow && column >= range.startColumn && column <= range.endColumn) origin = [top, left];
    });
    return origin;
  };
  const errorAt: UniverReader['errorAt'] = (key, row, column, value) => {
    if (typeof value !== 'string' || !value.startsWith('#') || !(ERROR_TYPE_SET as ReadonlySet<string>).has(value)) return null;
    if (value === '#SPILL!') return { error: '#REF!', message: 'Array result was not expanded because it would overwrite data.' };
    const [top, left] = spillOrigin(key, row, column);
    const message = messages.get(`${key}/${top}/${left}`);
    return value === '#VALUE!' && message !== undefined ? { error: '#ERROR!', message } : { error: value };
  };
  const formulaAt = (sheet: number, row: number, column: number): string | undefined => {
    const key = book.keyOf(sheet);
    const cell = book.sheet(sheet).getCellMatrix().getValue(row, column);
    if (!cell?.f && !cell?.si) return undefined;
    const formula = formulas.getFormulaStringByCell(row, column, key, book.unitId()) ?? cell.f;
    return formula ? openRanges(formula, book.rowsFrom(key)) : undefined;
  };
  const spilledIn = (key: string) => formulas.getArrayFormulaCellData()[book.unitId()]?.[key] ?? {};

  const read = (area: Area): CellRead[][] => {
    const key = book.keyOf(area.sheet);
    const matrix = book.sheet(area.sheet).getCellMatrix();
    const styles = book.unit().getStyles();
    const spilled = spilledIn(key);
    const cellAt = (row: number, column: number): CellRead => {
      const raw: Nullable<ICellData> = matrix.getValue(row, column);
      const formula = formulaAt(area.sheet, row, column);
      const own = heldIn(raw);
      const shown = own === null && formula === undefined ? heldIn(spilled[row]?.[column]) : own;
      const fault = formula === undefined && own !== null ? null : errorAt(key, row, column, shown);
      const format = (raw && styles.getStyleByCell(raw)?.n?.pattern) || spilledFormat(spilled[row]?.[column]);
      return {
        value: fault ? null : shown,
        ...(formula === undefined ? {} : { formula }),
        ...(fault ?? {}),
        ...(format ? { format } : {}),
      };
    };
    return Array.from({ length: area.rows }, (_, row) =>
      Array.from({ length: area.columns }, (__, column) => cellAt(area.row - 1 + row, area.column - 1 + column)),
    );
  };

  const extent = (sheet: number) => {
    const key = book.keyOf(sheet);
    const known = extents.get(key);
    if (known) return known;
    const found = { rows: 0, columns: 0 };
    const grow = (row: number, column: number, cell: Nullable<ICellData>): void => {
      if (!cell || (heldIn(cell) === null && !cell.f && !cell.si)) return;
      found.rows = Math.max(found.rows, row + 1);
      found.columns = Math.max(found.columns, column + 1);
    };
    book.sheet(sheet).getCellMatrix().forValue(grow);
    new ObjectMatrix<Nullable<ICellData>>(spilledIn(key)).forValue(grow);
    extents.set(key, found);
    return found;
  };

  return {
    read,
    extent,
    formulaAt,
    errorAt,
    said: (key, row, column, sentence) => {
      const place = `${key}/${row}/${column}`;
      if (sentence === null) messages.delete(place);
      else messages.set(place, sentence);
    },
  };
};

const spilledFormat = (cell: Nullable<ICellData>): string | undefined => {
  const style = cell?.s;
  return style && typeof style === 'object' ? style.n?.pattern : undefined;
};
