/** R does it · A answers for it · S supports · C is consulted · I is informed. */
export type Letter = 'R' | 'A' | 'S' | 'C' | 'I';
/** What can be wrong with a row; `unread`: a cell is not understood. */
export type RowFault = 'noA' | 'manyA' | 'noR' | 'manyR' | 'manyC' | 'manyI' | 'unread';

/** Letters of other scripts that look like ours: Cyrillic and Greek. */
const lookAlikes = new Map([
  ['А', 'A'],
  ['С', 'C'],
  ['І', 'I'],
  ['Ӏ', 'I'],
  ['Ѕ', 'S'],
  ['Α', 'A'],
  ['Ι', 'I'],
  ['Ϲ', 'C'],
]);
const isLetter = (text: string): text is Letter => text.length === 1 && 'RASCI'.includes(text);

const lettersOf = (part: string, fuze: 'R' | 'A' | null, word: (text: string) => string | null): readonly Letter[] | null => {
  if (part === '负责') return fuze && [fuze];
  const meant = word(part);
  if (meant === 'none') return [];
  if (meant !== null) return isLetter(meant) ? [meant] : null;
  const folded = [...part.toUpperCase()].map((sign) => lookAlikes.get(sign) ?? sign);
  return folded.length > 0 && folded.every(isLetter) ? folded : null;
};

/** The letters of a cell in the order written; none for a blank, null where the cell is not understood. `fuze` is what a bare 负责 means here, `word` the letter a whole word stands for, or `none`.
 * @example readLetters('А/r', null, () => null) // ['A', 'R']
 */
export const readLetters = (text: string, fuze: 'R' | 'A' | null, word: (text: string) => string | null): readonly Letter[] | null => {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return [];
  const whole = lettersOf(plain, fuze, word);
  const parts = whole ? [whole] : plain.split(/[\s/\\,;、+&|·]+/).map((part) => (part === '' ? [] : lettersOf(part, fuze, word)));
  const letters: Letter[] = [];
  for (const part of parts) {
    if (part === null) return null;
    letters.push(...part);
  }
  // A letter written twice is no letter: CC is a copy of a mail, not two consultations.
  return new Set(letters).size === letters.length ? letters : null;
};

/** How often each letter stands in a row, and what is wrong with it: exactly one A, at least one R, at most 3 R, 3 C and 7 I.
 * @example auditRow([['A'], ['R'], []]).faults // []
 */
export const auditRow = (
  cells: readonly (readonly Letter[] | null)[],
): {
  readonly r: number;
  readonly a: number;
  readonly c: number;
  readonly i: number;
  readonly s: number;
  readonly faults: readonly RowFault[];
} => {
  let [r, a, c, i, s, unread] = [0, 0, 0, 0, 0, false];
  for (const cell of cells) {
    if (cell === null) unread = true;
    for (const letter of cell ?? []) {
      if (letter === 'R') r += 1;
      else if (letter === 'A') a += 1;
      else if (letter === 'C') c += 1;
      else if (letter === 'I') i += 1;
      else s += 1;
    }
  }
  const rules: readonly (readonly [boolean, RowFault])[] = [
    [a === 0, 'noA'],
    [a > 1, 'manyA'],
    [r === 0, 'noR'],
    [r > 3, 'manyR'],
    [c > 3, 'manyC'],
    [i > 7, 'manyI'],
    [unread, 'unread'],
  ];
  return { r, a, c, i, s, faults: rules.filter(([holds]) => holds).map(([, fault]) => fault) };
};

/** The middle value, or the mean of the two middle ones; 0 of none.
 * @example median([1, 5, 3]) // 3
 */
export const median = (xs: readonly number[]): number => {
  const ordered = [...xs].sort((a, b) => a - b);
  const middle = ordered.length >> 1;
  const upper = ordered[middle] ?? 0;
  return ordered.length % 2 === 1 ? upper : ((ordered[middle - 1] ?? 0) + upper) / 2;
};

/** What is wrong with each member's load: R on more than 5 items and more than 1.5 × the median; A on more than 60 % of the items; neither R nor A.
 * @example auditMembers([{ r: 0, a: 3 }, { r: 3, a: 0 }], 3)[0] // { overload: false, concentrated: true, idle: false }
 */
export const auditMembers = (
  counts: readonly { readonly r: number; readonly a: number }[],
  items: number,
): readonly { readonly overload: boolean; readonly concentrated: boolean; readonly idle: boolean }[] => {
  const middle = median(counts.map(({ r }) => r));
  return counts.map(({ r, a }) => ({
    overload: r > 5 && r > 1.5 * middle,
    concentrated: a > 0.6 * items,
    idle: r === 0 && a === 0,
  }));
};
