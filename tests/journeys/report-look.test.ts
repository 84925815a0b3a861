import { describe, expect, it } from '@jest/globals';
import { codes, installed, sheetOf } from './matrix';

describe.each(codes)('the Summary in %s', (code) => {
  it('breaks the words of its tables and of the notes under its numbers into lines, and lets its sentences run on', () => {
    const { cells } = sheetOf(installed(code), 'summary');
    const wraps = (row: number, column: number) => cells.find(([at, across]) => at === row && across === column)?.[2].style?.wrap === true;
    const rowOf = (text: RegExp) => cells.find(([, , { value }]) => typeof value === 'string' && text.test(value))?.[0] ?? 0;
    const decision = rowOf(/^(■|▲) /);
    const notes = rowOf(/^(应达|46\.2% expected)/);
    expect([wraps(decision, 1), wraps(decision, 5), wraps(notes, 2)]).toEqual([true, true, true]);
    expect(wraps(2, 1)).toBe(false);
  });
});
