import type { Area, CellStyle } from './engine';
import { type PlainSheet, putCell } from './plain-sheet';

/** Goes through the cells of an area, row by row. */
export const eachCell = (
  { row, column, rows, columns }: Area,
  visit: (row: number, column: number, down: number, across: number) => void,
): void => {
  for (let down = 0; down < rows; down += 1)
    for (let across = 0; across < columns; across += 1) visit(row + down, column + across, down, across);
};

const isMany = <T>(style: T | readonly (readonly (T | null)[])[]): style is readonly (readonly (T | null)[])[] => Array.isArray(style);

/** Gives the cells of an area a look: one for all, or one a cell. */
export const restyle = (sheet: PlainSheet, area: Area, style: CellStyle | readonly (readonly (CellStyle | null)[])[]): void => {
  const many = isMany<CellStyle>(style) ? style : null;
  const one = isMany<CellStyle>(style) ? null : style;
  // Cells that looked alike look alike afterwards, and share it.
  let last: readonly [CellStyle | undefined, CellStyle, CellStyle] | null = null;
  const restyled = (old: CellStyle | undefined, wanted: CellStyle): CellStyle => {
    if (last?.[0] !== old || last?.[1] !== wanted) last = [old, wanted, { ...old, ...wanted }];
    return last[2];
  };
  eachCell(area, (row, column, down, across) => {
    const wanted = one ?? many?.[down]?.[across];
    if (wanted) putCell(sheet, row, column, { style: restyled(sheet.cells[row]?.[column]?.style, wanted) });
  });
};
