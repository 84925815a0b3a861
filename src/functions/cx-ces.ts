import type { CustomFunction, Examples } from '../define/function';
import { ces } from '../rules/customers';
import { showNumber } from '../rules/measure';
import { broadcast } from './broadcast';
import { choiceIn } from './cell-values';
import { answersOf, betweenIn, figureAnswer, maxOf } from './customer-arguments';

const names: CustomFunction['arguments'] = [
  { name: 'scores' },
  { name: 'direction', optional: true },
  { name: 'answer', optional: true },
  { name: 'max', optional: true },
  { name: 'language', optional: true },
];

/** `CX_CES(scores, [direction], [answer], [max], [language])`: customer effort score, the mean answer. */
export const cxCes: CustomFunction = {
  name: 'CX_CES',
  arguments: names,
  compute: (args, locale) =>
    broadcast(names, args, locale, (call) => {
      const direction = call.one('direction', choiceIn('cesDirection')) ?? 'highIsEasy';
      const max = maxOf(call, 7);
      return figureAnswer(call, 'CES', ces(answersOf(call, betweenIn(1, max))), ({ value, margin, count }) => ({
        problem: direction === 'highIsEasy' ? 'cesHighIsEasySentence' : 'cesLowIsEasySentence',
        slots: { value: showNumber(value), margin: showNumber(margin ?? 0), count, max },
      }));
    }),
};

export const examples: Examples = [
  { formula: '=CX_CES(A2:A5)', args: [[[7], [6], [''], [5]]], result: 6 },
  { formula: '=CX_CES(A2:A5, , "样本数")', args: [[[7], [6], [''], [5]], '', '样本数'], result: 3 },
  {
    formula: '=CX_CES(A2:A11, "分低为省力", "一句话", 5, "简体中文")',
    args: [[[1], [1], [2], [2], [2], [2], [3], [3], [4], [5]], '分低为省力', '一句话', 5, '简体中文'],
    result: '费力度 2.5（n = 10，±0.79，95%）：1 到 5 分的平均分，分越低越省力；样本少',
  },
];
