import { describe, expect, it } from '@jest/globals';
import { looseDay, looseNumber } from '../../src/rules/loose';

describe('a day out of form', () => {
  it.each([
    ['20260508', '2026-05-08'],
    ['2026年5月8号', '2026-05-08'],
    ['2026-05-08（周五）', '2026-05-08'],
    ['2026.5.8 星期五', '2026-05-08'],
    ['2026/5/8.', '2026-05-08'],
    ['2026 5 8', '2026-05-08'],
    ['8 May 2026', '2026-05-08'],
    ['May 8th, 2026', '2026-05-08'],
    ['8-Sept-2026', '2026-09-08'],
    ['2026年5月10日 周日', '2026-05-10'],
  ])('%s is %s', (text, day) => expect(looseDay(text)).toBe(day));
  it.each(['5月8日', '5/8', '明天', '2026-05-08（周四）', '20261308', '8 Ma 2026', '31 February 2026', '05/08/2026', 'soon', ''])(
    '%s leaves a choice, or is none',
    (text) => expect(looseDay(text)).toBeNull(),
  );
});

describe('a number with its unit', () => {
  it('is read where the unit is the column’s own', () => {
    expect(looseNumber('12 人', ['人', 'people'])).toBe(12);
    expect(looseNumber('1,200 People', ['人', 'people'])).toBe(1200);
    expect(looseNumber('3.5万元', ['元', '万元'])).toBe(3.5);
  });
  it('is none with another unit, without one, or as an estimate', () => {
    expect(['12 天', '12', '约12人', '人', '10–12人'].map((text) => looseNumber(text, ['人']))).toEqual([null, null, null, null, null]);
  });
});
