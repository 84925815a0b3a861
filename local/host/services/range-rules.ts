import type { Area, Validation } from '../engine';
import type { Run } from '../run';
import type { Table } from '../service';
import { words } from '../words';
import { mayChange } from '../write-cells';
import { heldBy } from './held';
import { protectionOf } from './protection';
import { checkedBlock } from './range-values';
import { validationOf } from './validation';

/** Validation, checkboxes and protection of a range. */
export const rangeRules = (run: Run, area: Area): Table<GoogleAppsScript.Spreadsheet.Range> => {
  const { engine } = run.desk;
  const put = (part: Area, rule: Validation | null): void => {
    if (!mayChange(run, part)) return;
    engine.setValidation(part, rule);
    run.changed();
  };
  const rules = (part: Area): (object | null)[][] =>
    engine.validation(part).map((line) => line.map((rule) => rule && validationOf(run, rule)));
  return {
    read: {
      getDataValidation: () => rules({ ...area, rows: 1, columns: 1 })[0]?.[0] ?? null,
      getDataValidations: () => rules(area),
    },
    write: {
      setDataValidation: (rule: unknown) => {
        put(area, heldBy(rule, 'validation'));
      },
      setDataValidations: (block: unknown) => {
        checkedBlock(run, area, block, 'setDataValidations').forEach((line, down) => {
          line.forEach((rule, across) => {
            put({ ...area, row: area.row + down, column: area.column + across, rows: 1, columns: 1 }, heldBy(rule, 'validation'));
          });
        });
      },
      addDeveloperMetadata: () => {
        const { rows, columns } = run.sheet(area.sheet);
        if (area.rows !== rows && area.columns !== columns) throw run.error(words.metadataPlace);
        throw run.error('SpreadsheetApp.Range.addDeveloperMetadata knows no rows and columns here', 'TypeError');
      },
      insertCheckboxes: () => {
        if (!mayChange(run, area)) return;
        put(area, { type: 'checkbox', allowInvalid: false });
        const cells = engine.read(area).map((line) => line.map(({ value }) => ({ value: value === true })));
        engine.write(area, cells);
        run.changed(area.rows * area.columns);
      },
      protect: () => {
        const protection = { area, description: '', warningOnly: false };
        engine.protect(protection);
        run.changed();
        return protectionOf(run, protection);
      },
    },
  };
};
