import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { attainment } from '../../src/rules/attainment';
import { judge, judgedBy, judgeProgress } from '../../src/rules/judgement';
import { showShare } from '../../src/rules/measure';
import { expectedShare, readPace } from '../../src/rules/pace';
import { elapsedShare, quarterOf } from '../../src/rules/period';
import { type ThresholdsKey, thresholdsOf } from '../../src/rules/thresholds';
import { samples } from './samples';

const dataDay = '2026-05-12';
const quarter = quarterOf(dataDay);
const elapsed = elapsedShare(quarter, dataDay);

describe('the starters at the end of week 6', () => {
  it.each(samples)('$name is judged as printed', (sample) => {
    const pace = readPace(sample.pace);
    const expected = pace === null ? null : expectedShare(quarter, dataDay, pace);
    const reached = attainment(sample);
    expect(reached === null ? '' : showShare(reached as number)).toBe(sample.attainment);
    if (sample.expected) expect(showShare(expected as number)).toBe(sample.expected);
    expect(judge({ ...sample, elapsed, expected })).toEqual({ status: sample.status, judged: sample.judged });
  });
});

describe('progress against the expected one', () => {
  it('a gap of exactly 3 points is on track', () => expect(judgeProgress(0.47, 0.5, 0.5)).toBe('onTrack'));
  it('95 % of the expected is on track', () => expect(judgeProgress(0.76, 0.8, 0.8)).toBe('onTrack'));
  it('80 % of the expected is only at risk', () => expect(judgeProgress(0.48, 0.6, 0.6)).toBe('atRisk'));
  it('below 80 % but within 10 points is only at risk', () => expect(judgeProgress(0.1, 0.2, 0.2)).toBe('atRisk'));
  it('below 80 % and more than 10 points short is off track', () => expect(judgeProgress(0.3, 0.46, 0.46)).toBe('offTrack'));
  it('is never off track before 15 % of the period', () => {
    expect(judgeProgress(0, 0.14, 0.14)).toBe('atRisk');
    expect(judgeProgress(-1, 0.14, 0.14)).toBe('atRisk');
    expect(judgeProgress(-1, 0.15, 0.15)).toBe('offTrack');
  });
  it('is not started before the first day', () => expect(judgeProgress(0.5, 0, 0)).toBe('notStarted'));
  it('after the period counts what was reached', () => {
    expect(judgeProgress(1, 1, 1)).toBe('achieved');
    expect(judgeProgress(0.9, 1, 1)).toBe('nearlyMet');
    expect(judgeProgress(0.899, 1, 1)).toBe('missed');
  });
  it('a stretch goal counts as met from 70 %', () => {
    expect(judgeProgress(0.7, 1, 1, 0.7)).toBe('achieved');
    expect(judgeProgress(0.65, 1, 1, 0.7)).toBe('nearlyMet');
  });
  it('without a pace 100 % is on track and 90 % at risk', () => {
    expect([1, 0.95, 0.5].map((progress) => judgeProgress(progress, 0.5, null))).toEqual(['onTrack', 'atRisk', 'offTrack']);
  });
});

const kpi = { actual: 1, target: 1, baseline: null, method: 'increase', aggregation: 'latest', elapsed: 0.5, expected: 0.5 } as const;
const statusOf = (k: Parameters<typeof judge>[0], thresholds?: Parameters<typeof judge>[1]) => {
  const judged = judge(k, thresholds);
  return 'status' in judged ? judged.status : judged.problem;
};

describe('bounds', () => {
  it('the bound itself is met', () => {
    expect(statusOf({ ...kpi, method: 'atLeast', actual: 90, target: 90 })).toBe('onTrack');
    expect(statusOf({ ...kpi, method: 'atMost', actual: 90, target: 90 })).toBe('onTrack');
  });
  it('a miss within 10 % is at risk, beyond it off track, on both sides', () => {
    expect(statusOf({ ...kpi, method: 'atLeast', actual: 81, target: 90 })).toBe('atRisk');
    expect(statusOf({ ...kpi, method: 'atLeast', actual: 80, target: 90 })).toBe('offTrack');
    expect(statusOf({ ...kpi, method: 'atMost', actual: 99, target: 90 })).toBe('atRisk');
    expect(statusOf({ ...kpi, method: 'atMost', actual: 100, target: 90 })).toBe('offTrack');
  });
  it('a latest value without a baseline has no pace', () => {
    expect(statusOf({ ...kpi, actual: 95, target: 100, expected: 0.1 })).toBe('atRisk');
    expect(statusOf({ ...kpi, method: 'decrease', actual: 5.28, target: 5.64 })).toBe('onTrack');
    expect(statusOf({ ...kpi, method: 'decrease', actual: 6.2, target: 5.64 })).toBe('atRisk');
    expect(statusOf({ ...kpi, method: 'decrease', actual: 6.3, target: 5.64 })).toBe('offTrack');
    expect(judgedBy({ method: 'ratio', aggregation: 'average', baseline: null })).toBe('bound');
  });
  it('a range is met between its ends, whichever comes first', () => {
    expect(statusOf({ ...kpi, method: 'within', actual: 5, baseline: 4, target: 6 })).toBe('onTrack');
    expect(statusOf({ ...kpi, method: 'within', actual: 6.5, baseline: 6, target: 4 })).toBe('atRisk');
    expect(statusOf({ ...kpi, method: 'within', actual: 9, baseline: 4, target: 6 })).toBe('offTrack');
    expect(statusOf({ ...kpi, method: 'within', actual: 9 })).toBe('withinNeedsTwo');
  });
  it('after the period a bound is achieved, nearly met or missed', () => {
    const after = { ...kpi, method: 'atLeast', target: 90, elapsed: 1, expected: 1 } as const;
    expect([90, 81, 80].map((actual) => statusOf({ ...after, actual }))).toEqual(['achieved', 'nearlyMet', 'missed']);
  });
});

describe('limits', () => {
  const limit = { ...kpi, method: 'atMost', aggregation: 'sum', target: 100 } as const;
  it('up to 1.05 × the elapsed share is on track, up to 1.20 × at risk', () => {
    expect([52.5, 60, 61].map((actual) => statusOf({ ...limit, actual }))).toEqual(['onTrack', 'atRisk', 'offTrack']);
  });
  it('over the limit is off track at any time', () => {
    expect(statusOf({ ...limit, actual: 101, elapsed: 0.05, expected: 0.05 })).toBe('offTrack');
    expect(statusOf({ ...limit, actual: 101, elapsed: 0.99, expected: 0.99 })).toBe('offTrack');
  });
  it('two complaints on the first day are no red', () =>
    expect(statusOf({ ...limit, actual: 2, elapsed: 0.01, expected: 0.01 })).toBe('atRisk'));
  it('a limit of 0 is legal: none is fine, one is over', () => {
    expect(statusOf({ ...limit, target: 0, actual: 0 })).toBe('onTrack');
    expect(statusOf({ ...limit, target: 0, actual: 1 })).toBe('offTrack');
  });
  it('after the period within the limit is achieved', () => {
    expect([100, 110, 111].map((actual) => statusOf({ ...limit, actual, elapsed: 1, expected: 1 }))).toEqual([
      'achieved',
      'nearlyMet',
      'missed',
    ]);
  });
});

describe('what is missing', () => {
  it('no value is awaiting data', () => expect(statusOf({ ...kpi, actual: null })).toBe('awaiting'));
  it('a period not begun is not started, with or without a value', () => {
    expect(statusOf({ ...kpi, actual: null, elapsed: 0 })).toBe('notStarted');
    expect(statusOf({ ...kpi, elapsed: 0 })).toBe('notStarted');
  });
  it('no target is named', () => expect(statusOf({ ...kpi, target: null })).toBe('targetMissing'));
  it('yes/no needs no target', () => expect(statusOf({ ...kpi, method: 'yesNo', target: null, elapsed: 1 })).toBe('achieved'));
  it('a status never gets worse as progress grows', () => {
    const rank = ['offTrack', 'atRisk', 'onTrack'];
    const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(share, share, fc.double({ min: -1, max: 2, noNaN: true }), share, (gone, expected, progress, more) => {
        expect(rank.indexOf(judgeProgress(progress + more, gone, expected))).toBeGreaterThanOrEqual(
          rank.indexOf(judgeProgress(progress, gone, expected)),
        );
      }),
      { numRuns: 200 },
    );
  });
});

describe('thresholds', () => {
  const by = (key: ThresholdsKey, expected: number | null, ...progress: readonly number[]) =>
    progress.map((share) => judgeProgress(share, 0.5, expected, 1, thresholdsOf(key)));
  const each = ['onTrack', 'onTrack', 'atRisk', 'atRisk', 'offTrack'];
  it('by ratio alone: 0.95 and 0.75 of the expected', () => expect(by('ratio', 0.8, 0.8, 0.76, 0.75, 0.6, 0.59)).toEqual(each));
  // Engagedly help, "Automatic Status Updates for Goals", https://help.engagedly.com/automatic-status-updates-for-goals:
  // expected − actual below 16.5 % on track, to 33 % behind, above at risk; expected 50 % halfway.
  it('by gap alone: 16.5 and 33 points behind, as in Engagedly', () => expect(by('gap', 0.5, 0.6, 0.34, 0.3, 0.18, 0.16)).toEqual(each));
  it('by attainment alone: 90 % and 75 %, whatever is expected', () => {
    expect(by('absolute', 0.1, 1, 0.9, 0.89, 0.75, 0.74)).toEqual(each);
    expect(by('absolute', null, 1, 0.9, 0.89, 0.75, 0.74)).toEqual(each);
  });
  // J. Doerr, Measure What Matters (2018): "0.7 to 1.0 = green … 0.4 to 0.6 = yellow … 0.0 to 0.3 = red", Google's scale.
  it('by the grades of OKRs: green from 0.7, yellow from 0.4', () => expect(by('okr', 0.5, 1, 0.7, 0.6, 0.4, 0.3)).toEqual(each));
  it('by ratio or gap: one is enough to be on track, both must say off track', () => {
    // 0.07 of 0.1 is a ratio of 0.7 with a gap of 3 points; 0.7 of 0.9 a ratio below 0.8 with a gap of 20 points.
    expect(by('ratioAndGap', 0.1, 0.07, 0.065)).toEqual(['onTrack', 'atRisk']);
    expect(by('ratioAndGap', 0.9, 0.7, 0.8)).toEqual(['offTrack', 'atRisk']);
    expect(by('ratioAndGap', 0.9, 0.7)).toEqual([judgeProgress(0.7, 0.5, 0.9)]);
  });
  it('where none is named the progress itself decides', () => {
    const none = { ...thresholdsOf('ratio'), ratio: null };
    expect([1, 0.9, 0.89].map((share) => judgeProgress(share, 0.5, 0.5, 1, none))).toEqual(['onTrack', 'atRisk', 'offTrack']);
  });
  it('name until when nothing is off track, and the used shares of a limit', () => {
    const own = { ...thresholdsOf('ratioAndGap'), early: 0.3, limit: [1, 1.1] as const };
    expect([0.29, 0.3].map((elapsed) => judgeProgress(-1, elapsed, elapsed, 1, own))).toEqual(['atRisk', 'offTrack']);
    const limit = { ...kpi, method: 'atMost', aggregation: 'sum', target: 100 } as const;
    expect([50, 51, 55, 56].map((actual) => statusOf({ ...limit, actual }, own))).toEqual(['onTrack', 'atRisk', 'atRisk', 'offTrack']);
    expect(statusOf({ ...limit, actual: 56, elapsed: 0.29, expected: 0.5 }, own)).toBe('atRisk');
  });
  it('change neither what a bound says nor what became of a KPI after its period', () => {
    for (const key of ['ratioAndGap', 'ratio', 'gap', 'absolute', 'okr'] as const) {
      const thresholds = thresholdsOf(key);
      expect(statusOf({ ...kpi, method: 'atLeast', actual: 81, target: 90 }, thresholds)).toBe('atRisk');
      expect([1, 0.95, 0.8].map((share) => judgeProgress(share, 1, 1, 1, thresholds))).toEqual(['achieved', 'nearlyMet', 'missed']);
    }
  });
  it('of every kind never make a status worse as progress grows', () => {
    const rank = ['offTrack', 'atRisk', 'onTrack'];
    const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    const key = fc.constantFrom<ThresholdsKey>('ratioAndGap', 'ratio', 'gap', 'absolute', 'okr');
    fc.assert(
      fc.property(share, share, fc.double({ min: -1, max: 2, noNaN: true }), share, key, (gone, expected, progress, more, by) => {
        const at = (reached: number) => rank.indexOf(judgeProgress(reached, gone, expected, 1, thresholdsOf(by)));
        expect(at(progress + more)).toBeGreaterThanOrEqual(at(progress));
      }),
      { numRuns: 200 },
    );
  });
});

describe('a guard that is missed again', () => {
  const guard = { ...kpi, method: 'atLeast', target: 90 } as const;
  it('is off track from the second miss running, however near', () => {
    expect([0, 1, 2, 3].map((misses) => statusOf({ ...guard, actual: 89, misses }))).toEqual(['atRisk', 'atRisk', 'offTrack', 'offTrack']);
  });
  it('is on track as soon as it is met', () => expect(statusOf({ ...guard, actual: 90, misses: 5 })).toBe('onTrack'));
  it('is off track at the first miss where it is more than 10 % beyond', () =>
    expect(statusOf({ ...guard, actual: 80, misses: 1 })).toBe('offTrack'));
  it('may be a ceiling or a range, by its tolerance', () => {
    expect(statusOf({ ...kpi, method: 'atMost', actual: 95, target: 90, misses: 2 })).toBe('offTrack');
    const range = { ...kpi, method: 'within', target: 40, tolerance: 0.05 } as const;
    expect([40, 42, 43, 47].map((actual) => statusOf({ ...range, actual }))).toEqual(['onTrack', 'onTrack', 'atRisk', 'offTrack']);
    expect(statusOf({ ...range, actual: 43, misses: 2 })).toBe('offTrack');
  });
  it('is nothing that a KPI with a pace, or the latest value against its target, knows', () => {
    expect(statusOf({ ...kpi, method: 'ratio', aggregation: 'sum', actual: 0.49, misses: 3 })).toBe('onTrack');
    expect(statusOf({ ...kpi, actual: 95, target: 100, misses: 3 })).toBe('atRisk');
  });
});

describe('target over actual', () => {
  it('has no pace: it is judged against its target', () => {
    const inverse = { ...kpi, method: 'targetOverActual', target: 10 } as const;
    expect(judgedBy(inverse)).toBe('bound');
    expect([10, 11, 12].map((actual) => statusOf({ ...inverse, actual }))).toEqual(['onTrack', 'atRisk', 'offTrack']);
  });
});
