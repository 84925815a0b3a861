import type { CustomFunction, Examples } from '../define/function';
import { rollUp, weightProblem } from '../rules/rollup';
import { answerOf } from './answer-argument';
import { broadcast } from './broadcast';
import { numberIn } from './cell-values';

const names: CustomFunction['arguments'] = [
  { name: 'progress' },
  { name: 'weights', optional: true },
  { name: 'cap', optional: true },
  { name: 'floor', optional: true },
  { name: 'answer', optional: true },
];

/** `KPI_ROLLUP(progress, [weights], [cap], [floor], [answer])`: several progresses as one. */
export const kpiRollup: CustomFunction = {
  name: 'KPI_ROLLUP',
  arguments: names,
  compute: (args, locale) =>
    broadcast(names, args, locale, (call) => {
      const progress = call.list('progress', numberIn);
      const given = call.list('weights', numberIn);
      const weighted = given.length > 1 || progress.length === 1 ? given : [];
      const children = progress.map((value, i) => ({ progress: value, weight: weighted[i] ?? null }));
      weighted.slice(children.length).forEach((weight) => {
        children.push({ progress: null, weight });
      });
      // Without weights a blank between others may be a KPI without a value; below the last one, or beside a blank weight, it is an empty row.
      const last = children.reduce((found, child, i) => (child.progress === null ? found : i), -1);
      const hasWeights = weighted.some((weight) => weight !== null);
      const counted = children.filter((child, i) => child.weight !== null || child.progress !== null || (!hasWeights && i < last));
      const bounds = { cap: call.one('cap', numberIn), floor: call.one('floor', numberIn) };
      const answer = answerOf(call, ['value', 'coverage', 'count']);
      const rolled = rollUp(counted, bounds);
      return call.rows(() => {
        if (rolled.total === 0) return null;
        const problem = weightProblem(counted, rolled.problem);
        return problem ?? { value: rolled.progress, coverage: rolled.coverage, count: rolled.known }[answer];
      });
    }),
};

export const examples: Examples = [
  {
    formula: '=KPI_ROLLUP({50%; 100%}, {40%; 60%})',
    args: [
      [[0.5], [1]],
      [[0.4], [0.6]],
    ],
    result: 0.8,
  },
  { formula: '=KPI_ROLLUP(B2:B4, C2:C4, 100%, 0)', args: [[[1.4], [0.5], [-0.2]], [[0.5], [0.25], [0.25]], 1, 0], result: 0.625 },
  { formula: '=KPI_ROLLUP(B2:B4, C2:C4, , , "覆盖率")', args: [[[0.5], [''], [0.8]], [[40], [30], [30]], '', '', '覆盖率'], result: 0.7 },
];
