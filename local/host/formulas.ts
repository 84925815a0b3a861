import { isDate } from './service';
import { epochOfSerial, serialOfEpoch } from './zone';

/** Names of the custom functions that a bundle declares: top-level functions under an `@customfunction` comment.
 * @example customFunctionNames('/** @customfunction *\/\nfunction TWICE(x) { return 2 * x; }') // ['TWICE'] */
export const customFunctionNames = (code: string): readonly string[] =>
  [...code.matchAll(/\/\*\*(?:(?!\*\/)[\s\S])*@customfunction(?:(?!\*\/)[\s\S])*\*\/\s*function\s+([A-Za-z][\w$]*)\s*\(/g)].map(
    ([, name]) => name ?? '',
  );

const isDay = (value: unknown): value is { readonly day: number } =>
  typeof value === 'object' && value !== null && 'day' in value && typeof value.day === 'number';

/** An argument of a formula as a custom function gets it: days as Date, blanks as ''. */
export const formulaArgument = (value: unknown, zone: string): unknown => {
  if (Array.isArray(value)) return value.map((item: unknown) => formulaArgument(item, zone));
  if (isDay(value)) return new Date(epochOfSerial(value.day, zone));
  return value ?? '';
};

/** What a custom function gave as a cell or a block of cells: days as serials, nothing as blank, a plain list as a column. */
export const formulaResult = (value: unknown, zone: string): unknown => {
  const cell = (item: unknown): unknown => {
    if (item === undefined || item === null) return null;
    return isDate(item) ? serialOfEpoch(item.getTime(), zone) : item;
  };
  if (!Array.isArray(value)) return cell(value);
  return value.map((line: unknown) => (Array.isArray(line) ? line.map(cell) : [cell(line)]));
};
