import type { ICellData } from '@univerjs/core';
import type { Area, CellStyle, Engine } from '../host/engine';
import type { RuleCalls } from './rule-calls';
import type { CellMatrix, UniverBook } from './univer-book';
import { cellOf, univerStyle } from './univer-cells';
import type { UniverNotes } from './univer-notes';
import type { UniverReader } from './univer-read';

/** What cells hold and how they look. */
export type CellCalls = Pick<Engine, 'extent' | 'read' | 'write' | 'clear' | 'style' | 'notes' | 'setNotes'>;

const matrixOf = (area: Area, cell: (down: number, across: number) => ICellData | null): CellMatrix => {
  const matrix: CellMatrix = {};
  for (let down = 0; down < area.rows; down += 1) {
    const line: Record<number, ICellData> = {};
    for (let across = 0; across < area.columns; across += 1) {
      const found = cell(down, across);
      if (found) line[area.column - 1 + across] = found;
    }
    if (Object.keys(line).length > 0) matrix[area.row - 1 + down] = line;
  }
  return matrix;
};

const isMany = (style: CellStyle | readonly (readonly (CellStyle | null)[])[]): style is readonly (readonly (CellStyle | null)[])[] =>
  Array.isArray(style);

/** The engine's calls about cells. */
export const cellCalls = (book: UniverBook, reader: UniverReader, notes: UniverNotes, rules: RuleCalls): CellCalls => ({
  extent: reader.extent,
  read: reader.read,
  write: (area, cells) => {
    const matrix = matrixOf(area, (down, across) => {
      const cell = cells[down]?.[across];
      return cell ? cellOf(cell) : null;
    });
    book.set(area.sheet, matrix);
  },
  clear: (area, what) => {
    if (what.values || what.styles) {
      const old = book.sheet(area.sheet).getCellMatrix();
      const change: ICellData = { ...(what.values ? cellOf({}) : {}), ...(what.styles ? { s: null } : {}) };
      const matrix = matrixOf(area, (down, across) => (old.getValue(area.row - 1 + down, area.column - 1 + across) ? { ...change } : null));
      book.set(area.sheet, matrix);
    }
    if (what.notes) {
      for (const [row, column] of notes.all(area.sheet))
        if (row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns)
          notes.put({ sheet: area.sheet, row, column, rows: 1, columns: 1 }, [['']]);
    }
    if (what.validations) rules.setValidation(area, null);
  },
  style: (area, style) => {
    const one = isMany(style) ? null : univerStyle(style);
    const old = book.sheet(area.sheet).getCellMatrix();
    // Univer drops the formula of a cell that is set without one.
    const formulaAt = (down: number, across: number): ICellData => {
      const { f, si } = old.getValue(area.row - 1 + down, area.column - 1 + across) ?? {};
      return { ...(f ? { f } : {}), ...(si ? { si } : {}) };
    };
    const matrix = matrixOf(area, (down, across) => {
      if (one) return { s: { ...one }, ...formulaAt(down, across) };
      const wanted = isMany(style) ? style[down]?.[across] : null;
      return wanted ? { s: univerStyle(wanted), ...formulaAt(down, across) } : null;
    });
    book.set(area.sheet, matrix);
  },
  notes: (area) =>
    Array.from({ length: area.rows }, (_, down) =>
      Array.from({ length: area.columns }, (__, across) => notes.noteAt(area.sheet, area.row + down, area.column + across)),
    ),
  setNotes: notes.put,
});
