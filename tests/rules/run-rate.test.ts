import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { weekdaysOnly, workDaysIn } from '../../src/rules/calendar';
import { addDays, daysBetween } from '../../src/rules/day';
import { type Remaining, requiredRate } from '../../src/rules/run-rate';

const june: Remaining = {
  actual: 40,
  target: 100,
  asOf: '2026-06-10',
  end: '2026-06-30',
  per: 'day',
  method: 'ratio',
  calendar: weekdaysOnly,
};
const rate = (more: Partial<Remaining>) => requiredRate({ ...june, ...more });

describe('the required run rate', () => {
  // By hand: 20 days are left, of which 14 are worked; 60 are to come.
  it.each([
    ['day', 3],
    ['workDay', 60 / 14],
    ['week', 21],
    ['month', (3 * 365.25) / 12],
  ] as const)('per %s is %d', (per, expected) => expect(rate({ per })).toBeCloseTo(expected, 12));
  it('counts the working days of the calendar', () => {
    const calendar = { off: new Set(['2026-06-19']), work: new Set(['2026-06-13', '2026-06-14']) };
    expect(rate({ per: 'workDay', calendar })).toBe(4);
  });
  it('is 0 once the target is reached, also on the last day and after it', () => {
    for (const method of ['increase', 'ratio', 'atLeast', 'milestone'] as const) {
      expect(rate({ actual: 100, method })).toBe(0);
      expect(rate({ actual: 130, method, asOf: '2026-07-02' })).toBe(0);
    }
  });
  it('falls where the value must fall', () => {
    expect(rate({ actual: 46, target: 30, method: 'decrease' })).toBe(-0.8);
    expect(rate({ actual: 29, target: 30, method: 'decrease' })).toBe(0);
  });
  it('of a limit is what may still be used, and nothing beyond it', () => {
    expect(rate({ method: 'atMost' })).toBe(3);
    expect(rate({ actual: 101, method: 'atMost' })).toBe(0);
    expect(rate({ method: 'atMost', asOf: '2026-06-30' })).toBe(0);
  });
  it('without a method is the signed difference', () => {
    expect(rate({ method: null })).toBe(3);
    expect(rate({ actual: 140, method: null })).toBe(-2);
  });
  it.each(['within', 'yesNo'] as const)('of %s there is none', (method) => expect(rate({ method })).toBeNull());
  it.each([
    ['2026-06-30', 'day', '2026-06-30'],
    ['2026-07-05', 'month', '2026-06-30'],
    ['2026-06-26', 'workDay', '2026-06-28'],
  ] as const)('after %s nothing is left per %s up to %s', (asOf, per, end) =>
    expect(rate({ asOf, per, end })).toEqual({ problem: 'nothingLeft', slots: { asOf, end } }),
  );
  it('kept up until the end reaches the target', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.integer({ min: 3, max: 400 }),
        fc.constantFrom('day' as const, 'workDay' as const, 'week' as const, 'month' as const),
        (actual, target, days, per) => {
          const end = addDays(june.asOf, days);
          const needed = rate({ actual, target, end, per, method: null });
          const length = daysBetween(june.asOf, end);
          const units = {
            day: length,
            workDay: workDaysIn(addDays(june.asOf, 1), end, weekdaysOnly),
            week: length / 7,
            month: length / 30.4375,
          };
          expect(actual + (needed as number) * units[per]).toBeCloseTo(target, 6);
        },
      ),
    );
  });
});
