import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addWorkDays, isWorkDay, weekdaysOnly, workDaysBetween, workDaysIn } from '../../src/rules/calendar';
import { addDays } from '../../src/rules/day';
import { chineseCalendar } from './chinese-calendar';

describe('working days', () => {
  it('the weeks of Spring Festival 2026 have 11 of them, 15 by weekdays alone', () => {
    expect(workDaysIn('2026-02-09', '2026-03-01', chineseCalendar)).toBe(11);
    expect(workDaysIn('2026-02-09', '2026-03-01', weekdaysOnly)).toBe(15);
  });
  it('the weeks of National Day 2025 have 6', () => expect(workDaysIn('2025-09-28', '2025-10-11', chineseCalendar)).toBe(6));
  it('a make-up Saturday is worked, a holiday Monday is not', () => {
    expect(isWorkDay('2026-02-28', chineseCalendar)).toBe(true);
    expect(isWorkDay('2026-02-16', chineseCalendar)).toBe(false);
    expect(isWorkDay('2026-05-16', weekdaysOnly)).toBe(false);
  });
  it('counts after the first day, up to and including the last', () => {
    expect(workDaysBetween('2026-05-08', '2026-05-11', weekdaysOnly)).toBe(1);
    expect(workDaysBetween('2026-05-08', '2026-05-10', weekdaysOnly)).toBe(0);
    expect(workDaysBetween('2026-05-13', '2026-05-13', weekdaysOnly)).toBe(0);
    expect(workDaysBetween('2026-05-11', '2026-05-08', weekdaysOnly)).toBe(-1);
  });
  it('no days lie between an end and a later start', () => expect(workDaysIn('2026-05-13', '2026-05-12', weekdaysOnly)).toBe(0));
  it('the next working day before Spring Festival is Saturday the 14th', () => {
    expect(addWorkDays('2026-02-13', 1, chineseCalendar)).toBe('2026-02-14');
    expect(addWorkDays('2026-02-14', 1, chineseCalendar)).toBe('2026-02-24');
    expect(addWorkDays('2026-02-24', -1, chineseCalendar)).toBe('2026-02-14');
    expect(addWorkDays('2026-02-16', 0, chineseCalendar)).toBe('2026-02-16');
  });
  // https://support.microsoft.com/en-us/Excel/functions/networkdays-function, Example: 1 October 2012 to 1 March 2013.
  it('counts as NETWORKDAYS does in Microsoft’s example', () => {
    const off = (...days: string[]) => ({ off: new Set(days), work: new Set<string>() });
    expect(workDaysIn('2012-10-01', '2013-03-01', weekdaysOnly)).toBe(110);
    expect(workDaysIn('2012-10-01', '2013-03-01', off('2012-11-22'))).toBe(109);
    expect(workDaysIn('2012-10-01', '2013-03-01', off('2012-11-22', '2012-12-04', '2013-01-21'))).toBe(107);
  });
  // https://support.microsoft.com/en-us/Excel/functions/workday-function, Example: 151 days from 1 October 2008.
  it('adds as WORKDAY does in Microsoft’s example', () => {
    const off = { off: new Set(['2008-11-26', '2008-12-04', '2009-01-21']), work: new Set<string>() };
    expect(addWorkDays('2008-10-01', 151, weekdaysOnly)).toBe('2009-04-30');
    expect(addWorkDays('2008-10-01', 151, off)).toBe('2009-05-05');
  });
  // https://help.libreoffice.org/latest/en-US/text/scalc/01/func_networkdays.html and func_workday.html, Example.
  it('counts and adds as LibreOffice does in its examples', () => {
    const off = { off: new Set(['2001-12-24', '2001-12-25', '2001-12-26', '2001-12-31', '2002-01-01']), work: new Set<string>() };
    expect(workDaysIn('2001-12-15', '2002-01-15', off)).toBe(17);
    expect(addWorkDays('2001-12-01', 17, off)).toBe('2001-12-28');
  });
  it('drops a fraction of days, and gives nothing beyond the years it knows', () => {
    expect(addWorkDays('2026-05-08', 1.9, weekdaysOnly)).toBe('2026-05-11');
    expect(addWorkDays('2026-05-11', -1.9, weekdaysOnly)).toBe('2026-05-08');
    expect(addWorkDays('2026-05-08', 1e7, weekdaysOnly)).toBe('');
    expect(addWorkDays('2026-05-08', -3e6, weekdaysOnly)).toBe('');
  });
  it('a calendar without a working day ends', () => {
    const never = { off: new Set(Array.from({ length: 5000 }, (_, n) => addDays('2026-01-01', n))), work: new Set<string>() };
    // 5,000 days later it is a Saturday.
    expect(addWorkDays('2026-01-01', 1, never)).toBe(addDays('2026-01-01', 5002));
  });
  it('a holiday on a weekend, and text that is no day, change nothing', () => {
    const odd = { off: new Set(['2026-05-16', 'soon']), work: new Set(['2026-05-13']) };
    expect(workDaysIn('2026-05-11', '2026-05-17', odd)).toBe(5);
  });
  it('counts as one counts day by day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), fc.integer({ min: -60, max: 60 }), (from, length) => {
        const start = addDays('2025-09-01', from);
        const end = addDays(start, length);
        const [first, last] = length < 0 ? [end, start] : [start, end];
        let counted = 0;
        for (let day = addDays(first, 1); day <= last; day = addDays(day, 1)) if (isWorkDay(day, chineseCalendar)) counted += 1;
        expect(Math.abs(workDaysBetween(start, end, chineseCalendar))).toBe(counted);
        expect(workDaysBetween(start, end, chineseCalendar) + workDaysBetween(end, start, chineseCalendar)).toBe(0);
      }),
      { numRuns: 100 },
    );
  });
  const day = fc.integer({ min: 0, max: 300 }).map((n) => addDays('2025-09-01', n));
  it('two stretches that meet have the sum of their days', () => {
    fc.assert(
      fc.property(day, fc.nat(80), fc.nat(80), (start, first, second) => {
        const middle = addDays(start, first);
        const end = addDays(middle, 1 + second);
        expect(workDaysIn(start, middle, chineseCalendar) + workDaysIn(addDays(middle, 1), end, chineseCalendar)).toBe(
          workDaysIn(start, end, chineseCalendar),
        );
      }),
      { numRuns: 200 },
    );
  });
  it('adding is the inverse of counting, and lands on a working day', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -90, max: 90 }), (start, n) => {
        const end = addWorkDays(start, n, chineseCalendar);
        if (n !== 0) expect(isWorkDay(end, chineseCalendar)).toBe(true);
        if (n >= 0) expect(workDaysBetween(start, end, chineseCalendar)).toBe(n);
        // Backwards the day itself is not counted, and the day found is.
        else expect(workDaysIn(end, addDays(start, -1), chineseCalendar)).toBe(-n);
        expect(addWorkDays(addWorkDays(start, 1, chineseCalendar), -1, chineseCalendar) <= start).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
  it('jumping finds the day that walking finds', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -40, max: 40 }), (start, n) => {
        let at = start;
        for (let left = Math.abs(n); left > 0; ) {
          at = addDays(at, Math.sign(n));
          if (isWorkDay(at, chineseCalendar)) left -= 1;
        }
        expect(addWorkDays(start, n, chineseCalendar)).toBe(at);
      }),
      { numRuns: 200 },
    );
  });
});
