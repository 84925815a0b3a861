import type { CustomFunction, Examples } from '../define/function';
import { change } from '../rules/change';
import { isProblem } from '../rules/problem';
import { broadcast, sentence } from './broadcast';
import { choiceIn, numberIn } from './cell-values';

const names: CustomFunction['arguments'] = [
  { name: 'current' },
  { name: 'previous' },
  { name: 'as', optional: true },
  { name: 'language', optional: true },
];

/** `KPI_CHANGE(current, previous, [as], [language])`: the change on a previous value. */
export const kpiChange: CustomFunction = {
  name: 'KPI_CHANGE',
  arguments: names,
  compute: (args, locale) =>
    broadcast(names, args, locale, (call) => {
      const current = call.cells('current', numberIn);
      const previous = call.cells('previous', numberIn);
      const as = call.cells('as', choiceIn('changeAs'));
      return call.rows((row) => {
        const [now, before] = [current(row), previous(row)];
        if (now === null || before === null) return null;
        const changed = change(now, before, as(row) ?? 'relative');
        // “n/a” is an answer, not an error of the formula.
        return isProblem(changed) && changed.problem === 'noRelativeChange' ? sentence(call.language, changed) : changed;
      });
    }),
};

export const examples: Examples = [
  { formula: '=KPI_CHANGE(120, 100)', args: [120, 100], result: 0.2 },
  { formula: '=KPI_CHANGE(23%, 20%, "百分点")', args: [0.23, 0.2, '百分点'], result: 3 },
  { formula: '=KPI_CHANGE(5, 0, "Relative", "English")', args: [5, 0, 'Relative', 'English'], result: 'n/a (change +5)' },
  {
    formula: '=KPI_CHANGE(A2:A4, B2:B4, , "简体中文")',
    args: [[[90], [''], [8]], [[100], [100], [-2]], '', '简体中文'],
    result: [[-0.1], [''], ['不适用（变化 +10）']],
  },
];
