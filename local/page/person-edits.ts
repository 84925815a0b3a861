import { ICommandService, type IRange, ObjectMatrix } from '@univerjs/core';
import { type ISetRangeValuesMutationParams, SetRangeValuesMutation } from '@univerjs/sheets';
import type { CellRead } from '../host/engine';
import type { Edit } from '../host/host';
import { overlap } from '../host/shift';
import { areaOf } from '../univer/univer-areas';
import type { UniverEngine } from '../univer/univer-engine';

const textOf = (cell: CellRead | undefined): string | undefined => {
  if (!cell) return undefined;
  if (cell.error) return cell.error;
  if (cell.value === null) return undefined;
  return typeof cell.value === 'boolean' ? String(cell.value).toUpperCase() : String(cell.value);
};

const rangeOfValues = (params: ISetRangeValuesMutationParams): IRange | null => {
  const range = { startRow: Number.POSITIVE_INFINITY, endRow: -1, startColumn: Number.POSITIVE_INFINITY, endColumn: -1 };
  new ObjectMatrix(params.cellValue ?? {}).forValue((row, column, cell) => {
    if (cell && !('v' in cell) && !('f' in cell) && !('p' in cell)) return;
    range.startRow = Math.min(range.startRow, row);
    range.endRow = Math.max(range.endRow, row);
    range.startColumn = Math.min(range.startColumn, column);
    range.endColumn = Math.max(range.endColumn, column);
  });
  return range.endRow < 0 ? null : range;
};

/**
 * Tells of each change of values that a person made in the grid, after it is done: the cells, and for one cell its value before and after.
 * `onProtected` is told first where the cells warn.
 */
export const personEdits = (engine: UniverEngine, told: (edit: Edit) => void, onProtected: () => void): void => {
  const commands = engine.book.injector.get(ICommandService);
  let before: string | undefined;
  const editIn = (command: { readonly id: string; readonly params?: object }, options: Readonly<Record<string, unknown>> | undefined) => {
    if (command.id !== SetRangeValuesMutation.id || engine.book.byScript() || options?.fromFormula || options?.onlyLocal) return null;
    const params = command.params as ISetRangeValuesMutationParams;
    const range = rangeOfValues(params);
    return range ? areaOf(engine.book.numberOf(params.subUnitId), range) : null;
  };
  commands.beforeCommandExecuted((command, options) => {
    const area = editIn(command, options);
    if (area) before = area.rows * area.columns === 1 ? textOf(engine.read(area)[0]?.[0]) : undefined;
  });
  commands.onCommandExecuted((command, options) => {
    const area = editIn(command, options);
    if (!area) return;
    if (engine.protections().some((held) => overlap(held.area, area))) onProtected();
    const { sheet, row, column, rows, columns } = area;
    if (rows * columns > 1) {
      told({ sheet, row, column, rows, columns });
      return;
    }
    const after = engine.read(area)[0]?.[0];
    const value = after?.formula ?? textOf(after);
    told({ sheet, row, column, ...(value === undefined ? {} : { value }), ...(before === undefined ? {} : { oldValue: before }) });
  });
};
