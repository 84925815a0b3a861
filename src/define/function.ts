import type { FunctionName } from '../languages/function-words';

/** What a formula hands over: a cell's value, or the values of a range. Blank cells are '', days ISO text. */
export type Argument = unknown;

/** One custom function. Its words (meaning, method, source, arguments) are `functionWords[language][name]`. */
export interface CustomFunction {
  readonly name: FunctionName;
  readonly arguments: readonly { readonly name: string; readonly optional?: true }[];
  /** Its results are days: ISO text here, a date in the cell. */
  readonly days?: true;
  /** Scalar for scalars, a 2-D array (trimmed of trailing blanks) where an argument is a range. Throws an Error with a whole sentence for a scalar call with unusable input. `locale` is the user's, for words that no argument names. */
  compute(args: readonly Argument[], locale: string): unknown;
}

/** Calls with their results; they become reference, tests and in-page help. */
export type Examples = readonly { readonly formula: string; readonly args: readonly Argument[]; readonly result: unknown }[];
