import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findCycle, type GoalNode, rollUp, rollUpTree, worst } from '../../src/rules/rollup';

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
    expect(rollUp([child(1, 2), child(0, 1), child(0)]).problem).toBe('weightBlank');
    expect(rollUp([child(1, 2), child(0, 1)])).toMatchObject({ progress: 2 / 3, problem: 'weightsSum' });
  });
  it('a negative weight and weights of 0 alone are problems', () => {
    expect(rollUp([child(1, -1), child(0, 2)]).problem).toBe('weightNegative');
    expect(rollUp([child(1, 0), child(0, 0)])).toMatchObject({ progress: null, coverage: 0, problem: 'weightsZero' });
    expect(rollUp([child(1, 0), child(0, null)])).toMatchObject({ progress: 0, problem: null });
  });
  it('holds nothing where cap and floor are null', () => {
    expect(rollUp([child(3), child(-2)], { cap: null, floor: null }).progress).toBe(0.5);
    expect(rollUp([child(3), child(-2)], { cap: null }).progress).toBe(1.5);
  });
  it('numbers beyond what can be summed are a problem, never Infinity', () => {
    expect(rollUp([child(1, 1e308), child(1, 1e308)])).toMatchObject({ progress: null, coverage: 0, problem: 'beyondNumbers' });
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

const node = (goal: string | null, parent: string | null, progress: number | null = null, weight: number | null = null): GoalNode => ({
  goal,
  parent,
  progress,
  weight,
});
const values = (goals: readonly GoalNode[]) => rollUpTree(goals).map((one) => ('problem' in one ? one.problem : one.progress));

describe('a tree of goals', () => {
  it('rolls up level by level, in whatever order its rows stand', () => {
    const rows = [
      node('top', null, 0.99),
      node('left', 'top', null, 60),
      node('right', 'top', 0.5, 40),
      node('a', 'left', 1, 0.25),
      node('b', 'left', 0, 0.75),
    ];
    expect(values(rows)).toEqual([0.35, 0.25, 0.5, 1, 0]);
    expect(values([...rows].reverse())).toEqual([0, 1, 0.5, 0.25, 0.35]);
  });
  it('its own progress counts only where nothing hangs below it', () => {
    expect(values([node('top', null, 0.9)])).toEqual([0.9]);
    expect(values([node('top', null, 0.9), node('a', 'top', null)])).toEqual([null, null]);
  });
  it('holds what counts above between cap and floor, not what stands in the row', () => {
    expect(values([node('top', null), node('a', 'top', 1.4), node('b', 'top', -0.2)])).toEqual([0.5, 1.4, -0.2]);
  });
  it('coverage goes down to the lowest level', () => {
    const rows = [node('top', null), node('left', 'top'), node('right', 'top', 1), node('a', 'left', 0.4), node('b', 'left')];
    expect(rollUpTree(rows)).toMatchObject([{ coverage: 0.75 }, { coverage: 0.5 }, { coverage: 1 }, { coverage: 1 }, { coverage: 0 }]);
  });
  it('goals in a circle are named, those below them have their own value', () => {
    const rows = [
      node('a', 'b', 1),
      node('b', 'a', 1),
      node('self', 'self', 1),
      node('c', 'a', 0.5),
      node('top', null),
      node('d', 'top', 0.5),
    ];
    expect(values(rows)).toEqual(['goalCycle', 'goalCycle', 'goalCycle', 0.5, 0.5, 0.5]);
  });
  it('a parent that is no goal, a name that stands twice and weights that do not fit are named, and nothing of them counts above', () => {
    expect(values([node('a', 'nobody', 1)])).toEqual(['goalParent']);
    expect(values([node('top', null), node('a', 'top', 1), node('a', 'top', 0)])).toEqual([1, 1, 'goalTwice']);
    expect(values([node('top', null), node('a', 'top'), node('b', 'top', 1), node('c', 'a', 1, -1), node('d', 'a', 1, 2)])).toEqual([
      1,
      'weightNegative',
      1,
      1,
      1,
    ]);
  });
  it('takes names such as __proto__ as they are', () =>
    expect(values([node('__proto__', null), node('constructor', '__proto__', 0.5)])).toEqual([0.5, 0.5]));
  it('a chain of 10,000 and a circle of 10,000 end', () => {
    const chain = Array.from({ length: 10_000 }, (_, n) => node(`g${n}`, n === 0 ? null : `g${n - 1}`, 0.5));
    expect(values(chain)[0]).toBe(0.5);
    expect(new Set(values(chain.map((one, n) => (n === 0 ? node('g0', 'g9999') : one))))).toEqual(new Set(['goalCycle']));
  });

  /** Goals of which each hangs on an earlier one, or on none. */
  const trees = fc
    .array(
      fc.record({
        up: fc.nat(),
        top: fc.boolean(),
        progress: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
        weight: fc.integer({ min: 1, max: 9 }),
      }),
      {
        minLength: 1,
        maxLength: 14,
      },
    )
    .map((rows) => rows.map(({ up, top, progress, weight }, n) => node(`g${n}`, n === 0 || top ? null : `g${up % n}`, progress, weight)));
  const byName = (goals: readonly GoalNode[]) => new Map(values(goals).map((value, row) => [goals[row]!.goal, value]));
  it('is free of the order of its rows, and each value lies between those below it', () => {
    fc.assert(
      fc.property(trees, fc.integer({ min: 1, max: 97 }), (goals, seed) => {
        const found = byName(goals);
        const turned = goals.map((one, n) => [Math.sin(seed * (n + 1)), one] as const).sort((a, b) => a[0] - b[0]);
        for (const [name, value] of byName(turned.map(([, one]) => one))) {
          const before = found.get(name);
          if (typeof value === 'number') expect(value).toBeCloseTo(before as number, 9);
          else expect(value).toBe(before);
        }
        for (const { goal } of goals) {
          const below = goals
            .filter(({ parent }) => parent === goal)
            .map((one) => found.get(one.goal))
            .filter((value) => typeof value === 'number');
          const value = found.get(goal);
          if (below.length === 0 || typeof value !== 'number') continue;
          expect(value).toBeGreaterThanOrEqual(Math.min(...below) - 1e-9);
          expect(value).toBeLessThanOrEqual(Math.max(...below) + 1e-9);
        }
      }),
      { numRuns: 200 },
    );
  });
  it('names each goal of a circle and no other', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 9 }), { minLength: 10, maxLength: 10 }), (parents) => {
        const goals = parents.map((parent, n) => node(`g${n}`, parent === n && n % 2 === 0 ? null : `g${parent}`, 0.5));
        const circle = findCycle(new Map(goals.map(({ goal, parent }) => [goal!, parent])));
        expect(goals.filter((_, row) => values(goals)[row] === 'goalCycle').map(({ goal }) => goal)).toEqual([...circle].sort());
      }),
      { numRuns: 200 },
    );
  });
});

describe('the worst status', () => {
  it('is that of the worst part; one that awaits data says nothing', () => {
    expect(worst(['onTrack', 'atRisk', 'awaiting'])).toBe('atRisk');
    expect(worst(['atRisk', 'offTrack', 'achieved'])).toBe('offTrack');
    expect(worst(['nearlyMet', 'missed'])).toBe('missed');
    expect(worst(['achieved', 'onTrack', 'notStarted'])).toBe('onTrack');
  });
  it('of nothing, or of what awaits data alone, is awaiting data', () => {
    expect([worst([]), worst(['awaiting'])]).toEqual(['awaiting', 'awaiting']);
    expect(worst(['awaiting', 'notStarted'])).toBe('notStarted');
  });
});
