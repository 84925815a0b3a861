import { attainment, isMet, type Measured } from './attainment';
import { isProblem, type Problem } from './problem';

/** What a measure's value means: achieved, nearly met and missed only after the period. */
export type KpiStatus = 'achieved' | 'onTrack' | 'atRisk' | 'offTrack' | 'notStarted' | 'awaiting' | 'nearlyMet' | 'missed';
/** Against the time gone, against a bound, or as the used share of a limit. */
export type JudgedBy = 'pace' | 'bound' | 'limit';

/** The default thresholds: ratios to the expected progress, gaps as shares. */
const onTrackRatio = 0.95;
const onTrackGap = 0.03;
const offTrackRatio = 0.8;
const offTrackGap = 0.1;
const tooEarly = 0.15;
const near = 0.1;
const limitOnTrack = 1.05;
const limitAtRisk = 1.2;
/** What binary fractions add must not decide: 0.50 − 0.47 is a gap of 3 points. */
const hair = 1e-9;

const afterwards = (reached: boolean, close: boolean): KpiStatus => (reached ? 'achieved' : close ? 'nearlyMet' : 'missed');
const during = (fine: boolean, close: boolean): KpiStatus => (fine ? 'onTrack' : close ? 'atRisk' : 'offTrack');

/** The status of a progress (a share) against the expected one. Without an expected one the progress itself decides: from 100 % on track, from 90 % at risk. `metFrom` is the share that counts as met after the period (a stretch goal: 0.7).
 * @example judgeProgress(0.4375, 0.46, 0.46) // 'onTrack': a gap of 2.25 points
 */
export const judgeProgress = (progress: number, elapsed: number | null, expected: number | null, metFrom = 1): KpiStatus => {
  if (elapsed !== null && elapsed <= 0) return 'notStarted';
  const met = progress >= metFrom - hair;
  const close = progress >= metFrom - near - hair;
  if (elapsed !== null && elapsed >= 1) return afterwards(met, close);
  const early = elapsed !== null && elapsed < tooEarly;
  if (expected === null) return during(met, close || early);
  const gap = expected - progress;
  if (gap <= onTrackGap + hair || progress >= expected * onTrackRatio - hair) return 'onTrack';
  return !early && progress < expected * offTrackRatio - hair && gap > offTrackGap + hair ? 'offTrack' : 'atRisk';
};

/** Whether a value that misses its bound misses it by at most a tenth. */
const isNear = (actual: number, bound: number): boolean => Math.abs(actual - bound) <= Math.abs(bound) * near + hair;

const judgeBound = (met: boolean, close: boolean, elapsed: number | null): KpiStatus => {
  if (elapsed !== null && elapsed <= 0) return 'notStarted';
  return elapsed !== null && elapsed >= 1 ? afterwards(met, close) : during(met, close);
};

const judgeLimit = (actual: number, limit: number, elapsed: number | null, expected: number | null): KpiStatus => {
  const over = actual > limit;
  if (over || expected === null || elapsed === null || elapsed <= 0 || elapsed >= 1) {
    const atEnd = elapsed !== null && elapsed >= 1;
    return judgeBound(!over, atEnd && isNear(actual, limit), elapsed);
  }
  const planned = limit * expected;
  return during(actual <= planned * limitOnTrack + hair, actual <= planned * limitAtRisk + hair || elapsed < tooEarly);
};

/** By which yardstick a measure is judged. A measure whose latest value counts has a pace only from a baseline. */
export const judgedBy = (k: Pick<Measured, 'method' | 'aggregation' | 'baseline'>): JudgedBy => {
  const standing = k.aggregation !== undefined && k.aggregation !== 'sum';
  switch (k.method) {
    case 'atMost':
      return k.aggregation === 'sum' ? 'limit' : 'bound';
    case 'atLeast':
      return k.aggregation === 'sum' ? 'pace' : 'bound';
    case 'within':
      return 'bound';
    case 'decrease':
      return k.baseline === null ? 'bound' : 'pace';
    case 'increase':
      return standing && k.baseline === null ? 'bound' : 'pace';
    case 'ratio':
      return standing ? 'bound' : 'pace';
    default:
      return 'pace';
  }
};

/** Whether the value meets its bound, and whether it comes within a tenth of it. */
const againstBound = (actual: number, target: number, k: Measured): { readonly met: boolean; readonly close: boolean } => {
  const method = k.method === 'decrease' ? 'atMost' : k.method === 'atMost' || k.method === 'within' ? k.method : 'atLeast';
  const ends = method === 'within' ? [k.baseline ?? target, target] : [target];
  return { met: isMet(actual, target, k.baseline, method), close: ends.some((end) => isNear(actual, end)) };
};

/** The status of a measure, and by which yardstick. `elapsed` and `expected` are shares of the period at the data day; null where unknown, and then nothing is expected of the pace.
 * @example judge({ actual: 57, target: 120, baseline: null, method: 'atMost', aggregation: 'sum', elapsed: 42 / 91, expected: 42 / 91 })
 * // { status: 'onTrack', judged: 'limit' }
 */
export const judge = (
  k: Measured & { readonly elapsed: number | null; readonly expected: number | null },
): { readonly status: KpiStatus; readonly judged: JudgedBy } | Problem => {
  const { actual, elapsed, expected } = k;
  const judged = judgedBy(k);
  if (elapsed !== null && elapsed <= 0) return { status: 'notStarted', judged };
  if (actual === null) return { status: 'awaiting', judged };
  const target = k.target ?? (k.method === 'yesNo' ? 1 : null);
  if (target === null) return { problem: 'targetMissing', slots: {} };
  if (k.method === 'within' && k.baseline === null) return { problem: 'withinNeedsTwo', slots: { value: target } };
  if (judged === 'limit') return { status: judgeLimit(actual, target, elapsed, expected), judged };
  if (judged === 'bound') {
    const { met, close } = againstBound(actual, target, k);
    return { status: judgeBound(met, close, elapsed), judged };
  }
  const progress = attainment(k);
  if (isProblem(progress)) return progress;
  return { status: judgeProgress(progress ?? 0, elapsed, expected), judged };
};
