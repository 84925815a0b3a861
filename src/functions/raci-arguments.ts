import type { CustomFunction } from '../define/function';
import { labelOf, readChoice } from '../languages/choose';
import { type Letter, readLetters } from '../rules/raci';
import { type Call, sentence } from './broadcast';
import { choiceIn, fail, isBlank, type Read, textIn } from './cell-values';

/** The arguments of every function of the family. */
export const raciNames: CustomFunction['arguments'] = [
  { name: 'grid' },
  { name: 'names', optional: true },
  { name: 'language', optional: true },
  { name: 'bare', optional: true },
];

const word = (text: string): string | null => readChoice('letter', text);
const nothing: readonly Letter[] = [];

/** What a bare 负责 means: R or A, as a letter or a word. */
const bareIn: Read<'R' | 'A'> = (cell, place) => {
  const letter = choiceIn('letter')(cell, place);
  if (letter === null || letter === 'R' || letter === 'A') return letter;
  const choices = (['R', 'A'] as const).map((one) => labelOf(place.language, 'letter', one)).join(place.language.problems.betweenNames);
  return fail('notChoice', { argument: place.argument, n: place.n, text: String(cell).trim(), choices });
};

/** The matrix, what its cells say (null where a cell is not understood) and whose column is whose. */
export const raciArguments = (call: Call) => {
  const bare = call.one('bare', bareIn);
  const members = call.list('names', textIn);
  // A matrix repeats the same few texts.
  const known = new Map<unknown, readonly Letter[] | null>([['', nothing]]);
  const read = (cell: unknown): readonly Letter[] | null => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const letters = isBlank(cell) ? nothing : readLetters(String(cell), bare, word);
    known.set(cell, letters);
    return letters;
  };
  const nameOf = (column: number): string =>
    members[column] ?? sentence(call.language, { problem: 'raciColumn', slots: { n: column + 1 } });
  return { grid: call.grid('grid'), members, read, nameOf };
};

/** The sentence of a cell that is not understood. */
export const unreadSentence = (call: Call, member: string, cell: unknown): string =>
  sentence(call.language, { problem: 'raciUnread', slots: { member, text: String(cell).trim() } });
