import type { CustomFunction, Examples } from '../define/function';
import { csat } from '../rules/customers';
import { showPoints, showShare } from '../rules/measure';
import { broadcast } from './broadcast';
import { choiceIn } from './cell-values';
import { answersOf, betweenIn, figureAnswer, maxOf, wholeIn } from './customer-arguments';

const names: CustomFunction['arguments'] = [
  { name: 'scores' },
  { name: 'method', optional: true },
  { name: 'answer', optional: true },
  { name: 'max', optional: true },
  { name: 'language', optional: true },
];

/** `CX_CSAT(scores, [method], [answer], [max], [language])`: satisfaction as a share. */
export const cxCsat: CustomFunction = {
  name: 'CX_CSAT',
  arguments: names,
  compute: (args, locale) =>
    broadcast(names, args, locale, (call) => {
      const method = call.one('method', choiceIn('csatMethod')) ?? 'topTwo';
      const max = maxOf(call, 5);
      const scores = answersOf(call, method === 'topTwo' ? wholeIn(1, max) : betweenIn(1, max));
      return figureAnswer(call, 'CSAT', csat(scores, method, max), ({ value, margin, count }) => ({
        problem: method === 'topTwo' ? 'csatTopTwoSentence' : 'csatShareOfMaxSentence',
        slots: { value: showShare(value), margin: showPoints(margin ?? 0), count, max, from: max - 1 },
      }));
    }),
};

export const examples: Examples = [
  { formula: '=CX_CSAT(A2:A6)', args: [[[5], [4], [''], [3], [2]]], result: 0.5 },
  { formula: '=CX_CSAT(A2:A6, "得分占满分之比")', args: [[[5], [4], [''], [3], [2]], '得分占满分之比'], result: 0.7 },
  { formula: '=CX_CSAT(A2:A5, , , 7)', args: [[[7], [6], [5], [1]], '', '', 7], result: 0.5 },
  {
    formula: '=CX_CSAT(A2:A11, , "Sentence", , "English")',
    args: [[[5], [5], [5], [4], [4], [4], [4], [4], [3], [1]], '', 'Sentence', '', 'English'],
    result: 'CSAT 80.0% (n = 10, ±24.8 points at 95%): share of answers of 4 or more out of 5; small sample',
  },
];
