import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { riskLevel } from '../../src/functions/risk-level';
import { riskScore } from '../../src/functions/risk-score';
import { matrixOf } from '../../src/rules/risk';

const level = (...args: readonly unknown[]) => riskLevel.compute(args, 'en_US');
const score = (...args: readonly unknown[]) => riskScore.compute(args, 'en_US');
const column = (...cells: readonly unknown[]) => cells.map((cell) => [cell]);

describe('RISK_LEVEL', () => {
  it('takes the matrix whose impact 5 is at least high unless another is named', () => {
    expect([level(1, 5), level(1, 5, '5×5'), level(1, 5, '5x5'), level(3, 3, '3×3')]).toEqual(['High', 'Moderate', 'Moderate', 'High']);
    expect(level(1, 5, '5×5(影响 5 至少为高)')).toBe('High');
    expect(level(0.9, 0.2, 'PMI 概率×影响')).toBe('High');
  });
  it('answers in the language asked for, or that of the sheet', () => {
    expect(level(5, 5, '', '简体中文')).toBe('极高');
    expect(riskLevel.compute([5, 5], 'zh_CN')).toBe('极高');
  });
  it('takes grades as words of either language, on each matrix by its own scale', () => {
    expect(level(column('很高', 'Very high', '高', 'medium'), column('低', 'LOW', 'Moderate', '中等'))).toEqual(
      column('High', 'High', 'High', 'High'),
    );
    expect(level('高', '低', '3×3')).toBe(level(3, 1, '3×3'));
    expect(level('Very high', 'Moderate', 'PMI')).toBe(level(0.9, 0.2, 'PMI'));
    expect(level('Low', 'Very high', 'NIST')).toBe('Moderate');
  });
  it('takes numbers as people type them', () => expect(level('４', ' 5 ')).toBe('Extreme'));
  it('keeps blanks blank, and names what is off the scale in its row', () => {
    expect(level(column(3, '', 6, 3, 'maybe', '#N/A', ''), column(4, 4, 1, '', 1, 1, ''))).toEqual(
      column(
        'High',
        '',
        'Argument 1, probability, is 6, which the matrix does not have; its scale is 1 / 2 / 3 / 4 / 5',
        '',
        'Argument 1, probability, is maybe, which the matrix does not have; its scale is 1 / 2 / 3 / 4 / 5',
        'Argument 1, probability, refers to a cell with the error #N/A; mend that cell first',
      ),
    );
    expect(() => level(0, 3)).toThrow('Argument 1, probability, is 0, which the matrix does not have');
    expect(() => level('Very high', 1, '3×3')).toThrow('its scale is 1 / 2 / 3');
    expect(() => riskLevel.compute([3, 9], 'zh_CN')).toThrow('第 2 个参数 impact 是 9，不在矩阵的刻度上，应为：1 / 2 / 3 / 4 / 5');
  });
  it('names a matrix it does not know', () => expect(() => level(1, 1, '7×7')).toThrow('Argument 3, matrix: “7×7” is not understood'));
});

describe('a matrix in a range', () => {
  const own = [
    ['我们的矩阵', 1, 2, 3],
    [3, '中', 'High', '立即上报'],
    [2, 'low', '中', 'High'],
    [1, '低', '', '重大'],
  ];
  it('has impacts across and probabilities down, whatever stands in its corner', () => {
    expect(level(3, 1, own, 'English')).toBe('Moderate');
    expect(level(1, 3, own, 'English')).toBe('Extreme');
    expect(level('High', 'Moderate', own, '简体中文')).toBe('高');
  });
  it('may have levels of its own, which stand as they are', () => expect(level(3, 3, own, 'English')).toBe('立即上报'));
  it('names a level that is missing', () => {
    expect(() => level(1, 2, own)).toThrow('matrix has no level at probability 1, impact 2; enter one');
  });
  it('may have headings in words, the usual ones or its own', () => {
    const usual = [
      ['', '低', '中', '高'],
      ['High', 'Moderate', 'High', 'Extreme'],
      ['Moderate', 'Low', 'Moderate', 'High'],
      ['Low', 'Low', 'Low', 'Moderate'],
    ];
    expect([level('低', 'High', usual), level(1, 3, usual), score('中', '高', usual)]).toEqual(['Moderate', 'Moderate', 6]);
    const rare = [
      ['', '轻微', '致命'],
      ['Often', 'Watch', 'Stop'],
      ['__proto__', 'Ignore', 'constructor'],
    ];
    expect(level(column('often', 'Ｏften', '__proto__'), column('致命', '轻微', '致命'), rare)).toEqual(
      column('Stop', 'Watch', 'constructor'),
    );
    expect(() => level('never', '轻微', rare)).toThrow(
      'Argument 1, probability, is never, which the matrix does not have; its scale is Often / __proto__',
    );
    expect(() => level(1, '轻微', rare)).toThrow('its scale is Often / __proto__');
    expect(() => score('often', '致命', rare)).toThrow('The headings of matrix are words and cannot be multiplied');
  });
  it('may be picked with blank rows and columns around it', () => {
    const wide = [...own.map((row) => [...row, '', '']), ['', '', '', '', '', '']];
    expect(level(3, 2, wide, 'English')).toBe('High');
  });
  it('that is a blank range is the usual matrix; one that is no matrix is named', () => {
    expect(
      level(1, 5, [
        ['', ''],
        ['', ''],
      ]),
    ).toBe('High');
    expect(() => level(1, 1, [[1, 2, 3]])).toThrow('matrix should be the name of one, or a range');
    expect(() => level(1, 1, column(1, 2, 3))).toThrow('matrix should be the name of one, or a range');
  });
  it('that holds a preset as Settings lays it, numbers as text and blanks beside it, answers as the preset does', () => {
    for (const key of ['product5High', 'product5', 'product3', 'nist', 'pmi'] as const) {
      const { probabilities, impacts, levels } = matrixOf(key);
      const laid = Array.from({ length: 6 }, (_, row) =>
        Array.from({ length: 6 }, (_, column) => {
          if (row === 0) return column === 0 ? '风险矩阵' : (impacts[column - 1] ?? '');
          return column === 0 ? String(probabilities[row - 1] ?? '') : (levels[row - 1]?.[column - 1] ?? '');
        }),
      );
      const pairs = probabilities.flatMap((probability) => impacts.map((impact) => [probability, impact] as const));
      const by = (one: typeof level, matrix: unknown) => pairs.map(([probability, impact]) => one(probability, impact, matrix, 'English'));
      expect(by(level, laid)).toEqual(by(level, key));
      expect(by(score, laid)).toEqual(by(score, key));
      expect(level('Low', 'High', laid)).toBe(level('Low', 'High', key));
    }
  });
});

describe('RISK_SCORE', () => {
  it('is the product of the grades; by NIST the value of the level', () => {
    expect([score(3, 4), score('高', 5), score(0.7, 0.2, 'PMI'), score('70%', '20%', 'PMI')]).toEqual([12, 20, 0.14, 0.14]);
    expect([score(5, 1, 'NIST'), score('Very high', 'Very high', 'NIST')]).toEqual([0, 10]);
  });
  it('of a blank is blank, never 0', () => expect([score('', 3), score(3, ''), score('', '')]).toEqual(['', '', '']));
  it('of headings that are too large is named', () => {
    expect(() =>
      score(1e200, 1e200, [
        ['', 1e200],
        [1e200, 'High'],
      ]),
    ).toThrow('The numbers are too large');
  });
});

describe('either', () => {
  it('over columns gives what it gives for each row', () => {
    const grade = fc.constantFrom<unknown>(1, 2, 3, 4, 5, '高', 'low', 6, '', 'x', 2.5);
    const matrix = fc.constantFrom('', 'NIST', '3×3', '5×5');
    const single = (one: (...args: unknown[]) => unknown, args: readonly unknown[]) => {
      try {
        return one(...args);
      } catch (error) {
        return (error as Error).message;
      }
    };
    fc.assert(
      fc.property(fc.array(fc.tuple(grade, grade), { minLength: 1, maxLength: 20 }), matrix, (rows, by) => {
        for (const one of [level, score]) {
          const spilled = one(
            rows.map(([p]) => [p]),
            rows.map(([, i]) => [i]),
            by,
          ) as unknown[][];
          expect(rows.map((_, at) => spilled[at]?.[0] ?? '')).toEqual(rows.map(([p, i]) => single(one, [p, i, by])));
        }
      }),
    );
  });
});
