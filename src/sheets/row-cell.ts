import { columnOf, place } from '../book/place';
import type { CellPlace } from '../define/action';
import type { AnyTab } from '../define/tab';
import { plainCells } from './read';
import type { Workbook } from './workbook';

/** Where a row of a tab of ours has that column; its title where the column is none, hidden or folded away, the tab's first cell where `id` is ''. Null where the tab or the row is not there. */
export const rowCell = (workbook: Workbook, tabs: readonly AnyTab[], tab: string, id: string, column: string): CellPlace | null => {
  const definition = tabs.find(({ key }) => key === tab);
  const sheet = workbook.sheet(tab);
  if (!definition || !sheet) return null;
  const sheetId = sheet.getSheetId();
  const top = plainCells(sheet.getRange(`1:${Math.min(5, sheet.getMaxRows())}`).getValues(), workbook.timeZone);
  const found = place(definition, top);
  const title = found?.at.get(definition.title) ?? 1;
  if (id === '') return { sheetId, row: found?.header ?? 1, column: title };
  const idAt = found?.at.get('id');
  const rows = sheet.getLastRow() - (found?.first ?? 0) + 1;
  if (!found || idAt === undefined || rows < 1) return null;
  const at = sheet
    .getRange(found.first, idAt, rows)
    .getValues()
    .findIndex(([cell]) => cell === id);
  if (at < 0) return null;
  const traits = columnOf(definition, column);
  const isSeen = !traits?.hidden && !traits?.rare;
  return { sheetId, row: found.first + at, column: (isSeen ? found.at.get(column) : undefined) ?? title };
};
