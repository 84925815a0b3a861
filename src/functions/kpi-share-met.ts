import type { CustomFunction, Examples } from '../define/function';
import { labelOf } from '../languages/choose';
import type { Guard } from '../rules/attainment';
import { shareMet } from '../rules/share-met';
import { broadcast, type Call } from './broadcast';
import { choiceIn, fail, numberIn, type Read, shareIn } from './cell-values';

const names: CustomFunction['arguments'] = [
  { name: 'values' },
  { name: 'target' },
  { name: 'other_end', optional: true },
  { name: 'method', optional: true },
  { name: 'planned', optional: true },
  { name: 'tolerance', optional: true },
];

const guards: readonly string[] = ['atLeast', 'atMost', 'within'] satisfies readonly Guard[];
const isGuard = (key: string): key is Guard => guards.includes(key);

const guardIn = (): Read<Guard> => {
  const methodIn = choiceIn('method');
  return (cell, place) => {
    const key = methodIn(cell, place);
    if (key === null || isGuard(key)) return key;
    const { language, argument, n } = place;
    const labels = (['atLeast', 'atMost', 'within'] as const).map((guard) => labelOf(language, 'method', guard));
    return fail('notChoice', { argument, n, text: String(cell), choices: labels.join(language.problems.betweenNames) });
  };
};

/** The values of each series in their order: one series a row; a single row or column is one series, which has one result. */
const seriesOf = (call: Call): ((row: number) => readonly (number | null)[]) => {
  const { rows, columns, at } = call.area('values');
  if (rows > 1 && columns > 1) {
    call.grid('values');
    return (row) => Array.from({ length: columns }, (_, column) => at(row, column, numberIn));
  }
  for (const { name } of names.slice(1)) call.one(name, (cell) => cell);
  return () => Array.from({ length: rows * columns }, (_, i) => at(columns === 1 ? i : 0, columns === 1 ? 0 : i, numberIn));
};

/** `KPI_SHARE_MET(values, target, [other_end], [method], [planned], [tolerance])`: in which share of its periods a guard was met. */
export const kpiShareMet: CustomFunction = {
  name: 'KPI_SHARE_MET',
  arguments: names,
  compute: (args, locale) =>
    broadcast(names, args, locale, (call) => {
      const series = seriesOf(call);
      const target = call.cells('target', numberIn);
      const baseline = call.cells('other_end', numberIn);
      const method = call.cells('method', guardIn());
      const planned = call.cells('planned', numberIn);
      const tolerance = call.cells('tolerance', shareIn);
      return call.rows((row) => {
        const values = series(row);
        if (values.every((value) => value === null)) return null;
        const bound = target(row);
        if (bound === null) return null;
        return shareMet(
          values,
          { target: bound, baseline: baseline(row), method: method(row) ?? 'atLeast', tolerance: tolerance(row) },
          planned(row),
        );
      });
    }),
};

export const examples: Examples = [
  { formula: '=KPI_SHARE_MET(B2:G2, 90%)', args: [[[0.92, 0.9, '', 0.88, 0.95, '']], 0.9], result: 0.6 },
  { formula: '=KPI_SHARE_MET(B2:G2, 3, , "不高于", 13)', args: [[[3, 2, 4, 0, '', '']], 3, '', '不高于', 13], result: 3 / 13 },
  {
    formula: '=KPI_SHARE_MET(B2:E3, A2:A3, , "Within", , 5%)',
    args: [
      [
        [40, 42, 43, 38],
        [7, 7, '', ''],
      ],
      [[40], [7]],
      '',
      'Within',
      '',
      0.05,
    ],
    result: [[0.75], [1]],
  },
];
