import { functions } from '../src/functions';
import { attainment } from '../src/rules/attainment';
import { weekdaysOnly, workDaysBetween } from '../src/rules/calendar';
import { dayOfSerial } from '../src/rules/day';
import { judge } from '../src/rules/judgement';
import { taskFlag } from '../src/rules/overdue';
import { expectedShare } from '../src/rules/pace';
import { quarterOf } from '../src/rules/period';
import { auditRow, readLetters } from '../src/rules/raci';
import { rollUp } from '../src/rules/rollup';
import { tabs } from '../src/tabs';
import { bookOf, momentAt } from '../tests/tabs/book';

/** Nanoseconds a row at each size, and how many times the floor that is. */
export interface RuleLine {
  readonly rule: string;
  readonly nanoseconds: readonly number[];
  readonly timesFloor: readonly number[];
}
export const ruleSizes = [1_000, 10_000, 100_000, 1_000_000];

/** Something done over so many rows; the sum keeps it from being optimised away. */
type Work = (rows: number) => () => number;

/** The floor: one pass over typed arrays, an attainment a row and nothing else. */
const floor: Work = (rows) => {
  const [actual, target, baseline, out] = [0, 1, 2, 3].map(() => new Float64Array(rows)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (let i = 0; i < rows; i++) [actual[i], target[i], baseline[i]] = [75 + (i % 50), 100 + (i % 7), 50 - (i % 11)];
  return () => {
    let sum = 0;
    for (let i = 0; i < rows; i++) {
      out[i] = ((actual[i] as number) - (baseline[i] as number)) / ((target[i] as number) - (baseline[i] as number));
      sum += out[i] as number;
    }
    return sum;
  };
};

const overRows = <T>(make: (i: number) => T, judgeOne: (row: T) => unknown): Work => {
  return (rows) => {
    const list = Array.from({ length: rows }, (_, i) => make(i));
    return () => {
      let kept = 0;
      for (const row of list) if (judgeOne(row) !== null) kept += 1;
      return kept;
    };
  };
};

const day = (i: number): string => dayOfSerial(46113 + (i % 91));
const share = 42 / 91;
const kpi = (i: number) => ({
  actual: 75 + (i % 50),
  target: 100 + (i % 7),
  baseline: 50 - (i % 11),
  method: 'increase' as const,
  aggregation: 'latest' as const,
  elapsed: share,
  expected: share,
});
const states = ['notStarted', 'inProgress', 'done', 'blocked'] as const;
const quarter = quarterOf('2026-05-13');
const grid = ['A/R', 'R', 'C', 'I', '', 'c', 'Ａ', ''];

/** What the daily job decides of tasks: their flags and days left, and its findings. */
const daily: Work = (rows) => {
  const tab = tabs.find(({ key }) => key === 'tasks');
  const book = bookOf({
    tasks: Array.from({ length: rows }, (_, i) => ({
      id: `T-${i}`,
      task: 'A task',
      owner: 'M-1',
      due: day(i + 40),
      start: day(i % 30),
      state: states[i % 4],
    })),
    members: [{ id: 'M-1', member: 'Content operations' }],
  });
  // A moment of its own each time: readings are remembered by moment.
  return () => {
    const moment = momentAt('2026-05-13');
    return (tab?.refresh?.(book, moment) ?? []).length + (tab?.findings?.(book, moment) ?? []).length;
  };
};

const column = (rows: number, cell: (i: number) => unknown): readonly (readonly unknown[])[] =>
  Array.from({ length: rows }, (_, i) => [cell(i)]);
const formula =
  (name: string, args: (rows: number) => readonly unknown[]): Work =>
  (rows) => {
    const one = functions.find((found) => found.name === name);
    const given = args(rows);
    return () => ((one?.compute(given, 'en') as readonly unknown[] | undefined) ?? []).length;
  };

const works: readonly (readonly [rule: string, work: Work])[] = [
  ['attainment', overRows(kpi, (row) => attainment(row))],
  ['judge', overRows(kpi, (row) => judge(row))],
  ['expectedShare, monthly plan', overRows(day, (one) => expectedShare(quarter, one, [25, 30, 45]))],
  ['workDaysBetween', overRows(day, (one) => workDaysBetween('2026-05-13', one, weekdaysOnly))],
  [
    'taskFlag',
    overRows(
      (i) => ({ due: day(i), start: day(i - 20), state: states[i % 4] ?? null, done: null }),
      (task) => taskFlag(task, '2026-05-13', weekdaysOnly),
    ),
  ],
  ['rollUp', (rows) => () => rollUp(Array.from({ length: rows }, (_, i) => ({ progress: (i % 100) / 100, weight: 1 + (i % 3) }))).known],
  [
    'RACI row of 8 cells',
    overRows(
      (i) => grid.map((_, at) => grid[(at + i) % 8] ?? ''),
      (row) => auditRow(row.map((cell) => readLetters(cell, null, () => null))),
    ),
  ],
  ['daily: flags and findings of tasks', daily],
  [
    '=KPI_PROGRESS',
    formula('KPI_PROGRESS', (rows) => [column(rows, (i) => 75 + (i % 50)), column(rows, () => 100), column(rows, () => 50)]),
  ],
  [
    '=KPI_STATUS',
    formula('KPI_STATUS', (rows) => [
      column(rows, (i) => 75 + (i % 50)),
      column(rows, () => 100),
      column(rows, () => 50),
      'Increase',
      'Latest',
      0.46,
    ]),
  ],
  ['=TASK_FLAG', formula('TASK_FLAG', (rows) => [column(rows, day), column(rows, () => 'In progress'), '2026-05-13'])],
];

/** Nanoseconds a row: the best of several runs, so that a busy machine says little. */
const nanoseconds = (work: Work, rows: number): number => {
  const run = work(rows);
  const times = rows >= 1_000_000 ? 3 : rows >= 100_000 ? 7 : 25;
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < times; i++) {
    const from = performance.now();
    run();
    best = Math.min(best, performance.now() - from);
  }
  return (best * 1e6) / rows;
};

/** Each rule beside the floor, at each size, in one process. */
export const measureRules = (): { readonly floor: readonly number[]; readonly lines: readonly RuleLine[] } => {
  const ground = ruleSizes.map((rows) => nanoseconds(floor, rows));
  const lines = works.map(([rule, work]) => {
    const measured = ruleSizes.map((rows) => nanoseconds(work, rows));
    return { rule, nanoseconds: measured, timesFloor: measured.map((ns, i) => ns / (ground[i] ?? 1)) };
  });
  return { floor: ground, lines };
};
