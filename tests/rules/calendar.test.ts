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
  it('a calendar without a working day ends', () => {
    const never = { off: new Set(Array.from({ length: 5000 }, (_, n) => addDays('2026-01-01', n))), work: new Set<string>() };
    expect(addWorkDays('2026-01-01', 1, never) > '2035-01-01').toBe(true);
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
});
