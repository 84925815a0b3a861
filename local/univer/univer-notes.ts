import { RemoveNoteMutation, SheetsNoteModel, UpdateNoteMutation } from '@univerjs/sheets-note';
import type { Area } from '../host/engine';
import type { UniverBook } from './univer-book';

/** Notes on cells. */
export interface UniverNotes {
  readonly noteAt: (sheet: number, row: number, column: number) => string;
  readonly put: (area: Area, notes: readonly (readonly string[])[]) => void;
  /** Row, column and text of a sheet's notes, counted from 1. */
  readonly all: (sheet: number) => readonly (readonly [number, number, string])[];
}

/** Notes as Univer keeps and shows them. */
export const univerNotes = (book: UniverBook): UniverNotes => {
  const model = book.injector.get(SheetsNoteModel);
  const noteAt = (sheet: number, row: number, column: number): string =>
    model.getNote(book.unitId(), book.keyOf(sheet), { row: row - 1, col: column - 1 })?.note ?? '';
  const putOne = (sheet: number, row: number, col: number, note: string): void => {
    const place = { unitId: book.unitId(), sheetId: book.keyOf(sheet), row, col };
    if (note === '') {
      if (noteAt(sheet, row + 1, col + 1) !== '') book.run(RemoveNoteMutation.id, place);
      return;
    }
    const height = Math.min(240, 40 + 20 * Math.ceil(note.length / 18));
    book.run(UpdateNoteMutation.id, {
      ...place,
      note: { id: `${row}:${col}:${Date.now().toString(36)}`, row, col, width: 240, height, note },
    });
  };
  return {
    noteAt,
    put: (area, notes) => {
      for (const [down, row] of notes.entries())
        for (const [across, note] of row.entries()) putOne(area.sheet, area.row - 1 + down, area.column - 1 + across, note);
    },
    all: (sheet) => {
      const found = model.getSheetNotes(book.unitId(), book.keyOf(sheet));
      return [...(found?.values() ?? [])].map(({ row, col, note }) => [row + 1, col + 1, note] as const);
    },
  };
};
