import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../src/rules/day';
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
  it.each(['2026-05', '2026/5', '2026年5月', '2026 年 05 月', '2026年5月份', '２０２６-05', '2026-05-01 – 2026-05-31'])(
    'reads %s as the month it is',
    (text) => {
      const may = readPeriod(text)!;
      expect(may).toEqual({ key: '2026-05-01/2026-05-31', start: '2026-05-01', end: '2026-05-31' });
      expect(showPeriod(may)).toBe('2026-05');
    },
  );
  it('a month has its own last day', () => expect(readPeriod('2028-02')?.end).toBe('2028-02-29'));
  it.each([
    '',
    '2026',
    '2026-13',
    '2026.5',
    '2026年0月',
    '2026-05-01',
    '2026 Q5',
    'Q2',
    '2026-06-30 – 2026-04-01',
    '2026-02-30/2026-03-30',
    'next quarter',
  ])('"%s" is no period', (text) => expect(readPeriod(text)).toBeNull());
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
