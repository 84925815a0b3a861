import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addMonths, dayOfSerial, daysBetween, isDay, serialOf, weekday } from '../../src/rules/day';

const serial = fc.integer({ min: -600000, max: 2900000 });

describe('civil days', () => {
  it('2026-05-13 is a Wednesday and day 46155', () => {
    expect(weekday('2026-05-13')).toBe(3);
    expect(serialOf('2026-05-13')).toBe(46155);
    expect(dayOfSerial(46155.75)).toBe('2026-05-13');
  });
  it('counting starts at 1899-12-30', () =>
    expect([serialOf('1899-12-30'), dayOfSerial(0), serialOf('1900-03-01')]).toEqual([0, '1899-12-30', 61]));
  it('leap years have their day, century years only every fourth', () => {
    expect(['2024-02-29', '2000-02-29', '1900-02-29', '2026-02-29'].map(isDay)).toEqual([true, true, false, false]);
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
  });
  it('what is no day is none', () =>
    expect(['2026-13-01', '2026-00-10', '2026-5-8', '20260508', '', '2026-05-13 '].map(isDay)).toEqual(Array(6).fill(false)));
  it('a month later than the 31st is the last of a shorter month', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2026-01-31', -2)).toBe('2025-11-30');
  });
  it('serials and days turn into each other, and weekdays follow each other', () => {
    fc.assert(
      fc.property(serial, (n) => {
        const day = dayOfSerial(n);
        expect(isDay(day)).toBe(true);
        expect(serialOf(day)).toBe(n);
        expect(weekday(dayOfSerial(n + 1))).toBe((weekday(day) % 7) + 1);
        expect(daysBetween(day, addDays(day, 400))).toBe(400);
      }),
      { numRuns: 200 },
    );
  });
  it('agrees with the calendar of the machine', () => {
    for (let n = 0; n < 4000; n += 37)
      expect(dayOfSerial(n + 40000)).toBe(new Date(Date.UTC(1899, 11, 30 + n + 40000)).toISOString().slice(0, 10));
  });
});
