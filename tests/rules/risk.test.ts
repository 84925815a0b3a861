import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { matrixOf, type RiskLevel, type RiskMatrix, type RiskMatrixKey, riskLevel, riskScore } from '../../src/rules/risk';

const ranks: readonly RiskLevel[] = ['veryLow', 'low', 'moderate', 'high', 'veryHigh', 'extreme'];
const letters = new Map<RiskLevel, string>([
  ['veryLow', 'VL'],
  ['low', 'L'],
  ['moderate', 'M'],
  ['high', 'H'],
  ['veryHigh', 'VH'],
  ['extreme', 'X'],
]);
/** A matrix as it is printed: the most probable row first. */
const printed = (matrix: RiskMatrix) => matrix.levels.map((row) => row.map((level) => letters.get(level)).join(' '));

describe('the matrices', () => {
  it('5×5 goes by the product: 1–3 low, 4–6 moderate, 8–12 high, 15–25 extreme', () => {
    expect(printed(matrixOf('product5'))).toEqual(['M H X X X', 'M H H X X', 'L M H H X', 'L M M H H', 'L L L M M']);
  });
  it('the usual one makes impact 5 at least high and differs in nothing else', () => {
    expect(printed(matrixOf('product5High'))).toEqual(['M H X X X', 'M H H X X', 'L M H H X', 'L M M H H', 'L L L M H']);
  });
  it('3×3 goes by the product: 1–2 low, 3–4 moderate, 6–9 high', () => {
    expect(printed(matrixOf('product3'))).toEqual(['M H H', 'L M H', 'L L M']);
  });
  it('NIST is the table of the standard, cell by cell', () => {
    // NIST SP 800-30 Rev. 1 (September 2012), Appendix I, Table I-2 “Assessment Scale – Level of Risk (Combination of Likelihood and Impact)”,
    // https://csrc.nist.gov/pubs/sp/800/30/r1/final: likelihood Very High … Very Low down, impact Very Low … Very High across.
    expect(printed(matrixOf('nist'))).toEqual(['VL L M H VH', 'VL L M H VH', 'VL L M M H', 'VL L L L M', 'VL VL VL L L']);
  });
  it('PMI is the probability and impact matrix of the PMBOK Guide, cell by cell', () => {
    // PMBOK Guide, section 11.3.2.2, Figure 11-10 “Probability and Impact Matrix” (threats): products as printed there, to two decimals;
    // the largest numbers are high, the smallest low. The figure says it by shades, which its text does not give; the bounds 0.05 and 0.18 are
    // those that it is commonly quoted with.
    const figure = [
      [0.05, 0.09, 0.18, 0.36, 0.72],
      [0.04, 0.07, 0.14, 0.28, 0.56],
      [0.03, 0.05, 0.1, 0.2, 0.4],
      [0.02, 0.03, 0.06, 0.12, 0.24],
      [0.01, 0.01, 0.02, 0.04, 0.08],
    ];
    const matrix = matrixOf('pmi');
    expect(matrix.probabilities).toEqual([0.9, 0.7, 0.5, 0.3, 0.1]);
    expect(matrix.impacts).toEqual([0.05, 0.1, 0.2, 0.4, 0.8]);
    for (const [at, row] of figure.entries())
      for (const [column, product] of row.entries()) {
        const [probability, impact] = [matrix.probabilities[at]!, matrix.impacts[column]!];
        expect(Math.abs((riskScore(probability, impact, matrix) as number) - product)).toBeLessThan(0.00501);
        expect(riskLevel(probability, impact, matrix)).toBe(product <= 0.05 ? 'low' : product < 0.18 ? 'moderate' : 'high');
      }
  });
  it('are laid the most probable row first and the smallest impact first', () => {
    for (const key of ['product5High', 'product5', 'product3', 'nist', 'pmi'] as const) {
      const { probabilities, impacts, levels } = matrixOf(key);
      expect([...probabilities].sort((a, b) => b - a)).toEqual(probabilities);
      expect([...impacts].sort((a, b) => a - b)).toEqual(impacts);
      expect(levels.map((row) => row.length)).toEqual(probabilities.map(() => impacts.length));
    }
  });
});

describe('a score', () => {
  it('is probability × impact, without the dust of binary fractions', () => {
    expect(riskScore(5, 5, matrixOf('product5High'))).toBe(25);
    expect(riskScore(0.7, 0.2, matrixOf('pmi'))).toBe(0.14);
    expect(riskScore(0.9, 0.2, matrixOf('pmi'))).toBe(0.18);
  });
  it('by NIST is the value of the level', () => {
    // NIST SP 800-30 Rev. 1, Table I-3, the second column of semi-quantitative values: 10, 8, 5, 2, 0.
    const nist = matrixOf('nist');
    expect([5, 4, 3, 2, 1].map((impact) => riskScore(5, impact, nist))).toEqual([10, 8, 5, 2, 0]);
    expect(riskScore(3, 4, nist)).toBe(5);
  });
  it('beyond what numbers hold is named', () => {
    expect(riskScore(1e200, 1e200, { probabilities: [1e200], impacts: [1e200], levels: [['high']] })).toMatchObject({
      problem: 'tooLarge',
    });
  });
});

describe('a grade off the scale', () => {
  it.each([
    ['product5High', 6, 1, 'probability', 1, '1 / 2 / 3 / 4 / 5'],
    ['product5High', 0, 1, 'probability', 1, '1 / 2 / 3 / 4 / 5'],
    ['product5', 2, 2.5, 'impact', 2, '1 / 2 / 3 / 4 / 5'],
    ['product3', 1, 4, 'impact', 2, '1 / 2 / 3'],
    ['pmi', 0.4, 0.1, 'probability', 1, '0.1 / 0.3 / 0.5 / 0.7 / 0.9'],
  ] as const)('%s %s × %s names %s and the scale', (key, probability, impact, argument, n, scale) => {
    const text = argument === 'impact' ? impact : probability;
    const problem = { problem: 'offScale', slots: { argument, n, text, scale } };
    expect(riskLevel(probability, impact, matrixOf(key))).toEqual(problem);
    expect(riskScore(probability, impact, matrixOf(key))).toEqual(problem);
  });
});

describe('whatever the matrix', () => {
  it('more probability or more impact never lowers the level or the score', () => {
    const key = fc.constantFrom<RiskMatrixKey>('product5High', 'product5', 'product3', 'nist', 'pmi');
    const place = fc.nat(4);
    fc.assert(
      fc.property(key, place, place, place, place, (one, p, i, q, j) => {
        const matrix = matrixOf(one);
        const at = (row: number, column: number) => {
          const [probability, impact] = [
            matrix.probabilities[row % matrix.probabilities.length]!,
            matrix.impacts[column % matrix.impacts.length]!,
          ];
          const [level, score] = [riskLevel(probability, impact, matrix), riskScore(probability, impact, matrix)];
          return { probability, impact, rank: ranks.indexOf(level as RiskLevel), score: score as number };
        };
        const [a, b] = [at(p, i), at(q, j)];
        if (a.probability <= b.probability && a.impact <= b.impact) {
          expect(a.rank).toBeLessThanOrEqual(b.rank);
          expect(a.score).toBeLessThanOrEqual(b.score);
        }
        expect(a.rank).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
