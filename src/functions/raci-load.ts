import type { CustomFunction, Examples } from '../define/function';
import { showShare } from '../rules/measure';
import { auditMembers, type Letter, median } from '../rules/raci';
import { broadcast, sentence } from './broadcast';
import { isBlank } from './cell-values';
import { raciArguments, raciNames, unreadSentence } from './raci-arguments';

/** `RACI_LOAD(grid, [names], [language], [bare])`: how often each member stands in a responsibility matrix, and whether that is sound. */
export const raciLoad: CustomFunction = {
  name: 'RACI_LOAD',
  arguments: raciNames,
  compute: (args, locale) =>
    broadcast(raciNames, args, locale, (call) => {
      const { grid, members, read, nameOf } = raciArguments(call);
      const rows = grid.filter((row) => !row.every(isBlank));
      const width = rows.reduce((most, row) => Math.max(most, row.length), members.length);
      const loads = Array.from({ length: width }, (_, column) => {
        const count = new Map<Letter, number>();
        let filled = false;
        let unread: unknown = null;
        for (const row of rows) {
          const letters = read(row[column]);
          if (letters === null) unread ??= row[column];
          else for (const letter of letters) count.set(letter, (count.get(letter) ?? 0) + 1);
          filled ||= !isBlank(row[column]);
        }
        const of = (letter: Letter): number => count.get(letter) ?? 0;
        return { column, unread, counts: { r: of('R'), a: of('A'), s: of('S'), c: of('C'), i: of('I') }, filled };
      }).filter(({ column, filled }) => filled || (rows.length > 0 && members[column] != null));
      const audits = auditMembers(
        loads.map(({ counts }) => counts),
        rows.length,
      );
      const middle = median(loads.map(({ counts }) => counts.r));
      const { language } = call;
      return call.table(
        loads.map(({ column, unread, counts: { r, a, s, c, i } }, at) => {
          const audit = audits[at];
          const sentences = [
            audit?.overload && sentence(language, { problem: 'raciOverload', slots: { n: r, m: middle } }),
            audit?.concentrated && sentence(language, { problem: 'raciConcentrated', slots: { share: showShare(a / rows.length, 0) } }),
            audit?.idle && language.problems.raciIdle,
            unread !== null && unreadSentence(call, nameOf(column), unread),
          ];
          return [nameOf(column), r, a, s, c, i, sentences.filter(Boolean).join(language.problems.between)];
        }),
      );
    }),
};

export const examples: Examples = [
  {
    formula: '=RACI_LOAD(B2:D4, B1:D1, "English")',
    args: [
      [
        ['A', 'R', 'C'],
        ['A', 'R', ''],
        ['A', 'R', 'I'],
      ],
      [['Lead', 'Content', 'Design']],
      'English',
    ],
    result: [
      ['Lead', 0, 3, 0, 0, 0, 'A on 100% of the items; above 60%, let others decide some of them'],
      ['Content', 3, 0, 0, 0, 0, ''],
      ['Design', 0, 0, 0, 1, 1, 'Neither R nor A; assign an item, or change how they take part'],
    ],
  },
  {
    formula: '=RACI_LOAD(B2:C3, B1:C1, "简体中文", "A")',
    args: [
      [
        ['负责', '执行'],
        ['咨询', '负责/执行'],
      ],
      [['运营总监', '用户运营']],
      '简体中文',
      'A',
    ],
    result: [
      ['运营总监', 0, 1, 0, 1, 0, ''],
      ['用户运营', 2, 1, 0, 0, 0, ''],
    ],
  },
];
