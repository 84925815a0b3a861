import type { Area, SheetContent, Workbook } from './engine';
import { copiedFormula, movedFormula } from './references';
import { overlap, type Shift, shiftArea } from './shift';

/** A stretch of rows or columns that a person drags: `count` of them from `first` on, to before `before` (in the numbers of now). */
export interface Drag {
  readonly axis: Shift['axis'];
  readonly first: number;
  readonly count: number;
  readonly before: number;
}

type Cell = SheetContent['cells'][number];

const landing =
  ({ first, count, before }: Drag) =>
  (line: number): number => {
    const inside = line >= first && line < first + count;
    if (before > first) {
      if (inside) return line + before - first - count;
      return line >= first + count && line < before ? line - count : line;
    }
    if (inside) return line - first + before;
    return line >= before && line < first ? line + count : line;
  };

/** An area whose lines have landed elsewhere, as one area for each stretch that is still whole. */
const landedAreas = (area: Area, axis: Shift['axis'], land: (line: number) => number): readonly Area[] => {
  const [start, length] = axis === 'row' ? [area.row, area.rows] : [area.column, area.columns];
  const lines = Array.from({ length }, (_, n) => land(start + n)).sort((a, b) => a - b);
  const stretches: [number, number][] = [];
  for (const line of lines) {
    const last = stretches.at(-1);
    if (last && last[0] + last[1] === line) last[1] += 1;
    else stretches.push([line, 1]);
  }
  return stretches.map(([from, many]) => (axis === 'row' ? { ...area, row: from, rows: many } : { ...area, column: from, columns: many }));
};

/** Where a block that is named or referred to is after the drag: it goes along where it is dragged whole, else its edges follow what stays. */
const landedBlock = (area: Area, drag: Drag): Area | null => {
  const { axis, first, count, before } = drag;
  const [start, length] = axis === 'row' ? [area.row, area.rows] : [area.column, area.columns];
  if (start >= first && start + length <= first + count) return landedAreas(area, axis, landing(drag))[0] ?? null;
  const left = shiftArea(area, { axis, at: first, count: -count });
  return left && shiftArea(left, { axis, at: before > first ? before - count : before, count });
};

const withFormulas = (workbook: Workbook, sheet: SheetContent, map: (formula: string, own: string) => string): Workbook => ({
  ...workbook,
  sheets: workbook.sheets.map((one) => ({
    ...(one.id === sheet.id ? sheet : one),
    cells: (one.id === sheet.id ? sheet : one).cells.map(
      (cell): Cell => (cell[2].formula === undefined ? cell : [cell[0], cell[1], { ...cell[2], formula: map(cell[2].formula, one.name) }]),
    ),
  })),
});

/** Rows or columns dragged elsewhere, with everything on them; formulas and names follow. */
export const dragged = (workbook: Workbook, id: number, drag: Drag): Workbook => {
  const sheet = workbook.sheets.find((one) => one.id === id);
  if (!sheet) return workbook;
  const land = landing(drag);
  const isRow = drag.axis === 'row';
  const spread = <T extends { readonly area: Area }>(list: readonly T[]): T[] =>
    list.flatMap((one) => landedAreas(one.area, drag.axis, land).map((area) => ({ ...one, area })));
  const moved: SheetContent = {
    ...sheet,
    cells: sheet.cells.map(([row, column, cell]): Cell => [isRow ? land(row) : row, isRow ? column : land(column), cell]),
    ...(sheet.styles ? { styles: spread(sheet.styles) } : {}),
    widths: isRow ? sheet.widths : sheet.widths.map(([column, pixels]) => [land(column), pixels] as const),
    hiddenRows: isRow ? sheet.hiddenRows.map(land) : sheet.hiddenRows,
    hiddenColumns: isRow ? sheet.hiddenColumns : sheet.hiddenColumns.map(land),
    columnGroups: isRow
      ? sheet.columnGroups
      : sheet.columnGroups.flatMap((group) =>
          landedAreas({ sheet: id, row: 1, rows: 1, column: group.first, columns: group.last - group.first + 1 }, 'column', land).map(
            ({ column, columns }) => ({ ...group, first: column, last: column + columns - 1 }),
          ),
        ),
    validations: spread(sheet.validations),
    protections: spread(sheet.protections),
    conditional: sheet.conditional.map((rule) => ({ ...rule, areas: rule.areas.flatMap((area) => landedAreas(area, drag.axis, land)) })),
  };
  const block = (area: Area): Area | null => landedBlock(area, drag);
  return {
    ...withFormulas(workbook, moved, (formula, own) => movedFormula(formula, own, sheet.name, block)),
    names: workbook.names.flatMap((name) => {
      const area = name.area.sheet === id ? block(name.area) : name.area;
      return area ? [{ ...name, area }] : [];
    }),
  };
};

/** The rows of a block in another order: `order` says for each place which of its rows comes there. Rules, widths and metadata stay where they are. */
export const reordered = (workbook: Workbook, area: Area, order: readonly number[]): Workbook => {
  const place = new Map(order.map((from, to) => [area.row + from, area.row + to]));
  const inside = (row: number, column: number): boolean => overlap(area, { sheet: area.sheet, row, column, rows: 1, columns: 1 });
  const cells = (sheet: SheetContent): readonly Cell[] =>
    sheet.cells.map(([row, column, cell]): Cell => {
      if (!inside(row, column)) return [row, column, cell];
      const to = place.get(row) ?? row;
      return [to, column, cell.formula === undefined ? cell : { ...cell, formula: copiedFormula(cell.formula, to - row, 0) }];
    });
  return { ...workbook, sheets: workbook.sheets.map((sheet) => (sheet.id === area.sheet ? { ...sheet, cells: cells(sheet) } : sheet)) };
};

/** A tab duplicated beside itself, with its rules, protections and, unless told otherwise, its metadata. */
export const duplicated = (workbook: Workbook, id: number, name: string, metadata: boolean): Workbook => {
  const sheet = workbook.sheets.find((one) => one.id === id);
  if (!sheet) return workbook;
  const copy = Math.max(...workbook.sheets.map((one) => one.id)) + 1;
  const own = <T extends { readonly area: Area }>(one: T): T => ({ ...one, area: { ...one.area, sheet: copy } });
  const twin: SheetContent = {
    ...sheet,
    id: copy,
    name,
    ...(sheet.styles ? { styles: sheet.styles.map(own) } : {}),
    validations: sheet.validations.map(own).map(({ area, rule }) => ({
      area,
      rule: rule.source?.sheet === id ? { ...rule, source: { ...rule.source, sheet: copy } } : rule,
    })),
    conditional: sheet.conditional.map((rule) => ({ ...rule, areas: rule.areas.map((area) => ({ ...area, sheet: copy })) })),
    protections: sheet.protections.map(own),
  };
  const copied = metadata ? workbook.metadata.filter((entry) => entry.sheet === id).map((entry) => ({ ...entry, sheet: copy })) : [];
  return {
    ...workbook,
    sheets: workbook.sheets.flatMap((one) => (one === sheet ? [sheet, twin] : [one])),
    metadata: [...workbook.metadata, ...copied],
    active: copy,
  };
};
