import type { IRange } from '@univerjs/core';
import { ICommandService } from '@univerjs/core';
import { InsertColMutation, InsertRowMutation, RemoveColMutation, RemoveRowMutation, RemoveSheetMutation } from '@univerjs/sheets';
import type { Metadata, Protection, SheetContent } from '../host/engine';
import type { Shift } from '../host/shift';
import { shiftArea, shiftStretch } from '../host/shift';
import type { UniverBook } from './univer-book';

type Group = SheetContent['columnGroups'][number];

/** What a workbook has that Univer does not keep for us; it moves with the rows and columns it stands on. */
export interface UniverState {
  protections: readonly Protection[];
  metadata: readonly Metadata[];
  groups: ReadonlyMap<number, readonly Group[]>;
}

const shifted = (id: string, range: IRange): Shift | null => {
  const rows = range.endRow - range.startRow + 1;
  const columns = range.endColumn - range.startColumn + 1;
  if (id === InsertRowMutation.id) return { axis: 'row', at: range.startRow + 1, count: rows };
  if (id === RemoveRowMutation.id) return { axis: 'row', at: range.startRow + 1, count: -rows };
  if (id === InsertColMutation.id) return { axis: 'column', at: range.startColumn + 1, count: columns };
  if (id === RemoveColMutation.id) return { axis: 'column', at: range.startColumn + 1, count: -columns };
  return null;
};

/** Keeps protections, metadata and column groups in step with what scripts and people do to rows, columns and sheets. */
export const univerState = (book: UniverBook): UniverState => {
  const state: UniverState = { protections: [], metadata: [], groups: new Map() };
  const move = (sheet: number, by: Shift): void => {
    state.protections = state.protections.flatMap((protection) => {
      const area = protection.area.sheet === sheet ? shiftArea(protection.area, by) : protection.area;
      return area ? [{ ...protection, area }] : [];
    });
    const groups = state.groups.get(sheet);
    if (by.axis === 'row' || !groups) return;
    const moved = groups.flatMap((group) => {
      const stretch = shiftStretch(group.first, group.last - group.first + 1, by);
      return stretch ? [{ ...group, first: stretch[0], last: stretch[0] + stretch[1] - 1 }] : [];
    });
    state.groups = new Map(state.groups).set(sheet, moved);
  };
  const forget = (sheet: number): void => {
    state.protections = state.protections.filter(({ area }) => area.sheet !== sheet);
    state.metadata = state.metadata.filter((entry) => entry.sheet !== sheet);
    state.groups = new Map([...state.groups].filter(([of]) => of !== sheet));
  };
  book.injector.get(ICommandService).onCommandExecuted((command) => {
    const params = command.params as { readonly subUnitId?: string; readonly range?: IRange } | undefined;
    if (params?.subUnitId === undefined) return;
    if (command.id === RemoveSheetMutation.id) forget(book.numberOf(params.subUnitId));
    const by = params.range ? shifted(command.id, params.range) : null;
    if (by) move(book.numberOf(params.subUnitId), by);
  });
  return state;
};
