import type { ChoiceKey, ChoiceSet, Language } from '../languages';
import { languages } from '../languages';
import { fold, labelsOf, readChoice } from '../languages/choose';
import { readDay, readNumber } from '../rules/cell';
import { type Day, dayOfSerial } from '../rules/day';
import type { Problem } from '../rules/problem';

/** Which argument of a call a cell belongs to; fills the slots of a problem. */
export interface Place {
  readonly argument: string;
  readonly n: number;
  readonly language: Language;
}

/** A cell as its argument wants it; null for a blank. Throws a Problem that names the argument and what was found. */
export type Read<T> = (cell: unknown, place: Place) => T | null;

/** Ends the row, or the call: what stands there is the problem's sentence. */
export const fail = (problem: keyof Language['problems'], slots: Problem['slots'] = {}): never => {
  throw { problem, slots } satisfies Problem;
};

const refuse = (problem: keyof Language['problems'], text: string | number, { argument, n }: Place, more: Problem['slots'] = {}): never =>
  fail(problem, { argument, n, text, ...more });

/** Whether a cell holds nothing, or only blanks. */
export const isBlank = (cell: unknown): boolean =>
  cell === '' || cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');

/** Whether a cell holds anything at all. */
export const filledIn: Read<true> = (cell) => (typeof cell === 'number' || !isBlank(cell) ? true : null);

/** What a person sees in a cell that is not text; a cell with an error such as #N/A is a problem. */
const textOf = (cell: unknown, place: Place): string => {
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  const text = String(cell).trim();
  return /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!)/.test(text) ? refuse('errorCell', text, place) : text;
};

/** What stands in a cell, as text without surrounding blanks. */
export const textIn: Read<string> = (cell, place) => (isBlank(cell) ? null : textOf(cell, place));

/** A number, or text that people mean as one. */
export const numberIn: Read<number> = (cell, place) => {
  if (typeof cell === 'number' && Number.isFinite(cell)) return cell;
  if (isBlank(cell)) return null;
  const text = textOf(cell, place);
  return (typeof cell === 'string' ? readNumber(text) : null) ?? refuse('notNumber', text, place);
};

/** A share of the period, 0 to 1. */
export const shareIn: Read<number> = (cell, place) => {
  const share = numberIn(cell, place);
  return share === null || (share >= 0 && share <= 1) ? share : refuse('notShare', share, place);
};

/** Yes or no as 1 and 0, or a number. */
export const yesNoIn: Read<number> = (cell, place) => {
  if (typeof cell === 'boolean') return cell ? 1 : 0;
  const word = typeof cell === 'string' ? readChoice('yesNo', cell) : null;
  return word === null ? numberIn(cell, place) : word === 'yes' ? 1 : 0;
};

/** A day: the number of a day (1927 to 2173), or text that people mean as one; date cells arrive as ISO text. */
export const dayIn: Read<Day> = (cell, place) => {
  if (isBlank(cell)) return null;
  if (typeof cell === 'number' && cell >= 10000 && cell < 100000) return dayOfSerial(cell);
  const text = textOf(cell, place);
  return (typeof cell === 'string' ? readDay(text) : null) ?? refuse('notDay', text, place);
};

/** The keys of any of several sets of choices. */
type KeyOf<S extends ChoiceSet> = S extends ChoiceSet ? ChoiceKey<S> : never;

/** A choice of one set, or of several, in any language. Remembers what it has read: a column says the same few words thousands of times. `otherwise` may name a better problem for a word that is no choice. */
export const choiceIn = <S extends ChoiceSet>(sets: S | readonly S[], otherwise?: (text: string) => void): Read<KeyOf<S>> => {
  const all: readonly S[] = typeof sets === 'string' ? [sets] : sets;
  const known = new Map<unknown, KeyOf<S>>();
  return (cell, place) => {
    if (cell === '') return null;
    const before = known.get(cell);
    if (before !== undefined) return before;
    if (isBlank(cell)) return null;
    const text = textOf(cell, place);
    const set = all.find((one) => readChoice(one, text) !== null);
    if (set === undefined) {
      otherwise?.(text);
      const choices = all.flatMap((one) => labelsOf(place.language, one)).join(place.language.problems.betweenNames);
      return refuse('notChoice', text, place, { choices });
    }
    const key = readChoice(set, text) as KeyOf<S>;
    known.set(cell, key);
    return key;
  };
};

/** A language by its name or code. */
export const languageIn: Read<Language> = (cell, place) => {
  if (isBlank(cell)) return null;
  const text = textOf(cell, place);
  const wanted = fold(text).replace('_', '-');
  const choices = languages.map(({ name }) => name).join(place.language.problems.betweenNames);
  const found = languages.find(({ code, name }) => [code, name, code.slice(0, 2)].some((word) => fold(word) === wanted));
  return found ?? refuse('notChoice', text, place, { choices });
};
