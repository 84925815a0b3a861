import { describe, expect, it } from '@jest/globals';
import { weekdaysOnly } from '../../src/rules/calendar';
import { clockOff, isClockOn, isDue, quarterJustOver, quarterToReview, stoppedSince } from '../../src/rules/clock';

const clock = { ...clockOff, dailyBy: 'Li', dailyFor: 'a', ranAt: '2026-05-12T07:20' };

describe('the daily run', () => {
  it('is on only where somebody switched it on, and only in the workbook he did it for', () => {
    expect([isClockOn(clock, 'a'), isClockOn(clock, 'copy'), isClockOn({ ...clock, dailyBy: '' }, 'a')]).toEqual([true, false, false]);
  });

  it('is due once a day, from the chosen hour on', () => {
    expect(isDue(clock, '2026-05-13T06:59', 7)).toBe(false);
    expect(isDue(clock, '2026-05-13T07:00', 7)).toBe(true);
    expect(isDue(clock, '2026-05-13T22:00', 7)).toBe(true);
    expect(isDue({ ...clock, ranAt: '2026-05-13T07:20' }, '2026-05-13T08:20', 7)).toBe(false);
  });

  it('is due on the day it was switched on before its hour, not on one after', () => {
    expect(isDue({ ...clock, ranAt: '2026-05-13T03:00' }, '2026-05-13T07:20', 7)).toBe(true);
    expect(isDue({ ...clock, ranAt: '2026-05-13T09:00' }, '2026-05-13T10:00', 7)).toBe(false);
  });

  it('is tried again for three hours after a failure, and the next day', () => {
    const failed = { ...clock, failedAt: '2026-05-13T07:20' };
    expect(['08:20', '09:20', '10:20', '17:20'].map((time) => isDue(failed, `2026-05-13T${time}`, 7))).toEqual([true, true, false, false]);
    expect(isDue(failed, '2026-05-14T07:20', 7)).toBe(true);
  });

  it('has stopped when it did not run yesterday either', () => {
    expect(stoppedSince(clock, '2026-05-13')).toBeNull();
    expect(stoppedSince(clock, '2026-05-14')).toBe('2026-05-12');
    expect(stoppedSince({ ...clock, dailyBy: '' }, '2026-05-14')).toBeNull();
  });
});

describe('the end of a quarter', () => {
  const october = { off: new Set(['01', '02', '05', '06', '07'].map((day) => `2026-10-${day}`)), work: new Set(['2026-10-10']) };
  const days = [
    '2026-09-29',
    '2026-09-30',
    '2026-10-01',
    '2026-10-07',
    '2026-10-08',
    '2026-10-09',
    '2026-10-10',
    '2026-10-11',
    '2026-10-12',
  ];

  it('asks for the review on the last working day and the first three of the next, a weekend that is worked among them', () => {
    expect(days.filter((day) => quarterToReview(day, october))).toEqual(['2026-09-30', '2026-10-08', '2026-10-09', '2026-10-10']);
    expect(days.map((day) => quarterToReview(day, october)?.key ?? '').filter(Boolean)).toEqual([
      '2026-Q3',
      '2026-Q3',
      '2026-Q3',
      '2026-Q3',
    ]);
  });

  it('is on the Friday before where the quarter ends at a weekend', () => {
    expect(quarterToReview('2027-01-01', weekdaysOnly)?.key).toBe('2026-Q4');
    expect([quarterToReview('2023-12-29', weekdaysOnly)?.key, quarterToReview('2023-12-31', weekdaysOnly)]).toEqual(['2023-Q4', null]);
  });

  it('keeps the quarter that is over for as long', () => {
    expect(days.map((day) => quarterJustOver(day, october)?.key === '2026-Q3')).toEqual([
      false,
      false,
      true,
      true,
      true,
      true,
      true,
      true,
      false,
    ]);
  });
});
