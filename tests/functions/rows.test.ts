import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { functions } from '../../src/functions';

// A column given to a function that works row by row is the same as a call for each of its rows: whatever stands in the other rows, whichever
// way the range lies. Arguments that are not listed are about the whole call, and stand as they are.
const numbers = [0, 0.25, 1, 3, 5, 40, 100, -2, '15%', '１２', '1.2万', '', '', 'x', '#N/A'];
const days = ['2026-04-01', '2026-05-13', '2026-06-30', '2026年5月8日', 46155, '', 'soon', '#REF!'];
const words = (...known: readonly string[]) => [...known, '', '?', '#VALUE!'];
const shares = [0, 0.1, 0.46, 1, '46%', '', 2];
const method = words('Increase', '降低', 'Ratio', 'At least', '不高于', 'Within', '是否', 'Milestone', '目标值÷实际值');
const aggregation = words('Latest', '累计', 'Average');
const measured = { actual: numbers, target: numbers, baseline: numbers, method, aggregation, tolerance: shares };
const task = { due: days, state: words('Not started', '进行中', 'Blocked', '已完成', 'Cancelled'), today: days, done: days };

type Pools = { readonly [argument: string]: readonly unknown[] };
const rowWise: readonly (readonly [name: string, byRow: Pools, whole?: { readonly [argument: string]: unknown }])[] = [
  ['KPI_PROGRESS', measured],
  ['KPI_STATUS', { ...measured, elapsed: shares, misses: [0, 1, 2, ''] }, { expected: 0.4, language: 'English', thresholds: 'Ratio' }],
  [
    'KPI_SCORE',
    { actual: numbers },
    {
      bounds: [
        [1, 10],
        [5, 20],
        [40, 100],
      ],
      method: 'Interpolated',
    },
  ],
  ['KPI_EXPECTED', { start: days, end: days, as_of: days, pace: words('Even', '按工作日', '25/30/45', 'No pace') }],
  [
    'KPI_ACTUAL',
    { kpi: words('A', 'ｂ', '__proto__'), aggregation, start: ['2026-05-01', ''], end: ['2026-05-31', ''] },
    {
      log_kpis: [['A'], ['B'], ['a'], ['B']],
      log_days: [['2026-05-03'], ['2026-05-04'], ['2026-06-10'], ['x']],
      log_values: [[3], [4], [5], [6]],
    },
  ],
  ['KPI_CHANGE', { current: numbers, previous: numbers, as: words('Relative', '百分点', 'Difference') }, { language: 'English' }],
  ['KPI_RUNRATE', { actual: numbers, target: numbers, as_of: days, end: days, per: words('每周', 'Day', 'Month', '工作日'), method }],
  [
    'KPI_FORECAST',
    { at: [1, 6, 7.5, '', 'x'], target: numbers },
    { values: [[10], [12], [11], [15]], answer: 'Sentence', language: 'English' },
  ],
  [
    'GOAL_CHECK',
    { goal: words('提高15%', '提升用户体验', 'Raise sales to 5,000 by June'), owner: words('张伟'), due: days, measure: numbers },
    { language: 'English' },
  ],
  ['TASK_FLAG', { ...task, start: days }, { language: '简体中文' }],
  ['TASK_DAYS_LATE', { ...task, days: words('工作日', 'Calendar days') }],
  ['TASK_DAYS_LEFT', task],
  ['WORK_DAYS', { start: days, end: days }, { holidays: [['2026-05-01'], ['2026-05-04']], workdays: '2026-05-09' }],
  ['WORK_DAY_ADD', { day: days, n: numbers }],
  ['RISK_SCORE', { probability: [1, 3, 5, 6, '高', 'Very low', '', 'x'], impact: [1, 4, 5, 0, '中', '', '#N/A'] }],
  ['RISK_LEVEL', { probability: [1, 3, 5, 6, '高', 'Very low', '', 'x'], impact: [1, 4, 5, 0, '中', '', '#N/A'] }, { language: 'English' }],
  [
    'RESOURCE_LOAD',
    { members: words('Ann', 'ＢＥＮ', 'constructor'), capacity: [40, 20, 0, '', 'x'] },
    { owners: [['ann'], ['Ben']], hours: [[8], [20]], starts: '2026-05-11', ends: '2026-05-15', from: '2026-05-11', to: '2026-05-15' },
  ],
];
const others = ['KPI_SHARE_MET', 'KPI_ROLLUP', 'GOAL_ROLLUP', 'RACI_AUDIT', 'RACI_LOAD', 'CX_NPS', 'CX_CSAT', 'CX_CES'];
const aggregates = [...others, 'PROCESS_LEAD_TIME', 'PROCESS_BOTTLENECK'];

it('each function works row by row, or makes one result of a range', () => {
  expect([...rowWise.map(([name]) => name), ...aggregates].sort()).toEqual(functions.map(({ name }) => name as string).sort());
});

describe.each(rowWise)('%s', (name, byRow, whole = {}) => {
  const one = functions.find((found) => found.name === name)!;
  type Row = { readonly [argument: string]: unknown };
  const rows = fc.array(
    fc.record(
      Object.fromEntries(Object.entries(byRow).map(([argument, pool]) => [argument, fc.constantFrom(...pool)])),
    ) as fc.Arbitrary<Row>,
    { minLength: 1, maxLength: 5 },
  );
  const call = (argument: (name: string) => unknown): unknown => {
    try {
      return one.compute(
        one.arguments.map((each) => argument(each.name)),
        'en_US',
      );
    } catch (thrown) {
      return (thrown as Error).message;
    }
  };
  const scalar = (row: Row): unknown => call((argument) => row[argument] ?? whole[argument] ?? '');
  const trimmed = (cells: readonly unknown[]): readonly unknown[] => {
    const last = cells.reduce<number>((found, cell, at) => (cell === '' ? found : at), 0);
    return cells.slice(0, last + 1);
  };

  it('of a column is a call for each row of it', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const column = call((argument) => (argument in byRow ? list.map((row) => [row[argument]]) : (whole[argument] ?? '')));
        expect(column).toEqual(trimmed(list.map(scalar)).map((cell) => [cell]));
      }),
      { numRuns: 150 },
    );
  });
  it('of a row is the same, lying across', () => {
    fc.assert(
      fc.property(rows, (list) => {
        if (list.length === 1) return;
        const across = call((argument) => (argument in byRow ? [list.map((row) => row[argument])] : (whole[argument] ?? '')));
        expect(across).toEqual([trimmed(list.map(scalar))]);
      }),
      { numRuns: 50 },
    );
  });
});
