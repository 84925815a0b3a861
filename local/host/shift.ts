import type { Area } from './engine';

/** Rows or columns put in before `at` (count > 0) or taken out from `at` on (count < 0). */
export interface Shift {
  readonly axis: 'row' | 'column';
  readonly at: number;
  readonly count: number;
}

/** First and length of a stretch after the shift, or null where nothing of it is left. A stretch that is parted grows; one that ends just before does not. */
export const shiftStretch = (first: number, length: number, { at, count }: Shift): readonly [number, number] | null => {
  if (count > 0) {
    if (first >= at) return [first + count, length];
    return first + length > at ? [first, length + count] : [first, length];
  }
  const gone = -count;
  const kept = (position: number): number => (position <= at ? position : Math.max(at, position - gone));
  const start = kept(first);
  const end = kept(first + length);
  return end > start ? [start, end - start] : null;
};

/** An area after rows or columns were put in or taken out, or null where it is gone.
 * @example shiftArea({ sheet: 0, row: 3, column: 1, rows: 5, columns: 1 }, { axis: 'row', at: 4, count: 2 }) // rows: 7 */
export const shiftArea = (area: Area, shift: Shift): Area | null => {
  const across = shift.axis === 'row';
  const moved = across ? shiftStretch(area.row, area.rows, shift) : shiftStretch(area.column, area.columns, shift);
  if (!moved) return null;
  return across ? { ...area, row: moved[0], rows: moved[1] } : { ...area, column: moved[0], columns: moved[1] };
};

/** Whether two areas share a cell. */
export const overlap = (a: Area, b: Area): boolean =>
  a.sheet === b.sheet &&
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

/** Whether two areas are the same cells. */
export const sameArea = (a: Area, b: Area): boolean =>
  a.sheet === b.sheet && a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

/** What is left of an area without a hole: none to four areas. */
export const without = (area: Area, hole: Area): readonly Area[] => {
  if (!overlap(area, hole)) return [area];
  const top = Math.max(area.row, hole.row);
  const bottom = Math.min(area.row + area.rows, hole.row + hole.rows);
  const { sheet } = area;
  const left: Area[] = [];
  const add = (row: number, column: number, rows: number, columns: number): void => {
    if (rows > 0 && columns > 0) left.push({ sheet, row, column, rows, columns });
  };
  add(area.row, area.column, top - area.row, area.columns);
  add(top, area.column, bottom - top, hole.column - area.column);
  add(top, hole.column + hole.columns, bottom - top, area.column + area.columns - hole.column - hole.columns);
  add(bottom, area.column, area.row + area.rows - bottom, area.columns);
  return left;
};
