import type { KpiStatus } from './judgement';
import type { Problem } from './problem';

/** What one goal or KPI brings to the one above it. `progress` is a share; weights of 30 and of 0.3 are the same. */
export interface Child {
  readonly progress: number | null;
  readonly weight: number | null;
}

/** Several progresses as one. */
export interface RolledUp {
  readonly progress: number | null;
  /** Share of the weight that has a value. */
  readonly coverage: number;
  readonly known: number;
  readonly total: number;
  /** Each child's share of the whole. */
  readonly weights: readonly number[];
  /** The weights given do not make 100 %; a negative one, none above 0, a blank one for which nothing is left, or numbers beyond what can be summed. */
  readonly problem: 'weightsSum' | 'weightNegative' | 'weightsZero' | 'weightBlank' | 'beyondNumbers' | null;
}

/** Between which values a child counts; a bound left out is 0 and 1, null holds nothing. */
export interface Bounds {
  readonly cap?: number | null;
  readonly floor?: number | null;
}

/** Weights that sum beyond 10 were written in percent; 2 and 1 are neither shares nor percent, and leave nothing for a blank one. */
const wholeOf = (given: number): number => (given > 10 ? 100 : 1);
const total = (xs: readonly number[]): number => xs.reduce((sum, x) => sum + x, 0);

/** The weights as shares of their sum; blank ones share what is left equally. */
const spread = (weights: readonly (number | null)[]): { readonly parts: readonly number[]; readonly problem: RolledUp['problem'] } => {
  const usable = weights.map((weight) => (weight !== null && weight >= 0 ? weight : null));
  const blanks = usable.filter((weight) => weight === null).length;
  const negative = weights.some((weight) => weight !== null && weight < 0);
  if (blanks === usable.length) return { parts: usable.map(() => 1), problem: negative ? 'weightNegative' : null };
  const given = total(usable.map((weight) => weight ?? 0));
  const whole = wholeOf(given);
  const rest = Math.max(0, whole - given);
  const parts = usable.map((weight) => weight ?? rest / blanks);
  const misfit = blanks > 0 ? rest <= whole * 1e-9 && 'weightBlank' : Math.abs(given - whole) > whole * 0.005 && 'weightsSum';
  return { parts, problem: negative ? 'weightNegative' : given === 0 && blanks === 0 ? 'weightsZero' : misfit || null };
};

/** Progress of several as one: Σ(weight · progress) / Σ weight over those with a value, each held between `floor` (0) and `cap` (1).
 * @example rollUp([{ progress: 0.5, weight: 0.4 }, { progress: 1.2, weight: 0.6 }]).progress // 0.8
 */
export const rollUp = (children: readonly Child[], options: Bounds = {}): RolledUp => {
  const { cap = 1, floor = 0 } = options;
  const { parts, problem } = spread(children.map((child) => child.weight));
  const whole = total(parts);
  let [weighed, covered, known] = [0, 0, 0];
  children.forEach(({ progress }, i) => {
    if (progress === null) return;
    const part = parts[i] ?? 0;
    known += 1;
    covered += part;
    weighed += part * Math.min(cap ?? Number.POSITIVE_INFINITY, Math.max(floor ?? Number.NEGATIVE_INFINITY, progress));
  });
  const finite = Number.isFinite(whole) && Number.isFinite(weighed);
  return {
    progress: finite && covered > 0 ? weighed / covered : null,
    coverage: finite && whole > 0 ? Math.min(1, covered / whole) : 0,
    known,
    total: children.length,
    weights: parts.map((part) => (whole > 0 ? part / whole : 0)),
    problem: children.length === 0 ? null : finite ? problem : 'beyondNumbers',
  };
};

/** Why the children's weights give no value; null where they do, also where they do not sum to 100 %.
 * @example weightProblem([{ progress: 1, weight: 1 }, { progress: 0, weight: null }], 'weightBlank') // { problem: 'weightBlank', slots: { sum: 1, text: 0 } }
 */
export const weightProblem = (children: readonly Child[], problem: RolledUp['problem']): Problem | null => {
  if (problem === null || problem === 'weightsSum') return null;
  const given = children.flatMap(({ weight }) => (weight === null ? [] : [weight]));
  return {
    problem,
    slots: { sum: Number(total(given).toPrecision(12)), text: given.reduce((least, weight) => Math.min(least, weight), 0) },
  };
};

/** One row of a table of goals: names as they compare, blank ones null. */
export interface GoalNode extends Child {
  readonly goal: string | null;
  readonly parent: string | null;
}

/** Progress and coverage of each goal of a tree, in the order of its rows: a goal without others below it has its own progress, one with others has theirs rolled up, and of the weight below it the share that has a value. A row that cannot be computed has its problem, and nothing of it counts above: a name that stands in an earlier row, a parent that is none of the goals, parents that lead back to the goal itself, weights that do not fit.
 * @example rollUpTree([{ goal: 'a', parent: null, progress: null, weight: null }, { goal: 'b', parent: 'a', progress: 0.5, weight: null }])[0]
 * // { progress: 0.5, coverage: 1 }
 */
export const rollUpTree = (
  goals: readonly GoalNode[],
  bounds: Bounds = {},
): readonly ({ readonly progress: number | null; readonly coverage: number } | Problem)[] => {
  const rowOf = new Map<string, number>();
  goals.forEach(({ goal }, row) => {
    if (goal !== null && !rowOf.has(goal)) rowOf.set(goal, row);
  });
  const below: number[][] = goals.map(() => []);
  const above = goals.map(({ parent }, row) => {
    const at = parent === null ? undefined : rowOf.get(parent);
    if (at !== undefined) below[at]?.push(row);
    return at;
  });
  const results: ReturnType<typeof rollUpTree>[number][] = goals.map(({ goal }) => ({ problem: 'goalCycle', slots: { text: goal ?? '' } }));
  const compute = (row: number): ReturnType<typeof rollUpTree>[number] => {
    const { goal, parent, progress } = goals[row] as GoalNode;
    if (goal !== null && rowOf.get(goal) !== row) return { problem: 'goalTwice', slots: { text: goal } };
    if (parent !== null && above[row] === undefined) return { problem: 'goalParent', slots: { text: parent } };
    const rows = below[row] ?? [];
    if (rows.length === 0) return { progress, coverage: progress === null ? 0 : 1 };
    const children = rows.map((child) => {
      const result = results[child];
      return result && 'progress' in result
        ? { ...result, weight: goals[child]?.weight ?? null }
        : { progress: null, coverage: 0, weight: goals[child]?.weight ?? null };
    });
    const rolled = rollUp(children, bounds);
    const coverage = total(children.map((child, i) => child.coverage * (rolled.weights[i] ?? 0)));
    return weightProblem(children, rolled.problem) ?? { progress: rolled.progress, coverage: Math.min(1, coverage) };
  };
  // From the leaves upwards, without recursion; a cycle has no leaf and keeps its problem.
  const waiting = below.map((rows) => rows.length);
  const ready = goals.flatMap((_, row) => (waiting[row] === 0 ? [row] : []));
  for (let at = 0; at < ready.length; at++) {
    const row = ready[at] as number;
    results[row] = compute(row);
    const up = above[row];
    if (up !== undefined) {
      waiting[up] = (waiting[up] ?? 0) - 1;
      if (waiting[up] === 0) ready.push(up);
    }
  }
  return results;
};

const worstFirst: readonly KpiStatus[] = ['missed', 'offTrack', 'nearlyMet', 'atRisk', 'onTrack', 'achieved', 'notStarted'];

/** The worst of several statuses, for goals that are as bad as their worst part; one that awaits data says nothing, and neither does one that has not started beside others.
 * @example worst(['onTrack', 'atRisk', 'awaiting']) // 'atRisk'
 */
export const worst = (statuses: readonly KpiStatus[]): KpiStatus => worstFirst.find((status) => statuses.includes(status)) ?? 'awaiting';

/** Ids whose parents lead back to themselves.
 * @example findCycle(new Map([['a', 'b'], ['b', 'a'], ['c', 'a']])) // Set { 'a', 'b' }
 */
export const findCycle = (parents: ReadonlyMap<string, string | null>): ReadonlySet<string> => {
  const found = new Set<string>();
  const walkOf = new Map<string, string>();
  for (const start of parents.keys()) {
    const path: string[] = [];
    let at: string | null | undefined = start;
    while (at != null && !walkOf.has(at)) {
      walkOf.set(at, start);
      path.push(at);
      at = parents.get(at);
    }
    if (at != null && walkOf.get(at) === start) for (const id of path.slice(path.indexOf(at))) found.add(id);
  }
  return found;
};
