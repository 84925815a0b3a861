import type { Column, Plain } from '../define/column';
import { labelOf, readChoice } from '../languages/choose';
import type { ChoiceKey, ChoiceSet, Language } from '../languages/index';
import { readDay, readNumber } from '../rules/cell';
import { dayOfSerial, isDay } from '../rules/day';
import { readPeriod, showPeriod } from '../rules/period';

/** Values of a sheet as the edge hands them over: numbers, yes/no, text; days as ISO text; blank as ''. */
export type Cell = string | number | boolean;
export type Cells = readonly (readonly Cell[])[];

/** A cell that its column does not understand. */
export interface NotUnderstood {
  readonly text: string;
}
export const isUnderstood = (value: Plain | null | NotUnderstood): value is Plain | null => value === null || typeof value !== 'object';

// No sheet knows a negative zero: -0 + 0 is 0.
const readAsNumber = (cell: Cell): number | null =>
  typeof cell === 'number' ? cell + 0 : typeof cell === 'string' ? readNumber(cell) : null;

const readAsDay = (cell: Cell): string | null => {
  if (typeof cell === 'number') return cell > 0 && cell < 2958466 ? dayOfSerial(Math.floor(cell)) : null;
  return typeof cell === 'string' ? (isDay(cell) ? cell : readDay(cell)) : null;
};

/** The plain value of a cell, null where it is blank. Links are returned as the text they show.
 * @example readCell({ type: 'percent' }, '30') // 0.3
 */
export const readCell = (column: Column, cell: Cell): Plain | null | NotUnderstood => {
  if (typeof cell === 'string' && cell.trim() === '') return null;
  const not = { text: String(cell) };
  switch (column.type) {
    case 'number':
    case 'money':
      return readAsNumber(cell) ?? not;
    case 'percent': {
      const share = readAsNumber(cell);
      return share === null ? not : Math.abs(share) > 1.5 ? share / 100 : share;
    }
    case 'day':
      return readAsDay(cell) ?? not;
    case 'yesNo': {
      if (typeof cell === 'boolean') return cell;
      const word = readChoice('yesNo', String(cell));
      return word === null ? not : word === 'yes';
    }
    case 'choice':
      return readChoice(column.set, String(cell)) ?? (column.open ? String(cell).trim() : not);
    case 'period':
      // Sheets makes a date, the first of May, of a typed 2026-05.
      return readPeriod(String(cell).replace(/^(\d{4}-\d{2})-01$/, '$1'))?.key ?? not;
    case 'any':
      return cell;
    default:
      return String(cell);
  }
};

/** Text that stays text when it is set: the apostrophe is consumed by Sheets, so that `=1+1`, `07` and `1/2` read back as typed. */
export const asText = (text: string): string => (text === '' ? '' : `'${text}`);

/** What is set into a cell for a plain value; `title` is the text a link shows.
 * @example writeCell(choice('level'), 'team', zhCn, null) // "'团队"
 */
export const writeCell = (column: Column, value: Plain | null, language: Language, title: string | null): Cell => {
  if (value === null || value === '') return '';
  if (column.type === 'link') return asText(title ?? '');
  if (column.type === 'choice') return asText(labelOf(language, column.set, value as ChoiceKey<ChoiceSet>));
  if (column.type === 'yesNo') return asText(labelOf(language, 'yesNo', value ? 'yes' : 'no'));
  if (column.type === 'period') {
    const known = readPeriod(String(value));
    return asText(known ? showPeriod(known) : String(value));
  }
  if (column.type === 'day') return String(value);
  return typeof value === 'string' ? asText(value) : value;
};

/** Decimals a number needs, at most two. */
const decimals = (x: number): number =>
  Number.isInteger(Number(x.toFixed(8))) ? 0 : Number.isInteger(Number((x * 10).toFixed(7))) ? 1 : 2;

/** The number format of a cell; '' leaves it to the spreadsheet. Measures show as many decimals as the row's numbers need, as shares where `share` says so.
 * @example formatOf({ type: 'number', unitIn: 'unit' }, [0.032, 0.0368], true) // '0.00%'
 */
export const formatOf = (column: Column, measures: readonly number[], share: boolean): string => {
  if (column.type === 'percent') return '0%';
  if (column.type === 'day') return 'yyyy-mm-dd';
  if (column.type === 'money') return '#,##0.00';
  if (column.type !== 'number' || !column.unitIn || measures.length === 0) return '';
  const digits = Math.max(...measures.map((x) => decimals(share ? x * 100 : x)));
  return `${share ? '0' : '#,##0'}${digits > 0 ? `.${'0'.repeat(digits)}` : ''}${share ? '%' : ''}`;
};
