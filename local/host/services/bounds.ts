import { readA1 } from '../a1';
import type { Area } from '../engine';
import type { Run } from '../run';
import { typeNames } from '../service';
import { words } from '../words';

/** An area checked against its sheet; fails in Google's words. */
export const checkedArea = (run: Run, area: Area): Area => {
  const { rows, columns } = run.sheet(area.sheet);
  const numbers = [area.row, area.column, area.rows, area.columns];
  if (area.rows < 1) throw run.error(words.atLeastOne('rows'));
  if (area.columns < 1) throw run.error(words.atLeastOne('columns'));
  if (numbers.some((number) => !Number.isInteger(number) || number < 1)) throw run.error(words.badRange);
  if (area.row + area.rows - 1 > rows || area.column + area.columns - 1 > columns) throw run.error(words.outside);
  return area;
};

/** The area that A1 notation names, open ends up to the sheet's edge; a tab's name in it wins over `sheet`. */
export const areaOfA1 = (run: Run, text: string, sheet: number): Area => {
  const a1 = readA1(text);
  if (!a1) throw run.error(words.noRange);
  const named = a1.sheet === undefined ? undefined : run.sheets().find(({ name }) => name.toLowerCase() === a1.sheet?.toLowerCase());
  if (a1.sheet !== undefined && !named) throw run.error(words.noRange);
  const id = named?.id ?? sheet;
  const edge = run.sheet(id);
  const [row, lastRow] = [a1.row ?? 1, a1.lastRow ?? edge.rows];
  const [column, lastColumn] = [a1.column ?? 1, a1.lastColumn ?? edge.columns];
  return checkedArea(run, {
    sheet: id,
    row: Math.min(row, lastRow),
    column: Math.min(column, lastColumn),
    rows: Math.abs(lastRow - row) + 1,
    columns: Math.abs(lastColumn - column) + 1,
  });
};

/** Refuses arguments in Google's words where one of them is not a whole number. */
export const needNumbers = (run: Run, method: string, args: readonly unknown[]): void => {
  if (args.some((arg) => typeof arg !== 'number')) throw run.error(words.badParameters(typeNames(args), `SpreadsheetApp.${method}`));
};
