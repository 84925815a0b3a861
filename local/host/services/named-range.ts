import type { Area } from '../engine';
import type { Run } from '../run';
import { service } from '../service';
import { heldBy } from './held';

/** A name for some cells. */
export const namedRangeOf = (run: Run, named: { readonly name: string; readonly area: Area }): object => {
  let { name, area } = named;
  const { engine } = run.desk;
  return service<GoogleAppsScript.Spreadsheet.NamedRange>(run, 'SpreadsheetApp.NamedRange', [
    {
      handle: { getName: () => name, getRange: () => run.make.range(area) },
      write: {
        setName: (next: string) => {
          engine.setName(name, null);
          engine.setName(next, area);
          name = next;
          run.changed();
        },
        setRange: (range: unknown) => {
          area = heldBy(range, 'area') ?? area;
          engine.setName(name, area);
          run.changed();
        },
        remove: () => {
          engine.setName(name, null);
          run.changed();
        },
      },
    },
  ]);
};
