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
    ['２５／３０／４５', [25, 30, 45]],
    ['25 30 45', [25, 30, 45]],
    ['450/540/810', [450, 540, 810]],
    ['1,200/1,500/1,800', [1200, 1500, 1800]],
    ['1.2万/1.5万', [12000, 15000]],
    ['匀速（首日为 0）', 'exclusive'],
    ['Exclusive', 'exclusive'],
    ['按工作日', 'workDays'],
    ['Working days', 'workDays'],
    ['后段发力', 'backLoaded'],
    ['Back-loaded', 'backLoaded'],
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
  it('a plan of absolute targets is the plan of their shares', () => {
    for (const day of ['2026-04-07', '2026-05-12', '2026-06-29']) {
      expect(expectedShare(q2, day, [450, 540, 810])).toBeCloseTo(expectedShare(q2, day, [25, 30, 45])!, 12);
    }
  });
  it('a plan whose parts divide the months evenly goes by as many months each', () => {
    const year = readPeriod('2026-01-01/2026-12-31')!;
    const quarters = ['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31'].map((day) => expectedShare(year, day, [10, 20, 30, 40]));
    quarters.forEach((share, i) => void expect(share).toBeCloseTo([0.1, 0.3, 0.6, 1][i]!, 12));
    // From the 15th to the 14th are months too: 31 days from 15 April, 31 from 15 May, 30 from 15 June.
    const own = readPeriod('2026-04-15/2026-10-14')!;
    expect(expectedShare(own, '2026-07-14', [40, 60])).toBeCloseTo(0.4, 12);
    expect(expectedShare(own, '2026-06-14', [1, 1, 2])).toBeCloseTo(0.25, 12);
  });
  it('exclusive is 0 on the first day and 1 on the last', () => {
    const share = (day: string) => expectedShare(q2, day, 'exclusive');
    expect(['2026-03-31', '2026-04-01', '2026-05-16', '2026-06-30', '2026-07-01'].map(share)).toEqual([0, 0, 0.5, 1, 1]);
    expect(expectedShare(periodOf('2026-04-01', '2026-04-01')!, '2026-04-01', 'exclusive')).toBe(1);
  });
  it('by working days counts those of the calendar, both ends included', () => {
    const may = readPeriod('2026-05-01/2026-05-31')!;
    expect(expectedShare(may, '2026-05-15', 'workDays')).toBe(11 / 21);
    // Labour Day 2026 in China: off from 1 to 5 May, worked on Saturday the 9th.
    const china = { off: new Set(['2026-05-01', '2026-05-04', '2026-05-05']), work: new Set(['2026-05-09']) };
    expect(expectedShare(may, '2026-05-05', 'workDays', china)).toBe(0);
    expect(expectedShare(may, '2026-05-09', 'workDays', china)).toBe(4 / 19);
    expect(expectedShare(may, '2026-05-29', 'workDays', china)).toBe(1);
    expect(expectedShare(may, '2026-06-09', 'workDays', china)).toBe(1);
  });
  it('by working days goes by days where none is worked', () => {
    expect(expectedShare(periodOf('2026-05-16', '2026-05-17')!, '2026-05-16', 'workDays')).toBe(0.5);
  });
  it('back-loaded is the plan 20/30/50', () => {
    expect(expectedShare(q2, '2026-04-30', 'backLoaded')).toBeCloseTo(0.2, 12);
    expect(expectedShare(q2, '2026-05-31', 'backLoaded')).toBeCloseTo(0.5, 12);
    expect(expectedShare(q2, '2026-06-30', 'backLoaded')).toBe(1);
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
        fc.oneof(plan, fc.constantFrom('even' as const, 'exclusive' as const, 'workDays' as const, 'backLoaded' as const)),
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
