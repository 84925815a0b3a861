import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findCycle, rollUp } from '../../src/rules/rollup';

const child = (progress: number | null, weight: number | null = null) => ({ progress, weight });

describe('roll-up', () => {
  it('weighs the children', () => expect(rollUp([child(0.5, 0.4), child(1, 0.6)]).progress).toBeCloseTo(0.8, 12));
  it('caps a child at 100 % and floors it at 0, unless told otherwise', () => {
    expect(rollUp([child(3), child(-1)]).progress).toBe(0.5);
    expect(rollUp([child(3), child(-1)], { cap: 5, floor: -5 }).progress).toBe(1);
  });
  it('blank weights are equal', () => expect(rollUp([child(0.2), child(0.4)])).toMatchObject({ weights: [0.5, 0.5], problem: null }));
  it('blank ones share what the given ones leave, in percent or as shares', () => {
    expect(rollUp([child(1, 0.5), child(0), child(0)]).weights).toEqual([0.5, 0.25, 0.25]);
    expect(rollUp([child(1, 50), child(0), child(0)])).toMatchObject({ weights: [0.5, 0.25, 0.25], problem: null });
  });
  it('a blank weight beside a full 100 % is a problem, and so is a wrong sum', () => {
    expect(rollUp([child(1, 1), child(0)])).toMatchObject({ progress: 1, problem: 'weightBlank' });
    expect(rollUp([child(1, 0.5), child(0, 0.4)]).problem).toBe('weightsSum');
    expect(rollUp([child(1, 30), child(0, 70)]).problem).toBeNull();
  });
  it('says how much of the weight has a value', () => {
    expect(rollUp([child(0.5, 0.6), child(null, 0.4)])).toMatchObject({ progress: 0.5, coverage: 0.6, known: 1, total: 2 });
    expect(rollUp([child(null), child(null)])).toMatchObject({ progress: null, coverage: 0, known: 0, total: 2 });
  });
  it('nothing rolls up to nothing', () =>
    expect(rollUp([])).toEqual({ progress: null, coverage: 0, known: 0, total: 0, weights: [], problem: null }));

  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const weight = fc.integer({ min: 1, max: 100 });
  const children = fc.array(fc.record({ progress: share, weight }), { minLength: 1, maxLength: 8 });
  it('is free of order, lies between its children, and is the same for k times the weights', () => {
    fc.assert(
      fc.property(children, fc.constantFrom(0.01, 3, 100), (given, k) => {
        const progress = rollUp(given).progress!;
        expect(rollUp([...given].reverse()).progress).toBeCloseTo(progress, 9);
        expect(rollUp(given.map((one) => ({ ...one, weight: one.weight * k }))).progress).toBeCloseTo(progress, 9);
        expect(progress).toBeGreaterThanOrEqual(Math.min(...given.map((one) => one.progress)) - 1e-9);
        expect(progress).toBeLessThanOrEqual(Math.max(...given.map((one) => one.progress)) + 1e-9);
      }),
      { numRuns: 200 },
    );
  });
  it('two levels are one level of products', () => {
    fc.assert(
      fc.property(children, children, weight, weight, (left, right, a, b) => {
        const both = rollUp([child(rollUp(left).progress, a), child(rollUp(right).progress, b)]).progress!;
        const flat = [left, right].flatMap((side, i) =>
          rollUp(side).weights.map((part, j) => child(side[j]!.progress, part * ([a, b][i] as number))),
        );
        expect(rollUp(flat).progress).toBeCloseTo(both, 9);
      }),
      { numRuns: 100 },
    );
  });
});

describe('cycles of parents', () => {
  it('finds those that lead back to themselves, and not those that lead into them', () => {
    const parents = new Map([
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'b'],
      ['d', null],
      ['e', 'e'],
      ['f', 'gone'],
      ['constructor', '__proto__'],
    ]);
    expect([...findCycle(parents)].sort()).toEqual(['b', 'c', 'e']);
  });
  it('finds none in a tree of any depth', () => {
    const chain = new Map(Array.from({ length: 20000 }, (_, n) => [`${n}`, n ? `${n - 1}` : null]));
    expect(findCycle(chain).size).toBe(0);
  });
});
