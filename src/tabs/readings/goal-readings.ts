import type { Moment, Settings } from '../../define/moment';
import type { ColumnsOf, Row } from '../../define/table';
import { addDays } from '../../rules/day';
import { judgeProgress, type KpiStatus } from '../../rules/judgement';
import { elapsedShare, type Period, readPeriod } from '../../rules/period';
import { type Child, findCycle, rollUp, worst } from '../../rules/rollup';
import type { Book } from '../columns';
import { type KpiReading, kpiReadings } from './kpi-readings';
import { remember } from './remember';

type GoalRow = Row<ColumnsOf<Book['goals']>>;

/** What a goal says on a day, rolled up from what stands below it. Shares are fractions. */
export interface GoalReading {
  readonly row: GoalRow;
  readonly period: Period;
  readonly attainment: number | null;
  readonly expected: number | null;
  readonly status: KpiStatus;
  /** Children with a value, of all. */
  readonly known: number;
  readonly total: number;
  /** The weights below it do not make 100 %; `sum` is what they make. */
  readonly weights: { readonly fit: boolean; readonly sum: number };
  /** Where its progress comes from. */
  readonly source: 'kpis' | 'subGoals' | 'tasks' | 'manual';
  readonly inCycle: boolean;
  /** Nothing that could be measured stands below it. */
  readonly empty: boolean;
}

interface Below extends Child {
  readonly expected: number | null;
  readonly status: KpiStatus | null;
}
interface Sources {
  readonly book: Book;
  readonly moment: Moment;
  readonly current: Period;
  readonly kpis: ReadonlyMap<string, readonly KpiReading[]>;
  readonly goals: ReadonlyMap<string, readonly GoalRow[]>;
  readonly cycle: ReadonlySet<string>;
  readonly done: Map<string, GoalReading>;
}

/** Share of the weight that must have a value before a status is given. */
const enough = 0.7;
/** A child of this share that is off track holds its goal at "at risk". */
const heavy = 0.3;
/** A stretch goal counts as met from here. */
const stretchMet = 0.7;

/** Rows by the goal they belong to. */
const grouped = <T>(items: readonly T[], goalOf: (item: T) => string | null): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const goal = goalOf(item);
    if (goal === null) continue;
    const group = groups.get(goal);
    if (group) group.push(item);
    else groups.set(goal, [item]);
  }
  return groups;
};

const isDropped = (row: GoalRow): boolean => row.agreed === 'dropped';

/** Where a goal's progress comes from; a goal that should follow KPIs but has none follows its sub-goals. */
const sourceOf = (row: GoalRow, from: Sources): GoalReading['source'] => {
  const source = row.source ?? 'kpis';
  return source === 'kpis' && !from.kpis.has(row.id) && from.goals.has(row.id) ? 'subGoals' : source;
};

const tasksBelow = (row: GoalRow, { book, moment }: Sources): readonly Below[] => {
  const items = new Set(book.responsibilities.rows.filter(({ goal }) => goal === row.id).map(({ id }) => id));
  const expected = null;
  return book.tasks.rows
    .filter(({ item, state }) => item !== null && items.has(item) && state !== 'cancelled')
    .map(({ state, done }) => {
      const finished = done === null ? state === 'done' : done <= moment.today;
      return { progress: finished ? 1 : 0, weight: null, expected, status: null };
    });
};

const below = (row: GoalRow, from: Sources): readonly Below[] => {
  switch (sourceOf(row, from)) {
    case 'kpis':
      return (from.kpis.get(row.id) ?? []).map(({ row: { weight }, progress, expected, status, judged }) => ({
        progress,
        weight,
        expected: judged === 'pace' ? expected : null,
        status,
      }));
    case 'subGoals':
      return (from.goals.get(row.id) ?? []).map((child) => {
        const { attainment, expected, status } = readGoal(child, from);
        return { progress: attainment, weight: child.weight, expected, status };
      });
    case 'tasks':
      return tasksBelow(row, from);
    default:
      return [{ progress: row.attainment, weight: null, expected: null, status: null }];
  }
};

/** Weighted mean of what is expected of the children that have a pace and a value. */
const expectedOf = (children: readonly Below[], weights: readonly number[]): number | null => {
  let [sum, of] = [0, 0];
  children.forEach(({ expected, progress }, i) => {
    if (expected === null || progress === null) return;
    sum += expected * (weights[i] ?? 0);
    of += weights[i] ?? 0;
  });
  return of > 0 ? sum / of : null;
};

/** The worst of the children where the settings say so; null where the progress decides. */
const worstOf = (children: readonly { readonly status: KpiStatus | null }[], { rollUpStatus }: Settings): KpiStatus | null => {
  const known = children.flatMap(({ status }) => (status === null ? [] : [status]));
  return rollUpStatus === 'worst' && known.length > 0 ? worst(known) : null;
};

const statusOf = (
  row: GoalRow,
  period: Period,
  { today, settings }: Moment,
  state: {
    readonly progress: number | null;
    readonly coverage: number;
    readonly expected: number | null;
    readonly held: boolean;
    readonly worst: KpiStatus | null;
  },
): KpiStatus => {
  if (today < period.start) return 'notStarted';
  if (state.progress === null || state.coverage < enough) return 'awaiting';
  if (state.worst !== null) return state.worst;
  // Between its first and its last day a goal has begun and is not over yet.
  const elapsed = today > period.end ? 1 : Math.min(0.999, Math.max(0.001, elapsedShare(period, addDays(today, -1))));
  const status = judgeProgress(state.progress, elapsed, state.expected, row.kind === 'stretch' ? stretchMet : 1, settings.thresholds);
  return status === 'onTrack' && state.held ? 'atRisk' : status;
};

const readGoal = (row: GoalRow, from: Sources): GoalReading => {
  const known = from.done.get(row.id);
  if (known) return known;
  const { today } = from.moment;
  const period = readPeriod(row.period ?? '') ?? from.current;
  const inCycle = from.cycle.has(row.id);
  const children = inCycle ? [] : below(row, from);
  const rolled = rollUp(children);
  const source = sourceOf(row, from);
  const paced = source === 'tasks' || source === 'manual' ? elapsedShare(period, addDays(today, -1)) : null;
  const expected = paced ?? expectedOf(children, rolled.weights);
  const held = children.some(({ status }, i) => status === 'offTrack' && (rolled.weights[i] ?? 0) >= heavy - 1e-9);
  const reading: GoalReading = {
    row,
    period,
    attainment: rolled.progress,
    expected,
    status: statusOf(row, period, from.moment, {
      progress: rolled.progress,
      coverage: rolled.coverage,
      expected,
      held,
      worst: worstOf(children, from.moment.settings),
    }),
    known: rolled.known,
    total: rolled.total,
    weights: { fit: rolled.problem === null, sum: children.reduce((sum, { weight }) => sum + (weight ?? 0), 0) },
    source,
    inCycle,
    empty: children.length === 0 && !inCycle,
  };
  from.done.set(row.id, reading);
  return reading;
};

/** All goals that are not dropped, as they stand at a moment, in the order of their rows; `current` is the period of goals that name none.
 * @example goalReadings(book, moment)[0]?.known // 3
 */
export const goalReadings = remember((book, moment, current): readonly GoalReading[] => {
  const kpis = kpiReadings(book, moment, current);
  const rows = book.goals.rows.filter((row) => !isDropped(row));
  const from: Sources = {
    book,
    moment,
    current,
    kpis: grouped(kpis, ({ row }) => row.goal),
    goals: grouped(rows, ({ parent }) => parent),
    cycle: findCycle(new Map(rows.map(({ id, parent }) => [id, parent]))),
    done: new Map(),
  };
  return rows.map((row) => readGoal(row, from));
});

/** Goals as a tree, parents before their children, with their depth; what hangs on a cycle or an unknown parent stands at the top.
 * @example goalTree(readings).map(({ depth }) => depth) // [0, 1, 1, 1]
 */
export const goalTree = (readings: readonly GoalReading[]): readonly { readonly goal: GoalReading; readonly depth: number }[] => {
  const ids = new Set(readings.map(({ row }) => row.id));
  const children = grouped(readings, ({ row }) => row.parent);
  const isTop = ({ row, inCycle }: GoalReading) => row.parent === null || inCycle || !ids.has(row.parent);
  const walk = (goal: GoalReading, depth: number): readonly { goal: GoalReading; depth: number }[] => [
    { goal, depth },
    ...(children.get(goal.row.id) ?? []).filter((child) => !isTop(child)).flatMap((child) => walk(child, depth + 1)),
  ];
  return readings.filter(isTop).flatMap((goal) => walk(goal, 0));
};

/** Several top goals as one, by their weights and with a status as a goal has it; null where none has a value. */
export const overall = (
  tops: readonly GoalReading[],
  { today, settings }: Moment,
): { readonly attainment: number; readonly expected: number | null; readonly status: KpiStatus } | null => {
  const rolled = rollUp(tops.map(({ attainment, row }) => ({ progress: attainment, weight: row.weight })));
  const [first, second] = tops;
  if (rolled.progress === null || !first) return null;
  const expected = expectedOf(
    tops.map(({ attainment, expected, row }) => ({ progress: attainment, weight: row.weight, expected, status: null })),
    rolled.weights,
  );
  if (!second) return { attainment: rolled.progress, expected, status: first.status };
  const over = tops.every(({ period }) => today > period.end);
  const judged = judgeProgress(rolled.progress, over ? 1 : 0.5, expected, 1, settings.thresholds);
  return { attainment: rolled.progress, expected, status: worstOf(tops, settings) ?? judged };
};
