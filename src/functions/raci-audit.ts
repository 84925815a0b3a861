import type { CustomFunction, Examples } from '../define/function';
import { auditRow, type Letter, type RowFault } from '../rules/raci';
import { broadcast, type Call, sentence } from './broadcast';
import { isBlank } from './cell-values';
import { raciArguments, raciNames, unreadSentence } from './raci-arguments';

/** The sentence of one fault of a row. */
const faultSentence = (
  call: Call,
  fault: RowFault,
  row: readonly unknown[],
  letters: readonly (readonly Letter[] | null)[],
  counts: { readonly r: number; readonly a: number; readonly c: number; readonly i: number },
  nameOf: (column: number) => string,
): string => {
  const { problems } = call.language;
  const say = (problem: keyof typeof problems, slots: Record<string, string | number>): string =>
    sentence(call.language, { problem, slots });
  switch (fault) {
    case 'noA':
      return problems.raciNoA;
    case 'noR':
      return problems.raciNoR;
    case 'manyA': {
      const holders = letters.flatMap((cell, column) => (cell?.includes('A') ? [nameOf(column)] : []));
      return say('raciManyA', { n: counts.a, members: holders.join(problems.betweenNames) });
    }
    case 'manyR':
      return say('raciManyR', { n: counts.r });
    case 'manyC':
      return say('raciManyC', { n: counts.c });
    case 'manyI':
      return say('raciManyI', { n: counts.i });
    case 'unread': {
      const unread = letters.indexOf(null);
      return unreadSentence(call, nameOf(unread), row[unread]);
    }
  }
};

/** `RACI_AUDIT(grid, [names], [language], [bare])`: what is wrong with each row of a responsibility matrix. */
export const raciAudit: CustomFunction = {
  name: 'RACI_AUDIT',
  arguments: raciNames,
  compute: (args, locale) =>
    broadcast(raciNames, args, locale, (call) => {
      const { grid, read, nameOf } = raciArguments(call);
      return call.rows((at) => {
        const row = grid[at] ?? [];
        if (row.every(isBlank)) return null;
        const letters = row.map(read);
        const audit = auditRow(letters);
        if (audit.faults.length === 0) return null;
        return audit.faults.map((fault) => faultSentence(call, fault, row, letters, audit, nameOf)).join(call.language.problems.between);
      });
    }),
};

export const examples: Examples = [
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
  {
    formula: '=RACI_AUDIT(B2:C3, B1:C1, "简体中文", "R")',
    args: [
      [
        ['拍板', '负责'],
        ['', '负责'],
      ],
      [['运营总监', '用户运营']],
      '简体中文',
      'R',
    ],
    result: [[''], ['没有最终负责人(A)']],
  },
];
