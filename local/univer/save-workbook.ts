import type { ICellData, Nullable } from '@univerjs/core';
import type { CellStyle, CellWrite, SheetContent, Workbook } from '../host/engine';
import type { RuleCalls } from './rule-calls';
import type { SheetCalls } from './sheet-calls';
import type { UniverBook } from './univer-book';
import { heldIn, styleOf } from './univer-cells';
import type { UniverNotes } from './univer-notes';
import type { UniverReader } from './univer-read';
import { keptCell, sheetDefaults } from './univer-snapshot';
import type { UniverState } from './univer-state';

interface Parts {
  readonly head: Pick<Workbook, 'id' | 'name' | 'locale' | 'timeZone'>;
  readonly book: UniverBook;
  readonly reader: UniverReader;
  readonly notes: UniverNotes;
  readonly state: UniverState;
  readonly rules: RuleCalls;
  readonly sheets: SheetCalls;
}

/** Cells under one another that look the same. */
interface Stretch {
  readonly column: number;
  readonly first: number;
  last: number;
  readonly style: CellStyle;
}
// Fewer than this are cheaper kept with each cell.
const worthABlock = 4;

const looksOf = (book: UniverBook) => {
  const styles = book.unit().getStyles();
  const known = new Map<string, CellStyle | undefined>();
  return (cell: Nullable<ICellData>): CellStyle | undefined => {
    if (!cell?.s) return undefined;
    if (typeof cell.s !== 'string') return styleOf(cell.s);
    if (!known.has(cell.s)) known.set(cell.s, styleOf(styles.get(cell.s)));
    return known.get(cell.s);
  };
};

const contentOf = (id: number, { book, reader, notes }: Parts): Pick<SheetContent, 'cells' | 'styles'> => {
  const lookOf = looksOf(book);
  const noted = new Map(notes.all(id).map(([row, column, note]) => [`${row}/${column}`, note]));
  const found: { row: number; column: number; write: CellWrite; note: string; stretch: Stretch | undefined }[] = [];
  const current = new Map<number, Stretch>();
  const stretches: Stretch[] = [];
  const stretchAt = (row: number, column: number, style: CellStyle | undefined): Stretch | undefined => {
    if (!style) return undefined;
    const above = current.get(column);
    if (above && above.style === style && above.last === row - 1) {
      above.last = row;
      return above;
    }
    const begun = { column, first: row, last: row, style };
    current.set(column, begun);
    stretches.push(begun);
    return begun;
  };
  const keep = (row: number, column: number, cell: Nullable<ICellData>): void => {
    const formula = cell?.f || cell?.si ? reader.formulaAt(id, row - 1, column - 1) : undefined;
    const place = `${row}/${column}`;
    const write = formula === undefined ? { value: heldIn(cell) } : { formula };
    found.push({ row, column, write, note: noted.get(place) ?? '', stretch: stretchAt(row, column, lookOf(cell)) });
    noted.delete(place);
  };
  book
    .sheet(id)
    .getCellMatrix()
    .forValue((row, column, cell) => {
      keep(row + 1, column + 1, cell);
    });
  for (const place of [...noted.keys()]) {
    const [row = 1, column = 1] = place.split('/').map(Number);
    keep(row, column, null);
  }
  const isBlock = ({ first, last }: Stretch): boolean => last - first + 1 >= worthABlock;
  const cells = found.flatMap(({ row, column, write, note, stretch }): SheetContent['cells'] => {
    const kept = keptCell(write, stretch && !isBlock(stretch) ? stretch.style : undefined, note);
    return Object.keys(kept).length > 0 ? [[row, column, kept]] : [];
  });
  const styles = stretches.filter(isBlock).map(({ column, first, last, style }) => ({
    area: { sheet: id, row: first, column, rows: last - first + 1, columns: 1 },
    style,
  }));
  return styles.length > 0 ? { cells, styles } : { cells };
};

const numbers = (length: number, chosen: (at: number) => boolean): number[] =>
  Array.from({ length }, (_, at) => at + 1).filter((number) => chosen(number - 1));

/** The whole workbook as it is kept in a file; spilled results are left to their formulas. */
export const saveWorkbook = (parts: Parts): Workbook => {
  const { head, book, state, rules, sheets } = parts;
  const contents = sheets.sheets().map((sheet): SheetContent => {
    const worksheet = book.sheet(sheet.id);
    const widths = Array.from({ length: sheet.columns }, (_, at) => [at + 1, worksheet.getConfig().columnData[at]?.w] as const);
    return {
      ...sheet,
      ...contentOf(sheet.id, parts),
      widths: widths.flatMap(([column, w]) => (w === undefined || w === sheetDefaults.defaultColumnWidth ? [] : [[column, w] as const])),
      hiddenRows: numbers(sheet.rows, (row) => worksheet.getRowRawVisible(row) === false),
      hiddenColumns: numbers(sheet.columns, (column) => worksheet.getColVisible(column) === false),
      columnGroups: state.groups.get(sheet.id) ?? [],
      validations: rules.validations(sheet.id),
      conditional: rules.conditional(sheet.id),
      protections: state.protections.filter(({ area }) => area.sheet === sheet.id),
    };
  });
  const active = sheets.active().sheet;
  return { version: 1, ...head, sheets: contents, names: sheets.names(), metadata: state.metadata, active };
};
