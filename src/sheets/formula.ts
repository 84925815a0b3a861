import type { Addon } from '../define/addon';
import { civilDays, isDate } from './civil';
import { userLocale } from './run';

type Cells = (cell: unknown) => unknown;

const each = (value: unknown, change: Cells): unknown =>
  Array.isArray(value) ? value.map((item: unknown) => each(item, change)) : change(value);
const holdsDate = (value: unknown): boolean => (Array.isArray(value) ? value.some(holdsDate) : isDate(value));
const zone = (): string => SpreadsheetApp.getActive().getSpreadsheetTimeZone();

/** Date cells as civil days of the spreadsheet's time zone, which need not be the script's. */
const withDays = (args: readonly unknown[]): readonly unknown[] => {
  if (!args.some(holdsDate)) return args;
  const dayOf = civilDays(zone());
  return args.map((arg) => each(arg, (cell) => (isDate(cell) && !Number.isNaN(cell.getTime()) ? dayOf(cell) : cell)));
};

/** Days as date cells; sentences and blanks stay as they are. */
const withDates = (result: unknown): unknown => {
  const timeZone = zone();
  const known = new Map<unknown, Date>();
  return each(result, (cell) => {
    if (typeof cell !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(cell)) return cell;
    const date = known.get(cell) ?? Utilities.parseDate(cell, timeZone, 'yyyy-MM-dd');
    known.set(cell, date);
    return date;
  });
};

/** Computes a custom function for a formula: date cells go in and come out as civil days. */
export const computeFormula = (addon: Addon, name: string, args: readonly unknown[]): unknown => {
  const one = addon.functions.find((found) => found.name === name);
  const result = one?.compute(withDays(args), userLocale());
  return one?.days ? withDates(result) : result;
};
