import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bottleneck, leadTime, type Step } from '../../src/rules/lead-time';

const step = (duration: number | null, waiting: number | null = null): Step => ({ duration, waiting });

describe('the lead time', () => {
  it('is the sum of the steps, and what is not waiting is the flow efficiency', () => {
    // Vesimy, “Process Cycle Efficiency” (https://www.vesimy.com/blog/process-cycle-efficiency): 8 minutes of work in five steps, 22 minutes
    // of waiting between them: 30 minutes, 26.7 %. How the minutes fall on the steps is ours.
    const time = leadTime([step(3, 2), step(7, 5), step(12, 10), step(5, 3), step(3, 2)])!;
    expect(time).toMatchObject({ total: 30, measured: 5, steps: 5 });
    expect(((1 - time.waitingShare!) * 100).toFixed(1)).toBe('26.7');
  });
  it('a step not measured is no step of 0, and is counted', () => {
    expect(leadTime([step(4, 1), step(null), step(16, 9)])).toEqual({
      total: 20,
      measured: 2,
      steps: 3,
      waitingShare: 0.5,
      waitingMeasured: 2,
    });
  });
  it('blank rows after the last step are no steps', () => {
    expect(leadTime([step(4, 1), step(null), step(null)])).toMatchObject({ measured: 1, steps: 1 });
    expect(leadTime([step(4), step(null, 2), step(null)])).toMatchObject({ measured: 1, steps: 2 });
  });
  it('the share of waiting is that of the steps where it is measured', () => {
    expect(leadTime([step(10, 5), step(90)])).toMatchObject({ total: 100, waitingShare: 0.5, waitingMeasured: 1 });
    expect(leadTime([step(10), step(90)])?.waitingShare).toBeNull();
    expect(leadTime([step(0, 0)])?.waitingShare).toBeNull();
  });
  it('of nothing measured is none', () => expect([leadTime([]), leadTime([step(null, 3)])]).toEqual([null, null]));
  it('does not depend on the order of the steps', () => {
    const steps = fc.array(
      fc.record({ duration: fc.option(fc.integer({ min: 0, max: 999 })), waiting: fc.option(fc.integer({ min: 0, max: 99 })) }),
    );
    fc.assert(
      fc.property(steps, (all) => {
        const [time, turned] = [leadTime(all), leadTime([...all].reverse())];
        expect(turned && { ...turned, steps: 0 }).toEqual(time && { ...time, steps: 0 });
      }),
    );
  });
});

describe('the bottleneck', () => {
  it('is the longest step and the longest waiting', () => {
    const { longest, mostWaiting } = bottleneck([step(1, 0), step(11, 9), step(8, 2)]);
    expect(longest).toEqual({ at: [1], value: 11, share: 0.55 });
    expect(mostWaiting).toEqual({ at: [1], value: 9, share: 9 / 11 });
  });
  it('may be two different steps', () => {
    const { longest, mostWaiting } = bottleneck([step(9, 9), step(10, 1)]);
    expect([longest?.at, mostWaiting?.at]).toEqual([[1], [0]]);
  });
  it('is all of a tie', () => expect(bottleneck([step(5), step(2), step(5)]).longest?.at).toEqual([0, 2]));
  it('is not where nothing takes time or nothing is measured', () => {
    expect(bottleneck([step(0, 0), step(null)])).toEqual({ longest: null, mostWaiting: null });
    expect(bottleneck([step(3), step(null, 5)]).mostWaiting).toBeNull();
  });
});
