import type { Argument } from '../define/function';
import { type Language, languageFor } from '../languages';
import { say } from '../languages/say';
import { isProblem, type Problem } from '../rules/problem';
import { fail, isBlank, languageIn, type Place, type Read } from './cell-values';

/** One call of a custom function: its arguments by name, read row by row. A single value stands for every row; a range is blank beyond its end. */
export interface Call {
  readonly language: Language;
  /** The arguments' cells as `read` understands them, by row. */
  cells<T>(name: string, read: Read<T>): (row: number) => T | null;
  /** Every cell of an argument in reading order, null for blanks: a list beside another keeps its places. A cell that cannot be used is named as `values[7]`. */
  list<T>(name: string, read: Read<T>): readonly (T | null)[];
  /** The only cell of an argument; a range of several is a problem. */
  one<T>(name: string, read: Read<T>): T | null;
  /** An argument cell by cell, whose rows are not those of the call. A cell that cannot be used is named as `values[7]`, in reading order. */
  area(name: string): Area;
  /** An area of one row or one column; another is a problem. */
  line(name: string): Area;
  /** What names an argument in a problem. */
  place(name: string): Place;
  isRange(name: string): boolean;
  /** Whether the formula goes on as far as this argument, blank or not. */
  isGiven(name: string): boolean;
  /** A range whose rows are the rows of the call; a single value is a range of one cell. */
  grid(name: string): readonly (readonly unknown[])[];
  /** The result: one value for single values; for ranges a column (or row) without its trailing blanks. */
  rows(compute: (row: number) => string | number | null | Problem): unknown;
  /** The result as a table: a row of cells for each, blanks as ''. */
  table(rows: readonly (readonly (string | number | null)[])[]): unknown;
}

/** A rectangle of cells; a single value is one of 1 × 1. */
export interface Area {
  readonly rows: number;
  readonly columns: number;
  at<T>(row: number, column: number, read: Read<T>): T | null;
}

type Range = readonly (readonly unknown[])[];
const isRange = (argument: Argument): argument is Range => Array.isArray(argument);

/** What a problem says in a language. */
export const sentence = (language: Language, { problem, slots }: Problem): string => {
  const sentences: { readonly [problem: string]: string } = language.problems;
  return say(sentences[problem] ?? problem, slots);
};

/** Computes; a problem that is thrown becomes what `otherwise` makes of it. */
const unless = <T>(compute: () => T, otherwise: (problem: Problem) => T): T => {
  try {
    return compute();
  } catch (thrown) {
    if (isProblem(thrown)) return otherwise(thrown);
    throw thrown;
  }
};

const refuse = (language: Language, problem: Problem): never => {
  throw new Error(sentence(language, problem));
};

/** The result of `read`, which is asked once, and only when it is needed. */
const once = <T>(read: () => T | null): (() => T | null) => {
  let known: T | null | undefined;
  return () => {
    if (known === undefined) known = read();
    return known;
  };
};

const columnsOf = (range: Range): number => range.reduce((most, row) => Math.max(most, row.length), 0);

/** A range of one row or one column; another is a problem. */
const checkLine = (range: Range, { argument, n }: Place): void => {
  const columns = columnsOf(range);
  if (range.length !== 1 && columns > 1) fail('notOneColumn', { argument, n, rows: range.length, columns });
};

const areaOf = (argument: Argument, place: Place): Area => {
  const range = isRange(argument) ? argument : [[argument]];
  const [rows, columns] = [range.length, columnsOf(range)];
  return {
    rows,
    columns,
    at: (row, column, read) => {
      const cell = range[row]?.[column];
      try {
        return read(cell, place);
      } catch (thrown) {
        // Read again for the problem that names the cell: names are not made for the many that can be used.
        if (rows * columns === 1) throw thrown;
        return read(cell, { ...place, argument: `${place.argument}[${row * columns + column + 1}]` });
      }
    },
  };
};

/** A column of results, or a row of them, without trailing blanks; never empty. */
const spilled = (results: readonly (string | number)[], across: boolean): readonly (readonly (string | number)[])[] => {
  let length = results.length;
  while (length > 1 && results[length - 1] === '') length -= 1;
  const kept = results.length === 0 ? [''] : results.slice(0, length);
  return across ? [kept] : kept.map((result) => [result]);
};

const plain = (value: string | number | null): string | number => (value === null ? '' : value === 0 ? 0 : value);

/** Opens a call and computes its answer. Throws an Error with a whole sentence for single values that cannot be used, and for a range of several columns where one is expected; in a range the sentence stands in its row.
 * @example broadcast([{ name: 'x' }], [[[1], [''], ['a']]], 'en', (call) => { const x = call.cells('x', numberIn); return call.rows((row) => x(row)); })
 * // [[1], [''], ['Argument 1, x: “a” is not a number; …']]
 */
export const broadcast = (
  names: readonly { readonly name: string }[],
  args: readonly Argument[],
  locale: string,
  compute: (call: Call) => unknown,
): unknown => {
  const usual = languageFor(locale);
  const at = (name: string): number => names.findIndex((argument) => argument.name === name);
  const placeOf = (name: string, language: Language): Place => ({ argument: name, n: at(name) + 1, language });
  const languageCell = args[at('language')];
  const onlyCell = isRange(languageCell) ? languageCell.flat().find((cell) => !isBlank(cell)) : languageCell;
  const language = unless(
    () => languageIn(onlyCell, placeOf('language', usual)) ?? usual,
    (problem) => refuse(usual, problem),
  );

  let height = -1;
  let across = false;
  const cells: Call['cells'] = (name, read) => {
    const argument = args[at(name)];
    const place = placeOf(name, language);
    if (!isRange(argument)) return once(() => read(argument, place));
    checkLine(argument, place);
    const [first = []] = argument;
    const length = argument.length === 1 ? first.length : argument.length;
    if (length > height) [height, across] = [length, argument.length === 1 && length > 1];
    if (length === 1) return once(() => read(first[0], place));
    return argument.length === 1 ? (row) => read(first[row], place) : (row) => read(argument[row]?.[0], place);
  };
  const place: Call['place'] = (name) => placeOf(name, language);
  const area: Call['area'] = (name) => areaOf(args[at(name)], place(name));
  const call: Call = {
    language,
    cells,
    area,
    line: (name) => {
      const argument = args[at(name)];
      if (isRange(argument)) checkLine(argument, place(name));
      return area(name);
    },
    place,
    list: <T>(name: string, read: Read<T>) => {
      const { rows, columns, at } = area(name);
      const list: (T | null)[] = [];
      for (let row = 0; row < rows; row++) for (let column = 0; column < columns; column++) list.push(at(row, column, read));
      return list;
    },
    one: (name, read) => {
      const { rows, columns, at: cell } = area(name);
      return rows * columns > 1 ? fail('notOneCell', { argument: name, n: place(name).n }) : cell(0, 0, read);
    },
    isRange: (name) => isRange(args[at(name)]),
    isGiven: (name) => args.length > at(name),
    grid: (name) => {
      const argument = args[at(name)];
      if (!isRange(argument)) return [[argument]];
      height = Math.max(height, argument.length);
      return argument;
    },
    rows: (result) => {
      if (height < 0) {
        const value = result(0);
        return isProblem(value) ? refuse(language, value) : plain(value);
      }
      const said = (problem: unknown): string => {
        if (isProblem(problem)) return sentence(language, problem);
        throw problem;
      };
      const results: (string | number)[] = [];
      for (let row = 0; row < height; row++) {
        try {
          const value = result(row);
          results.push(isProblem(value) ? said(value) : plain(value));
        } catch (thrown) {
          results.push(said(thrown));
        }
      }
      return spilled(results, across);
    },
    table: (rows) => (rows.length === 0 ? [['']] : rows.map((row) => row.map(plain))),
  };
  return unless(
    () => compute(call),
    (problem) => refuse(language, problem),
  );
};
