import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { change } from '../../src/rules/change';

describe('change', () => {
  it.each([
    // By hand.
    [120, 100, 'relative', 0.2],
    [80, 100, 'relative', -0.2],
    [0, 100, 'relative', -1],
    [-50, 100, 'relative', -1.5],
    [0.23, 0.2, 'relative', 0.15],
    [0.23, 0.2, 'points', 3],
    [0.2, 0.35, 'points', -15],
    [0.0341, 0.032, 'points', 0.21],
    [0.23, 0.2, 'difference', 0.03],
    [5, 0, 'difference', 5],
    [-3, -8, 'difference', 5],
    [0.2, 0, 'points', 20],
  ] as const)('from %d on %d, %s, is %d', (current, previous, as, expected) => expect(change(current, previous, as)).toBe(expected));
  it.each([
    [5, 0, '+5'],
    [8, -2, '+10'],
    [-8, -2, '-6'],
    [0, 0, '0'],
    [0.03, 0, '+0.03'],
    [1234.5, 0, '+1,234.5'],
  ])('from %d on %d is no share, and says the difference', (current, previous, said) =>
    expect(change(current, previous, 'relative')).toEqual({ problem: 'noRelativeChange', slots: { change: said } }),
  );
  it('beyond what numbers can hold is a problem', () => {
    expect(change(1e308, -1e308, 'difference')).toMatchObject({ problem: 'beyondNumbers' });
    expect(change(1e308, -1e308, 'relative')).toMatchObject({ problem: 'beyondNumbers' });
    expect(change(1e300, 1e-300, 'relative')).toMatchObject({ problem: 'beyondNumbers' });
  });
  it('the previous value and its change make the current one', () => {
    const value = fc.double({ min: 1e-3, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(value, value, (current, previous) => {
        const [share, difference] = [change(current, previous, 'relative'), change(current, previous, 'difference')] as [number, number];
        expect(previous + difference).toBeCloseTo(current, 5);
        expect(Math.abs(previous * (1 + share) - current)).toBeLessThanOrEqual(1e-9 * (current + previous));
      }),
    );
  });
});
