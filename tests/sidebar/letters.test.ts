import { describe, expect, it } from '@jest/globals';
import { chosenLetter, countLetters } from '../../src/sidebar/letters';

describe('letters of a work item', () => {
  it.each([
    ['', ''],
    ['-', ''],
    ['n.a.', ''],
    ['r', 'R'],
    ['Ａ', 'A'],
    ['执行', 'R'],
    ['А', 'A'],
    ['A/R', 'A/R'],
    ['RA', 'A/R'],
  ])('show the cell %p as %p', (text, letter) => expect(chosenLetter(text)).toBe(letter));

  it.each(['负责', 'A, C', '???'])('do not guess what %p means', (text) => expect(chosenLetter(text)).toBeNull());

  it('are counted, and fine with one A and at least one R', () => {
    expect(countLetters(['A', 'R', 'C', ''])).toEqual({ counts: { r: 1, a: 1, c: 1, i: 0, s: 0 }, fine: true });
    expect(countLetters(['A/R']).fine).toBe(true);
    expect(countLetters(['A', 'A', 'R']).fine).toBe(false);
    expect(countLetters(['A', 'R', '负责']).fine).toBe(false);
  });
});
