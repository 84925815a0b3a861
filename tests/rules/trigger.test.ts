import { describe, expect, it } from '@jest/globals';
import { isTriggered, readTrigger } from '../../src/rules/trigger';

describe('an early-warning bound', () => {
  it.each([
    ['> 60%', { sign: '>', bound: 0.6, percent: true }],
    ['＞60％', { sign: '>', bound: 0.6, percent: true }],
    ['>= 1,200', { sign: '≥', bound: 1200, percent: false }],
    ['≥3', { sign: '≥', bound: 3, percent: false }],
    ['<1.2万', { sign: '<', bound: 12000, percent: false }],
    ['低于 5', { sign: '<', bound: 5, percent: false }],
    ['不低于 5', { sign: '≥', bound: 5, percent: false }],
    ['不超过 5', { sign: '≤', bound: 5, percent: false }],
    ['超过60%', { sign: '>', bound: 0.6, percent: true }],
    ['<= -2', { sign: '≤', bound: -2, percent: false }],
    ['at most 30', { sign: '≤', bound: 30, percent: false }],
  ])('reads %s', (text, trigger) => expect(readTrigger(text)).toEqual(trigger));
  it.each(['', '60%', '>', '> soon', 'when it rains', '> 3 and < 5'])('"%s" is none', (text) => expect(readTrigger(text)).toBeNull());

  it('is crossed beyond it; the bound itself counts where the sign says so', () => {
    const at = (text: string, actual: number) => isTriggered(readTrigger(text)!, actual, 'orders', 100);
    expect([at('> 10', 10), at('> 10', 10.1), at('≥ 10', 10), at('< 10', 10), at('< 10', 9), at('≤ 10', 10), at('≤ 10', 11)]).toEqual([
      false,
      true,
      true,
      false,
      true,
      true,
      false,
    ]);
  });
  it('compares shares as shares, whether sheet or bound are in percent or not', () => {
    const at = (text: string, actual: number, target: number | null) => isTriggered(readTrigger(text)!, actual, 'percent', target);
    expect([at('> 60%', 0.63, 0.5), at('> 60', 0.63, 0.5), at('> 60', 63, 50), at('> 60%', 63, 50), at('> 0.6', 0.63, 0.5)]).toEqual(
      Array.from({ length: 5 }, () => true),
    );
    expect([at('> 60%', 0.6, 0.5), at('> 60', 0.6, 0.5), at('> 60', 60, 50), at('> 60%', 60, 50), at('> 60%', 0.6, null)]).toEqual(
      Array.from({ length: 5 }, () => false),
    );
  });
});
