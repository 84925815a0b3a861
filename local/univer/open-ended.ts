/** The number of rows of the sheet of that name; null stands for the sheet the formula is in. */
export type RowsOf = (sheet: string | null) => number | null;

const text = `"(?:[^"]|"")*"`;
const sheet = String.raw`(?:('(?:[^']|'')+'|[\p{L}\p{N}_.]+)!)?`;
const open = new RegExp(String.raw`${text}|${sheet}(?<![\p{L}\p{N}_.$])(\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3})(?![\p{L}\p{N}_.(!$])`, 'giu');
const closed = new RegExp(
  String.raw`${text}|${sheet}(?<![\p{L}\p{N}_.$])(\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3})\$(\d+)(?![\p{L}\p{N}_.(!])`,
  'giu',
);

/**
 * Closes ranges that have no last row, which the engine cannot read, at the sheet's last row; `$` before that row marks them.
 * @example closeRanges('=SUM(H3:H)', () => 100) // '=SUM(H3:H$100)'
 */
export const closeRanges = (formula: string, rowsOf: RowsOf): string =>
  formula.replace(open, (all: string, name: string | undefined, range: string | undefined) => {
    if (range === undefined) return all;
    const rows = rowsOf(plain(name));
    return rows === null ? all : `${all}$${rows}`;
  });

/**
 * Gives back the ranges that {@link closeRanges} closed.
 * @example openRanges('=SUM(H3:H$100)', () => 100) // '=SUM(H3:H)'
 */
export const openRanges = (formula: string, rowsOf: RowsOf): string =>
  formula.replace(closed, (all: string, name: string | undefined, range: string | undefined, last: string | undefined) =>
    range !== undefined && rowsOf(plain(name)) === Number(last) ? all.slice(0, -`$${last}`.length) : all,
  );

const plain = (name: string | undefined): string | null => {
  if (name === undefined) return null;
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
};
