import { type ChoiceKey, type ChoiceSet, type Language, languages } from './index';

/** Full-width forms folded, surrounding blanks and case dropped: two spellings that compare equal are the same word. */
export const fold = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

const tables = new Map<string, ReadonlyMap<string, string>>();

const table = (set: ChoiceSet): ReadonlyMap<string, string> => {
  const known = tables.get(set);
  if (known) return known;
  const made = new Map<string, string>();
  for (const language of languages) for (const [key, words] of Object.entries(language.choices[set])) for (const word of [key, ...words.split('|')]) if (!made.has(fold(word))) made.set(fold(word), key);
  tables.set(set, made);
  return made;
};

/** The key of a choice written in any language, by label, synonym or key; null where it is none.
 * @example readChoice('method', '提升型') // 'increase'
 */
export const readChoice = <S extends ChoiceSet>(set: S, text: string): ChoiceKey<S> | null => (table(set).get(fold(text)) as ChoiceKey<S>) ?? null;

/** The word a choice is shown by in that language.
 * @example labelOf(zhCn, 'method', 'increase') // '提升'
 */
export const labelOf = <S extends ChoiceSet>(language: Language, set: S, key: ChoiceKey<S>): string => {
  const words = language.choices[set] as { readonly [key: string]: string };
  return (words[key] ?? key).split('|')[0] as string;
};

/** All labels of a set, in order. */
export const labelsOf = (language: Language, set: ChoiceSet): readonly string[] => Object.values(language.choices[set] as { readonly [key: string]: string }).map((words) => words.split('|')[0] as string);
