import type { CustomFunction } from '../define/function';
import type { Language } from '../languages';
import { readChoice } from '../languages/choose';
import { auditRow, type Letter, type RowFault, readLetters } from '../rules/raci';
import { broadcast, sentence } from './broadcast';
import { isBlank } from './cell-values';

const names: CustomFunction['arguments'] = [{ name: 'grid' }, { name: 'names', optional: true }, { name: 'language', optional: true }];

const word = (text: string): string | null => readChoice('letter', text);

/** Reads a cell's letters; a grid repeats the same few texts. */
const reader = (): ((cell: unknown) => readonly Letter[] | null) => {
  const known = new Map<unknown, readonly Letter[] | null>();
  return (cell) => {
    if (isBlank(cell)) return [];
    const before = known.get(cell);
    if (before !== undefined) return before;
    const letters = readLetters(String(cell), null, word);
    known.set(cell, letters);
    return letters;
  };
};

/** The sentence of one fault of a row. */
const faultSentence = (
  fault: RowFault,
  row: readonly unknown[],
  letters: readonly (readonly Letter[] | null)[],
  counts: { readonly r: number; readonly a: number; readonly c: number; readonly i: number },
  nameOf: (column: number) => string,
  language: Language,
): string => {
  const { r, a, c, i } = counts;
  const unread = letters.indexOf(null);
  const holders = letters.flatMap((cell, column) => (cell?.includes('A') ? [nameOf(column)] : []));
  switch (fault) {
    case 'noA':
      return language.problems.raciNoA;
    case 'noR':
      return language.problems.raciNoR;
    case 'manyA':
      return sentence(language, { problem: 'raciManyA', slots: { n: a, members: holders.join(language.problems.betweenNames) } });
    case 'manyR':
      return sentence(language, { problem: 'raciManyR', slots: { n: r } });
    case 'manyC':
      return sentence(language, { problem: 'raciManyC', slots: { n: c } });
    case 'manyI':
      return sentence(language, { problem: 'raciManyI', slots: { n: i } });
    case 'unread':
      return sentence(language, { problem: 'raciUnread', slots: { member: nameOf(unread), text: String(row[unread]).trim() } });
  }
};

/** `RACI_AUDIT(grid, [names], [language])`: what is wrong with each row of a responsibility matrix. */
export const raciAudit: CustomFunction = {
  name: 'RACI_AUDIT',
  arguments: names,
  compute: (args, locale) =>
    broadcast(names, args, locale, (call) => {
      const grid = call.grid('grid');
      const members = [args[1]].flat(2);
      const { language } = call;
      const read = reader();
      const nameOf = (column: number): string =>
        isBlank(members[column]) ? sentence(language, { problem: 'raciColumn', slots: { n: column + 1 } }) : String(members[column]).trim();
      return call.rows((at) => {
        const row = grid[at] ?? [];
        if (row.every(isBlank)) return null;
        const letters = row.map(read);
        const audit = auditRow(letters);
        return audit.faults.map((fault) => faultSentence(fault, row, letters, audit, nameOf, language)).join(language.problems.between);
      });
    }),
  examples: [
    {
      formula: '=RACI_AUDIT(B2:D4, B1:D1, "English")',
      args: [
        [
          ['A', 'R', 'C'],
          ['A', 'A/R', ''],
          ['', 'R', 'I'],
        ],
        [['Lead', 'Content', 'Design']],
        'English',
      ],
      result: [[''], ['2 As: Lead, Content; keep one'], ['No accountable member (A)']],
    },
    {
      formula: '=RACI_AUDIT(B2:C3, B1:C1, "简体中文")',
      args: [
        [
          ['拍板', '执行'],
          ['负责', 'А/R'],
        ],
        [['运营总监', '用户运营']],
        '简体中文',
      ],
      result: [[''], ['运营总监 的「负责」无法识别，请选择 R/A/C/I']],
    },
  ],
};
