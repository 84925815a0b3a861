import type { Words } from '../../words';
import type { raci as source } from '../../zh-cn/functions/raci';

/** Words of the RACI functions. */
export const raci: Words<typeof source> = {
  RACI_AUDIT: {
    about: 'Checks a responsibility matrix and says one sentence a row; blank where a row is fine or empty.',
    method: 'Each row has exactly one A and at least one R; more than 3 R, 3 C or 7 I are named. Understands either case, full-width and look-alike letters, A/R, and the words for them.',
    source: 'The RACI responsibility assignment matrix (PMBOK Guide): one accountable member an item; the limits on heads are this project’s own.',
    arguments: {
      grid: 'The cells with the letters: one row an item, one column a member.',
      names: 'The row with the members’ names, to say who is meant.',
      language: 'Language of the result: 简体中文 or English. That of your interface if left out.',
      bare: 'What a bare 负责 means: R (Responsible) or A (Accountable). Without it, 负责 is not understood.',
    },
    returns: 'A column of text, one sentence a row.',
  },
  RACI_LOAD: {
    about: 'How many R, A, S, C and I each member has in a responsibility matrix, and whether that is too much.',
    method: 'Reads letters as RACI_AUDIT does. Names: R on more than 5 items and more than 1.5 × the median of all; A on more than 60 % of the items; neither R nor A; the first cell that is not understood. A row of blanks is no item.',
    source: 'The RACI responsibility assignment matrix (PMBOK Guide); the limits are this project’s own.',
    arguments: {
      grid: 'The cells with the letters: one row an item, one column a member.',
      names: 'The row with the members’ names. Without it, the column’s number.',
      language: 'Language of the result: 简体中文 or English. That of your interface if left out.',
      bare: 'What a bare 负责 means, as in RACI_AUDIT.',
    },
    returns: 'A table, one row a member: name, number of R, A, S, C and I, and a sentence.',
  },
};
