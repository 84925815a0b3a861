import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isProblem } from '../../src/rules/problem';
import { shareMet } from '../../src/rules/share-met';

const atLeast90 = { target: 90, baseline: null, method: 'atLeast' } as const;

describe('the share of periods met', () => {
  it('counts the bound itself as met', () => expect(shareMet([90, 89.9, 95, 90], atLeast90)).toBe(0.75));
  it('a period without a value before the latest one is not met; those after it are not gone yet', () => {
    expect(shareMet([92, null, 88, 95, null, null], atLeast90)).toBe(0.5);
    expect(shareMet([null, 92], atLeast90)).toBe(0.5);
  });
  it('may be one of planned periods', () => {
    expect(shareMet([92, 91, 95, null], atLeast90, 12)).toBe(0.25);
    expect(shareMet([92, 91, 95], atLeast90, 2)).toEqual({ problem: 'plannedTooFew', slots: { planned: 2, elapsed: 3 } });
  });
  it('of a ceiling and of a range, by its other end or its tolerance', () => {
    expect(shareMet([3, 2, 4, 0], { target: 3, baseline: null, method: 'atMost' })).toBe(0.75);
    expect(shareMet([3, 5, 7], { target: 4, baseline: 6, method: 'within' })).toBeCloseTo(1 / 3);
    expect(shareMet([38, 42, 43], { target: 40, baseline: null, method: 'within', tolerance: 0.05 })).toBeCloseTo(2 / 3);
    expect(shareMet([5], { target: 4, baseline: null, method: 'within' })).toEqual({ problem: 'withinNeedsTwo', slots: { value: 4 } });
  });
  it('is nothing where there is no value', () => {
    expect(shareMet([], atLeast90)).toBeNull();
    expect(shareMet([null, null], atLeast90, 12)).toBeNull();
  });

  const value = fc.option(fc.integer({ min: 80, max: 100 }));
  const quick = { numRuns: 200 };
  it('is 0 to 1, and never more of the planned periods than of those gone', () => {
    fc.assert(
      fc.property(fc.array(value, { maxLength: 24 }), fc.integer({ min: 24, max: 60 }), (values, planned) => {
        const share = shareMet(values, atLeast90);
        if (share === null || isProblem(share)) return expect(values.every((one) => one === null)).toBe(true);
        expect(share >= 0 && share <= 1).toBe(true);
        expect(shareMet(values, atLeast90, planned)).toBeLessThanOrEqual(share);
      }),
      quick,
    );
  });
  it('does not depend on the order of the periods before the latest', () => {
    fc.assert(
      fc.property(
        fc
          .array(value, { minLength: 1, maxLength: 12 })
          .chain((values) => fc.tuple(fc.constant(values), fc.shuffledSubarray(values, { minLength: values.length }))),
        fc.integer({ min: 80, max: 100 }),
        ([values, shuffled], latest) => expect(shareMet([...shuffled, latest], atLeast90)).toBe(shareMet([...values, latest], atLeast90)),
      ),
      quick,
    );
  });
});
