import type { Problem } from './problem';

/** How a value earns points. */
export type ScoreMethod = 'step' | 'interpolated' | 'goalRedFlag';
/** A value and the points that it is worth. */
export type ScoreBound = readonly [value: number, points: number];

const finite = (points: number): number | Problem => (Number.isFinite(points) ? points : { problem: 'scoreNotFinite', slots: {} });
const held = (x: number, one: number, other: number): number => Math.min(Math.max(one, other), Math.max(Math.min(one, other), x));

/** A table of bounds in the order of its values; a value that stands twice, or, for steps, points that both rise and fall, are problems.
 * @example sortedBounds([[100, 10], [80, 6]], 'step') // [[80, 6], [100, 10]]
 */
export const sortedBounds = (bounds: readonly ScoreBound[], method: 'step' | 'interpolated'): readonly ScoreBound[] | Problem => {
  const sorted = [...bounds].sort(([a], [b]) => a - b);
  const changes = sorted.slice(1).map(([value, points], i) => {
    const [before, pointsBefore] = sorted[i] as ScoreBound;
    return { value, same: value === before, by: points - pointsBefore };
  });
  const twice = changes.find(({ same }) => same);
  if (twice) return { problem: 'boundTwice', slots: { value: twice.value } };
  const bothWays = changes.some(({ by }) => by > 0) && changes.some(({ by }) => by < 0);
  return method === 'step' && bothWays ? { problem: 'stepsBothWays', slots: {} } : sorted;
};

/** Points by steps, from bounds in the order of their values. Rising points: those of the greatest bound reached, 0 below the first. Falling points (lower is better): those of the smallest bound kept, 0 above the last.
 * @example stepScore(85, [[80, 6], [100, 10]]) // 6
 * @example stepScore(85, [[80, 10], [100, 6]]) // 6
 */
export const stepScore = (actual: number, sorted: readonly ScoreBound[]): number => {
  const falls = (sorted.at(-1)?.[1] ?? 0) < (sorted[0]?.[1] ?? 0);
  const reached = falls ? sorted.filter(([value]) => value >= actual)[0] : sorted.filter(([value]) => value <= actual).at(-1);
  return reached?.[1] ?? 0;
};

/** Points on the straight line between the two bounds beside a value, from bounds in the order of their values; held at both ends.
 * @example interpolatedScore(90, [[80, 6], [100, 10]]) // 8
 */
export const interpolatedScore = (actual: number, sorted: readonly ScoreBound[]): number | Problem => {
  const above = sorted.findIndex(([value]) => value >= actual);
  const upper = sorted.at(above);
  const lower = sorted[Math.max(0, above - 1)];
  if (upper === undefined || lower === undefined) return { problem: 'scoreNotFinite', slots: {} };
  if (above <= 0 || upper[0] === actual) return upper[1];
  const share = (actual - lower[0]) / (upper[0] - lower[0]);
  return finite(held(lower[1] + (upper[1] - lower[1]) * share, lower[1], upper[1]));
};

/** A score from 0 to 10: the red flag is worth 3⅓ and the goal 6⅔, on one straight line, held at both ends. A goal below the red flag means lower is better; equal ones are a problem.
 * @example goalScore(600, 500, 700) // 5
 */
export const goalScore = (actual: number, redFlag: number, goal: number): number | Problem => {
  if (redFlag === goal) return { problem: 'goalIsRedFlag', slots: { value: goal } };
  return finite(held((10 / 3) * (1 + (actual - redFlag) / (goal - redFlag)), 0, 10));
};
