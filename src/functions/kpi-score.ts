import type { CustomFunction, Examples } from '../define/function';
import { isProblem, type Problem } from '../rules/problem';
import { goalScore, interpolatedScore, type ScoreBound, type ScoreMethod, sortedBounds, stepScore } from '../rules/score';
import { type Area, broadcast, type Call } from './broadcast';
import { choiceIn, fail, numberIn } from './cell-values';

const names: CustomFunction['arguments'] = [{ name: 'actual' }, { name: 'bounds' }, { name: 'method', optional: true }];

/** The two numbers of a row; null where both are blank, a problem where only one is. */
const boundAt = (call: Call, { at }: Area, row: number): ScoreBound | null => {
  const [first, second] = [at(row, 0, numberIn), at(row, 1, numberIn)];
  if (first !== null && second !== null) return [first, second];
  if (first === null && second === null) return null;
  return fail('missing', { n: call.place('bounds').n, argument: `bounds[${2 * row + (first === null ? 1 : 2)}]` });
};

type Score = (actual: number, row: number) => number | null | Problem;

/** Red flag and goal: one row for all, or one row beside each value. */
const byGoal = (call: Call, area: Area): Score => {
  if (area.rows > 1) call.grid('bounds');
  return (actual, row) => {
    const pair = boundAt(call, area, area.rows === 1 ? 0 : row);
    return pair && goalScore(actual, pair[0], pair[1]);
  };
};

const byTable = (call: Call, area: Area, method: 'step' | 'interpolated'): Score => {
  const rows = Array.from({ length: area.rows }, (_, row) => boundAt(call, area, row)).filter((bound) => bound !== null);
  if (rows.length < 2) return fail('tooFew', { n: call.place('bounds').n, argument: 'bounds', least: 2, found: rows.length });
  const sorted = sortedBounds(rows, method);
  if (isProblem(sorted)) throw sorted;
  return method === 'step' ? (actual) => stepScore(actual, sorted) : (actual) => interpolatedScore(actual, sorted);
};

const scoreOf = (call: Call, method: ScoreMethod): Score => {
  const area = call.area('bounds');
  if (area.columns !== 2) fail('notTwoColumns', { n: call.place('bounds').n, argument: 'bounds', columns: area.columns });
  return method === 'goalRedFlag' ? byGoal(call, area) : byTable(call, area, method);
};

/** `KPI_SCORE(actual, bounds, [method])`: points from a table of bounds, or 0 to 10 by red flag and goal. */
export const kpiScore: CustomFunction = {
  name: 'KPI_SCORE',
  arguments: names,
  compute: (args, locale) =>
    broadcast(names, args, locale, (call) => {
      const actual = call.cells('actual', numberIn);
      const score = scoreOf(call, call.one('method', choiceIn('scoreMethod')) ?? 'interpolated');
      return call.rows((row) => {
        const value = actual(row);
        return value === null ? null : score(value, row);
      });
    }),
};

export const examples: Examples = [
  {
    formula: '=KPI_SCORE(A2:A4, E2:F4)',
    args: [
      [[70], [90], ['']],
      [
        [80, 60],
        [100, 100],
        [120, 120],
      ],
    ],
    result: [[60], [80]],
  },
  {
    formula: '=KPI_SCORE(25, E2:F4, "分段")',
    args: [
      25,
      [
        [20, 100],
        [30, 80],
        [40, 60],
      ],
      '分段',
    ],
    result: 80,
  },
  { formula: '=KPI_SCORE(600, {500, 700}, "Goal and red flag")', args: [600, [[500, 700]], 'Goal and red flag'], result: 5 },
];
