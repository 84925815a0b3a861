import type { Area, CellRead, CellStyle, CellWrite, ConditionalRule, SheetContent, Validation } from './engine';
import { movedFormula } from './references';
import { type Shift, shiftArea, shiftStretch } from './shift';

/** A cell is never changed, only replaced: what `read` gave out stays as it was. */
export interface PlainCell extends CellRead {
  readonly style?: CellStyle;
  readonly note?: string;
}
type Group = SheetContent['columnGroups'][number];

/** One sheet in memory; `cells[row]?.[column]`, both from 1, undefined where nothing was ever put. */
export interface PlainSheet {
  state: Omit<
    SheetContent,
    'cells' | 'styles' | 'widths' | 'hiddenRows' | 'hiddenColumns' | 'columnGroups' | 'validations' | 'conditional' | 'protections'
  >;
  readonly cells: (PlainCell | undefined)[][];
  widths: ReadonlyMap<number, number>;
  hiddenRows: ReadonlySet<number>;
  hiddenColumns: ReadonlySet<number>;
  groups: readonly Group[];
  validations: readonly { readonly area: Area; readonly rule: Validation }[];
  conditional: readonly ConditionalRule[];
  protections: SheetContent['protections'];
}

const blank: PlainCell = Object.freeze({ value: null });

const made = (value: CellWrite, style: CellStyle | undefined, note: string | undefined): PlainCell | undefined => {
  const empty = value.formula === undefined && (value.value ?? null) === null;
  if (empty && !style && !note) return undefined;
  return {
    value: value.formula === undefined ? (value.value ?? null) : null,
    ...(value.formula === undefined ? {} : { formula: value.formula }),
    ...(style ? { style } : {}),
    ...(style?.format === undefined ? {} : { format: style.format }),
    ...(note ? { note } : {}),
  };
};

/** Replaces a cell's value, style or note; what is not given stays. */
export const putCell = (
  sheet: PlainSheet,
  row: number,
  column: number,
  put: { readonly write?: CellWrite; readonly style?: CellStyle | null; readonly note?: string },
): void => {
  let line = sheet.cells[row];
  const old = line?.[column];
  const cell = made(put.write ?? old ?? blank, put.style === null ? undefined : (put.style ?? old?.style), put.note ?? old?.note);
  if (!line) {
    if (!cell) return;
    line = [];
    sheet.cells[row] = line;
  }
  line[column] = cell;
};

/** The cells of an area, blank ones too. */
export const readCells = (sheet: PlainSheet, { row, column, rows, columns }: Area): PlainCell[][] =>
  Array.from({ length: rows }, (_, down) => {
    const line = sheet.cells[row + down];
    const read: PlainCell[] = new Array(columns).fill(blank);
    if (line) for (let across = 0; across < columns; across += 1) read[across] = line[column + across] ?? blank;
    return read;
  });

/** Last row and column with a value or a formula. */
export const extentOf = (sheet: PlainSheet): { rows: number; columns: number } => {
  let rows = 0;
  let columns = 0;
  sheet.cells.forEach((line, row) => {
    for (let column = line.length - 1; column > 0; column -= 1) {
      const cell = line[column];
      if (!cell || (cell.value === null && cell.formula === undefined)) continue;
      rows = row;
      columns = Math.max(columns, column);
      break;
    }
  });
  return { rows, columns };
};

const shiftAll = <T>(list: readonly T[], move: (item: T) => T | null): readonly T[] => list.map(move).filter((item) => item !== null);
const shiftNumbers = (numbers: Iterable<number>, shift: Shift): number[] =>
  [...numbers].flatMap((number) => shiftStretch(number, 1, shift)?.[0] ?? []);

const shiftLines = (lines: unknown[], { at, count }: Shift): void => {
  if (lines.length <= at) return;
  if (count < 0) lines.splice(at, -count);
  else {
    const tail = lines.splice(at);
    lines.length = at + count + tail.length;
    // Lines in which nothing was ever put stay holes.
    tail.forEach((line, index) => {
      lines[at + count + index] = line;
    });
  }
};

/** Puts in or takes out rows or columns, with everything that hangs on the cells. */
export const shiftSheet = (sheet: PlainSheet, shift: Shift): void => {
  const { axis, at, count } = shift;
  const areas = <T extends { readonly area: Area }>(list: readonly T[]): readonly T[] =>
    shiftAll(list, (item) => {
      const area = shiftArea(item.area, shift);
      return area && { ...item, area };
    });
  const frozen = (number: number): number =>
    count < 0 ? number - Math.max(0, Math.min(number - at + 1, -count)) : number + (number >= at ? count : 0);
  if (axis === 'row') {
    shiftLines(sheet.cells, shift);
    sheet.state = { ...sheet.state, rows: sheet.state.rows + count, frozenRows: frozen(sheet.state.frozenRows) };
    sheet.hiddenRows = new Set(shiftNumbers(sheet.hiddenRows, shift));
  } else {
    sheet.cells.forEach((line) => {
      shiftLines(line, shift);
    });
    sheet.state = { ...sheet.state, columns: sheet.state.columns + count, frozenColumns: frozen(sheet.state.frozenColumns) };
    sheet.hiddenColumns = new Set(shiftNumbers(sheet.hiddenColumns, shift));
    sheet.widths = new Map([...sheet.widths].flatMap(([column, pixels]) => shiftNumbers([column], shift).map((moved) => [moved, pixels])));
    sheet.groups = shiftAll(sheet.groups, (group) => {
      const moved = shiftStretch(group.first, group.last - group.first + 1, shift);
      return moved && { ...group, first: moved[0], last: moved[0] + moved[1] - 1 };
    });
  }
  sheet.validations = areas(sheet.validations);
  sheet.protections = areas(sheet.protections);
  sheet.conditional = shiftAll(sheet.conditional, (rule) => {
    const kept = shiftAll(rule.areas, (area) => shiftArea(area, shift));
    return kept.length > 0 ? { ...rule, areas: kept } : null;
  });
};

/** Rewrites the formulas in the cells of a sheet. */
export const mapFormulas = (sheet: PlainSheet, map: (formula: string) => string): void => {
  for (const line of sheet.cells)
    line?.forEach((cell, column) => {
      if (cell?.formula === undefined) return;
      const formula = map(cell.formula);
      if (formula !== cell.formula) line[column] = { ...cell, formula };
    });
};

/** Rewrites the formulas of a sheet after rows or columns of one were put in or taken out. */
export const followReferences = (sheet: PlainSheet, own: string, shifted: string, shift: Shift): void => {
  const follow = (formula: string): string => movedFormula(formula, own, shifted, (area) => shiftArea(area, shift));
  mapFormulas(sheet, follow);
  if (own === shifted) sheet.conditional = sheet.conditional.map((rule) => ({ ...rule, formula: follow(rule.formula) }));
};

/** A sheet from the file. */
export const openSheet = (content: SheetContent): PlainSheet => {
  const { cells, styles, widths, hiddenRows, hiddenColumns, columnGroups, validations, conditional, protections, ...state } = content;
  const sheet: PlainSheet = {
    state,
    cells: [],
    widths: new Map(widths),
    hiddenRows: new Set(hiddenRows),
    hiddenColumns: new Set(hiddenColumns),
    groups: columnGroups,
    validations,
    conditional,
    protections,
  };
  for (const { area, style } of styles ?? [])
    for (let row = area.row; row < area.row + area.rows; row += 1)
      for (let column = area.column; column < area.column + area.columns; column += 1) putCell(sheet, row, column, { style });
  for (const [row, column, { style, note, ...write }] of cells)
    putCell(sheet, row, column, { write, ...(style ? { style } : {}), ...(note ? { note } : {}) });
  return sheet;
};

/** The sheet as it is kept in a file. */
export const keepSheet = (sheet: PlainSheet): SheetContent => ({
  ...sheet.state,
  cells: sheet.cells.flatMap((line, row) =>
    line.flatMap((cell, column): SheetContent['cells'] => {
      if (!cell) return [];
      const { value, formula, style, note } = cell;
      const kept = formula === undefined ? (value === null ? {} : { value }) : { formula };
      return [[row, column, { ...kept, ...(style ? { style } : {}), ...(note ? { note } : {}) }]];
    }),
  ),
  widths: [...sheet.widths],
  hiddenRows: [...sheet.hiddenRows],
  hiddenColumns: [...sheet.hiddenColumns],
  columnGroups: sheet.groups,
  validations: sheet.validations,
  conditional: sheet.conditional,
  protections: sheet.protections,
});
