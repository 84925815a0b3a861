import type { CustomFunction } from '../define/function';
import { attainment } from '../rules/attainment';
import { broadcast } from './broadcast';
import { filledIn } from './cell-values';
import { kpiArguments, kpiNames } from './kpi-arguments';

/** `KPI_PROGRESS(actual, target, [baseline], [method], [aggregation])`: attainment as a share. */
export const kpiProgress: CustomFunction = {
  name: 'KPI_PROGRESS',
  arguments: kpiNames,
  compute: (args, locale) =>
    broadcast(kpiNames, args, locale, (call) => {
      const { method, actual, yesNo, target, baseline, aggregation } = kpiArguments(call);
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
        });
      });
    }),
  examples: [
    { formula: '=KPI_PROGRESS(75, 100, 50)', args: [75, 100, 50], result: 0.5 },
    { formula: '=KPI_PROGRESS(46, 30, 55, "降低")', args: [46, 30, 55, '降低'], result: 0.36 },
    { formula: '=KPI_PROGRESS(275, 550, , "Ratio")', args: [275, 550, '', 'Ratio'], result: 0.5 },
    { formula: '=KPI_PROGRESS(57, 120, , "At most", "Sum")', args: [57, 120, '', 'At most', 'Sum'], result: 0.475 },
    {
      formula: '=KPI_PROGRESS(A2:A4, B2:B4, C2:C4)',
      args: [
        [[75], [''], [60]],
        [[100], [100], [100]],
        [[50], [50], [50]],
      ],
      result: [[0.5], [''], [0.2]],
    },
  ],
};
