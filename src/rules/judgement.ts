import { attainment, endsOf, type Guard, type Measured } from './attainment';
import { isProblem, type Problem } from './problem';
import { type Thresholds, thresholdsOf } from './thresholds';

/** What a measure's value means: achieved, nearly met and missed only after the period. */
export type KpiStatus = 'achieved' | 'onTrack' | 'atRisk' | 'offTrack' | 'notStarted' | 'awaiting' | 'nearlyMet' | 'missed';
/** Against the time gone, against a bound, or as the used share of a limit. */
export type JudgedBy = 'pace' | 'bound' | 'limit';

const usual = thresholdsOf('ratioAndGap');
/** Nearly met: short of the whole, or beyond a bound, by at most a tenth. */
const near = 0.1;
/** What binary fractions add must not decide: 0.50 − 0.47 is a gap of 3 points. */
const hair = 1e-9;

const afterwards = (reached: boolean, close: boolean): KpiStatus => (reached ? 'achieved' : close ? 'nearlyMet' : 'missed');
const during = (fine: boolean, close: boolean): KpiStatus => (fine ? 'onTrack' : close ? 'atRisk' : 'offTrack');

/** A progress against the criteria that are named: one that holds is enough, and off track takes all of them. */
const againstCriteria = (progress: number, expected: number, { ratio, gap, absolute }: Thresholds, early: boolean): KpiStatus => {
  const behind = expected - progress;
  const fine =
    (gap !== null && behind <= gap[0] + hair) ||
    (ratio !== null && progress >= expected * ratio[0] - hair) ||
    (absolute !== null && progress >= absolute[0] - hair);
  const off =
    (ratio === null || progress < expected * ratio[1] - hair) &&
    (gap === null || behind > gap[1] + hair) &&
    (absolute === null || progress < absolute[1] - hair);
  return during(fine, early || !off);
};

/** The status of a progress (a share) against the expected one. Without an expected one, or without any criterion, the progress itself decides: by the absolute thresholds where they are named, else from 100 % on track, from 90 % at risk. `metFrom` is the share that counts as met after the period (a stretch goal: 0.7).
 * @example judgeProgress(0.4375, 0.46, 0.46) // 'onTrack': a gap of 2.25 points
 * @example judgeProgress(0.4375, 0.46, 0.46, 1, thresholdsOf('okr')) // 'atRisk': from 0.4, below 0.7
 */
export const judgeProgress = (
  progress: number,
  elapsed: number | null,
  expected: number | null,
  metFrom = 1,
  thresholds: Thresholds = usual,
): KpiStatus => {
  if (elapsed !== null && elapsed <= 0) return 'notStarted';
  const met = progress >= metFrom - hair;
  const close = progress >= metFrom - near - hair;
  if (elapsed !== null && elapsed >= 1) return afterwards(met, close);
  const early = elapsed !== null && elapsed < thresholds.early;
  const { ratio, gap, absolute } = thresholds;
  if (expected !== null && (ratio ?? gap ?? absolute) !== null) return againstCriteria(progress, expected, thresholds, early);
  const [from, below] = absolute ?? [metFrom, metFrom - near];
  return during(progress >= from - hair, progress >= below - hair || early);
};

/** Whether a value that misses its bound misses it by at most a tenth. */
const isNear = (actual: number, bound: number): boolean => Math.abs(actual - bound) <= Math.abs(bound) * near + hair;

const judgeBound = (met: boolean, close: boolean, elapsed: number | null, again = false): KpiStatus => {
  if (elapsed !== null && elapsed <= 0) return 'notStarted';
  return elapsed !== null && elapsed >= 1 ? afterwards(met, close) : during(met, close && !again);
};

const judgeLimit = (
  actual: number,
  limit: number,
  elapsed: number | null,
  expected: number | null,
  { limit: [onTrack, atRisk], early }: Thresholds,
): KpiStatus => {
  const over = actual > limit;
  if (over || expected === null || elapsed === null || elapsed <= 0 || elapsed >= 1) {
    const atEnd = elapsed !== null && elapsed >= 1;
    return judgeBound(!over, atEnd && isNear(actual, limit), elapsed);
  }
  const planned = limit * expected;
  return during(actual <= planned * onTrack + hair, actual <= planned * atRisk + hair || elapsed < early);
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
    case 'targetOverActual':
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

const guardOf = (method: Measured['method']): Guard => {
  if (method === 'decrease' || method === 'targetOverActual') return 'atMost';
  return method === 'atMost' || method === 'within' ? method : 'atLeast';
};

/** A value against its bound: a guard that is missed for the second time running is no longer near. */
const againstBound = (actual: number, target: number, k: Judged): KpiStatus | Problem => {
  const method = guardOf(k.method);
  const ends = endsOf({ target, baseline: k.baseline, method, tolerance: k.tolerance });
  if ('problem' in ends) return ends;
  const [low, high] = ends;
  return judgeBound(
    actual >= low && actual <= high,
    isNear(actual, actual < low ? low : high),
    k.elapsed,
    method === k.method && (k.misses ?? 0) >= 2,
  );
};

/** A measure and the day on which it is judged. */
export interface Judged extends Measured {
  /** Share of the period gone at the data day; null where unknown. */
  readonly elapsed: number | null;
  /** Progress expected by then; null where nothing is expected of the pace. */
  readonly expected: number | null;
  /** Periods running in which a guard missed its bound, this one included. */
  readonly misses?: number | null | undefined;
}

/** The status of a measure, and by which yardstick.
 * @example judge({ actual: 57, target: 120, baseline: null, method: 'atMost', aggregation: 'sum', elapsed: 42 / 91, expected: 42 / 91 })
 * // { status: 'onTrack', judged: 'limit' }
 */
export const judge = (k: Judged, thresholds: Thresholds = usual): { readonly status: KpiStatus; readonly judged: JudgedBy } | Problem => {
  const { actual, elapsed, expected } = k;
  const judged = judgedBy(k);
  if (elapsed !== null && elapsed <= 0) return { status: 'notStarted', judged };
  if (actual === null) return { status: 'awaiting', judged };
  const target = k.target ?? (k.method === 'yesNo' ? 1 : null);
  if (target === null) return { problem: 'targetMissing', slots: {} };
  if (judged === 'limit') return { status: judgeLimit(actual, target, elapsed, expected, thresholds), judged };
  if (judged === 'bound') {
    const status = againstBound(actual, target, k);
    return isProblem(status) ? status : { status, judged };
  }
  const progress = attainment(k);
  return isProblem(progress) ? progress : { status: judgeProgress(progress ?? 0, elapsed, expected, 1, thresholds), judged };
};
