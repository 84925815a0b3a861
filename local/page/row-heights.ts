import { ICommandService } from '@univerjs/core';
import { IRenderManagerService } from '@univerjs/engine-render';
import {
  SetRangeValuesMutation,
  SetWorksheetActiveOperation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowAutoHeightMutation,
} from '@univerjs/sheets';
import { SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import type { UniverEngine } from '../univer/univer-engine';

const changes: ReadonlySet<string> = new Set([SetRangeValuesMutation.id, SetWorksheetColWidthMutation.id, SetWorksheetActiveOperation.id]);
// A longer sheet keeps the heights of its further rows.
const mostRows = 1000;

/** Makes rows as high as the text in their visible columns, as Sheets does on its own: Univer does so only where a person types. */
export const fitRows = (engine: UniverEngine): void => {
  const { injector, keyOf, sheet: worksheetOf, unitId } = engine.book;
  const commands = injector.get(ICommandService);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const fit = (): void => {
    const { sheet } = engine.active();
    const worksheet = worksheetOf(sheet);
    const skeleton = injector
      .get(IRenderManagerService)
      .getRenderById(unitId())
      ?.with(SheetSkeletonManagerService)
      .getSkeleton(keyOf(sheet));
    if (!skeleton) return;
    const { rows, columns } = engine.extent(sheet);
    const shown = Array.from({ length: columns }, (_, column) => column).filter((column) => worksheet.getColVisible(column));
    const least = worksheet.getConfig().defaultRowHeight;
    const heights = Array.from({ length: Math.min(rows, mostRows) }, (_, row) => ({
      row,
      autoHeight: Math.max(least, ...shown.map((column) => skeleton.calculateAutoHeightForCell(row, column) ?? 0)),
    }));
    const rowsAutoHeightInfo = heights.filter(
      ({ row, autoHeight }) => worksheet.getRowHeight(row) !== autoHeight && worksheet.getRowRawVisible(row),
    );
    if (rowsAutoHeightInfo.length === 0) return;
    commands.syncExecuteCommand(SetWorksheetRowAutoHeightMutation.id, { unitId: unitId(), subUnitId: keyOf(sheet), rowsAutoHeightInfo });
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(fit, 150);
  };
  commands.onCommandExecuted((command) => {
    if (changes.has(command.id)) soon();
  });
  soon();
};
