import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../src/rules/day';
import { expectedShare, readPace } from '../../src/rules/pace';
import { elapsedShare, periodOf, previousPeriod, quarterOf, readPeriod, showPeriod } from '../../src/rules/period';

const q2 = { key: '2026-Q2', start: '2026-04-01', end: '2026-06-30' };

describe('periods', () => {
  it('a day lies in its quarter', () => {
    expect(quarterOf('2026-05-13')).toEqual(q2);
    expect(quarterOf('2025-12-31')).toEqual({ key: '2025-Q4', start: '2025-10-01', end: '2025-12-31' });
  });
  it.each([
    '2026 Q2',
    '2026-Q2',
    '2026Q2',
    '2026q2',
    '２０２６ Q2',
    'Q2 2026',
    '2026年第2季度',
    '2026年第二季度',
    '2026年2季度',
    '2026年Q2',
    ' 2026/Q2 ',
  ])('reads %s', (text) => expect(readPeriod(text)).toEqual(q2));
  it.each([
    '2026-04-01 – 2026-06-30',
    '2026-04-01/2026-06-30',
    '2026-04-01 - 2026-06-30',
    '2026/4/1~2026/6/30',
    '2026年4月1日至2026年6月30日',
    '2026.4.1 to 2026.6.30',
    '2026-04-01到2026-06-30',
  ])('reads %s as the quarter it is', (text) => expect(readPeriod(text)).toEqual(q2));
  it('any other two days are a period of their own', () => {
    const own = { key: '2026-04-15/2026-07-14', start: '2026-04-15', end: '2026-07-14' };
    expect(readPeriod('2026-04-15 – 2026-07-14')).toEqual(own);
    expect(readPeriod(own.key)).toEqual(own);
    expect(showPeriod(own)).toBe('2026-04-15 – 2026-07-14');
  });
  it.each(['', '2026', '2026 Q5', 'Q2', '2026-06-30 – 2026-04-01', '2026-02-30/2026-03-30', 'next quarter'])('"%s" is no period', (text) =>
    expect(readPeriod(text)).toBeNull(),
  );
  it('a quarter is shown by its name, also when it came as two days', () => {
    expect(showPeriod(q2)).toBe('2026 Q2');
    expect(showPeriod({ key: '2026-04-01/2026-06-30', start: '2026-04-01', end: '2026-06-30' })).toBe('2026 Q2');
  });
  it('what is shown reads back', () => {
    const day = fc.integer({ min: 0, max: 20000 }).map((n) => addDays('2000-01-01', n));
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 400 }), (start, length) => {
        const period = periodOf(start, addDays(start, length))!;
        expect(readPeriod(showPeriod(period))).toEqual(period);
        expect(readPeriod(period.key)).toEqual(period);
        expect(addDays(previousPeriod(period).end, 1)).toBe(period.start);
      }),
      { numRuns: 200 },
    );
  });
  it('before a quarter is a quarter, before a month a month, before ten days ten days', () => {
    expect(previousPeriod(quarterOf('2026-02-01')).key).toBe('2025-Q4');
    expect(previousPeriod(readPeriod('2026-03-01/2026-03-31')!).key).toBe('2026-02-01/2026-02-28');
    expect(previousPeriod(readPeriod('2026-03-11/2026-03-20')!).key).toBe('2026-03-01/2026-03-10');
  });
  it('both ends count: the first day is one day of it, the last day all', () => {
    expect(elapsedShare(q2, '2026-03-31')).toBe(0);
    expect(elapsedShare(q2, '2026-04-01')).toBe(1 / 91);
    expect(elapsedShare(q2, '2026-05-12')).toBe(42 / 91);
    expect(elapsedShare(q2, '2026-06-30')).toBe(1);
    expect(elapsedShare(q2, '2027-01-01')).toBe(1);
  });
});

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
    ['back-loaded', null],
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
