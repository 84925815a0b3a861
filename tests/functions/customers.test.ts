import { describe, expect, it } from '@jest/globals';
import { cxCes } from '../../src/functions/cx-ces';
import { cxCsat } from '../../src/functions/cx-csat';
import { cxNps } from '../../src/functions/cx-nps';

const nps = (...args: readonly unknown[]) => cxNps.compute(args, 'en_US');
const csat = (...args: readonly unknown[]) => cxCsat.compute(args, 'en_US');
const ces = (...args: readonly unknown[]) => cxCes.compute(args, 'en_US');
const column = (...cells: readonly unknown[]) => cells.map((cell) => [cell]);
const times = (n: number, score: unknown): unknown[] => Array(n).fill(score);
// C5 of the starters: the last 90 days' survey, 62 answers.
const survey = column(...times(34, 9), ...times(15, 8), ...times(13, 5));

describe('CX_NPS', () => {
  it('answers one cell: the value, the count, the margin or a sentence', () => {
    expect(nps(survey)).toBeCloseTo(33.87, 2);
    expect(nps(survey, 'Count')).toBe(62);
    expect(nps(survey, '误差')).toBeCloseTo(20.0, 1);
    expect(nps(survey, 'Sentence', '简体中文')).toBe(
      'NPS 34（n = 62，±20，95%）：推荐者 34 人，中立者 15 人，贬损者 13 人；推荐者占比减去贬损者占比',
    );
    expect(nps(survey, 'Sentence', 'English')).toBe(
      'NPS 34 (n = 62, ±20 at 95%): 34 promoters, 15 passives, 13 detractors; share of promoters minus share of detractors',
    );
  });
  it('takes a range of any shape, and numbers as text; 0 is an answer and a blank is none', () => {
    expect(
      nps(
        [
          [10, '９', ''],
          ['0', ' ', 8],
        ],
        'Count',
      ),
    ).toBe(4);
    expect(nps(column(0, ''))).toBe(-100);
    expect(nps(10)).toBe(100);
  });
  it('of no answers is blank, whatever is asked', () => {
    for (const answer of ['', 'Count', 'Margin', 'Sentence']) expect(nps(column('', ' '), answer)).toBe('');
  });
  it('says “too few” below 10 answers and “small sample” below 50', () => {
    const said = (n: number) => nps(column(...times(n, 9)), 'Sentence', 'English');
    expect(said(9)).toBe('Too few answers for NPS: 9, at least 10 are needed');
    expect(said(10)).toContain('NPS 100 (n = 10, ±0 at 95%)');
    expect(said(49)).toMatch(/; small sample$/);
    expect(said(50)).not.toContain('small sample');
    expect(nps(column(...times(12, 9)), '一句话', '简体中文')).toMatch(/；样本少$/);
  });
  it('names an answer it cannot use, by place', () => {
    expect(() => nps(column(9, 11))).toThrow('Argument 1, scores[2], is 11; a whole number from 0 to 10 is expected');
    expect(() => nps(column(9, 8, -1))).toThrow('scores[3], is -1');
    expect(() => nps(column(7.5))).toThrow('Argument 1, scores, is 7.5');
    expect(() => nps(column(9, 'great'))).toThrow('scores[2]: “great” is not a number');
    expect(() => cxNps.compute([column(9, '#N/A')], 'zh_CN')).toThrow('scores[2] 引用的单元格是错误值 #N/A');
  });
  it('names an answer it does not give', () => {
    expect(() => nps(survey, 'Coverage')).toThrow(
      'Argument 2, answer: “Coverage” is not understood; use one of: Value, Count, Margin, Sentence',
    );
    expect(() => nps(survey, '__proto__')).toThrow('“__proto__” is not understood');
  });
});

describe('CX_CSAT', () => {
  const answers = column(...times(42, 5), ...times(32, 4), ...times(10, 3), ...times(9, 2), ...times(14, 1));
  it('is the share of the top two boxes, or of the maximum', () => {
    expect(csat(answers)).toBe(74 / 107);
    expect(csat(answers, '占满分之比')).toBeCloseTo((42 * 5 + 32 * 4 + 10 * 3 + 9 * 2 + 14) / 107 / 5, 12);
    expect(csat(column(7, 6, 5), '', '', 7)).toBeCloseTo(2 / 3, 12);
  });
  it('says the method, n and the margin', () => {
    expect(csat(answers, '', 'Sentence', '', 'English')).toBe(
      'CSAT 69.2% (n = 107, ±8.8 points at 95%): share of answers of 4 or more out of 5',
    );
    expect(csat(answers, '得分占满分之比', '一句话', '', '简体中文')).toBe(
      '满意度 74.8%（n = 107，±5.3 个百分点，95%）：平均分占满分 5 的比例',
    );
  });
  it('names what is off its scale, and a scale that is none', () => {
    expect(() => csat(column(5, 0))).toThrow('scores[2], is 0; a whole number from 1 to 5 is expected');
    expect(() => csat(column(5, 6), 'Share of max')).toThrow('scores[2], is 6; a value from 1 to 5 is expected');
    expect(() => csat(column(5), '', '', 2)).toThrow('Argument 4, max, is 2; a whole number from 3 to 100 is expected');
    expect(() => csat(column(5), 'Top three')).toThrow('Argument 2, method: “Top three” is not understood');
  });
  it('takes fractions for a mean only', () => {
    expect(csat(column(4.5, 4), 'Share of max')).toBeCloseTo(0.85, 12);
    expect(() => csat(column(4.5, 4))).toThrow('scores[1], is 4.5; a whole number');
  });
  it('of one answer has a share of the maximum without a margin', () => expect(csat(4, 'Share of max', 'Margin')).toBe(''));
});

describe('CX_CES', () => {
  it('is the mean; its direction is said and changes nothing', () => {
    const answers = column(...times(30, 6), ...times(30, 4));
    expect([ces(answers), ces(answers, 'Low is easy')]).toEqual([5, 5]);
    expect(ces(answers, 'Low is easy', 'Sentence', '', 'English')).toBe(
      'CES 5 (n = 60, ±0.26 at 95%): mean on a scale of 1 to 7, lower is easier',
    );
    expect(ces(answers, '', '一句话', '', '简体中文')).toBe('费力度 5（n = 60，±0.26，95%）：1 到 7 分的平均分，分越高越省力');
  });
  it('takes another scale', () => {
    expect(ces(column(5, 4), '', '', 5)).toBe(4.5);
    expect(() => ces(column(5, 6), '', '', 5)).toThrow('scores[2], is 6; a value from 1 to 5 is expected');
  });
});
