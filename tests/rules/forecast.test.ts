import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Forecast, forecast, type Point, trend } from '../../src/rules/forecast';
import { smooth } from '../../src/rules/holt';
import { isProblem } from '../../src/rules/problem';
import { studentQuantile } from '../../src/rules/student';

const at = (points: readonly Point[], day: number, options = {}): Forecast => {
  const found = forecast(points, day, options);
  if (isProblem(found)) throw new Error(found.problem);
  return found;
};
const spaced = (values: readonly number[]): readonly Point[] => values.map((value, i) => ({ day: i + 1, value }));
const mean = (xs: readonly number[]) => xs.reduce((sum, x) => sum + x, 0) / xs.length;

describe("Student's t", () => {
  // NIST/SEMATECH e-Handbook 1.3.6.7.2, Critical Values of the Student's-t Distribution: probabilities 0.90 … 0.995.
  // https://www.itl.nist.gov/div898/handbook/eda/section3/eda3672.htm
  it.each([
    [1, [3.078, 6.314, 12.706, 31.821, 63.657]],
    [2, [1.886, 2.92, 4.303, 6.965, 9.925]],
    [3, [1.638, 2.353, 3.182, 4.541, 5.841]],
    [10, [1.372, 1.812, 2.228, 2.764, 3.169]],
    [30, [1.31, 1.697, 2.042, 2.457, 2.75]],
    [100, [1.29, 1.66, 1.984, 2.364, 2.626]],
  ])('with %d degrees of freedom is as printed', (freedom, printed) => {
    expect([0.9, 0.95, 0.975, 0.99, 0.995].map((p) => Number(studentQuantile(p, freedom).toFixed(3)))).toEqual(printed);
  });
  it('is exact where there is a closed form', () => {
    for (const p of [0.55, 0.75, 0.9, 0.975, 0.9995]) {
      const a = 4 * p * (1 - p);
      const four = 2 * Math.sqrt(Math.cos(Math.acos(Math.sqrt(a)) / 3) / Math.sqrt(a) - 1);
      const closed = [Math.tan(Math.PI * (p - 0.5)), (2 * p - 1) / Math.sqrt(2 * p * (1 - p)), four] as const;
      for (const [i, freedom] of [1, 2, 4].entries()) expect(studentQuantile(p, freedom) / closed[i]!).toBeCloseTo(1, 9);
    }
  });
  it('comes to the normal distribution with many degrees of freedom', () => {
    // The 97.5 % point 1.959964 and the first term of its expansion (Abramowitz & Stegun 26.7.5).
    expect(studentQuantile(0.975, 100_000)).toBeCloseTo(1.959963985 + (1.959963985 ** 3 + 1.959963985) / 4e5, 8);
  });
  it('mirrors', () => expect(studentQuantile(0.025, 7)).toBeCloseTo(-studentQuantile(0.975, 7), 12));
});

describe('least squares', () => {
  // NIST Statistical Reference Datasets, Norris: linear regression, lower difficulty, with certified values.
  // https://www.itl.nist.gov/div898/strd/lls/data/Norris.shtml
  const x = [
    0.2, 337.4, 118.2, 884.6, 10.1, 226.5, 666.3, 996.3, 448.6, 777.0, 558.2, 0.4, 0.6, 775.5, 666.9, 338.0, 447.5, 11.6, 556.0, 228.1,
    995.8, 887.6, 120.2, 0.3, 0.3, 556.8, 339.1, 887.2, 999.0, 779.0, 11.1, 118.3, 229.2, 669.1, 448.9, 0.5,
  ];
  const y = [
    0.1, 338.8, 118.1, 888.0, 9.2, 228.1, 668.5, 998.5, 449.1, 778.9, 559.2, 0.3, 0.1, 778.1, 668.8, 339.3, 448.9, 10.8, 557.7, 228.3,
    998.0, 888.8, 119.6, 0.3, 0.6, 557.6, 339.3, 888.0, 998.5, 778.9, 10.2, 117.6, 228.9, 668.4, 449.2, 0.2,
  ];
  const norris = x.map((day, i) => ({ day, value: y[i]! }));
  it('gives the certified intercept, slope and residual standard deviation', () => {
    expect(at(norris, 0).value).toBeCloseTo(-0.262323073774029, 11);
    expect(at(norris, 1).value - at(norris, 0).value).toBeCloseTo(1.00211681802045, 11);
    const { low, high } = at(norris, mean(x));
    expect((high - low) / 2 / studentQuantile(0.975, 34) / Math.sqrt(1 + 1 / 36)).toBeCloseTo(0.884796396144373, 10);
  });

  // R's data set “cars” (Ezekiel 1930). Prediction intervals: STHDA, “Predict in R: Model Predictions and Confidence Intervals”, 19 mph:
  // between 25.76 and 88.51 ft. http://www.sthda.com/english/articles/40-regression-analysis/166-predict-in-r-model-predictions-and-confidence-intervals/
  const speed = [
    4, 4, 7, 7, 8, 9, 10, 10, 10, 11, 11, 12, 12, 12, 12, 13, 13, 13, 13, 14, 14, 14, 14, 15, 15, 15, 16, 16, 17, 17, 17, 18, 18, 18, 18,
    19, 19, 19, 20, 20, 20, 20, 20, 22, 23, 24, 24, 24, 24, 25,
  ];
  const distance = [
    2, 10, 4, 22, 16, 10, 18, 26, 34, 17, 28, 14, 20, 24, 28, 26, 34, 34, 46, 26, 36, 60, 80, 20, 26, 54, 32, 40, 32, 40, 50, 42, 56, 76,
    84, 36, 46, 68, 32, 48, 52, 56, 64, 66, 54, 70, 92, 93, 120, 85,
  ];
  const cars = speed.map((day, i) => ({ day, value: distance[i]! }));
  it('gives the prediction interval that R prints', () => {
    const { value, low, high, n, level } = at(cars, 19);
    expect([value, low, high].map((one) => Number(one.toFixed(2)))).toEqual([57.14, 25.76, 88.51]);
    expect({ n, level }).toEqual({ n: 50, level: 0.95 });
  });
  it('gives a wider interval for a higher level, and farther from the values', () => {
    const width = (day: number, level: number) => at(cars, day, { level }).high - at(cars, day, { level }).low;
    expect(width(19, 0.99)).toBeGreaterThan(width(19, 0.95));
    expect(width(40, 0.95)).toBeGreaterThan(width(19, 0.95));
  });
  it('stands as its certified self on days as spreadsheets count them', () => {
    const late = norris.map(({ day, value }) => ({ day: day + 46000, value }));
    expect(at(late, 46500).value).toBeCloseTo(at(norris, 500).value, 8);
    expect(at(late, 46500).high).toBeCloseTo(at(norris, 500).high, 8);
  });
});

describe("Holt's double exponential smoothing", () => {
  // NIST/SEMATECH e-Handbook 6.4.3, “Forecasting with Double Exponential Smoothing”: α = 0.3623, γ = 1.0, start as in 6.4.3.3.
  // https://www.itl.nist.gov/div898/handbook/pmc/section4/pmc433.htm
  const values = [6.4, 5.6, 7.8, 8.8, 11.0, 11.6, 16.7, 15.3, 21.6, 22.4];
  const handbook = { method: 'holt', alpha: 0.3623, beta: 1 } as const;
  it('forecasts as the handbook does', () => {
    const ahead = [11, 12, 13, 14, 15].map((day) => Number(at(spaced(values), day, handbook).value.toFixed(1)));
    expect(ahead).toEqual([25.8, 28.7, 31.7, 34.6, 37.6]);
  });
  it('finds the constants that the handbook found', () => {
    const { alpha, beta } = at(spaced(values), 11, { method: 'holt' });
    expect(alpha).toBeCloseTo(0.3623, 4);
    expect(beta).toBe(1);
  });
  it('finds no worse constants than a fine grid has', () => {
    const series = [12, 15, 11, 18, 17, 22, 19, 25, 24, 23, 30];
    const { squares } = smooth(series);
    for (let alpha = 0; alpha <= 1; alpha += 0.02) {
      for (let beta = 0; beta <= 1; beta += 0.02) expect(squares).toBeLessThanOrEqual(smooth(series, { alpha, beta }).squares + 1e-9);
    }
  });
  it('widens as Hyndman has it: σ²(1 + Σ(α + αβj)²), j from 1 to h − 1', () => {
    const width = (h: number) => {
      const { low, high } = at(spaced(values), 10 + h, { method: 'holt', alpha: 0.3, beta: 0.4 });
      return (high - low) / 2;
    };
    for (const h of [1, 2, 3, 4, 9]) {
      const steps = Array.from({ length: h - 1 }, (_, j) => (0.3 + 0.3 * 0.4 * (j + 1)) ** 2);
      expect((width(h) / width(1)) ** 2).toBeCloseTo(1 + steps.reduce((sum, step) => sum + step, 0), 9);
    }
    expect(width(2.5)).toBeGreaterThan(width(2));
    expect(width(2.5)).toBeLessThan(width(3));
  });
  it('takes days as equally spaced by their mean gap', () => {
    const weekly = values.map((value, i) => ({ day: 46000 + 7 * i + (i === 4 ? 1 : 0), value }));
    expect(at(weekly, 46000 + 70, handbook).value).toBeCloseTo(at(spaced(values), 11, handbook).value, 9);
    expect(at(weekly, 46000 + 73.5, handbook).value).toBeCloseTo(at(spaced(values), 11.5, handbook).value, 9);
  });
  it('knows nothing of days before the last', () => {
    expect(forecast(spaced(values), 9.5, handbook)).toMatchObject({ problem: 'beforeLast' });
    expect(at(spaced(values), 10, handbook).value).toBeCloseTo(22.815, 3);
  });
});

describe('a forecast', () => {
  const methods = ['leastSquares', 'holt'] as const;
  it.each(methods)('by %s needs four values, of more than one day', (method) => {
    expect(forecast(spaced([1, 2, 3]), 4, { method })).toEqual({ problem: 'tooFew', slots: { least: 4, found: 3 } });
    expect(trend([], { method })).toMatchObject({ problem: 'tooFew' });
    expect(
      forecast(
        [1, 2, 3, 4].map((value) => ({ day: 7, value })),
        8,
        { method },
      ),
    ).toMatchObject({ problem: 'oneDay' });
  });
  it.each(methods)('by %s of equal values is that value, without width', (method) => {
    for (const value of [0, 5, 0.1, -1e9]) {
      expect(at(spaced([value, value, value, value, value]), 9, { method })).toMatchObject({ value, low: value, high: value });
    }
  });
  it.each(methods)('by %s of values that no number can follow is a problem', (method) => {
    expect(forecast(spaced([1e308, -1e308, 1e308, -1e308]), 9, { method })).toMatchObject({ problem: 'beyondNumbers' });
  });
  it.each(methods)('by %s does not ask in which order values come', (method) => {
    const points = spaced([3, 1, 4, 1, 5, 9, 2, 6]);
    expect(at([...points].reverse(), 10, { method })).toEqual(at(points, 10, { method }));
  });

  const amount = fc.integer({ min: -1000, max: 1000 });
  const series = fc.array(amount, { minLength: 4, maxLength: 20 });
  it.each(methods)('by %s of an exact line is the line, without width', (method) => {
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 4, max: 20 }), fc.integer({ min: 0, max: 30 }), (start, slope, n, ahead) => {
        const line = Array.from({ length: n }, (_, i) => start + slope * i);
        const { value, low, high } = at(spaced(line), n + ahead, { method });
        expect(value).toBeCloseTo(start + slope * (n + ahead - 1), 6);
        expect(high - low).toBe(0);
      }),
    );
  });
  it.each(methods)('by %s moves with the values and their scale', (method) => {
    fc.assert(
      fc.property(series, amount, fc.constantFrom(-8, -1, 0.25, 4, 1024), (values, shift, scale) => {
        const options = { method, alpha: 0.4, beta: 0.3 };
        const [plain, moved] = [
          at(spaced(values), values.length + 2, options),
          at(spaced(values.map((value) => value * scale + shift)), values.length + 2, options),
        ];
        const ends = [plain.low * scale + shift, plain.high * scale + shift].sort((a, b) => a - b);
        expect(moved.value).toBeCloseTo(plain.value * scale + shift, 4);
        expect(moved.low).toBeCloseTo(ends[0]!, 4);
        expect(moved.high).toBeCloseTo(ends[1]!, 4);
      }),
    );
  });
  it.each(methods)('by %s does not ask from when days are counted, nor in what', (method) => {
    fc.assert(
      fc.property(series, fc.integer({ min: 0, max: 50000 }), fc.constantFrom(1, 7, 30), (values, from, gap) => {
        const options = { method, alpha: 0.4, beta: 0.3 };
        const days = values.map((value, i) => ({ day: from + gap * i, value }));
        const [plain, moved] = [at(spaced(values), values.length + 3, options), at(days, from + gap * (values.length + 2), options)];
        expect(moved.value).toBeCloseTo(plain.value, 5);
        expect(moved.high - moved.low).toBeCloseTo(plain.high - plain.low, 5);
      }),
    );
  });
});
