/** The named sets of thresholds. */
export type ThresholdsKey = 'ratioAndGap' | 'ratio' | 'gap' | 'absolute' | 'okr';
/** From where a KPI is on track, and from where it is off track; at risk lies between. */
export type Pair = readonly [onTrack: number, offTrack: number];

/** What makes a status of a progress: on track where any criterion says so, off track where all of them do. */
export interface Thresholds {
  /** Progress ÷ expected: on track from, off track below. */
  readonly ratio: Pair | null;
  /** Expected − progress, as a share: on track up to, off track above. */
  readonly gap: Pair | null;
  /** The progress itself: on track from, off track below. */
  readonly absolute: Pair | null;
  /** Share of the period before which nothing is off track. */
  readonly early: number;
  /** Used share of a limit ÷ expected: on track up to, at risk up to. */
  readonly limit: Pair;
}

const none = { ratio: null, gap: null, absolute: null, early: 0.15, limit: [1.05, 1.2] } as const;
const presets: { readonly [key in ThresholdsKey]: Thresholds } = {
  ratioAndGap: { ...none, ratio: [0.95, 0.8], gap: [0.03, 0.1] },
  ratio: { ...none, ratio: [0.95, 0.75] },
  gap: { ...none, gap: [0.165, 0.33] },
  absolute: { ...none, absolute: [0.9, 0.75] },
  okr: { ...none, absolute: [0.7, 0.4] },
};

/** A named set of thresholds.
 * @example thresholdsOf('ratioAndGap').gap // [0.03, 0.1]: on track up to 3 points behind, off track beyond 10
 */
export const thresholdsOf = (key: ThresholdsKey): Thresholds => presets[key];

/** The figures of a criterion as people write them, as they are compared: gaps may stand in points, all else in percent.
 * @example sharesOf('gap', [16.5, 33]) // [0.165, 0.33]
 * @example sharesOf('ratio', [0.95, 0.8]) // [0.95, 0.8]
 */
export const sharesOf = (criterion: keyof Thresholds, figures: readonly number[]): readonly number[] =>
  Math.max(...figures) >= (criterion === 'gap' ? 1 : 5) ? figures.map((figure) => Number((figure / 100).toPrecision(12))) : figures;

/** Whether the figures of a criterion can be compared: none is negative, on track does not begin beyond off track, a share of the period is at most 1.
 * @example isOrdered('ratio', [0.8, 0.95]) // false: the higher one comes first
 */
export const isOrdered = (criterion: keyof Thresholds, figures: readonly number[]): boolean => {
  const [first = 0, second = first] = figures;
  if (criterion === 'early') return first >= 0 && first <= 1;
  const [low, high] = criterion === 'gap' || criterion === 'limit' ? [first, second] : [second, first];
  return low >= 0 && low <= high;
};
