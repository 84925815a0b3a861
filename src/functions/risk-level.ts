import type { CustomFunction, Examples } from '../define/function';
import { labelOf, readChoice } from '../languages/choose';
import { riskLevel as levelOf } from '../rules/risk';
import { broadcast } from './broadcast';
import { fail } from './cell-values';
import { riskArguments, riskNames } from './risk-arguments';

const names: CustomFunction['arguments'] = [...riskNames, { name: 'language', optional: true }];

/** `RISK_LEVEL(probability, impact, [matrix], [language])`: the word of the level. */
export const riskLevel: CustomFunction = {
  name: 'RISK_LEVEL',
  arguments: names,
  compute: (args, locale) =>
    broadcast(names, args, locale, (call) => {
      const { matrix, probability, impact } = riskArguments(call, args[2]);
      // A level of the user's own is no choice and stands as it is.
      const words = new Map(
        [...new Set(matrix.levels.flat())].map((level) => {
          const known = readChoice('riskLevel', level);
          return [level, known ? labelOf(call.language, 'riskLevel', known) : level];
        }),
      );
      return call.rows((row) => {
        const [likely, severe] = [probability(row), impact(row)];
        if (likely === null || severe === null) return null;
        const level = levelOf(likely, severe, matrix);
        if (typeof level !== 'string') return level;
        return level === '' ? fail('riskNoLevel', { probability: likely, impact: severe }) : (words.get(level) ?? level);
      });
    }),
};

export const examples: Examples = [
  { formula: '=RISK_LEVEL(3, 4, , "English")', args: [3, 4, '', 'English'], result: 'High' },
  { formula: '=RISK_LEVEL("很低", "很高", , "简体中文")', args: ['很低', '很高', '', '简体中文'], result: '高' },
  { formula: '=RISK_LEVEL("Moderate", "High", "NIST", "English")', args: ['Moderate', 'High', 'NIST', 'English'], result: 'Moderate' },
  {
    formula: '=RISK_LEVEL(A2:A4, B2:B4, E1:G3, "English")',
    args: [
      [[2], [''], [1]],
      [[1], [2], [2]],
      [
        ['', 1, 2],
        [2, 'Moderate', 'Stop at once'],
        [1, '低', '中'],
      ],
      'English',
    ],
    result: [['Moderate'], [''], ['Moderate']],
  },
];
