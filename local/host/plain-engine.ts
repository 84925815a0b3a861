import type { Area, Engine, SheetState, Workbook } from './engine';
import { eachCell, restyle } from './plain-look';
import { validationsIn } from './plain-rules';
import {
  extentOf,
  followReferences,
  keepSheet,
  mapFormulas,
  openSheet,
  type PlainSheet,
  putCell,
  readCells,
  shiftSheet,
} from './plain-sheet';
import { renamedFormula } from './references';
import { type Shift, sameArea, shiftArea, without } from './shift';
import { emptySheet, emptyWorkbook } from './workbook';

/** A workbook in memory: everything is kept, formulas are not computed and read as blank. Fast enough for 100,000 rows and thousands of runs.
 * @example plainEngine().sheets()[0]?.rows // 1000 */
export const plainEngine = (workbook: Workbook = emptyWorkbook()): Engine => {
  let head: Omit<Workbook, 'sheets' | 'names' | 'metadata' | 'active'>;
  let sheets: PlainSheet[] = [];
  let names: Workbook['names'] = [];
  let metadata: Workbook['metadata'] = [];
  let active = 0;
  let selection: Area | null = null;

  const load = (from: Workbook): void => {
    const { sheets: contents, names: named, metadata: keys, active: shown, ...rest } = from;
    head = rest;
    sheets = contents.map(openSheet);
    names = named;
    metadata = keys;
    active = shown;
    selection = null;
  };
  load(workbook);

  const at = (id: number): PlainSheet => {
    const sheet = sheets.find(({ state }) => state.id === id);
    if (!sheet) throw new Error(`No sheet ${id} in the workbook.`);
    return sheet;
  };
  const shift = (sheet: number, by: Shift): void => {
    const { name } = at(sheet).state;
    shiftSheet(at(sheet), by);
    for (const one of sheets) followReferences(one, one.state.name, name, by);
    names = names.flatMap((name) => {
      const area = name.area.sheet === sheet ? shiftArea(name.area, by) : name.area;
      return area ? [{ ...name, area }] : [];
    });
    for (const other of sheets)
      other.validations = other.validations.map(({ area, rule }) => {
        const source = rule.source?.sheet === sheet ? shiftArea(rule.source, by) : rule.source;
        return source === rule.source || !source ? { area, rule } : { area, rule: { ...rule, source } };
      });
  };
  const state = (sheet: PlainSheet): SheetState => sheet.state;

  return {
    load,
    mark: () => {
      const kept = { names, metadata, active, selection };
      const held = sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map((line) => line.slice()) }));
      return () => {
        ({ names, metadata, active, selection } = kept);
        sheets = held;
      };
    },
    about: () => head,
    save: () => ({ ...head, sheets: sheets.map(keepSheet), names, metadata, active }),
    sheets: () => sheets.map(state),
    addSheet: (name, index) => {
      const id = Math.max(-1, ...sheets.map((sheet) => sheet.state.id)) + 1;
      sheets.splice(index, 0, openSheet(emptySheet(id, name)));
      return id;
    },
    removeSheet: (id) => {
      const { name } = at(id).state;
      sheets = sheets.filter((sheet) => sheet.state.id !== id);
      names = names.filter(({ area }) => area.sheet !== id);
      metadata = metadata.filter(({ sheet }) => sheet !== id);
      for (const sheet of sheets) mapFormulas(sheet, (formula) => renamedFormula(formula, name, null));
      if (active === id) active = sheets[0]?.state.id ?? 0;
    },
    changeSheet: (id, { index, ...change }) => {
      const sheet = at(id);
      const { name: before } = sheet.state;
      sheet.state = { ...sheet.state, ...change };
      const { name: after } = sheet.state;
      if (after !== before) for (const one of sheets) mapFormulas(one, (formula) => renamedFormula(formula, before, after));
      if (index === undefined) return;
      sheets = sheets.filter((other) => other !== sheet);
      sheets.splice(index, 0, sheet);
    },
    activate: (sheet, area) => {
      active = sheet;
      selection = area ?? null;
    },
    active: () => ({
      sheet: active,
      area: selection?.sheet === active ? selection : { sheet: active, row: 1, column: 1, rows: 1, columns: 1 },
    }),
    extent: (sheet) => extentOf(at(sheet)),
    read: (area) => readCells(at(area.sheet), area),
    write: (area, cells) => {
      const sheet = at(area.sheet);
      eachCell(area, (row, column, down, across) => {
        const write = cells[down]?.[across];
        if (write) putCell(sheet, row, column, { write });
      });
    },
    clear: (area, what) => {
      const sheet = at(area.sheet);
      const put = { ...(what.values ? { write: {} } : {}), ...(what.styles ? { style: null } : {}), ...(what.notes ? { note: '' } : {}) };
      for (let row = area.row; row < Math.min(sheet.cells.length, area.row + area.rows); row += 1) {
        const line = sheet.cells[row];
        if (!line) continue;
        for (let column = area.column; column < Math.min(line.length, area.column + area.columns); column += 1)
          if (line[column]) putCell(sheet, row, column, put);
      }
      if (what.validations)
        sheet.validations = sheet.validations.flatMap(({ area: held, rule }) => without(held, area).map((left) => ({ area: left, rule })));
    },
    style: (area, style) => {
      restyle(at(area.sheet), area, style);
    },
    notes: (area) => readCells(at(area.sheet), area).map((line) => line.map((cell) => cell.note ?? '')),
    setNotes: (area, notes) => {
      eachCell(area, (row, column, down, across) => {
        putCell(at(area.sheet), row, column, { note: notes[down]?.[across] ?? '' });
      });
    },
    insertRows: (sheet, before, count) => {
      shift(sheet, { axis: 'row', at: before, count });
    },
    deleteRows: (sheet, first, count) => {
      shift(sheet, { axis: 'row', at: first, count: -count });
    },
    insertColumns: (sheet, before, count) => {
      shift(sheet, { axis: 'column', at: before, count });
    },
    deleteColumns: (sheet, first, count) => {
      shift(sheet, { axis: 'column', at: first, count: -count });
    },
    hide: (id, what, first, count, hidden) => {
      const sheet = at(id);
      const set = new Set(what === 'rows' ? sheet.hiddenRows : sheet.hiddenColumns);
      for (let number = first; number < first + count; number += 1) hidden ? set.add(number) : set.delete(number);
      if (what === 'rows') sheet.hiddenRows = set;
      else sheet.hiddenColumns = set;
    },
    setWidth: (id, first, count, pixels) => {
      const sheet = at(id);
      const widths = new Map(sheet.widths);
      for (let column = first; column < first + count; column += 1) widths.set(column, pixels);
      sheet.widths = widths;
    },
    columnGroups: (sheet) => at(sheet).groups,
    groupColumns: (id, first, count, closed) => {
      const sheet = at(id);
      const last = first + count - 1;
      sheet.groups = [...sheet.groups.filter((group) => group.first !== first || group.last !== last), { first, last, closed }];
    },
    validation: (area) => validationsIn(at(area.sheet), area),
    setValidation: (area, rule) => {
      const sheet = at(area.sheet);
      const left = sheet.validations.flatMap(({ area: held, rule: kept }) =>
        without(held, area).map((rest) => ({ area: rest, rule: kept })),
      );
      sheet.validations = rule ? [...left, { area, rule }] : left;
    },
    conditional: (sheet) => at(sheet).conditional,
    setConditional: (sheet, rules) => {
      at(sheet).conditional = rules;
    },
    protections: () => sheets.flatMap((sheet) => sheet.protections),
    protect: (protection) => {
      const sheet = at(protection.area.sheet);
      sheet.protections = [...sheet.protections, protection];
    },
    unprotect: (area) => {
      const sheet = at(area.sheet);
      const first = sheet.protections.find((protection) => sameArea(protection.area, area));
      sheet.protections = sheet.protections.filter((protection) => protection !== first);
    },
    metadata: () => metadata,
    addMetadata: (entry) => {
      metadata = [...metadata, entry];
    },
    setMetadata: ({ sheet, key, value: before }, value) => {
      metadata = metadata.map((entry) =>
        entry.sheet === sheet && entry.key === key && entry.value === before ? { ...entry, value } : entry,
      );
    },
    names: () => names,
    setName: (name, area) => {
      names = names.filter((held) => held.name.toLowerCase() !== name.toLowerCase());
      if (area) names = [...names, { name, area }];
    },
    calculate: () => {},
    setFunctions: () => {},
  };
};
