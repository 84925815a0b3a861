import type { CustomFunction, Examples } from '../define/function';
import { labelOf } from '../languages/choose';
import { judge, type KpiStatus } from '../rules/judgement';
import { isProblem } from '../rules/problem';
import { broadcast } from './broadcast';
import { filledIn, numberIn, shareIn } from './cell-values';
import { kpiArguments, kpiNames } from './kpi-arguments';
import { thresholdsIn } from './thresholds-in';

const names: CustomFunction['arguments'] = [
  ...kpiNames,
  { name: 'elapsed', optional: true },
  { name: 'expected', optional: true },
  { name: 'language', optional: true },
  { name: 'thresholds', optional: true },
  { name: 'tolerance', optional: true },
  { name: 'misses', optional: true },
];

/** `KPI_STATUS(actual, target, [baseline], [method], [aggregation], [elapsed], [expected], [language], [thresholds], [tolerance], [misses])`: the word of the status. */
export const kpiStatus: CustomFunction = {
  name: 'KPI_STATUS',
  arguments: names,
  compute: (args, locale) =>
    broadcast(names, args, locale, (call) => {
      const kpi = kpiArguments(call);
      const elapsed = call.cells('elapsed', shareIn);
      const expected = call.cells('expected', shareIn);
      const misses = call.cells('misses', numberIn);
      const [hasActual, hasTarget] = [call.cells('actual', filledIn), call.cells('target', filledIn)];
      const thresholds = thresholdsIn(call);
      const words = new Map<KpiStatus, string>();
      const wordOf = (status: KpiStatus): string => {
        const word = words.get(status) ?? labelOf(call.language, 'status', status);
        words.set(status, word);
        return word;
      };
      // A method for the whole column does not make a KPI of a blank row.
      const ownMethod = call.isRange('method') || !(call.isRange('actual') || call.isRange('target'));
      // A blank cell in a column of expected values means "no pace"; an argument left out means an even one.
      const evenPace = !call.isRange('expected');
      return call.rows((row) => {
        if (!ownMethod && !hasActual(row) && !hasTarget(row)) return null;
        const method = kpi.method(row) ?? 'increase';
        const target = kpi.target(row);
        if (target === null && method !== 'yesNo') return null;
        const gone = elapsed(row);
        const judged = judge(
          {
            actual: method === 'yesNo' ? kpi.yesNo(row) : kpi.actual(row),
            target,
            baseline: kpi.baseline(row),
            method,
            aggregation: kpi.aggregation(row) ?? undefined,
            tolerance: method === 'within' ? kpi.tolerance(row) : null,
            elapsed: gone,
            expected: expected(row) ?? (evenPace ? gone : null),
            misses: misses(row),
          },
          thresholds,
        );
        return isProblem(judged) ? judged : wordOf(judged.status);
      });
    }),
};

export const examples: Examples = [
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
    formula: '=KPI_STATUS(0.45, 1, 0, "Increase", "Latest", 46.2%, , "English", "OKR grade 0.7/0.4")',
    args: [0.45, 1, 0, 'Increase', 'Latest', 0.462, '', 'English', 'OKR grade 0.7/0.4'],
    result: 'At risk',
  },
  {
    formula: '=KPI_STATUS(A2:A4, B2:B4, , "Ratio", "Sum", 46.2%, , "English")',
    args: [[[248], [''], ['']], [[550], [600], ['']], '', 'Ratio', 'Sum', 0.462, '', 'English'],
    result: [['On track'], ['Awaiting data']],
  },
];
