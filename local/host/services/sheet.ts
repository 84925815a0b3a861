import type { Area } from '../engine';
import type { Run } from '../run';
import { service, typeNames } from '../service';
import { words } from '../words';
import { mayChange } from '../write-cells';
import { areaOfA1, checkedArea, needNumbers } from './bounds';
import { conditionalOf } from './conditional';
import { heldBy, hold } from './held';
import { metadataFinder, metadataOf } from './metadata';
import { coversSheet, protectionOf } from './protection';
import { rangeListOf } from './range-list';
import { checkedName, sheetStructure } from './sheet-structure';

/** SpreadsheetApp's Sheet. */
export const sheetOf = (run: Run, id: number): object => {
  const { engine } = run.desk;
  const state = () => run.sheet(id);
  const whole = (): Area => ({ sheet: id, row: 1, column: 1, rows: state().rows, columns: state().columns });
  const extent = () => {
    state();
    run.settle();
    return engine.extent(id);
  };
  const change = (part: Parameters<typeof engine.changeSheet>[1]): void => {
    if (!mayChange(run, whole(), 'whole')) return;
    engine.changeSheet(id, part);
    run.changed();
  };
  const clear = (what: Parameters<typeof engine.clear>[1]): void => {
    if (!mayChange(run, whole())) return;
    engine.clear(whole(), what);
    run.changed();
  };
  const getRange = (first: unknown, column?: unknown, rows: unknown = 1, columns: unknown = 1): object => {
    if (typeof first === 'string' && column === undefined) return run.make.range(areaOfA1(run, first, id));
    needNumbers(run, 'Sheet.getRange', [first, column, rows, columns]);
    return run.make.range(
      checkedArea(run, { sheet: id, row: Number(first), column: Number(column), rows: Number(rows), columns: Number(columns) }),
    );
  };
  const freeze = (what: 'frozenRows' | 'frozenColumns', count: number): void => {
    if (count < 0 || count > (what === 'frozenRows' ? state().rows : state().columns)) throw run.error(words.badRange);
    if (count > 0 && count === (what === 'frozenRows' ? state().rows : state().columns))
      throw run.error(words.allFrozen(what === 'frozenRows' ? 'rows' : 'columns'));
    change({ [what]: count });
  };

  const sheet = service<GoogleAppsScript.Spreadsheet.Sheet>(run, 'SpreadsheetApp.Sheet', [
    {
      handle: {
        getSheetId: () => id,
        getParent: () => run.make.spreadsheet(),
        getRange,
        getRangeList: (names: unknown) => {
          if (!Array.isArray(names) || names.length === 0 || names.some((name) => typeof name !== 'string'))
            throw run.error(words.badParameters(typeNames([names]), 'SpreadsheetApp.Sheet.getRangeList'));
          return rangeListOf(
            run,
            names.map((name: string) => areaOfA1(run, name, id)),
          );
        },
        createDeveloperMetadataFinder: () => metadataFinder(run, id),
      },
      read: {
        getName: () => state().name,
        getSheetName: () => state().name,
        getIndex: () => run.sheets().findIndex((other) => other.id === id) + 1,
        getDataRange: () => {
          const { rows, columns } = extent();
          return run.make.range({ sheet: id, row: 1, column: 1, rows: Math.max(1, rows), columns: Math.max(1, columns) });
        },
        getLastRow: () => extent().rows,
        getLastColumn: () => extent().columns,
        getMaxRows: () => state().rows,
        getMaxColumns: () => state().columns,
        getFrozenRows: () => state().frozenRows,
        getFrozenColumns: () => state().frozenColumns,
        isSheetHidden: () => state().hidden,
        getConditionalFormatRules: () => engine.conditional(id).map((rule) => conditionalOf(run, rule)),
        getProtections: (type: unknown) =>
          engine
            .protections()
            .filter((held) => held.area.sheet === id && coversSheet(run, held) === (String(type) === 'SHEET'))
            .map((held) => protectionOf(run, held)),
        getDeveloperMetadata: () =>
          engine
            .metadata()
            .filter((entry) => entry.sheet === id)
            .map((entry) => metadataOf(run, entry)),
      },
      write: {
        setName: (name: string) => {
          checkedName(run, name);
          if (run.sheets().some((other) => other.id !== id && other.name.toLowerCase() === name.toLowerCase()))
            throw run.error(words.sheetExists(name));
          change({ name });
        },
        setFrozenRows: (count: number) => {
          freeze('frozenRows', count);
        },
        setFrozenColumns: (count: number) => {
          freeze('frozenColumns', count);
        },
        hideSheet: () => {
          if (run.sheets().every((other) => other.id === id || other.hidden)) throw run.error(words.lastVisible);
          change({ hidden: true });
        },
        showSheet: () => {
          change({ hidden: false });
        },
        setTabColor: (color: string | null) => {
          change({ color });
        },
        activate: () => {
          state();
          engine.activate(id);
          run.changed();
        },
        clear: () => {
          clear({ values: true, styles: true });
        },
        clearContents: () => {
          clear({ values: true });
        },
        clearFormats: () => {
          clear({ styles: true });
        },
        clearNotes: () => {
          clear({ notes: true });
        },
        setHiddenGridlines: () => {
          run.changed();
        },
        setConditionalFormatRules: (rules: readonly unknown[]) => {
          const held = rules.map((rule) => heldBy(rule, 'conditional'));
          if (held.some((rule) => rule === null))
            throw run.error(words.badParameters(typeNames(rules), 'SpreadsheetApp.Sheet.setConditionalFormatRules'));
          engine.setConditional(
            id,
            held.filter((rule) => rule !== null),
          );
          run.changed();
        },
        clearConditionalFormatRules: () => {
          engine.setConditional(id, []);
          run.changed();
        },
        protect: () => {
          const protection = { area: whole(), description: '', warningOnly: false };
          engine.protect(protection);
          run.changed();
          return protectionOf(run, protection);
        },
        addDeveloperMetadata: (key: string, value: unknown = '') => {
          engine.addMetadata({ sheet: id, key, value: String(value) });
          run.changed();
        },
      },
    },
    () => sheetStructure(run, id),
  ]);
  return hold(sheet, 'sheet', id);
};
