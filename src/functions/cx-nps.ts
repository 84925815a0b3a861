import type { CustomFunction, Examples } from '../define/function';
import { nps } from '../rules/customers';
import { broadcast } from './broadcast';
import { answersOf, figureAnswer, wholeIn } from './customer-arguments';

const names: CustomFunction['arguments'] = [{ name: 'scores' }, { name: 'answer', optional: true }, { name: 'language', optional: true }];

// No −0: Math.round(−0.4) is one.
const points = (x: number): number => Math.round(x) + 0;

/** `CX_NPS(scores, [answer], [language])`: net promoter score in points, −100 to 100. */
export const cxNps: CustomFunction = {
  name: 'CX_NPS',
  arguments: names,
  compute: (args, locale) =>
    broadcast(names, args, locale, (call) =>
      figureAnswer(call, 'NPS', nps(answersOf(call, wholeIn(0, 10))), ({ value, margin, count, promoters, passives, detractors }) => ({
        problem: 'npsSentence',
        slots: { value: points(value), margin: points(margin ?? 0), count, promoters, passives, detractors },
      })),
    ),
};

export const examples: Examples = [
  { formula: '=CX_NPS(A2:A6)', args: [[[10], [9], [''], [8], [3]]], result: 25 },
  { formula: '=CX_NPS(A2:A6, "Count")', args: [[[10], [9], [''], [8], [3]], 'Count'], result: 4 },
  {
    formula: '=CX_NPS(A2:A13, "Sentence", "English")',
    args: [[[10], [10], [9], [9], [9], [9], [8], [8], [7], [6], [3], [0]], 'Sentence', 'English'],
    result:
      'NPS 25 (n = 12, ±47 at 95%): 6 promoters, 3 passives, 3 detractors; share of promoters minus share of detractors; small sample',
  },
  {
    formula: '=CX_NPS(A2:A5, "一句话", "简体中文")',
    args: [[[10], [9], [8], [3]], '一句话', '简体中文'],
    result: '样本不足：4 份回答，至少要有 10 份才给出 NPS',
  },
];
