import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../src/rules/day';
import { expectedShare, readPace } from '../../src/rules/pace';
import { periodOf, quarterOf, readPeriod } from '../../src/rules/period';

const q2 = quarterOf('2026-05-12');

describe('pace', () => {
  it.each([
    ['25/30/45', [25, 30, 45]],
    ['25%、30%、45%', [0.25, 0.3, 0.45]],
    ['25,30,45', [25, 30, 45]],
    ['匀速', 'even'],
    ['Even', 'even'],
    ['', 'even'],
    [null, 'even'],
    ['不看进度', 'none'],
    ['No pace', 'none'],
    ['back to front', null],
    ['100', null],
    ['0/0/0', null],
    ['50/-10/60', null],
  ])('%j is read as %j', (text, pace) => expect(readPace(text)).toEqual(pace));
  it('by plan: the months gone, and the days of the current one', () => {
    expect(expectedShare(q2, '2026-05-12', [25, 30, 45])).toBeCloseTo(0.25 + (0.3 * 12) / 31, 12);
    expect(expectedShare(q2, '2026-04-30', [25, 30, 45])).toBeCloseTo(0.25, 12);
    expect(expectedShare(q2, '2026-06-30', [25, 30, 45])).toBe(1);
    expect(expectedShare(q2, '2026-03-31', [25, 30, 45])).toBe(0);
  });
  it('a plan with other parts than months has equal stretches', () => {
    expect(expectedShare(readPeriod('2026-05-01/2026-05-10')!, '2026-05-05', [1, 3])).toBeCloseTo(0.25, 12);
  });
  it('no pace expects nothing', () => expect(expectedShare(q2, '2026-05-12', 'none')).toBeNull());
  it('stays between 0 and 1 and never falls as days pass', () => {
    const plan = fc
      .array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 14 })
      .filter((parts) => parts.some((part) => part > 0));
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5000 }),
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: -20, max: 420 }),
        fc.oneof(plan, fc.constant('even' as const)),
        (from, length, at, pace) => {
          const start = addDays('2020-01-01', from);
          const period = periodOf(start, addDays(start, length))!;
          const [now, then] = [expectedShare(period, addDays(start, at), pace)!, expectedShare(period, addDays(start, at + 1), pace)!];
          expect(now).toBeGreaterThanOrEqual(0);
          expect(then).toBeLessThanOrEqual(1);
          expect(then).toBeGreaterThanOrEqual(now - 1e-12);
          expect(expectedShare(period, period.end, pace)).toBeCloseTo(1, 12);
        },
      ),
      { numRuns: 200 },
    );
  });
});
