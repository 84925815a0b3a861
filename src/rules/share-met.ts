import { type Bound, endsOf } from './attainment';
import { isProblem, type Problem } from './problem';

/** The share of a series' periods that meet a bound: of those elapsed, up to the latest with a value, or of those `planned`. A period without a value before that is not met. null for a series without any value; fewer planned periods than elapsed are a problem.
 * @example shareMet([92, null, 88, 95, null], { target: 90, baseline: null, method: 'atLeast' }) // 0.5: 2 of 4
 */
export const shareMet = (values: readonly (number | null)[], bound: Bound, planned: number | null = null): number | null | Problem => {
  const ends = endsOf(bound);
  if (isProblem(ends)) return ends;
  const [low, high] = ends;
  let elapsed = values.length;
  while (elapsed > 0 && (values[elapsed - 1] ?? null) === null) elapsed -= 1;
  if (elapsed === 0) return null;
  if (planned !== null && !(planned >= elapsed)) return { problem: 'plannedTooFew', slots: { planned, elapsed } };
  const met = values.filter((value) => value !== null && value >= low && value <= high).length;
  return met / (planned ?? elapsed);
};
