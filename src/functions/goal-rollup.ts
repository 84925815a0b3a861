import type { CustomFunction, Examples } from '../define/function';
import { fold } from '../languages/choose';
import { isProblem, type Problem } from '../rules/problem';
import { type GoalNode, rollUpTree } from '../rules/rollup';
import { answerOf } from './answer-argument';
import { broadcast } from './broadcast';
import { numberIn, textIn } from './cell-values';

const names: CustomFunction['arguments'] = [
  { name: 'goals' },
  { name: 'parents' },
  { name: 'progress' },
  { name: 'weights', optional: true },
  { name: 'cap', optional: true },
  { name: 'floor', optional: true },
  { name: 'answer', optional: true },
];

/** `GOAL_ROLLUP(goals, parents, progress, [weights], [cap], [floor], [answer])`: the progress of each goal of a tree. */
export const goalRollup: CustomFunction = {
  name: 'GOAL_ROLLUP',
  arguments: names,
  compute: (args, locale) =>
    broadcast(names, args, locale, (call) => {
      const goal = call.cells('goals', textIn);
      const parent = call.cells('parents', textIn);
      const progress = call.cells('progress', numberIn);
      const weight = call.cells('weights', numberIn);
      const unread = new Map<number, Problem>();
      // A cell that cannot be read says so in its row and is no value; what else stands in the row still counts.
      const orNull = <T>(row: number, read: (row: number) => T | null): T | null => {
        try {
          return read(row);
        } catch (problem) {
          if (!isProblem(problem)) throw problem;
          unread.set(row, problem);
          return null;
        }
      };
      const nameOf = (row: number, read: (row: number) => string | null): string | null => {
        const text = orNull(row, read);
        return text && fold(text);
      };
      const node = (row: number): GoalNode => ({
        goal: nameOf(row, goal),
        parent: nameOf(row, parent),
        progress: orNull(row, progress),
        weight: orNull(row, weight),
      });
      const lengths = ['goals', 'parents', 'progress'].map(call.area).map(({ rows, columns }) => rows * columns);
      const bounds = { cap: call.one('cap', numberIn), floor: call.one('floor', numberIn) };
      const answer = answerOf(call, ['value', 'coverage']);
      const goals = Array.from({ length: Math.max(...lengths) }, (_, row) => node(row));
      const rolled = rollUpTree(goals, bounds);
      // Goals compare folded; a sentence says the name as it stands in the sheet.
      const asWritten = ({ problem, slots }: Problem, row: number): Problem => {
        const text = problem === 'goalParent' ? parent(row) : problem === 'goalCycle' || problem === 'goalTwice' ? goal(row) : null;
        return { problem, slots: text === null ? slots : { text } };
      };
      return call.rows((row) => {
        const result = unread.get(row) ?? rolled[row];
        if (isProblem(result)) return asWritten(result, row);
        return result === undefined || goals[row]?.goal === null ? null : answer === 'value' ? result.progress : result.coverage;
      });
    }),
};

export const examples: Examples = [
  {
    formula: '=GOAL_ROLLUP(A2:A5, B2:B5, C2:C5, D2:D5)',
    args: [
      [['Company'], ['Users'], ['Sales'], ['Service']],
      [[''], ['Company'], ['Company'], ['Company']],
      [[''], [0.4], [0.5], [0.8]],
      [[''], [0.5], [0.25], [0.25]],
    ],
    result: [[0.525], [0.4], [0.5], [0.8]],
  },
  { formula: '=GOAL_ROLLUP("Company", , 40%)', args: ['Company', '', 0.4], result: 0.4 },
];
