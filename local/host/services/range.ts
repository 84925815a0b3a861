import { areaName } from '../a1';
import type { Area, Engine } from '../engine';
import type { Run } from '../run';
import { service } from '../service';
import { checkedArea } from './bounds';
import { hold } from './held';
import { rangeRules } from './range-rules';
import { rangeStyles } from './range-styles';
import { rangeValues } from './range-values';

/** The cell that has the focus: the first of what is selected. */
export const currentCell = (engine: Engine): Area => ({ ...engine.active().area, rows: 1, columns: 1 });

/** SpreadsheetApp's Range over an area. */
export const rangeOf = (run: Run, area: Area): object => {
  const { sheet, row, column, rows, columns } = area;
  const at = (part: Area): object => rangeOf(run, checkedArea(run, part));
  const range = service<GoogleAppsScript.Spreadsheet.Range>(run, 'SpreadsheetApp.Range', [
    {
      handle: {
        getRow: () => row,
        getColumn: () => column,
        getLastRow: () => row + rows - 1,
        getLastColumn: () => column + columns - 1,
        getNumRows: () => rows,
        getNumColumns: () => columns,
        getHeight: () => rows,
        getWidth: () => columns,
        getA1Notation: () => areaName(area),
        getGridId: () => sheet,
        getSheet: () => run.make.sheet(sheet),
        getCell: (down: number, across: number) => at({ sheet, row: row + down - 1, column: column + across - 1, rows: 1, columns: 1 }),
        offset: (down: number, across: number, newRows = rows, newColumns = columns) =>
          at({ sheet, row: row + down, column: column + across, rows: newRows, columns: newColumns }),
      },
      write: {
        activate: () => {
          run.desk.engine.activate(sheet, area);
          run.changed();
        },
      },
    },
    () => rangeValues(run, area),
    () => rangeStyles(run, area),
    () => rangeRules(run, area),
  ]);
  return hold(range, 'area', area);
};
