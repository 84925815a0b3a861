import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { attainment } from '../../src/rules/attainment';
import { judge, judgedBy, judgeProgress } from '../../src/rules/judgement';
import { showShare } from '../../src/rules/measure';
import { expectedShare, readPace } from '../../src/rules/pace';
import { elapsedShare, quarterOf } from '../../src/rules/period';
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
const statusOf = (k: Parameters<typeof judge>[0]) => {
  const judged = judge(k);
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
