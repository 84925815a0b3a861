import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isProblem } from '../../src/rules/problem';
import { goalScore, interpolatedScore, type ScoreBound, sortedBounds, stepScore } from '../../src/rules/score';

const sorted = (bounds: readonly ScoreBound[], method: 'step' | 'interpolated') => sortedBounds(bounds, method) as readonly ScoreBound[];

describe('published worked examples', () => {
  // Spider Impact help, "Using KPI Scoring Types", https://support.spiderstrategies.com/hc/en-us/articles/360041554151-Using-KPI-Scoring-Types:
  // goal 700 and red flag 500: 0 at 300, 10 at 900; the red flag is at 3.3 and the goal at 6.6.
  it('Spider Impact: a goal of 700 and a red flag of 500', () => {
    const score = (actual: number) => goalScore(actual, 500, 700);
    expect([score(300), score(500), score(700), score(900)]).toEqual([0, 10 / 3, 20 / 3, 10]);
    expect([score(299), score(901)]).toEqual([0, 10]);
  });
  // MrExcel board, "Pay Out increasing % Calculation", https://www.mrexcel.com/board/threads/pay-out-increasing-calculation.1090920/:
  // up to 95 % nothing, from 100 % all of it, 95.1 % gives 2 %; its answer is MAX(MIN(x, 100 %) − 95 %, 0) / 5 %.
  it('MrExcel: a bonus that grows from 95 % to 100 % of the sales target', () => {
    const payout = (share: number) =>
      interpolatedScore(
        share,
        sorted(
          [
            [1, 1],
            [0.95, 0],
          ],
          'interpolated',
        ),
      );
    expect([1.1, 0.75, 1, 0.95].map(payout)).toEqual([1, 0, 1, 0]);
    expect(payout(0.951)).toBeCloseTo(0.02, 10);
    for (const share of [0.97895, 0.991374, 0.977778, 0.95935]) expect(payout(share)).toBeCloseTo((share - 0.95) / 0.05, 10);
  });
});

describe('points by steps', () => {
  const rising = sorted(
    [
      [100, 10],
      [60, 2],
      [80, 6],
    ],
    'step',
  );
  const falling = sorted(
    [
      [24, 10],
      [72, 2],
      [48, 6],
    ],
    'step',
  );
  it('are those of the greatest bound reached, none below the first', () => {
    expect([59, 60, 79, 80, 99, 100, 1000].map((value) => stepScore(value, rising))).toEqual([0, 2, 2, 6, 6, 10, 10]);
  });
  it('of a table that falls are those of the smallest bound kept, none above the last', () => {
    expect([-5, 24, 25, 48, 49, 72, 73].map((value) => stepScore(value, falling))).toEqual([10, 10, 6, 6, 2, 2, 0]);
  });
  it('may stay the same for a while', () => {
    const flat = sorted(
      [
        [0, 0],
        [10, 5],
        [20, 5],
      ],
      'step',
    );
    expect([5, 15, 25].map((value) => stepScore(value, flat))).toEqual([0, 5, 5]);
  });
  it('that both rise and fall, and a value that stands twice, are named', () => {
    const peak: readonly ScoreBound[] = [
      [0, 0],
      [10, 5],
      [20, 1],
    ];
    expect(sortedBounds(peak, 'step')).toEqual({ problem: 'stepsBothWays', slots: {} });
    expect(isProblem(sortedBounds(peak, 'interpolated'))).toBe(false);
    expect(sortedBounds([...peak, [10, 7]], 'interpolated')).toEqual({ problem: 'boundTwice', slots: { value: 10 } });
  });
});

describe('points on a line', () => {
  // By hand: 60 + (90 − 80) / (100 − 80) × (100 − 60) = 80; 100 + (110 − 100) / (120 − 100) × (120 − 100) = 110.
  const table = sorted(
    [
      [80, 60],
      [100, 100],
      [120, 120],
    ],
    'interpolated',
  );
  it('are exact at the bounds, between them in proportion, and held at both ends', () => {
    expect([0, 80, 90, 100, 110, 120, 500].map((value) => interpolatedScore(value, table))).toEqual([60, 60, 80, 100, 110, 120, 120]);
  });
  it('at a bound are the very points of its row', () => {
    // 92.3 + (0.3 − 92.3) in binary fractions is 0.29999999999999716.
    const rows: readonly ScoreBound[] = [
      [0, 92.3],
      [1, 0.3],
      [2, -50.1],
    ];
    expect(rows.map(([value]) => interpolatedScore(value, rows))).toEqual([92.3, 0.3, -50.1]);
  });
  it('go down for lower is better, and over a peak', () => {
    const peak = sorted(
      [
        [0, 0],
        [10, 100],
        [20, 0],
      ],
      'interpolated',
    );
    expect([5, 10, 15, 19].map((value) => interpolatedScore(value, peak))).toEqual([50, 100, 50, 10]);
  });
});

describe('goal and red flag', () => {
  it('a goal below the red flag means lower is better', () => {
    expect([20, 40, 50, 60, 80].map((value) => goalScore(value, 60, 40))).toEqual([10, 20 / 3, 5, 10 / 3, 0]);
  });
  it('that are equal are named', () => expect(goalScore(1, 5, 5)).toEqual({ problem: 'goalIsRedFlag', slots: { value: 5 } }));
  it('of numbers beyond counting are named', () =>
    expect(goalScore(1e308, -1e308, 1e308)).toEqual({ problem: 'scoreNotFinite', slots: {} }));
});

describe('scores of any numbers', () => {
  const usual = fc.integer({ min: -1e6, max: 1e6 }).map((n) => n / 100);
  const points = fc.integer({ min: -100, max: 200 });
  const table = fc
    .uniqueArray(usual, { minLength: 2, maxLength: 8 })
    .chain((values) =>
      fc.tuple(fc.constant(values), fc.array(points, { minLength: values.length, maxLength: values.length }), fc.boolean()),
    )
    .map(([values, drawn, falls]) => {
      const inOrder = [...drawn].sort((a, b) => (falls ? b - a : a - b));
      return [...values].sort((a, b) => a - b).map((value, i): ScoreBound => [value, inOrder[i]!]);
    });
  const quick = { numRuns: 200 };
  it('never go the other way than their table', () => {
    fc.assert(
      fc.property(table, usual, fc.integer({ min: 0, max: 1e6 }), (bounds, actual, more) => {
        const falls = bounds.at(-1)![1] < bounds[0]![1];
        const lower = interpolatedScore(actual, bounds) as number;
        const higher = interpolatedScore(actual + more, bounds) as number;
        expect(falls ? lower - higher : higher - lower).toBeGreaterThanOrEqual(-1e-9);
        const all = bounds.map(([, worth]) => worth).filter((worth) => worth >= 0);
        fc.pre(all.length === bounds.length);
        const [below, above] = [stepScore(actual, bounds), stepScore(actual + more, bounds)];
        expect(falls ? below - above : above - below).toBeGreaterThanOrEqual(0);
      }),
      quick,
    );
  });
  it('lie among the points of their table; a step also gives 0', () => {
    fc.assert(
      fc.property(table, usual, (bounds, actual) => {
        const all = bounds.map(([, worth]) => worth);
        expect(interpolatedScore(actual, bounds)).toBeGreaterThanOrEqual(Math.min(...all));
        expect(interpolatedScore(actual, bounds)).toBeLessThanOrEqual(Math.max(...all));
        expect([0, ...all]).toContain(stepScore(actual, bounds));
      }),
      quick,
    );
  });
  it('do not depend on the order of the rows', () => {
    fc.assert(
      fc.property(
        table.chain((bounds) => fc.tuple(fc.constant(bounds), fc.shuffledSubarray(bounds, { minLength: bounds.length }))),
        ([bounds, shuffled]) => expect(sortedBounds(shuffled, 'step')).toEqual(bounds),
      ),
      quick,
    );
  });
  it('by goal and red flag are 0 to 10, the same in another unit and mirrored', () => {
    fc.assert(
      fc.property(usual, usual, usual, fc.constantFrom(0.001, 10, 10000, -1), (actual, redFlag, goal, k) => {
        fc.pre(Math.abs(goal - redFlag) > 1);
        const score = goalScore(actual, redFlag, goal) as number;
        expect(score >= 0 && score <= 10).toBe(true);
        expect(goalScore(actual * k, redFlag * k, goal * k)).toBeCloseTo(score, 6);
      }),
      quick,
    );
  });
});
