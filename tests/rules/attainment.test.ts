import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { attainment, type Measured, type Method } from '../../src/rules/attainment';
import { isProblem } from '../../src/rules/problem';

const of = (method: Method, actual: number | null, target: number | null, baseline: number | null = null) =>
  attainment({ actual, target, baseline, method });

describe('attainment', () => {
  it('measures from the baseline, upwards and downwards', () => {
    expect(of('increase', 75, 100, 50)).toBe(0.5);
    expect(of('decrease', 46, 30, 55)).toBe(0.36);
  });
  it('is neither capped nor floored', () => {
    expect(of('increase', 150, 100, 50)).toBe(2);
    expect(of('increase', 25, 100, 50)).toBe(-0.5);
  });
  it('a blank baseline is 0 for increase and 2 − actual/target for decrease', () => {
    expect(of('increase', 30, 40)).toBe(0.75);
    expect(of('decrease', 5, 10)).toBe(1.5);
  });
  it('ratio and milestone are actual over target', () => {
    expect(of('ratio', 275, 550, 500)).toBe(0.5);
    expect(of('milestone', 1, 4)).toBe(0.25);
  });
  it('met is 1 and missed is 0 where no aggregation is named', () => {
    expect([of('atLeast', 90, 90), of('atLeast', 89, 90), of('atMost', 3, 3), of('atMost', 4, 3)]).toEqual([1, 0, 1, 0]);
    expect([of('within', 5, 6, 4), of('within', 7, 6, 4)]).toEqual([1, 0]);
  });
  it('a named aggregation leaves bounds to the status, and shows the used share of a summed limit', () => {
    const bound = { actual: 57, target: 120, baseline: null, method: 'atMost' } as const;
    expect(attainment({ ...bound, aggregation: 'latest' })).toBeNull();
    expect(attainment({ ...bound, aggregation: 'sum' })).toBe(0.475);
    expect(attainment({ ...bound, target: 0, actual: 0, aggregation: 'sum' })).toBe(0);
  });
  it('yes is 100 % and no is 0 %', () => expect([of('yesNo', 1, null), of('yesNo', 0, null)]).toEqual([1, 0]));
  it('no value and no target give no value', () => expect([of('increase', null, 5), of('ratio', 5, null)]).toEqual([null, null]));
  it('a target of 0 is legal from a baseline', () => expect(of('decrease', 2, 0, 8)).toBe(0.75));
  it('what cannot be divided is named', () => {
    expect(of('increase', 5, 3, 3)).toEqual({ problem: 'baselineIsTarget', slots: { value: 3 } });
    expect(of('ratio', 5, 0)).toEqual({ problem: 'targetIsZero', slots: {} });
    expect(of('decrease', 5, 0)).toEqual({ problem: 'targetIsZero', slots: {} });
    expect(of('ratio', 1e308, 1e-308)).toEqual({ problem: 'notFinite', slots: {} });
    expect(of('within', 5, 3)).toEqual({ problem: 'withinNeedsTwo', slots: { value: 3 } });
  });
});

const any = fc.double({ noNaN: true, noDefaultInfinity: true });
const usual = fc.integer({ min: -1e6, max: 1e6 }).map((n) => n / 100);
const method = fc.constantFrom<Method>('increase', 'decrease', 'ratio', 'atLeast', 'atMost', 'within', 'yesNo', 'milestone');
const quick = { numRuns: 200 };
const reached = (k: Measured): number => {
  const value = attainment(k);
  return typeof value === 'number' ? value : Number.NaN;
};

describe('attainment of any numbers', () => {
  it('is finite, no value or a named problem', () => {
    const maybe = fc.option(any);
    fc.assert(
      fc.property(maybe, maybe, maybe, method, fc.constantFrom(undefined, 'sum', 'latest'), (actual, target, baseline, by, aggregation) => {
        const value = attainment({ actual, target, baseline, method: by, aggregation: aggregation as undefined });
        expect(value === null || isProblem(value) || Number.isFinite(value)).toBe(true);
      }),
      quick,
    );
  });
  const fromBaseline = fc.constantFrom('increase' as const, 'decrease' as const);
  it('is 0 at the baseline and 1 at the target', () => {
    fc.assert(
      fc.property(usual, usual, fromBaseline, (baseline, target, by) => {
        fc.pre(baseline !== target);
        expect(Math.abs(reached({ actual: baseline, target, baseline, method: by }))).toBe(0);
        expect(reached({ actual: target, target, baseline, method: by })).toBe(1);
      }),
      quick,
    );
  });
  it('grows towards the target', () => {
    fc.assert(
      fc.property(
        usual,
        usual,
        fc.double({ min: 0, max: 2, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (baseline, target, at, step) => {
          fc.pre(baseline !== target);
          const value = (share: number) =>
            reached({ actual: baseline + (target - baseline) * share, target, baseline, method: 'increase' });
          expect(value(at + step)).toBeGreaterThanOrEqual(value(at) - 1e-9);
        },
      ),
      quick,
    );
  });
  it('is the same in another unit, and mirrored', () => {
    fc.assert(
      fc.property(usual, usual, usual, fc.constantFrom(0.001, 10, 10000, -1), fromBaseline, (actual, target, baseline, k, by) => {
        fc.pre(Math.abs(baseline - target) > 1);
        const here = reached({ actual, target, baseline, method: by });
        expect(reached({ actual: actual * k, target: target * k, baseline: baseline * k, method: by })).toBeCloseTo(here, 6);
      }),
      quick,
    );
  });
});
