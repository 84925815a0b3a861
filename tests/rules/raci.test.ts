import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readChoice } from '../../src/languages/choose';
import { auditMembers, auditRow, median, readLetters } from '../../src/rules/raci';

const word = (text: string) => readChoice('letter', text);
const read = (text: string, fuze: 'R' | 'A' | null = null) => readLetters(text, fuze, word);

describe('letters of a cell', () => {
  it.each([
    ['R', ['R']],
    ['r', ['R']],
    ['Ｒ', ['R']],
    ['А', ['A']],
    ['с', ['C']],
    ['І', ['I']],
    ['A/R', ['A', 'R']],
    ['А/R', ['A', 'R']],
    ['A,R', ['A', 'R']],
    ['A, C', ['A', 'C']],
    ['A、C', ['A', 'C']],
    ['RA', ['R', 'A']],
    ['A/S', ['A', 'S']],
    ['S', ['S']],
    ['', []],
    ['  ', []],
    ['n.a.', []],
    ['N/A', []],
    ['-', []],
    ['.', []],
    ['无', []],
    ['执行', ['R']],
    ['拍板/执行', ['A', 'R']],
    ['Accountable', ['A']],
    ['Responsible, Consulted', ['R', 'C']],
    ['知会', ['I']],
    ['协办', ['S']],
  ])('"%s" is %j', (text, letters) => expect(read(text)).toEqual(letters));
  it.each(['X', '?', 'yes', 'CC', 'A, A', 'R/张三', '负责', 'TRUE', 'Z/R', '#N/A'])('"%s" is not understood', (text) =>
    expect(read(text)).toBeNull(),
  );
  it('a bare 负责 is what the team has said it means', () => {
    expect(read('负责', 'R')).toEqual(['R']);
    expect(read('负责', 'A')).toEqual(['A']);
    expect(read('负责/咨询', 'A')).toEqual(['A', 'C']);
  });
});

const audit = (...texts: string[]) => auditRow(texts.map((text) => read(text)));

describe('a row', () => {
  it('with one A and one R is fine, also in one cell', () => {
    expect(audit('A', 'R', '', 'C', 'I')).toEqual({ r: 1, a: 1, c: 1, i: 1, s: 0, faults: [] });
    expect(audit('A/R', 'n.a.').faults).toEqual([]);
  });
  it('without A, with two, or without R is named', () => {
    expect(audit('R', 'C').faults).toEqual(['noA']);
    expect(audit('A', 'А', 'R').faults).toEqual(['manyA']);
    expect(audit('A', 'C').faults).toEqual(['noR']);
  });
  it('with more than 3 R, 3 C or 7 I is named', () => {
    expect(audit('A', 'R', 'R', 'R').faults).toEqual([]);
    expect(audit('A', 'R', 'R', 'R', 'R').faults).toEqual(['manyR']);
    expect(audit('A/R', 'C', 'C', 'C', 'C').faults).toEqual(['manyC']);
    expect(audit('A/R', ...Array(8).fill('I')).faults).toEqual(['manyI']);
  });
  it('with something not understood is named', () => expect(audit('A', 'R', '?').faults).toEqual(['unread']));
  it('gives the same faults whatever the order of its cells, their case and blanks', () => {
    const cell = fc.constantFrom('R', 'A', 'C', 'I', 'S', 'A/R', '', '-', '?', 'А');
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 12 }), fc.integer(), (texts, seed) => {
        const turned = texts.map((text, n) => [Math.sin(seed + n), ` ${text.toLowerCase()} `] as const).sort((a, b) => a[0] - b[0]);
        expect(audit(...turned.map(([, text]) => text))).toEqual(audit(...texts));
      }),
      { numRuns: 200 },
    );
  });
  it('loses its fault by the mend', () => {
    const cell = fc.constantFrom('R', 'C', 'I', '', 'A');
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 8 }), (texts) => {
        const faults = audit(...texts).faults;
        if (faults.includes('noA')) expect(audit(...texts, 'A').faults).not.toContain('noA');
        if (faults.includes('noR')) expect(audit(...texts, 'R').faults).not.toContain('noR');
        const first = texts.indexOf('A');
        if (faults.includes('manyA'))
          expect(audit(...texts.map((text, n) => (text === 'A' && n !== first ? 'C' : text))).faults).not.toContain('manyA');
      }),
      { numRuns: 100 },
    );
  });
});

describe('members', () => {
  it('R on more than 5 items and 1.5 × the median is an overload', () => {
    const loads = (...rs: number[]) =>
      auditMembers(
        rs.map((r) => ({ r, a: 0 })),
        20,
      ).map(({ overload }) => overload);
    expect(loads(6, 3, 4)).toEqual([false, false, false]);
    expect(loads(7, 3, 4)).toEqual([true, false, false]);
    expect(loads(5, 1, 1)).toEqual([false, false, false]);
  });
  it('A on more than 60 % of the items is a concentration', () => {
    expect(
      auditMembers(
        [
          { r: 0, a: 6 },
          { r: 0, a: 7 },
        ],
        10,
      ).map(({ concentrated }) => concentrated),
    ).toEqual([false, true]);
  });
  it('neither R nor A is idle', () =>
    expect(
      auditMembers(
        [
          { r: 0, a: 0 },
          { r: 1, a: 0 },
        ],
        1,
      ).map(({ idle }) => idle),
    ).toEqual([true, false]));
  it('the median of an even number is the mean of the middle two', () =>
    expect([median([4, 1, 3, 2]), median([5]), median([])]).toEqual([2.5, 5, 0]));
});

describe('a matrix', () => {
  it('has the same faults and loads whatever the order of its rows and columns, case and spacing', () => {
    const cell = fc.constantFrom('R', 'A', 'C', 'I', 'S', 'A/R', '', '-', '?', '执行', '负责');
    const matrix = fc
      .integer({ min: 1, max: 6 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 9 }));
    const faults = (rows: readonly (readonly string[])[]) => rows.map((row) => audit(...row).faults.join());
    const loads = (rows: readonly (readonly string[])[]) => {
      const counts = rows[0]!.map((_, column) => {
        const letters = rows.flatMap((row) => read(row[column]!, 'R') ?? []);
        return { r: letters.filter((letter) => letter === 'R').length, a: letters.filter((letter) => letter === 'A').length };
      });
      return auditMembers(counts, rows.length).map((one, column) => JSON.stringify([counts[column], one]));
    };
    fc.assert(
      fc.property(matrix, (rows) => {
        const turned = [...rows].reverse().map((row) => [...row].reverse().map((text) => ` ${text.toLowerCase()}　`));
        expect(faults(turned)).toEqual([...faults(rows)].reverse());
        expect(loads(turned)).toEqual([...loads(rows)].reverse());
      }),
      { numRuns: 200 },
    );
  });
});
