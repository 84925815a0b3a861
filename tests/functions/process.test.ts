import { describe, expect, it } from '@jest/globals';
import { processBottleneck } from '../../src/functions/process-bottleneck';
import { processLeadTime } from '../../src/functions/process-lead-time';

const time = (...args: readonly unknown[]) => processLeadTime.compute(args, 'en_US');
const bottleneck = (...args: readonly unknown[]) => processBottleneck.compute(args, 'en_US');
const column = (...cells: readonly unknown[]) => cells.map((cell) => [cell]);

describe('PROCESS_LEAD_TIME', () => {
  const [durations, waiting] = [column(3, 7, 12, 5, 3), column(2, 5, 10, 3, 2)];
  it('answers the lead time, the share of waiting, the steps measured or a sentence', () => {
    // Vesimy, “Process Cycle Efficiency”: 8 minutes of work and 22 of waiting are 30 minutes, 26.7 %.
    expect([time(durations), time(durations, waiting, 'Share'), time(durations, waiting, '样本数')]).toEqual([30, 22 / 30, 5]);
    expect(time(durations, waiting, 'Sentence', 'English')).toBe('Lead time 30, of which 73.3% is waiting; flow efficiency 26.7%');
    expect(time(durations, waiting, '一句话', '简体中文')).toBe('全流程时长 30，其中等待 73.3%，流动效率 26.7%');
  });
  it('names the bottleneck by place', () => {
    expect(time(durations, waiting, 'Bottleneck', 'English')).toBe(
      'Bottleneck: Step 3, 12, 40.0% of the lead time, and the longest waiting, 10',
    );
  });
  it('says how many steps are measured, and for how many the waiting', () => {
    expect(time(column(3, '', 7, '', ''), column(1, '', '', '', ''), 'Sentence', 'English')).toBe(
      'Lead time 10, of which 33.3% is waiting; flow efficiency 66.7%; 2 of 3 steps measured; waiting measured in 1 step',
    );
    expect(time(column(3, '', 7), '', '一句话', '简体中文')).toBe('全流程时长 10；3 步中测量了 2 步');
  });
  it('without waiting has no share of it', () => expect(time(durations, '', 'Share')).toBe(''));
  it('of nothing measured is blank', () =>
    expect([time(column('', '')), time('', '', 'Sentence'), time(column('', ''), '', '瓶颈')]).toEqual(['', '', '']));
  it('names a negative time and a waiting that is longer than its step, by place', () => {
    expect(() => time(column(3, -1))).toThrow('Argument 1, durations[2], is -1; a number of 0 or more is expected');
    expect(() => time(column(3, 5), column(1, 6))).toThrow('Argument 2, waiting[2], is 6, more than the step’s duration of 5');
    expect(() => processLeadTime.compute([column(3, 5), column(1, 6)], 'zh_CN')).toThrow(
      '第 2 个参数 waiting[2] 是 6，超过了这一步的时长 5；时长应包含等待',
    );
    expect(() => time(column(3, 'soon'))).toThrow('durations[2]: “soon” is not a number');
  });
});

describe('PROCESS_BOTTLENECK', () => {
  const steps = column('受理', '分类派单', '处理', '回访');
  it('is one step where it takes longest and waits longest', () => {
    expect(bottleneck(steps, column(1, 11, 6, 2), column(0, 9, 1, 1), '简体中文')).toBe(
      '瓶颈：分类派单，用时 11，占全流程 55.0%，等待也最长：9',
    );
  });
  it('names both where they differ', () => {
    expect(bottleneck(steps, column(1, 9, 10, ''), column(0, 9, 1, ''), 'English')).toBe(
      'Longest: 处理, 10, 50.0% of the lead time; Longest waiting: 分类派单, 9, 90.0% of all waiting',
    );
  });
  it('names all of a tie', () => {
    expect(bottleneck(steps, column(5, 5, 2, ''), '', '简体中文')).toBe('用时最长：受理、分类派单，5，占全流程 41.7%');
  });
  it('names a step without a name by its place, and takes names as they are', () => {
    expect(bottleneck(column('__proto__', ''), column(1, 3), '', 'English')).toBe('Longest: Step 2, 3, 75.0% of the lead time');
    expect(bottleneck(column('__proto__', ''), column(3, 1), '', 'English')).toBe('Longest: __proto__, 3, 75.0% of the lead time');
  });
  it('of nothing measured is blank', () => expect(bottleneck(steps, column('', '', '', ''))).toBe(''));
});
