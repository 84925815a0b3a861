import type { Run } from '../run';
import { service } from '../service';
import { words } from '../words';
import { mayChange } from '../write-cells';
import { areaOfA1 } from './bounds';
import { heldBy } from './held';
import { metadataFinder } from './metadata';
import { namedRangeOf } from './named-range';
import { coversSheet, protectionOf } from './protection';
import { currentCell } from './range';
import { checkedName, roomFor } from './sheet-structure';

/** SpreadsheetApp's Spreadsheet: the one file that the add-on is used in. */
export const spreadsheetOf = (run: Run): object => {
  const { engine, file } = run.desk;
  const sheetWhere = (is: (sheet: ReturnType<Run['sheet']>) => boolean): object | null => {
    const found = run.sheets().find(is);
    return found ? run.make.sheet(found.id) : null;
  };
  const idOf = (sheet: unknown): number => {
    const id = heldBy(sheet, 'sheet');
    if (id === null) throw run.error(words.noSheet);
    return run.sheet(id).id;
  };
  const freeName = (): string => {
    const word = file.locale.startsWith('zh') ? '工作表' : 'Sheet';
    const names = new Set(run.sheets().map(({ name }) => name));
    let number = names.size + 1;
    while (names.has(`${word}${number}`)) number += 1;
    return `${word}${number}`;
  };
  const activate = (id: number): object => {
    engine.activate(id);
    run.changed();
    return run.make.sheet(id);
  };
  return service<GoogleAppsScript.Spreadsheet.Spreadsheet>(run, 'SpreadsheetApp.Spreadsheet', [
    {
      handle: {
        getId: () => file.id,
        getUrl: () => `https://docs.google.com/spreadsheets/d/${file.id}/edit`,
        createDeveloperMetadataFinder: () => metadataFinder(run, null),
        getRange: (a1: string) => run.make.range(areaOfA1(run, a1, engine.active().sheet)),
      },
      ui: {
        toast: (text: unknown, title: unknown = '') => {
          run.desk.toast(String(text), String(title ?? ''));
        },
      },
      read: {
        getName: () => file.name,
        getSpreadsheetLocale: () => file.locale,
        getSpreadsheetTimeZone: () => file.timeZone,
        getSheets: () => run.sheets().map(({ id }) => run.make.sheet(id)),
        getNumSheets: () => run.sheets().length,
        getSheetById: (wanted: number) => sheetWhere(({ id }) => id === wanted),
        getSheetByName: (wanted: string) => sheetWhere(({ name }) => name.toLowerCase() === String(wanted).toLowerCase()),
        getActiveSheet: () => run.make.sheet(engine.active().sheet),
        getActiveRange: () => run.make.range(engine.active().area),
        getCurrentCell: () => run.make.range(currentCell(engine)),
        getRangeByName: (wanted: string) => {
          const named = engine.names().find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
          return named ? run.make.range(named.area) : null;
        },
        getNamedRanges: () => engine.names().map((named) => namedRangeOf(run, named)),
        getProtections: (type: unknown) =>
          engine
            .protections()
            .filter((held) => coversSheet(run, held) === (String(type) === 'SHEET'))
            .map((held) => protectionOf(run, held)),
      },
      write: {
        insertSheet: (...args: readonly unknown[]) => {
          if (args.some((arg) => typeof arg === 'object'))
            throw run.error('SpreadsheetApp.Spreadsheet.insertSheet takes no options here', 'TypeError');
          const name = args.find((arg) => typeof arg === 'string') ?? freeName();
          const index = args.find((arg) => typeof arg === 'number');
          checkedName(run, name);
          if (run.sheets().some((sheet) => sheet.name.toLowerCase() === name.toLowerCase())) throw run.error(words.sheetExists(name));
          roomFor(run, 26_000);
          const after = run.sheets().findIndex(({ id }) => id === engine.active().sheet) + 1;
          const id = engine.addSheet(name, Math.min(index ?? after, run.sheets().length));
          return activate(id);
        },
        deleteSheet: (sheet: unknown) => {
          const id = idOf(sheet);
          if (run.sheets().length === 1) throw run.error(words.lastSheet);
          const { rows, columns } = run.sheet(id);
          if (!mayChange(run, { sheet: id, row: 1, column: 1, rows, columns })) return;
          engine.removeSheet(id);
          run.changed();
        },
        setActiveSheet: (sheet: unknown) => activate(idOf(sheet)),
        moveActiveSheet: (position: number) => {
          if (position < 1 || position > run.sheets().length) throw run.error(words.badRange);
          engine.changeSheet(engine.active().sheet, { index: position - 1 });
          run.changed();
        },
        setNamedRange: (name: string, range: unknown) => {
          const area = heldBy(range, 'area');
          if (!area || !/^[\p{L}_][\p{L}\p{N}_]{0,249}$/u.test(name) || /^[a-z]{1,3}\d+$/i.test(name))
            throw run.error('Invalid argument: name');
          engine.setName(name, area);
          run.changed();
        },
      },
    },
  ]);
};
