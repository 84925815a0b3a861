import { isDayFormat, showCell } from '../display';
import type { Area, CellRead } from '../engine';
import type { Run } from '../run';
import { type Table, typeNames } from '../service';
import { words } from '../words';
import { mayChange, putEntries, putValues } from '../write-cells';
import { epochOfSerial } from '../zone';

/** A cell's value as a script gets it: days as Date at midnight of the spreadsheet's time zone, blanks as '', errors as their text. */
const scriptValue = (cell: CellRead, zone: string): unknown => {
  if (cell.error) return cell.error;
  if (cell.value === null) return '';
  const { value } = cell;
  // No day stands beyond the years that a Date can tell.
  return typeof value === 'number' && Math.abs(value) < 99_000_000 && isDayFormat(cell.format)
    ? new Date(epochOfSerial(value, zone))
    : value;
};

/** A block given by a script, checked against the range in Google's words. */
export const checkedBlock = (run: Run, area: Area, block: unknown, method: string): readonly (readonly unknown[])[] => {
  if (!Array.isArray(block) || block.some((line) => !Array.isArray(line)))
    throw run.error(words.badParameters(typeNames([block]), `SpreadsheetApp.Range.${method}`));
  const lines: readonly (readonly unknown[])[] = block;
  if (lines.length !== area.rows) throw run.error(words.dataRows(lines.length, area.rows));
  const uneven = lines.find((line) => line.length !== area.columns);
  if (uneven) throw run.error(words.dataColumns(uneven.length, area.columns));
  return lines;
};

/** A block with the same thing in each cell. */
export const filled = <V>({ rows, columns }: Area, value: V): V[][] =>
  Array.from({ length: rows }, () => new Array<V>(columns).fill(value));

const formulaOf = (text: unknown): { formula: string } | { value: null } => {
  const formula = String(text ?? '');
  return formula === '' ? { value: null } : { formula: formula.startsWith('=') ? formula : `=${formula}` };
};

/** Values, formulas and notes of a range. */
export const rangeValues = (run: Run, area: Area): Table<GoogleAppsScript.Spreadsheet.Range> => {
  const { engine, file } = run.desk;
  const one: Area = { ...area, rows: 1, columns: 1 };
  const read = <V>(part: Area, as: (cell: CellRead) => V): V[][] => run.read(part).map((line) => line.map(as));
  const value = (cell: CellRead): unknown => scriptValue(cell, file.timeZone);
  const formula = (cell: CellRead): string => cell.formula ?? '';
  const first = <V>(block: readonly (readonly V[])[]): V | undefined => block[0]?.[0];
  const clear = (what: Parameters<typeof engine.clear>[1]): void => {
    if (!mayChange(run, area)) return;
    engine.clear(area, what);
    run.changed();
  };
  // A number becomes the text that Java has for it.
  const noteText = (note: unknown): string => (Number.isInteger(note) ? `${String(note)}.0` : String(note ?? ''));
  const setNotes = (notes: readonly (readonly unknown[])[]): void => {
    if (!mayChange(run, area)) return;
    engine.setNotes(
      area,
      notes.map((line) => line.map(noteText)),
    );
    run.changed(area.rows * area.columns);
  };
  return {
    read: {
      getValue: () => first(read(one, value)),
      getValues: () => read(area, value),
      getDisplayValue: () => first(read(one, showCell)),
      getDisplayValues: () => read(area, showCell),
      getFormula: () => first(read(one, formula)),
      getFormulas: () => read(area, formula),
      isBlank: () =>
        read(area, ({ value: held, formula: text }) => held === null && text === undefined).every((line) => line.every(Boolean)),
      getNote: () => first(engine.notes(one)),
      getNotes: () => engine.notes(area).map((line) => [...line]),
    },
    write: {
      setValue: (entry: unknown) => {
        putValues(run, area, filled(area, entry), 'SpreadsheetApp.Range.setValue');
      },
      setValues: (block: unknown) => {
        putValues(run, area, checkedBlock(run, area, block, 'setValues'), 'SpreadsheetApp.Range.setValues');
      },
      setFormula: (text: unknown) => {
        putEntries(run, area, filled(area, formulaOf(text)), null);
      },
      setFormulas: (block: unknown) => {
        const entries = checkedBlock(run, area, block, 'setFormulas').map((line) => line.map(formulaOf));
        putEntries(run, area, entries, null);
      },
      setNote: (note: unknown) => {
        setNotes(filled(area, note));
      },
      setNotes: (block: unknown) => {
        setNotes(checkedBlock(run, area, block, 'setNotes'));
      },
      clear: (options: { contentsOnly?: boolean; formatOnly?: boolean; commentsOnly?: boolean; validationsOnly?: boolean } = {}) => {
        const {
          contentsOnly: values = false,
          formatOnly: styles = false,
          commentsOnly: notes = false,
          validationsOnly: validations = false,
        } = options;
        clear(values || styles || notes || validations ? { values, styles, notes, validations } : { values: true, styles: true });
      },
      clearContent: () => {
        clear({ values: true });
      },
      clearFormat: () => {
        clear({ styles: true });
      },
      clearNote: () => {
        clear({ notes: true });
      },
      clearDataValidations: () => {
        clear({ validations: true });
      },
    },
  };
};
