import { readChoice } from '../languages/choose';
import { auditRow, type Letter, readLetters } from '../rules/raci';

/** What one click sets for a member; '' is none. */
export const letterChoices = ['R', 'A', 'A/R', 'C', 'I', 'S', ''] as const;
export type LetterChoice = (typeof letterChoices)[number];

const read = (text: string): readonly Letter[] | null =>
  text.trim() === '' ? [] : readLetters(text, null, (word) => readChoice('letter', word));

/** The choice a cell's text stands for; null where it is none of them and the page shows the text instead.
 * @example chosenLetter('执行') // 'R'
 */
export const chosenLetter = (text: string): LetterChoice | null => {
  const letters = read(text);
  if (letters === null) return null;
  const set = new Set(letters);
  if (set.size === 2 && set.has('A') && set.has('R')) return 'A/R';
  return set.size > 1 ? null : (letters[0] ?? '');
};

/** Counts of a row's letters and whether it has one A and at least one R. */
export const countLetters = (
  texts: readonly string[],
): { readonly counts: { readonly [letter: string]: number }; readonly fine: boolean } => {
  const { r, a, c, i, s, faults } = auditRow(texts.map(read));
  return { counts: { r, a, c, i, s }, fine: faults.length === 0 };
};
