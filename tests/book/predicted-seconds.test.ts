import { describe, expect, it } from '@jest/globals';
import { isTooLong, predictedSeconds } from '../../src/book/predicted-seconds';

describe('the predicted time of a run', () => {
  it('grows with the cells read and written, and has a floor of its calls', () => {
    const [none, read, written] = [predictedSeconds({}), predictedSeconds({ cellsRead: 1e6 }), predictedSeconds({ cellsWritten: 1e6 })];
    expect(none).toBeGreaterThan(1);
    expect(none).toBeLessThan(3);
    expect(read - none).toBeCloseTo(5);
    expect(written - none).toBeCloseTo(150);
  });
  it('lets a run of 100,000 rows go on, also on a day twice as slow as usual', () => {
    expect(isTooLong({ elapsed: 12, cellsRead: 2_100_000, cellsWritten: 200_000 })).toBe(false);
    expect(isTooLong({ elapsed: 24, cellsRead: 2_100_000, cellsWritten: 200_000 })).toBe(false);
  });
  it('stops one that would pass 4½ minutes; on a slow day earlier', () => {
    expect(isTooLong({ elapsed: 40, cellsRead: 8_000_000, cellsWritten: 2_000_000 })).toBe(true);
    expect(isTooLong({ elapsed: 12, cellsRead: 2_100_000, cellsWritten: 800_000 })).toBe(false);
    expect(isTooLong({ elapsed: 60, cellsRead: 2_100_000, cellsWritten: 800_000 })).toBe(true);
  });
  it('stops sooner what has less time', () => {
    expect(isTooLong({ elapsed: 5, cellsRead: 600_000, cellsWritten: 120_000 }, 20)).toBe(true);
    expect(isTooLong({ elapsed: 1, cellsRead: 20_000, cellsWritten: 4_000 }, 20)).toBe(false);
  });
});
