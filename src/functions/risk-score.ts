import type { CustomFunction, Examples } from '../define/function';
import { riskScore as scoreOf } from '../rules/risk';
import { broadcast } from './broadcast';
import { fail } from './cell-values';
import { riskArguments, riskNames } from './risk-arguments';

/** `RISK_SCORE(probability, impact, [matrix])`: probability × impact, or NIST's value of the level. */
export const riskScore: CustomFunction = {
  name: 'RISK_SCORE',
  arguments: riskNames,
  compute: (args, locale) =>
    broadcast(riskNames, args, locale, (call) => {
      const { matrix, hasNumbers, probability, impact } = riskArguments(call, args[2]);
      return call.rows((row) => {
        const [likely, severe] = [probability(row), impact(row)];
        if (likely === null || severe === null) return null;
        return hasNumbers ? scoreOf(likely, severe, matrix) : fail('riskNoProduct');
      });
    }),
};

export const examples: Examples = [
  { formula: '=RISK_SCORE(3, 4)', args: [3, 4], result: 12 },
  { formula: '=RISK_SCORE("高", "很高")', args: ['高', '很高'], result: 20 },
  { formula: '=RISK_SCORE("Moderate", "High", "NIST")', args: ['Moderate', 'High', 'NIST'], result: 5 },
  { formula: '=RISK_SCORE(30%, 0.4, "PMI")', args: ['30%', 0.4, 'PMI'], result: 0.12 },
  {
    formula: '=RISK_SCORE(A2:A4, B2:B4)',
    args: [
      [[3], [''], [1]],
      [[4], [5], [5]],
    ],
    result: [[12], [''], [5]],
  },
];
