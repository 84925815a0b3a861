import type { CustomFunction, Examples } from '../define/function';
import { type LeadTime, leadTime } from '../rules/lead-time';
import { showNumber, showShare } from '../rules/measure';
import { answerOf } from './answer-argument';
import { broadcast, type Call, sentence } from './broadcast';
import { bottleneckSentence, stepNumber, stepsOf } from './process-arguments';

const names: CustomFunction['arguments'] = [
  { name: 'durations' },
  { name: 'waiting', optional: true },
  { name: 'answer', optional: true },
  { name: 'language', optional: true },
];

const said = ({ language }: Call, { total, measured, steps, waitingShare, waitingMeasured }: LeadTime): string => {
  const shares = waitingShare === null ? {} : { waiting: showShare(waitingShare), flow: showShare(1 - waitingShare) };
  const problem = waitingShare === null ? 'leadTimeOnlySentence' : 'leadTimeSentence';
  let whole = sentence(language, { problem, slots: { total: showNumber(total), ...shares } });
  if (measured < steps) whole = sentence(language, { problem: 'partlyMeasured', slots: { sentence: whole, measured, steps } });
  if (waitingMeasured === 0 || waitingMeasured === measured) return whole;
  return sentence(language, { problem: 'waitingPartlyMeasured', slots: { sentence: whole, measured: waitingMeasured } });
};

/** `PROCESS_LEAD_TIME(durations, [waiting], [answer], [language])`: how long a process takes, and the share of waiting in it. */
export const processLeadTime: CustomFunction = {
  name: 'PROCESS_LEAD_TIME',
  arguments: names,
  compute: (args, locale) =>
    broadcast(names, args, locale, (call) => {
      const wanted = answerOf(call, ['value', 'share', 'count', 'bottleneck', 'sentence']);
      const steps = stepsOf(call);
      const time = leadTime(steps);
      if (time === null) return '';
      switch (wanted) {
        case 'value':
          return time.total;
        case 'share':
          return time.waitingShare ?? '';
        case 'count':
          return time.measured;
        case 'bottleneck':
          return bottleneckSentence(call, steps, (step) => stepNumber(call, step));
        case 'sentence':
          return said(call, time);
      }
    }),
};

export const examples: Examples = [
  { formula: '=PROCESS_LEAD_TIME(A2:A4)', args: [[[1], [11], [8]]], result: 20 },
  { formula: '=PROCESS_LEAD_TIME(A2:A4, B2:B4, "Share")', args: [[[1], [11], [8]], [[0], [9], [2]], 'Share'], result: 0.55 },
  {
    formula: '=PROCESS_LEAD_TIME(A2:A6, B2:B6, "Sentence", "English")',
    args: [[[1], [11], [''], [8], [4]], [[0], [9], [''], [2], [1]], 'Sentence', 'English'],
    result: 'Lead time 24, of which 50.0% is waiting; flow efficiency 50.0%; 4 of 5 steps measured',
  },
  {
    formula: '=PROCESS_LEAD_TIME(A2:A4, B2:B4, "瓶颈", "简体中文")',
    args: [[[1], [11], [8]], [[0], [9], [2]], '瓶颈', '简体中文'],
    result: '瓶颈：第 2 步，用时 11，占全流程 55.0%，等待也最长：9',
  },
];
