import type { Univer } from '@univerjs/core';
import { CommandType, ICommandService, IUniverInstanceService, UniverInstanceType } from '@univerjs/core';
import { IFunctionService } from '@univerjs/engine-formula';
import type { Engine, FormulaFunction, Workbook } from '../host/engine';
import { sameArea } from '../host/shift';
import { cellCalls } from './cell-calls';
import { ruleCalls } from './rule-calls';
import { saveWorkbook } from './save-workbook';
import { sheetCalls } from './sheet-calls';
import type { UniverBook } from './univer-book';
import { univerBook } from './univer-book';
import { univerCalculation } from './univer-calculate';
import { univerFunction } from './univer-functions';
import { univerNotes } from './univer-notes';
import type { UniverReader } from './univer-read';
import { univerReader } from './univer-read';
import { univerSnapshot } from './univer-snapshot';
import type { UniverState } from './univer-state';
import { univerState } from './univer-state';

/** What a workbook says of itself. */
export type Head = Pick<Workbook, 'id' | 'name' | 'locale' | 'timeZone'>;

/** An engine whose calls may take their time; everything but `calculate` answers at once here. */
export type UniverEngine = Omit<Engine, 'calculate'> & {
  readonly calculate: () => Promise<void>;
  /** While held, nothing is calculated or told but what is asked for. */
  readonly hold: (held: boolean) => void;
  /** For the page: what stands behind the engine. */
  readonly book: UniverBook;
  readonly reader: UniverReader;
  readonly state: UniverState;
  /** The day that `TODAY()` means in colours, as a serial; formulas in cells go by this machine's clock. */
  readonly setToday: (day: number) => void;
  readonly rename: (name: string) => void;
  /** Names of the bundle's functions that formulas call. */
  readonly customNames: () => readonly string[];
  /** Tells of each change to the workbook, by a script, a person or a formula. */
  readonly onChange: (changed: () => void) => void;
};

const quiet =
  /selection|scroll|active-operation|worksheet-active|formula\.mutation|calculation|zoom|^doc\.|render|auto-height|hover|editor|clipboard/i;

/**
 * The engine over Univer 0.25, in Node and in the page alike. Open-ended ranges are closed for Univer and read back as written; a custom
 * function that throws reads as `#ERROR!` with its sentence.
 */
export const univerEngine = (univer: Univer, workbook: Workbook): UniverEngine => {
  // Univer starts its plugins with the first workbook.
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, univerSnapshot(workbook, 'workbook-1'));
  const book = univerBook(univer);
  const reader = univerReader(book);
  const notes = univerNotes(book);
  const state = univerState(book);
  const calculation = univerCalculation(book.injector);
  const commands = book.injector.get(ICommandService);
  const functions = book.injector.get(IFunctionService);
  const rules = ruleCalls(book);
  const sheets = sheetCalls(book, state);
  let head: Head = workbook;
  let loads = 1;
  let custom: readonly string[] = [];

  const load = (workbook: Workbook): void => {
    const instances = book.injector.get(IUniverInstanceService);
    const old = instances.getCurrentUnitOfType(UniverInstanceType.UNIVER_SHEET);
    if (old) instances.disposeUnit(old.getUnitId());
    loads += 1;
    book.forget();
    univer.createUnit(UniverInstanceType.UNIVER_SHEET, univerSnapshot(workbook, `workbook-${loads}`));
    calculation.opened();
    fill(workbook);
  };
  const fill = (workbook: Workbook): void => {
    head = { id: workbook.id, name: workbook.name, locale: workbook.locale, timeZone: workbook.timeZone };
    for (const { name, area } of workbook.names) sheets.setName(name, area);
    state.protections = workbook.sheets.flatMap((sheet) => sheet.protections);
    state.metadata = workbook.metadata;
    state.groups = new Map(workbook.sheets.map((sheet) => [sheet.id, sheet.columnGroups]));
    for (const sheet of workbook.sheets) {
      for (const { area, rule } of sheet.validations) rules.setValidation(area, rule);
      rules.setConditional(sheet.id, sheet.conditional);
      for (const [row, column, { note }] of sheet.cells)
        if (note) notes.put({ sheet: sheet.id, row, column, rows: 1, columns: 1 }, [[note]]);
      for (const group of sheet.columnGroups)
        if (group.closed) sheets.hide(sheet.id, 'columns', group.first, group.last - group.first + 1, true);
    }
    sheets.activate(workbook.active);
  };
  fill(workbook);

  return {
    load,
    save: () => saveWorkbook({ head, book, reader, notes, state, rules, sheets }),
    ...sheets,
    ...cellCalls(book, reader, notes, rules),
    ...rules,
    protections: () => state.protections,
    protect: (protection) => {
      state.protections = [...state.protections, protection];
    },
    unprotect: (area) => {
      const first = state.protections.find((protection) => sameArea(protection.area, area));
      state.protections = state.protections.filter((protection) => protection !== first);
    },
    metadata: () => state.metadata,
    addMetadata: (entry) => {
      state.metadata = [...state.metadata, entry];
    },
    setMetadata: ({ sheet, key, value: before }, value) => {
      state.metadata = state.metadata.map((entry) =>
        entry.sheet === sheet && entry.key === key && entry.value === before ? { ...entry, value } : entry,
      );
    },
    calculate: calculation.calculate,
    hold: calculation.hold,
    setFunctions: (map: ReadonlyMap<string, FormulaFunction>) => {
      custom = [...map.keys()];
      for (const [name, call] of map) {
        functions.unregisterExecutors(name);
        functions.registerExecutors(univerFunction(name, call, reader.said));
      }
    },
    book,
    reader,
    state,
    about: () => head,
    customNames: () => custom,
    rename: (name) => {
      head = { ...head, name };
    },
    onChange: (changed) => {
      commands.onCommandExecuted((command) => {
        if (command.type === CommandType.MUTATION && !quiet.test(command.id)) changed();
      });
    },
  };
};
