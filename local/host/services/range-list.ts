import type { Area } from '../engine';
import type { Run } from '../run';
import { service } from '../service';
import { mayChange, putValues } from '../write-cells';
import { filled } from './range-values';

/** SpreadsheetApp's RangeList: areas of one sheet, to all of which one call does the same. */
export const rangeListOf = (run: Run, areas: readonly Area[]): object =>
  service<GoogleAppsScript.Spreadsheet.RangeList>(run, 'SpreadsheetApp.RangeList', [
    {
      handle: { getRanges: () => areas.map((area) => run.make.range(area)) },
      write: {
        setValue: (value: unknown) => {
          for (const area of areas) putValues(run, area, filled(area, value), 'SpreadsheetApp.RangeList.setValue');
        },
        clearContent: () => {
          for (const area of areas) if (mayChange(run, area)) run.desk.engine.clear(area, { values: true });
          run.changed();
        },
      },
    },
  ]);
