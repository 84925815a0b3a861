import type { HelpFunction } from '../define/page-calls';
import { fold } from '../languages/choose';

const textOf = ({ name, family, about, method, source, returns, arguments: args }: HelpFunction): string =>
  fold([name, family, about, method, source, returns, ...args.flatMap((one) => [one.name, one.about])].join('\n'));

/** How near a function is to what is looked for: its name, its description, or something in its text. */
const distance = ({ name, about, family }: HelpFunction, words: readonly string[]): number => {
  const has = (text: string): boolean => words.every((word) => fold(text).includes(word));
  if (words.some((word) => fold(name).startsWith(word))) return 0;
  return has(name) ? 1 : has(about) || has(family) ? 2 : 3;
};

/** The functions that have every word looked for in their name or their text, the nearest first; all of them for no word.
 * @example findFunctions(help, 'kpi_prog').map(({ name }) => name) // ['KPI_PROGRESS']
 */
export const findFunctions = (help: readonly HelpFunction[], query: string): readonly HelpFunction[] => {
  const words = fold(query).split(/\s+/).filter(Boolean);
  const found = help.filter((one) => words.every((word) => textOf(one).includes(word)));
  return words.length === 0 ? found : [...found].sort((a, b) => distance(a, words) - distance(b, words));
};
