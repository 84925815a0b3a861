import type { CustomFunction, Examples } from '../define/function';
import { broadcast } from './broadcast';
import { textIn } from './cell-values';
import { bottleneckSentence, stepNumber, stepsOf } from './process-arguments';

const names: CustomFunction['arguments'] = [
  { name: 'steps' },
  { name: 'durations' },
  { name: 'waiting', optional: true },
  { name: 'language', optional: true },
];

/** `PROCESS_BOTTLENECK(steps, durations, [waiting], [language])`: which step holds a process up, in one cell. */
export const processBottleneck: CustomFunction = {
  name: 'PROCESS_BOTTLENECK',
  arguments: names,
  compute: (args, locale) =>
    broadcast(names, args, locale, (call) => {
      const steps = call.list('steps', textIn);
      return bottleneckSentence(call, stepsOf(call), (step) => steps[step] ?? stepNumber(call, step));
    }),
};

export const examples: Examples = [
  {
    formula: '=PROCESS_BOTTLENECK(A2:A4, B2:B4, C2:C4, "English")',
    args: [[['Receive'], ['Sort'], ['Answer']], [[1], [11], [8]], [[0], [9], [2]], 'English'],
    result: 'Bottleneck: Sort, 11, 55.0% of the lead time, and the longest waiting, 9',
  },
  {
    formula: '=PROCESS_BOTTLENECK(A2:A4, B2:B4, C2:C4, "简体中文")',
    args: [[['受理'], ['分类派单'], ['处理']], [[1], [9], [10]], [[0], [9], [1]], '简体中文'],
    result: '用时最长：处理，10，占全流程 50.0%；等待最长：分类派单，9，占全部等待 90.0%',
  },
];
