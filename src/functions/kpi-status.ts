import type { CustomFunction } from '../define/function';
import { labelOf } from '../languages/choose';
import { judge } from '../rules/judgement';
import { isProblem } from '../rules/problem';
import { broadcast } from './broadcast';
import { filledIn, shareIn } from './cell-values';
import { kpiArguments, kpiNames } from './kpi-arguments';

const names: CustomFunction['arguments'] = [
  ...kpiNames,
  { name: 'elapsed', optional: true },
  { name: 'expected', optional: true },
  { name: 'language', optional: true },
];

/** `KPI_STATUS(actual, target, [baseline], [method], [aggregation], [elapsed], [expected], [language])`: the word of the status. */
export const kpiStatus: CustomFunction = {
  name: 'KPI_STATUS',
  arguments: names,
  compute: (args, locale) =>
    broadcast(names, args, locale, (call) => {
      const { method, actual, yesNo, target, baseline, aggregation } = kpiArguments(call);
      const elapsed = call.cells('elapsed', shareIn);
      const expected = call.cells('expected', shareIn);
      const filled = [call.cells('actual', filledIn), call.cells('target', filledIn)];
      // A method for the whole column does not make a KPI of a blank row.
      const ownMethod = call.isRange('method') || !(call.isRange('actual') || call.isRange('target'));
      return call.rows((row) => {
        if (!ownMethod && !filled.some((isFilled) => isFilled(row))) return null;
        const by = method(row) ?? 'increase';
        const wanted = target(row);
        if (wanted === null && by !== 'yesNo') return null;
        const gone = elapsed(row);
        const judged = judge({
          actual: by === 'yesNo' ? yesNo(row) : actual(row),
          target: wanted,
          baseline: baseline(row),
          method: by,
          aggregation: aggregation(row) ?? undefined,
          elapsed: gone,
          // A blank cell in a column of expected values means "no pace"; an argument left out means an even one.
          expected: expected(row) ?? (call.isRange('expected') ? null : gone),
        });
        return isProblem(judged) ? judged : labelOf(call.language, 'status', judged.status);
      });
    }),
  examples: [
    {
      formula: '=KPI_STATUS(3.41%, 3.68%, 3.2%, "Increase", "Latest", 46.2%, , "English")',
      args: [0.0341, 0.0368, 0.032, 'Increase', 'Latest', 0.462, '', 'English'],
      result: 'On track',
    },
    {
      formula: '=KPI_STATUS(46, 30, 55, "降低", "取最新", 46.2%, , "简体中文")',
      args: [46, 30, 55, '降低', '取最新', 0.462, '', '简体中文'],
      result: '落后',
    },
    {
      formula: '=KPI_STATUS(88%, 90%, , "At least", "Latest", 46.2%, , "English")',
      args: [0.88, 0.9, '', 'At least', 'Latest', 0.462, '', 'English'],
      result: 'At risk',
    },
    {
      formula: '=KPI_STATUS(A2:A4, B2:B4, , "Ratio", "Sum", 46.2%, , "English")',
      args: [[[248], [''], ['']], [[550], [600], ['']], '', 'Ratio', 'Sum', 0.462, '', 'English'],
      result: [['On track'], ['Awaiting data']],
    },
  ],
};
