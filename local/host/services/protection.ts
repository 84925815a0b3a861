import type { Protection } from '../engine';
import type { Run } from '../run';
import { enumeration, service } from '../service';
import { heldBy, hold } from './held';

/** What is protected: some cells or a whole tab. */
export const protectionTypes = enumeration('RANGE', 'SHEET');

/** Whether a protection covers its whole tab. */
export const coversSheet = (run: Run, { area }: Protection): boolean => {
  const { rows, columns } = run.sheet(area.sheet);
  return area.row === 1 && area.column === 1 && area.rows >= rows && area.columns >= columns;
};

/** SpreadsheetApp's Protection. */
export const protectionOf = (run: Run, protection: Protection): object => {
  const { engine } = run.desk;
  let held = protection;
  const put = (next: Protection): void => {
    engine.unprotect(held.area);
    engine.protect(next);
    held = next;
    run.changed();
  };
  const object = service<GoogleAppsScript.Spreadsheet.Protection>(run, 'SpreadsheetApp.Protection', [
    {
      handle: {
        getRange: () => run.make.range(held.area),
        getProtectionType: () => (coversSheet(run, held) ? protectionTypes.SHEET : protectionTypes.RANGE),
        getDescription: () => held.description,
        isWarningOnly: () => held.warningOnly,
        canEdit: () => held.warningOnly || run.desk.owner,
      },
      write: {
        setDescription: (description: string) => {
          put({ ...held, description });
        },
        setWarningOnly: (warningOnly: boolean) => {
          put({ ...held, warningOnly });
        },
        setRange: (range: unknown) => {
          const area = heldBy(range, 'area');
          if (area) put({ ...held, area });
        },
        remove: () => {
          engine.unprotect(held.area);
          run.changed();
        },
      },
    },
  ]);
  return hold(object, 'protection', protection);
};
