/** A figure of a sample of answers, and by how much another sample of that size may differ: half the 95 % interval, in the figure's own unit; null where a single answer says nothing of it. */
export interface Figure {
  readonly value: number;
  readonly margin: number | null;
  readonly count: number;
}
/** Net promoter score and what it is made of, each in answers. */
export interface Nps extends Figure {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
}
export type CsatMethod = 'topTwo' | 'shareOfMax';

/** Below this many answers no score is shown. */
export const leastAnswers = 10;
/** Below this many answers a score is called one of a small sample. */
export const enoughAnswers = 50;

/** 95 % of a normal distribution lies within so many standard deviations. */
const z = 1.96;

/** Mean and its margin, 1.96·s/√n with the sample's standard deviation (n − 1). */
const meanOf = (scores: readonly number[]): Figure | null => {
  const count = scores.length;
  if (count === 0) return null;
  const value = scores.reduce((sum, score) => sum + score, 0) / count;
  const squares = scores.reduce((sum, score) => sum + (score - value) ** 2, 0);
  return { value, margin: count === 1 ? null : z * Math.sqrt(squares / (count - 1) / count), count };
};

/** Net promoter score of answers from 0 to 10, in points −100…100: share of 9 and 10 minus share of 0 to 6; null without answers. Margin: 1.96·√((p + d − (p − d)²) ÷ n)·100 (Rocks 2016, “Wald”).
 * @example nps([10, 9, 8, 3])?.value // 25
 */
export const nps = (scores: readonly number[]): Nps | null => {
  const count = scores.length;
  if (count === 0) return null;
  let [promoters, detractors] = [0, 0];
  for (const score of scores) {
    if (score >= 9) promoters += 1;
    else if (score <= 6) detractors += 1;
  }
  const net = promoters - detractors;
  const variance = (promoters + detractors) / count - (net / count) ** 2;
  return {
    value: (net / count) * 100,
    margin: z * Math.sqrt(Math.max(0, variance) / count) * 100,
    count,
    promoters,
    passives: count - promoters - detractors,
    detractors,
  };
};

/** Satisfaction as a share, of answers from 1 to `max`: those of the two highest grades (margin 1.96·√(p(1 − p) ÷ n)), or the mean ÷ `max` (margin of the mean); null without answers.
 * @example csat([5, 4, 3, 2], 'topTwo', 5)?.value // 0.5
 * @example csat([5, 4, 3, 2], 'shareOfMax', 5)?.value // 0.7
 */
export const csat = (scores: readonly number[], method: CsatMethod, max: number): Figure | null => {
  const count = scores.length;
  if (count === 0) return null;
  if (method === 'topTwo') {
    const share = scores.reduce((sum, score) => sum + (score >= max - 1 ? 1 : 0), 0) / count;
    return { value: share, margin: z * Math.sqrt((share * (1 - share)) / count), count };
  }
  return meanOf(scores.map((score) => score / max));
};

/** Customer effort score: the mean of the answers, in grades; null without answers. Which end is easy belongs beside it.
 * @example ces([7, 6, 5])?.value // 6
 */
export const ces = meanOf;

/** Whether a change between two samples may be chance: it is within their margins, combined as √(a² + b²). No arrow then.
 * @example isInsideError(5, 20, 20) // true
 */
export const isInsideError = (change: number, marginBefore: number, marginNow: number): boolean =>
  Math.abs(change) <= Math.hypot(marginBefore, marginNow);
