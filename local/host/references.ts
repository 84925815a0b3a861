import { columnName, columnNumber } from './a1';
import type { Area } from './engine';

/** One end of a reference: a row and a column, either left out where it is open, each fixed by `$` or not. */
export interface Corner {
  readonly row: number | null;
  readonly column: number | null;
  readonly fixedRow: boolean;
  readonly fixedColumn: boolean;
}
/** A reference in a formula: a cell, or a block from one corner to the other. */
export interface Reference {
  /** The tab's name, or null for the formula's own. */
  readonly sheet: string | null;
  readonly from: Corner;
  readonly to: Corner | null;
}

const corner = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,7}`;
const column = String.raw`\$?[A-Za-z]{1,3}`;
const row = String.raw`\$?[1-9]\d{0,7}`;
const sheetName = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const block = `${corner}:${corner}|${corner}:${column}|${corner}:${row}|${column}:${corner}|${column}:${column}|${row}:${row}|${corner}`;
const token = new RegExp(`"(?:[^"]|"")*"|(?<![\\p{L}\\p{N}_.$!'])(${sheetName})?(${block})(?![\\p{L}\\p{N}_.(!:])`, 'gu');
const cornerParts = /^(\$?)([A-Za-z]{0,3})(\$?)(\d*)$/;

const readCorner = (text: string): Corner => {
  const [, first = '', letters = '', second = '', digits = ''] = cornerParts.exec(text) ?? [];
  const rowOnly = letters === '';
  return {
    row: digits === '' ? null : Number(digits),
    column: rowOnly ? null : columnNumber(letters),
    fixedRow: (rowOnly ? first : second) === '$',
    fixedColumn: !rowOnly && first === '$',
  };
};
const showCorner = ({ row: at, column: across, fixedRow, fixedColumn }: Corner): string =>
  `${across === null ? '' : (fixedColumn ? '$' : '') + columnName(across)}${at === null ? '' : (fixedRow ? '$' : '') + String(at)}`;

const sheetPrefix = (name: string | null): string => {
  if (name === null) return '';
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? `${name}!` : `'${name.replaceAll("'", "''")}'!`;
};

/** A formula with each of its references replaced; null makes it `#REF!`. Texts and names stay.
 * @example mapReferences('=A1&"A1"', (reference) => ({ ...reference, from: { ...reference.from, row: 2 } })) // '=A2&"A1"' */
export const mapReferences = (formula: string, map: (reference: Reference) => Reference | null): string =>
  formula.replace(token, (whole: string, sheet: string | undefined, text: string | undefined) => {
    if (text === undefined) return whole;
    const [from = '', to] = text.split(':');
    const name = sheet === undefined ? null : sheet.slice(0, -1).replace(/^'|'$/g, '').replaceAll("''", "'");
    const reference = { sheet: name, from: readCorner(from), to: to === undefined ? null : readCorner(to) };
    const mapped = map(reference);
    if (!mapped) return '#REF!';
    const place = mapped.sheet === name ? (sheet ?? '') : sheetPrefix(mapped.sheet);
    return `${place}${showCorner(mapped.from)}${mapped.to ? `:${showCorner(mapped.to)}` : ''}`;
  });

const furthest = 20_000_000;

/** A formula after areas have moved: `move` says where a block is now, or null where it is gone. Open ends stay open. */
export const movedFormula = (formula: string, own: string, moved: string, move: (area: Area) => Area | null): string =>
  mapReferences(formula, (reference) => {
    if ((reference.sheet ?? own) !== moved) return reference;
    const { from, to } = reference;
    const end = to ?? from;
    const [top, bottom] = [from.row ?? end.row ?? 1, end.row ?? furthest];
    const [left, right] = [from.column ?? end.column ?? 1, end.column ?? furthest];
    const area = { sheet: 0, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
    const next = area.rows < 1 || area.columns < 1 ? area : move(area);
    if (!next) return null;
    return {
      ...reference,
      from: { ...from, row: from.row && next.row, column: from.column && next.column },
      to: to && { ...to, row: to.row && next.row + next.rows - 1, column: to.column && next.column + next.columns - 1 },
    };
  });

/** A formula after a tab got another name, or was deleted (null). */
export const renamedFormula = (formula: string, before: string, after: string | null): string =>
  mapReferences(formula, (reference) => {
    if (reference.sheet?.toLowerCase() !== before.toLowerCase()) return reference;
    return after === null ? null : { ...reference, sheet: after };
  });

/** A formula as it stands after being copied: what is not fixed moves along; null corner beyond the edge makes `#REF!`. */
export const copiedFormula = (formula: string, down: number, across: number): string =>
  mapReferences(formula, (reference) => {
    const move = (at: Corner): Corner => ({
      ...at,
      row: at.row === null || at.fixedRow ? at.row : at.row + down,
      column: at.column === null || at.fixedColumn ? at.column : at.column + across,
    });
    const moved = { ...reference, from: move(reference.from), to: reference.to && move(reference.to) };
    const off = [moved.from, moved.to].some((at) => at && ((at.row ?? 1) < 1 || (at.column ?? 1) < 1));
    return off ? null : moved;
  });
