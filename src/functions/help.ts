import type { Argument, CustomFunction } from '../define/function';
import type { HelpCells, HelpFunction } from '../define/page-calls';
import type { Language } from '../languages';
import { functionWords } from '../languages/function-words';
import { referenceWords } from '../languages/reference-words';
import type { Documented } from './examples';

/** The arguments of a call as they are written, from left to right.
 * @example writtenArguments('=F(A2:A4, "a, b", {1,2})') // ['A2:A4', '"a, b"', '{1,2}']
 */
export const writtenArguments = (formula: string): readonly string[] => {
  const inside = formula.slice(formula.indexOf('(') + 1, formula.lastIndexOf(')'));
  const parts = [''];
  let depth = 0;
  let quoted = false;
  for (const sign of inside) {
    if (sign === '"') quoted = !quoted;
    if (!quoted && '({'.includes(sign)) depth += 1;
    if (!quoted && ')}'.includes(sign)) depth -= 1;
    if (sign === ',' && depth === 0 && !quoted) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts.map((part) => part.trim());
};

/** Whether an argument as written names cells: `A2:A4`, `$B$2`, `'Q2'!C:C`, `OM_CALENDAR`. */
const namesCells = (written: string): boolean =>
  /^('.+'!|[\p{L}\d_]+!)?\$?[A-Z]{1,3}\$?\d*(:\$?[A-Z]{1,3}\$?\d*)?$|^OM_[A-Z]+$/u.test(written);

const blockOf = (value: unknown): readonly (readonly unknown[])[] => (Array.isArray(value) ? value : [[value]]);

/** A value as a cell shows it: numbers without the rounding of their last digits. */
const shown = (value: unknown): string => {
  if (typeof value === 'number') return String(Number(value.toPrecision(12)));
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value ?? '');
};
const texts = (value: unknown): HelpCells => blockOf(value).map((row) => row.map(shown));

const literal = (value: unknown): string => {
  if (typeof value === 'number' || typeof value === 'boolean') return shown(value);
  return `"${String(value ?? '').replaceAll('"', '""')}"`;
};

/** The formula with its values in the place of the cells it names: it computes in any empty sheet.
 * @example standingAlone('=F(A2:A3, 1)', [[[5], ['']], 1]) // '=F({5;""}, 1)'
 */
export const standingAlone = (formula: string, args: readonly Argument[]): string => {
  const written = writtenArguments(formula).map((text, at) => {
    if (!namesCells(text)) return text;
    const value = args[at];
    return Array.isArray(value)
      ? `{${blockOf(value)
          .map((row) => row.map(literal).join(','))
          .join(';')}}`
      : literal(value);
  });
  return `${formula.slice(0, formula.indexOf('(') + 1)}${written.join(', ')})`;
};

/** `KPI_PROGRESS(actual, target, [baseline])`. */
export const signatureOf = ({ name, arguments: args }: Pick<CustomFunction, 'name' | 'arguments'>): string =>
  `${name}(${args.map((one) => (one.optional ? `[${one.name}]` : one.name)).join(', ')})`;

const resultOf = (one: CustomFunction, args: readonly Argument[], language: Language): unknown => {
  try {
    return one.compute(args, language.code);
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
  }
};

/** The example that is put into a cell: it shows something, in this language where it names one. */
const firstFor = (one: Documented, language: Language): Documented['examples'][number] | undefined => {
  const at = one.arguments.findIndex(({ name }) => name === 'language');
  const showing = one.examples.filter(({ args }) =>
    texts(resultOf(one, args, language))
      .flat()
      .some(Boolean),
  );
  return showing.find(({ args }) => at < 0 || !args[at] || args[at] === language.name) ?? showing[0] ?? one.examples[0];
};

const helpOf = (one: Documented, language: Language): HelpFunction => {
  const { about, method, source, returns, arguments: meanings } = functionWords[language.code][one.name];
  const families: { readonly [family: string]: string } = referenceWords[language.code].families;
  const family = one.name.split('_')[0] ?? '';
  const first = firstFor(one, language);
  return {
    name: one.name,
    family: families[family] ?? family,
    signature: signatureOf(one),
    about,
    method,
    source,
    returns,
    arguments: one.arguments.map(({ name, optional }) => ({
      name,
      optional: optional === true,
      about: (meanings as { readonly [argument: string]: string })[name] ?? '',
    })),
    insert: first ? standingAlone(first.formula, first.args) : '',
    examples: one.examples.map(({ formula, args }) => ({
      formula,
      cells: writtenArguments(formula).flatMap((written, at) => (namesCells(written) ? [{ range: written, values: texts(args[at]) }] : [])),
      result: texts(resultOf(one, args, language)),
    })),
  };
};

/** What people read about each function in a language: from the definition its name, arguments and examples, from the words the rest. For the reference and the help in the sidebar; no formula loads it. */
export const functionHelp = (functions: readonly Documented[], language: Language): readonly HelpFunction[] =>
  functions.map((one) => helpOf(one, language));
