import type { Problem } from './problem';

export type RiskLevel = 'veryLow' | 'low' | 'moderate' | 'high' | 'veryHigh' | 'extreme';
export type RiskMatrixKey = 'product5High' | 'product5' | 'product3' | 'nist' | 'pmi';

/** Which level each combination of probability and impact has. */
export interface RiskMatrix<Level extends string = RiskLevel> {
  /** The headings of the rows, as the table shows them: the most probable first. */
  readonly probabilities: readonly number[];
  /** The headings of the columns: the smallest impact first. */
  readonly impacts: readonly number[];
  /** A row for each probability, a cell for each impact. */
  readonly levels: readonly (readonly Level[])[];
  /** What a level scores where the score is no product. */
  readonly scores?: ReadonlyMap<Level, number>;
}

const times = (probability: number, impact: number): number => {
  const product = probability * impact;
  // What binary fractions take away (0.7 × 0.2 = 0.13999999999999999) does not count.
  return Number.isInteger(product) ? product : Number(product.toPrecision(15));
};

type Bands = readonly (readonly [upTo: number, level: RiskLevel])[];

const byProduct = (probabilities: readonly number[], impacts: readonly number[], bands: Bands): RiskMatrix => ({
  probabilities,
  impacts,
  levels: probabilities.map((probability) =>
    impacts.map((impact) => bands.find(([upTo]) => times(probability, impact) <= upTo)?.[1] ?? 'extreme'),
  ),
});

const five = byProduct(
  [5, 4, 3, 2, 1],
  [1, 2, 3, 4, 5],
  [
    [3, 'low'],
    [6, 'moderate'],
    [12, 'high'],
  ],
);

/** NIST SP 800-30 Rev. 1, Table I-2: a look-up by judgement, not a product; scored by the values of Table I-3. */
const nist: RiskMatrix = {
  probabilities: [5, 4, 3, 2, 1],
  impacts: [1, 2, 3, 4, 5],
  levels: [
    ['veryLow', 'low', 'moderate', 'high', 'veryHigh'],
    ['veryLow', 'low', 'moderate', 'high', 'veryHigh'],
    ['veryLow', 'low', 'moderate', 'moderate', 'high'],
    ['veryLow', 'low', 'low', 'low', 'moderate'],
    ['veryLow', 'veryLow', 'veryLow', 'low', 'low'],
  ],
  scores: new Map([
    ['veryLow', 0],
    ['low', 2],
    ['moderate', 5],
    ['high', 8],
    ['veryHigh', 10],
  ]),
};

const presets: { readonly [key in RiskMatrixKey]: RiskMatrix } = {
  // The largest impact is at least high, however improbable.
  product5High: { ...five, levels: five.levels.map((row) => row.map((level, at) => (at === 4 && level === 'moderate' ? 'high' : level))) },
  product5: five,
  product3: byProduct(
    [3, 2, 1],
    [1, 2, 3],
    [
      [2, 'low'],
      [4, 'moderate'],
      [9, 'high'],
    ],
  ),
  nist,
  pmi: byProduct(
    [0.9, 0.7, 0.5, 0.3, 0.1],
    [0.05, 0.1, 0.2, 0.4, 0.8],
    [
      [0.05, 'low'],
      [0.14, 'moderate'],
      [1, 'high'],
    ],
  ),
};

/** A named matrix as a table of levels, the most probable row first.
 * @example matrixOf('nist').levels[0] // ['veryLow', 'low', 'moderate', 'high', 'veryHigh']
 */
export const matrixOf = (key: RiskMatrixKey): RiskMatrix => presets[key];

const offScale = (argument: 'probability' | 'impact', text: number, scale: readonly number[]): Problem => ({
  problem: 'offScale',
  slots: { argument, n: argument === 'probability' ? 1 : 2, text, scale: [...new Set(scale)].sort((a, b) => a - b).join(' / ') },
});

/** The level of a risk by a matrix; `offScale` where the matrix has no such probability or impact.
 * @example riskLevel(1, 5, matrixOf('product5High')) // 'high'
 * @example riskLevel(1, 5, matrixOf('product5')) // 'moderate'
 */
export const riskLevel = <Level extends string>(probability: number, impact: number, matrix: RiskMatrix<Level>): Level | Problem => {
  const [row, column] = [matrix.probabilities.indexOf(probability), matrix.impacts.indexOf(impact)];
  if (row < 0) return offScale('probability', probability, matrix.probabilities);
  if (column < 0) return offScale('impact', impact, matrix.impacts);
  return matrix.levels[row]?.[column] ?? offScale('impact', impact, matrix.impacts);
};

/** The number of a risk: probability × impact; by NIST the level's own value (0, 2, 5, 8, 10). `offScale` as for the level, `tooLarge` beyond what numbers hold.
 * @example riskScore(3, 4, matrixOf('product5')) // 12
 * @example riskScore(3, 4, matrixOf('nist')) // 5: moderate
 */
export const riskScore = <Level extends string>(probability: number, impact: number, matrix: RiskMatrix<Level>): number | Problem => {
  const level = riskLevel(probability, impact, matrix);
  if (typeof level !== 'string') return level;
  const score = matrix.scores?.get(level) ?? times(probability, impact);
  return Number.isFinite(score) ? score : { problem: 'tooLarge', slots: {} };
};
