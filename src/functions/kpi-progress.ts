import type { CustomFunction, Examples } from '../define/function';
import { attainment } from '../rules/attainment';
import { broadcast } from './broadcast';
import { filledIn } from './cell-values';
import { kpiArguments, kpiNames } from './kpi-arguments';

const names: CustomFunction['arguments'] = [...kpiNames, { name: 'tolerance', optional: true }];

/** `KPI_PROGRESS(actual, target, [baseline], [method], [aggregation], [tolerance])`: attainment as a share. */
export const kpiProgress: CustomFunction = {
  name: 'KPI_PROGRESS',
  arguments: names,
  compute: (args, locale) =>
    broadcast(names, args, locale, (call) => {
      const { method, actual, yesNo, target, baseline, aggregation, tolerance } = kpiArguments(call);
      const filled = call.cells('actual', filledIn);
      return call.rows((row) => {
        if (!filled(row)) return null;
        const by = method(row) ?? 'increase';
        if (by === 'yesNo') return attainment({ actual: yesNo(row), target: null, baseline: null, method: by });
        const [reached, wanted] = [actual(row), target(row)];
        if (reached === null || wanted === null) return null;
        return attainment({
          actual: reached,
          target: wanted,
          baseline: baseline(row),
          method: by,
          aggregation: aggregation(row) ?? undefined,
          tolerance: by === 'within' ? tolerance(row) : null,
        });
      });
    }),
};

export const examples: Examples = [
  { formula: '=KPI_PROGRESS(75, 100, 50)', args: [75, 100, 50], result: 0.5 },
  { formula: '=KPI_PROGRESS(46, 30, 55, "降低")', args: [46, 30, 55, '降低'], result: 0.36 },
  { formula: '=KPI_PROGRESS(275, 550, , "Ratio")', args: [275, 550, '', 'Ratio'], result: 0.5 },
  { formula: '=KPI_PROGRESS(57, 120, , "At most", "Sum")', args: [57, 120, '', 'At most', 'Sum'], result: 0.475 },
  { formula: '=KPI_PROGRESS(16, 15, , "Target ÷ actual")', args: [16, 15, '', 'Target ÷ actual'], result: 0.9375 },
  { formula: '=KPI_PROGRESS(42, 40, , "区间", , 5%)', args: [42, 40, '', '区间', '', 0.05], result: 1 },
  {
    formula: '=KPI_PROGRESS(A2:A4, B2:B4, C2:C4)',
    args: [
      [[75], [''], [60]],
      [[100], [100], [100]],
      [[50], [50], [50]],
    ],
    result: [[0.5], [''], [0.2]],
  },
];
