import { describe, expect, it } from '@jest/globals';
import { weekdaysOnly } from '../../src/rules/calendar';
import { occurrence } from '../../src/rules/occurrence';
import { chineseCalendar } from './chinese-calendar';

const [monday, thursday, friday] = [1, 4, 5];

describe('the next occurrence', () => {
  it('of something daily is the next working day', () => {
    expect(occurrence('2026-05-15', 'daily', null, weekdaysOnly)).toBe('2026-05-18');
    expect(occurrence('2026-05-13', 'daily', null, weekdaysOnly, 3)).toBe('2026-05-18');
  });
  it('of something weekly is on its weekday, or as many days later where none is given', () => {
    expect(occurrence('2026-05-11', 'weekly', monday, weekdaysOnly)).toBe('2026-05-18');
    expect(occurrence('2026-05-12', 'weekly', null, weekdaysOnly)).toBe('2026-05-19');
    expect(occurrence('2026-05-11', 'twoWeeks', monday, weekdaysOnly)).toBe('2026-05-25');
    expect(occurrence('2026-05-11', 'weekly', monday, weekdaysOnly, 2)).toBe('2026-05-25');
  });
  it('does not move with one that was moved by up to three days', () => {
    expect(occurrence('2026-05-12', 'weekly', monday, weekdaysOnly)).toBe('2026-05-18');
    expect(occurrence('2026-05-10', 'weekly', monday, weekdaysOnly)).toBe('2026-05-18');
    expect(occurrence('2026-05-18', 'weekly', friday, weekdaysOnly)).toBe('2026-05-22');
    expect(occurrence('2026-05-14', 'weekly', monday, weekdaysOnly)).toBe('2026-05-18');
    expect(occurrence('2026-05-15', 'weekly', monday, weekdaysOnly)).toBe('2026-05-25');
  });
  it('of something monthly or quarterly is on the same date, or on the same weekday of the same week', () => {
    expect(occurrence('2026-05-13', 'monthly', null, weekdaysOnly)).toBe('2026-06-15');
    expect(occurrence('2026-03-31', 'monthly', null, weekdaysOnly)).toBe('2026-04-30');
    expect(occurrence('2026-05-04', 'monthly', monday, weekdaysOnly)).toBe('2026-06-01');
    expect(occurrence('2026-06-02', 'monthly', monday, weekdaysOnly)).toBe('2026-07-06');
    expect(occurrence('2026-05-29', 'monthly', friday, weekdaysOnly)).toBe('2026-06-26');
    expect(occurrence('2026-04-08', 'quarterly', null, weekdaysOnly)).toBe('2026-07-08');
    expect(occurrence('2026-04-02', 'quarterly', thursday, weekdaysOnly)).toBe('2026-07-02');
  });
  it('moves to the next working day from a holiday, and stays on a weekend day that is worked', () => {
    // 2025-10-01 to 08 are off, Saturday 2025-10-11 is worked.
    expect(occurrence('2025-09-24', 'weekly', 3, chineseCalendar)).toBe('2025-10-09');
    expect(occurrence('2025-10-04', 'weekly', 6, chineseCalendar)).toBe('2025-10-11');
  });
});
