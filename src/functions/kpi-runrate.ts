import type { CustomFunction, Examples } from '../define/function';
import { requiredRate } from '../rules/run-rate';
import { broadcast } from './broadcast';
import { calendarIn } from './calendar-argument';
import { choiceIn, dayIn, numberIn } from './cell-values';

const names: CustomFunction['arguments'] = [
  { name: 'actual' },
  { name: 'target' },
  { name: 'as_of' },
  { name: 'end' },
  { name: 'per', optional: true },
  { name: 'method', optional: true },
  { name: 'holidays', optional: true },
  { name: 'workdays', optional: true },
];

/** `KPI_RUNRATE(actual, target, as_of, end, [per], [method], [holidays], [workdays])`: what is needed per day, working day, week or month from now on. */
export const kpiRunrate: CustomFunction = {
  name: 'KPI_RUNRATE',
  arguments: names,
  compute: (args, locale) =>
    broadcast(names, args, locale, (call) => {
      const actual = call.cells('actual', numberIn);
      const target = call.cells('target', numberIn);
      const asOf = call.cells('as_of', dayIn);
      const end = call.cells('end', dayIn);
      const per = call.cells('per', choiceIn('per'));
      const method = call.cells('method', choiceIn('method'));
      const calendar = calendarIn(call);
      return call.rows((row) => {
        const [reached, wanted, day, last] = [actual(row), target(row), asOf(row), end(row)];
        if (reached === null || wanted === null || day === null || last === null) return null;
        return requiredRate({
          actual: reached,
          target: wanted,
          asOf: day,
          end: last,
          per: per(row) ?? 'day',
          method: method(row),
          calendar,
        });
      });
    }),
};

export const examples: Examples = [
  { formula: '=KPI_RUNRATE(248, 550, "2026-06-20", "2026-06-30")', args: [248, 550, '2026-06-20', '2026-06-30'], result: 30.2 },
  {
    formula: '=KPI_RUNRATE(400, 550, "2026-05-01", "2026-05-15", "每工作日", "完成率", D2:D3)',
    args: [400, 550, '2026-05-01', '2026-05-15', '每工作日', '完成率', [['2026-05-04'], ['2026-05-05']]],
    result: 18.75,
  },
  {
    formula: '=KPI_RUNRATE(A2:A5, B2:B5, "2026-06-16", "2026-06-30", "Week", C2:C5)',
    args: [
      [[46], [''], [57], [600]],
      [[30], [100], [120], [550]],
      '2026-06-16',
      '2026-06-30',
      'Week',
      [['Decrease'], [''], ['At most'], ['Ratio']],
    ],
    result: [[-8], [''], [31.5], [0]],
  },
];
