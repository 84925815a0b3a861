import type { Area } from './engine';

/** Letters of a column counted from 1.
 * @example columnName(28) // 'AB' */
export const columnName = (column: number): string => {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
};

/** Number of a column from its letters.
 * @example columnNumber('AB') // 28 */
export const columnNumber = (name: string): number =>
  [...name.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

/** An area as a person writes it.
 * @example areaName({ sheet: 0, row: 2, column: 1, rows: 3, columns: 2 }) // 'A2:B4' */
export const areaName = ({ row, column, rows, columns }: Area): string => {
  const first = `${columnName(column)}${row}`;
  return rows === 1 && columns === 1 ? first : `${first}:${columnName(column + columns - 1)}${row + rows - 1}`;
};

/** What an A1 text says; ends that are left open (`H3:H`, `A:A`, `2:5`) are undefined. */
export interface A1 {
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: number;
  readonly lastRow?: number;
  readonly lastColumn?: number;
}

/** Reads A1 notation, or null where it is none.
 * @example readA1("'My tab'!B2:C") // { sheet: 'My tab', column: 2, row: 2, lastColumn: 3 } */
export const readA1 = (text: string): A1 | null => {
  const match = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?([A-Za-z]{1,3})?\$?([1-9]\d*)?(?::\$?([A-Za-z]{1,3})?\$?([1-9]\d*)?)?$/.exec(
    text.trim(),
  );
  if (!match) return null;
  const [, quoted, bare, column, row, lastColumn, lastRow] = match;
  if (!column && !row) return null;
  const one = !text.includes(':');
  if (one && !(column && row)) return null;
  const sheet = quoted?.replaceAll("''", "'") ?? bare;
  const endColumn = one ? column : lastColumn;
  const endRow = one ? row : lastRow;
  return {
    ...(sheet === undefined ? {} : { sheet }),
    ...(column ? { column: columnNumber(column) } : {}),
    ...(row ? { row: Number(row) } : {}),
    ...(endColumn ? { lastColumn: columnNumber(endColumn) } : {}),
    ...(endRow ? { lastRow: Number(endRow) } : {}),
  };
};
