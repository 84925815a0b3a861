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
  /** The weights given do not make 100 %, or leave nothing for a blank one. */
  readonly problem: 'weights' | null;
}

/** A set of weights that sums beyond 150 % was written in percent. */
const wholeOf = (given: number): number => (given > 1.5 ? 100 : 1);

/** The weights as shares of their sum; blank ones share what is left equally. */
const spread = (weights: readonly (number | null)[]): { readonly shares: readonly number[]; readonly fits: boolean } => {
  const usable = weights.map((weight) => (weight !== null && weight >= 0 ? weight : null));
  const blanks = usable.filter((weight) => weight === null).length;
  const given = usable.reduce<number>((sum, weight) => sum + (weight ?? 0), 0);
  const whole = wholeOf(given);
  const negative = weights.some((weight) => weight !== null && weight < 0);
  if (blanks === usable.length) return { shares: usable.map(() => 1 / usable.length), fits: !negative };
  const rest = Math.max(0, whole - given);
  const filled = usable.map((weight) => weight ?? rest / blanks);
  const sum = filled.reduce((total, weight) => total + weight, 0);
  const fits = !negative && (blanks > 0 ? rest > whole * 1e-9 : Math.abs(given - whole) <= whole * 0.005);
  return { shares: filled.map((weight) => (sum > 0 ? weight / sum : 0)), fits };
};

/** Progress of several as one: Σ(weight · progress) / Σ weight over those with a value, each held between `floor` (0) and `cap` (1).
 * @example rollUp([{ progress: 0.5, weight: 0.4 }, { progress: 1.2, weight: 0.6 }]).progress // 0.8
 */
export const rollUp = (children: readonly Child[], options: { readonly cap?: number; readonly floor?: number } = {}): RolledUp => {
  const { cap = 1, floor = 0 } = options;
  const { shares, fits } = spread(children.map((child) => child.weight));
  let [weighed, coverage, known] = [0, 0, 0];
  children.forEach(({ progress }, i) => {
    if (progress === null) return;
    const share = shares[i] ?? 0;
    known += 1;
    coverage += share;
    weighed += share * Math.min(cap, Math.max(floor, progress));
  });
  return {
    progress: coverage > 0 ? weighed / coverage : null,
    coverage: Math.min(1, coverage),
    known,
    total: children.length,
    weights: shares,
    problem: children.length === 0 || fits ? null : 'weights',
  };
};

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
