import type { IRange } from '@univerjs/core';
import { AbsoluteRefType } from '@univerjs/core';
import { deserializeRangeWithSheet, serializeRangeWithSheet } from '@univerjs/engine-formula';
import type { Area } from '../host/engine';

/** An area as Univer counts, from 0 and with both ends. */
export const rangeOf = (area: Area): IRange => ({
  startRow: area.row - 1,
  endRow: area.row + area.rows - 2,
  startColumn: area.column - 1,
  endColumn: area.column + area.columns - 2,
});

/** A Univer range in our count. */
export const areaOf = (sheet: number, range: IRange): Area => ({
  sheet,
  row: range.startRow + 1,
  column: range.startColumn + 1,
  rows: range.endRow - range.startRow + 1,
  columns: range.endColumn - range.startColumn + 1,
});

/** How sheets are named in references. */
export interface SheetNames {
  readonly nameOf: (sheet: number) => string;
  readonly sheetNamed: (name: string) => number | null;
}

/** An absolute reference. @example referenceTo({sheet: 1, row: 3, column: 2, rows: 2, columns: 1}, names) // "'Goals'!$B$3:$B$4" */
export const referenceTo = (area: Area, names: SheetNames): string =>
  serializeRangeWithSheet(names.nameOf(area.sheet), {
    ...rangeOf(area),
    startAbsoluteRefType: AbsoluteRefType.ALL,
    endAbsoluteRefType: AbsoluteRefType.ALL,
  });

/** The area of a reference with a sheet name; null where it is none. */
export const areaAt = (reference: string, names: SheetNames): Area | null => {
  const { sheetName, range } = deserializeRangeWithSheet(reference.replace(/^=/, ''));
  const sheet = names.sheetNamed(sheetName);
  return sheet === null || Number.isNaN(range.startRow) ? null : areaOf(sheet, range);
};
