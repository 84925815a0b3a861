import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ces, csat, isInsideError, nps } from '../../src/rules/customers';

const times = (n: number, score: number): number[] => Array(n).fill(score);

describe('NPS', () => {
  it('is the share of promoters minus the share of detractors', () => {
    // Reputation help centre, “How is NPS calculated?” (https://help.reputation.com/knowledgebase/how-is-nps-calculated/):
    // 50 % promoters and 10 % detractors are a score of 40.
    expect(nps([...times(5, 9), ...times(4, 8), ...times(1, 6)])?.value).toBe(40);
  });
  it('parts the scale at 6 and 7 and at 8 and 9; 0 is an answer', () => {
    expect(nps([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])).toMatchObject({ promoters: 2, passives: 2, detractors: 7, count: 11 });
    expect(nps([0])?.value).toBe(-100);
  });
  it('has the margin of a published example', () => {
    // TalkStats forum, “Net Promoter Score - Calculating Confidence Intervals and Margin of Error”
    // (talkstats.com, thread 58500): 1162 answers, 291 promoters, 476 passives, 395 detractors: −9, ±4.4.
    const result = nps([...times(291, 10), ...times(476, 7), ...times(395, 2)]);
    expect(result?.value).toBeCloseTo(-8.95, 2);
    expect(result?.margin).toBeCloseTo(4.39, 2);
  });
  it('has the variance of a published example', () => {
    // Cross Validated, “How can I calculate margin of error in a NPS result?”: halves, thirds and sixths of promoters, passives and
    // detractors have an NPS of 1/3; the variance by its formula, by hand: (1 − ⅓)²/2 + (⅓)²/3 + (1 + ⅓)²/6 = 5/9.
    const result = nps([...times(3, 9), ...times(2, 8), ...times(1, 0)]);
    expect(result?.value).toBeCloseTo(100 / 3, 10);
    expect(result?.margin).toBeCloseTo(1.96 * Math.sqrt(5 / 9 / 6) * 100, 10);
  });
  it('of 62 answers is uncertain by about 20 points', () => {
    // By hand: 34 promoters, 13 detractors: 1.96·√((47/62 − (21/62)²)/62)·100.
    expect(nps([...times(34, 9), ...times(15, 8), ...times(13, 5)])?.margin).toBeCloseTo(19.97, 1);
  });
  it('of no answers is none, of equal ones certain', () => {
    expect(nps([])).toBeNull();
    expect(nps(times(12, 8))).toMatchObject({ value: 0, margin: 0 });
  });

  const scores = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 60 });
  it('stays between −100 and 100, whatever the order', () => {
    fc.assert(
      fc.property(scores, (all) => {
        const result = nps(all)!;
        expect(Math.abs(result.value)).toBeLessThanOrEqual(100);
        expect(result.margin).toBeGreaterThanOrEqual(0);
        expect(nps([...all].reverse())).toEqual(result);
        expect(nps([...all].sort((a, b) => a - b))).toEqual(result);
      }),
    );
  });
  it('never falls by another promoter, never rises by another detractor', () => {
    fc.assert(
      fc.property(scores, fc.integer({ min: 9, max: 10 }), fc.integer({ min: 0, max: 6 }), (all, promoter, detractor) => {
        const before = nps(all)!.value;
        expect(nps([...all, promoter])!.value).toBeGreaterThanOrEqual(before - 1e-9);
        expect(nps([...all, detractor])!.value).toBeLessThanOrEqual(before + 1e-9);
      }),
    );
  });
});

describe('CSAT', () => {
  it('is the share of the top two boxes', () => {
    // Delighted help centre, “How is CSAT calculated?” (https://help.delighted.com/article/240-how-is-csat-calculated):
    // 42 × 5, 32 × 4, 10 × 3, 9 × 2, 14 × 1: 74 of 107, 69.16.
    const answers = [...times(42, 5), ...times(32, 4), ...times(10, 3), ...times(9, 2), ...times(14, 1)];
    expect(csat(answers, 'topTwo', 5)?.value).toBe(74 / 107);
    expect(((csat(answers, 'topTwo', 5)?.value ?? 0) * 100).toFixed(2)).toBe('69.16');
    // VOC Metrics help centre, “What is CSAT and how is CSAT score calculated?”: 10, 20, 10, 5, 5 answers of 5 to 1: 60 %.
    expect(csat([...times(10, 5), ...times(20, 4), ...times(10, 3), ...times(5, 2), ...times(5, 1)], 'topTwo', 5)?.value).toBe(0.6);
  });
  it('takes the two highest of any scale', () => expect(csat([7, 6, 5, 1], 'topTwo', 7)?.value).toBe(0.5));
  it('is the share of the maximum where that is named', () => {
    // By hand: (5 + 4 + 3 + 2) ÷ (4 · 5); the scores as shares deviate by ±0.3 and ±0.1 from 0.7: s² = 0.2/3.
    expect(csat([5, 4, 3, 2], 'shareOfMax', 5)?.value).toBeCloseTo(0.7, 12);
    expect(csat([5, 4, 3, 2], 'shareOfMax', 5)?.margin).toBeCloseTo(1.96 * Math.sqrt(0.2 / 3 / 4), 12);
  });
  it('has the margin of a share', () => {
    // By hand: 1.96·√(0.8·0.2/100).
    expect(csat([...times(80, 5), ...times(20, 1)], 'topTwo', 5)?.margin).toBeCloseTo(0.0784, 10);
  });
  it('of no answers is none', () => expect([csat([], 'topTwo', 5), csat([], 'shareOfMax', 5)]).toEqual([null, null]));
  it('stays between 0 and 1, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 }), fc.constantFrom('topTwo', 'shareOfMax'), (all, method) => {
        const value = csat(all, method, 5)!.value;
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1 + 1e-12);
        expect(csat([...all].reverse(), method, 5)!.value).toBeCloseTo(value, 12);
      }),
    );
  });
});

describe('CES', () => {
  it('is the mean of the answers', () => {
    // ZapScale glossary, “Customer Effort Score” (https://www.zapscale.com/customer-success-glossary/customer-effort-score-2):
    // 3, 5, 4, 5, 2 are 3.8.
    expect(ces([3, 5, 4, 5, 2])?.value).toBeCloseTo(3.8, 12);
  });
  it('has the margin of a mean', () => {
    // By hand: the mean is 6, s² = 2 ÷ 2.
    expect(ces([7, 6, 5])).toEqual({ value: 6, margin: 1.96 * Math.sqrt(1 / 3), count: 3 });
  });
  it('of one answer has no margin, of none is none', () => {
    expect(ces([6])).toEqual({ value: 6, margin: null, count: 1 });
    expect(ces([])).toBeNull();
  });
});

describe('a change', () => {
  it('of 5 points between samples of ±20 may be chance', () => expect(isInsideError(5, 20, 20)).toBe(true));
  it('beyond the combined margin is one', () => {
    // By hand: √(3² + 4²) = 5.
    expect([4.9, 5, 5.1, -5.1].map((change) => isInsideError(change, 3, 4))).toEqual([true, true, false, false]);
  });
});
