import { describe, expect, it } from '@jest/globals';
import { readDay, readNumber } from '../../src/rules/cell';
import { isFraction, showMeasure, showNumber, showPoints, showShare } from '../../src/rules/measure';

describe('numbers as people type them', () => {
  it.each([
    ['15%', 0.15],
    ['1.1%', 0.011],
    ['１５％', 0.15],
    ['1,200', 1200],
    ['1,234,567.8', 1234567.8],
    ['1，200', 1200],
    ['1.2万', 12000],
    ['1.2 万元', 12000],
    ['3亿', 300000000],
    ['￥1,200', 1200],
    ['¥-3', -3],
    ['-¥3', -3],
    ['1,200元', 1200],
    ['１２３', 123],
    ['  42 ', 42],
    ['-0.5', -0.5],
    ['−5', -5],
    ['+7', 7],
    ['(1,200)', -1200],
    ['1e3', 1000],
    ['.5', 0.5],
    ['2‰', 0.002],
    ['0', 0],
  ])('%s is %d', (text, value) => expect(readNumber(text)).toBe(value));
  it.each([
    '',
    ' ',
    '-',
    'n.a.',
    'abc',
    '1,20',
    '12,00',
    '1.2.3',
    '5 人',
    '(5',
    '--5',
    '1e999',
    'Infinity',
    'NaN',
    '0x10',
    '2026-05-13',
    '=1+1',
  ])('"%s" is no number', (text) => expect(readNumber(text)).toBeNull());
});

describe('days as people type them', () => {
  it.each(['2026-05-08', '2026/5/8', '2026年5月8日', '2026.5.8', ' ２０２６-０５-０８ ', '2026-05-08 19:30', '2026-05-08T19:30:00'])(
    '%s is the 8th of May',
    (text) => expect(readDay(text)).toBe('2026-05-08'),
  );
  it.each(['', '2026-02-30', '2026-5', '5/8', '08/05/2026', '20260508', 'tomorrow', '2026-05/08'])('"%s" is no day', (text) =>
    expect(readDay(text)).toBeNull(),
  );
});

describe('showing', () => {
  it('rounds shares half up, to one decimal or none', () => {
    expect([0.4375, 0.462, 1, -0.0004, 12.345].map((x) => showShare(x))).toEqual(['43.8%', '46.2%', '100.0%', '0.0%', '1,234.5%']);
    expect(showShare(0.465, 0)).toBe('47%');
  });
  it('shows a difference of shares as points', () => expect([0.025, -0.162].map(showPoints)).toEqual(['2.5', '-16.2']));
  it('groups thousands and keeps at most two decimals', () => {
    expect([1200, 1200.5, 1.005, 2.71499, -1234567.891, 0, -0.001].map(showNumber)).toEqual([
      '1,200',
      '1,200.5',
      '1.01',
      '2.71',
      '-1,234,567.89',
      '0',
      '0',
    ]);
  });
  it('a percent measure holds shares unless its target says otherwise', () => {
    expect([
      isFraction('percent', 0.0368),
      isFraction('%', 1.06),
      isFraction('percent', 95.1),
      isFraction('元', 0.5),
      isFraction('%', null),
    ]).toEqual([true, true, false, false, true]);
    expect(showMeasure(0.0341, 'percent', 0.0368)).toBe('3.41%');
    expect(showMeasure(95.1, '%', 93)).toBe('95.1%');
    expect(showMeasure(127200, 'people', 135000)).toBe('127,200');
    expect(showMeasure(95.1, '%', null)).toBe('95.1%');
  });
});
