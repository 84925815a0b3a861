/** One step of a process, in any one unit of time. `duration` is from arrival to end, its waiting included; null where not measured. */
export interface Step {
  readonly duration: number | null;
  readonly waiting: number | null;
}

/** How long a process takes and how much of it is waiting. */
export interface LeadTime {
  readonly total: number;
  readonly measured: number;
  /** Steps up to the last one with anything in it. */
  readonly steps: number;
  /** Waiting ÷ duration over the steps that have both; null where none has. 1 − this is the flow efficiency, the share that adds value. */
  readonly waitingShare: number | null;
  readonly waitingMeasured: number;
}

/** A value that is the largest of its kind: whose it is (places of the steps, all of a tie) and its share of the whole. */
export interface Longest {
  readonly at: readonly number[];
  readonly value: number;
  readonly share: number;
}

/** Lead time of the steps measured, and the share of waiting; null where no step is measured.
 * @example leadTime([{ duration: 4, waiting: 1 }, { duration: 16, waiting: 9 }]) // total 20, waitingShare 0.5
 */
export const leadTime = (steps: readonly Step[]): LeadTime | null => {
  let [total, measured, waited, waiting, waitingMeasured] = [0, 0, 0, 0, 0];
  let last = 0;
  for (const [at, step] of steps.entries()) {
    if (step.duration !== null || step.waiting !== null) last = at + 1;
    if (step.duration === null) continue;
    total += step.duration;
    measured += 1;
    if (step.waiting === null) continue;
    waited += step.duration;
    waiting += step.waiting;
    waitingMeasured += 1;
  }
  if (measured === 0) return null;
  return { total, measured, steps: last, waitingShare: waited > 0 ? waiting / waited : null, waitingMeasured };
};

const longestOf = (values: readonly (number | null)[]): Longest | null => {
  let [value, sum] = [0, 0];
  for (const one of values) [value, sum] = [Math.max(value, one ?? 0), sum + (one ?? 0)];
  return value > 0 ? { at: values.flatMap((one, at) => (one === value ? [at] : [])), value, share: value / sum } : null;
};

/** Where a process is held up: the steps that take longest and those where most waiting is; null where nothing takes time. They may differ; then both count.
 * @example bottleneck([{ duration: 4, waiting: 4 }, { duration: 16, waiting: 0 }]) // longest at [1], mostWaiting at [0]
 */
export const bottleneck = (steps: readonly Step[]): { readonly longest: Longest | null; readonly mostWaiting: Longest | null } => ({
  longest: longestOf(steps.map(({ duration }) => duration)),
  mostWaiting: longestOf(steps.map(({ duration, waiting }) => (duration === null ? null : waiting))),
});
