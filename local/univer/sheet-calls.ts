import type { IRange } from '@univerjs/core';
import { BooleanNumber, Direction, mergeWorksheetSnapshotWithDefault } from '@univerjs/core';
import { IDefinedNamesService, RemoveDefinedNameMutation, SetDefinedNameMutation } from '@univerjs/engine-formula';
import {
  InsertColByRangeCommand,
  InsertRowByRangeCommand,
  InsertSheetMutation,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
  RemoveSheetCommand,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetSelectionsOperation,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetColWidthMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderMutation,
  SheetsSelectionsService,
} from '@univerjs/sheets';
import type { Engine, SheetState } from '../host/engine';
import { areaAt, areaOf, rangeOf, referenceTo } from './univer-areas';
import type { UniverBook } from './univer-book';
import { sheetDefaults } from './univer-snapshot';
import type { UniverState } from './univer-state';

/** Sheets, their rows and columns, names and the selection. */
export type SheetCalls = Pick<
  Engine,
  | 'sheets'
  | 'addSheet'
  | 'removeSheet'
  | 'changeSheet'
  | 'activate'
  | 'active'
  | 'insertRows'
  | 'deleteRows'
  | 'insertColumns'
  | 'deleteColumns'
  | 'hide'
  | 'setWidth'
  | 'columnGroups'
  | 'groupColumns'
  | 'names'
  | 'setName'
>;

/** The engine's calls about sheets. */
export const sheetCalls = (book: UniverBook, state: UniverState): SheetCalls => {
  const selections = book.injector.get(SheetsSelectionsService);
  const defined = book.injector.get(IDefinedNamesService);
  const at = (sheet: number) => ({ unitId: book.unitId(), subUnitId: book.keyOf(sheet) });
  const rowsOf = (sheet: number, first: number, count: number): IRange =>
    rangeOf({ sheet, row: first, column: 1, rows: count, columns: book.sheet(sheet).getColumnCount() });
  const columnsOf = (sheet: number, first: number, count: number): IRange =>
    rangeOf({ sheet, row: 1, column: first, rows: book.sheet(sheet).getRowCount(), columns: count });

  const hide: SheetCalls['hide'] = (sheet, what, first, count, hidden) => {
    const ranges = [what === 'rows' ? rowsOf(sheet, first, count) : columnsOf(sheet, first, count)];
    if (what === 'rows') book.run(hidden ? SetRowHiddenMutation.id : SetRowVisibleMutation.id, { ...at(sheet), ranges });
    else book.run(hidden ? SetColHiddenMutation.id : SetColVisibleMutation.id, { ...at(sheet), ranges });
  };
  const freeze = (sheet: number, rows: number, columns: number): void => {
    const startRow = rows === 0 ? -1 : rows;
    const startColumn = columns === 0 ? -1 : columns;
    book.run(SetFrozenMutation.id, { ...at(sheet), startRow, startColumn, ySplit: rows, xSplit: columns });
  };
  const states = (): readonly SheetState[] =>
    book
      .unit()
      .getSheets()
      .map((sheet) => {
        const { ySplit, xSplit } = sheet.getFreeze();
        return {
          id: book.numberOf(sheet.getSheetId()),
          name: sheet.getName(),
          rows: sheet.getRowCount(),
          columns: sheet.getColumnCount(),
          hidden: sheet.isSheetHidden() === BooleanNumber.TRUE,
          color: sheet.getTabColor() || null,
          frozenRows: ySplit,
          frozenColumns: xSplit,
        };
      });

  return {
    sheets: states,
    addSheet: (name, index) => {
      const id = Math.max(-1, ...states().map((sheet) => sheet.id), book.highest()) + 1;
      const sheet = mergeWorksheetSnapshotWithDefault({ ...sheetDefaults, id: String(id), name, rowCount: 1000, columnCount: 26 });
      book.run(InsertSheetMutation.id, { unitId: book.unitId(), index, sheet });
      return book.numberOf(String(id));
    },
    removeSheet: (sheet) => {
      book.run(RemoveSheetCommand.id, at(sheet));
    },
    changeSheet: (sheet, change) => {
      const now = states().find(({ id }) => id === sheet);
      if (!now) throw new Error('Sheet not found');
      if (change.name !== undefined && change.name !== now.name) book.run(SetWorksheetNameCommand.id, { ...at(sheet), name: change.name });
      if (change.hidden !== undefined && change.hidden !== now.hidden)
        book.run(SetWorksheetHideMutation.id, { ...at(sheet), hidden: change.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE });
      if (change.color !== undefined) book.run(SetTabColorMutation.id, { ...at(sheet), color: change.color ?? '' });
      if (change.frozenRows !== undefined || change.frozenColumns !== undefined)
        freeze(sheet, change.frozenRows ?? now.frozenRows, change.frozenColumns ?? now.frozenColumns);
      if (change.index !== undefined) {
        const fromOrder = states().findIndex(({ id }) => id === sheet);
        if (fromOrder !== change.index) book.run(SetWorksheetOrderMutation.id, { ...at(sheet), fromOrder, toOrder: change.index });
      }
    },
    activate: (sheet, area) => {
      book.run(SetWorksheetActiveOperation.id, at(sheet));
      if (!area) return;
      const range = rangeOf(area);
      const primary = {
        startRow: range.startRow,
        endRow: range.startRow,
        startColumn: range.startColumn,
        endColumn: range.startColumn,
        actualRow: range.startRow,
        actualColumn: range.startColumn,
        isMerged: false,
        isMergedMainCell: false,
      };
      book.run(SetSelectionsOperation.id, { ...at(sheet), reveal: true, selections: [{ range, primary, style: null }] });
    },
    active: () => {
      const sheet = book.numberOf(book.unit().getActiveSheet().getSheetId());
      const selected = selections.getCurrentLastSelection()?.range;
      const whole = selected && !Number.isNaN(selected.startRow) && !Number.isNaN(selected.startColumn);
      return { sheet, area: whole ? areaOf(sheet, selected) : { sheet, row: 1, column: 1, rows: 1, columns: 1 } };
    },
    insertRows: (sheet, before, count) => {
      const last = before > book.sheet(sheet).getRowCount();
      const direction = last ? Direction.DOWN : Direction.UP;
      book.run(InsertRowByRangeCommand.id, { ...at(sheet), direction, range: rowsOf(sheet, before, count) });
    },
    deleteRows: (sheet, first, count) => {
      book.run(RemoveRowByRangeCommand.id, { ...at(sheet), range: rowsOf(sheet, first, count) });
    },
    insertColumns: (sheet, before, count) => {
      const last = before > book.sheet(sheet).getColumnCount();
      const direction = last ? Direction.RIGHT : Direction.LEFT;
      book.run(InsertColByRangeCommand.id, { ...at(sheet), direction, range: columnsOf(sheet, before, count) });
    },
    deleteColumns: (sheet, first, count) => {
      book.run(RemoveColByRangeCommand.id, { ...at(sheet), range: columnsOf(sheet, first, count) });
    },
    hide,
    setWidth: (sheet, first, count, colWidth) => {
      book.run(SetWorksheetColWidthMutation.id, { ...at(sheet), ranges: [columnsOf(sheet, first, count)], colWidth });
    },
    columnGroups: (sheet) => state.groups.get(sheet) ?? [],
    groupColumns: (sheet, first, count, closed) => {
      const last = first + count - 1;
      const others = (state.groups.get(sheet) ?? []).filter((group) => group.first !== first || group.last !== last);
      state.groups = new Map(state.groups).set(sheet, [...others, { first, last, closed }]);
      hide(sheet, 'columns', first, count, closed);
    },
    names: () =>
      Object.values(defined.getDefinedNameMap(book.unitId()) ?? {}).flatMap(({ name, formulaOrRefString }) => {
        const area = areaAt(formulaOrRefString, book);
        return area ? [{ name, area }] : [];
      }),
    setName: (name, area) => {
      const unitId = book.unitId();
      const old = defined.getValueByName(unitId, name);
      if (old) book.run(RemoveDefinedNameMutation.id, { ...old, unitId });
      if (!area) return;
      const formulaOrRefString = referenceTo(area, book);
      book.run(SetDefinedNameMutation.id, { unitId, id: `name-${name}`, name, formulaOrRefString, localSheetId: 'AllDefaultWorkbook' });
    },
  };
};
