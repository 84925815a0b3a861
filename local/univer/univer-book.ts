import type {
  ICellData,
  Injector,
  IObjectMatrixPrimitiveType,
  IRange,
  Univer,
  Workbook as UniverWorkbook,
  Worksheet,
} from '@univerjs/core';
import { CommandType, ICommandService, IUniverInstanceService, ObjectMatrix, UniverInstanceType } from '@univerjs/core';
import type { ISetRangeValuesMutationParams } from '@univerjs/sheets';
import { InsertRowMutation, SetRangeValuesMutation } from '@univerjs/sheets';
import type { RowsOf } from './open-ended';
import { closeRanges, openRanges } from './open-ended';
import type { SheetNames } from './univer-areas';

/** Cells to set in one sheet, by row and column from 0. */
export type CellMatrix = IObjectMatrixPrimitiveType<ICellData>;

/** The open workbook in Univer, and how sheets are numbered and named. */
export interface UniverBook extends SheetNames {
  readonly injector: Injector;
  readonly unit: () => UniverWorkbook;
  readonly unitId: () => string;
  readonly sheet: (sheet: number) => Worksheet;
  readonly keyOf: (sheet: number) => string;
  readonly numberOf: (key: string) => number;
  readonly rowsFrom: (key: string) => RowsOf;
  /** Runs a command or mutation for a script: `byScript()` is true meanwhile. */
  readonly run: (id: string, params: object) => boolean;
  readonly byScript: () => boolean;
  /** The highest number a sheet has or had. */
  readonly highest: () => number;
  /** Forgets the numbers of a workbook that is closed. */
  readonly forget: () => void;
  readonly set: (sheet: number, cells: CellMatrix) => void;
}

/** Numbers the sheets of Univer's open workbook and closes open-ended ranges in whatever formula enters it, a person's too. */
export const univerBook = (univer: Univer): UniverBook => {
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const instances = injector.get(IUniverInstanceService);
  const numbers = new Map<string, number>();
  const keys = new Map<number, string>();
  let scripting = 0;

  const unit = (): UniverWorkbook => {
    const found = instances.getCurrentUnitOfType<UniverWorkbook>(UniverInstanceType.UNIVER_SHEET);
    if (!found) throw new Error('No workbook is open.');
    return found;
  };
  const numberOf = (key: string): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    let number = /^\d{1,10}$/.test(key) ? Number(key) : 1000 + numbers.size;
    while (keys.has(number)) number += 1;
    numbers.set(key, number);
    keys.set(number, key);
    return number;
  };
  const keyOf = (sheet: number): string => keys.get(sheet) ?? String(sheet);
  const sheet = (number: number): Worksheet => {
    const found = unit().getSheetBySheetId(keyOf(number));
    if (!found) throw new Error('Sheet not found');
    return found;
  };
  const rowsFrom =
    (key: string): RowsOf =>
    (name) =>
      (name === null ? unit().getSheetBySheetId(key) : unit().getSheetBySheetName(name))?.getRowCount() ?? null;
  const run = (id: string, params: object): boolean => {
    scripting += 1;
    try {
      return commands.syncExecuteCommand(id, params);
    } finally {
      scripting -= 1;
    }
  };

  commands.beforeCommandExecuted((command) => {
    if (command.id !== SetRangeValuesMutation.id) return;
    const { cellValue, subUnitId } = command.params as ISetRangeValuesMutationParams;
    new ObjectMatrix(cellValue ?? {}).forValue((_row, _column, cell) => {
      if (cell?.f?.includes(':')) cell.f = closeRanges(cell.f, rowsFrom(subUnitId));
    });
  });

  keepOpenRanges(commands, { unit, run });

  return {
    injector,
    unit,
    unitId: () => unit().getUnitId(),
    sheet,
    keyOf,
    numberOf,
    rowsFrom,
    run,
    byScript: () => scripting > 0,
    highest: () => Math.max(-1, ...keys.keys()),
    forget: () => {
      numbers.clear();
      keys.clear();
    },
    set: (number, cellValue) => {
      run(SetRangeValuesMutation.id, { unitId: unit().getUnitId(), subUnitId: keyOf(number), cellValue });
    },
    nameOf: (number) => sheet(number).getName(),
    sheetNamed: (name) => {
      const found = unit().getSheetBySheetName(name);
      return found ? numberOf(found.getSheetId()) : null;
    },
  };
};

/** Rows put in at the end do not widen a range that was closed at the last row: closes it anew, once the command is over. */
const keepOpenRanges = (commands: ICommandService, { unit, run }: Pick<UniverBook, 'unit' | 'run'>): void => {
  let grown: { readonly key: string; readonly old: number } | null = null;
  const reclose = (worksheet: Worksheet, key: string, old: number): void => {
    const cellValue: CellMatrix = {};
    const before: RowsOf = (name) => {
      const named = name === null ? worksheet : unit().getSheetBySheetName(name);
      return named?.getSheetId() === key ? old : null;
    };
    worksheet.getCellMatrix().forValue((row, column, cell) => {
      if (!cell?.f?.includes(`$${old}`)) return;
      const opened = openRanges(cell.f, before);
      if (opened !== cell.f) cellValue[row] = { ...cellValue[row], [column]: { f: opened } };
    });
    if (Object.keys(cellValue).length > 0)
      run(SetRangeValuesMutation.id, { unitId: unit().getUnitId(), subUnitId: worksheet.getSheetId(), cellValue });
  };
  commands.onCommandExecuted((command) => {
    if (command.id === InsertRowMutation.id) {
      const { subUnitId, range } = command.params as { subUnitId: string; range: IRange };
      const old = (unit().getSheetBySheetId(subUnitId)?.getRowCount() ?? 0) - (range.endRow - range.startRow + 1);
      if (range.startRow >= old) grown = { key: subUnitId, old };
    }
    if (command.type !== CommandType.COMMAND || !grown) return;
    const { key, old } = grown;
    grown = null;
    for (const worksheet of unit().getSheets()) reclose(worksheet, key, old);
  });
};
