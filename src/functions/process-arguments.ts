import { bottleneck, type Longest, type Step } from '../rules/lead-time';
import { showNumber, showShare } from '../rules/measure';
import { type Call, sentence } from './broadcast';
import { fail, numberIn, type Read } from './cell-values';

/** A length of time: a number of 0 or more. */
const timeIn: Read<number> = (cell, place) => {
  const time = numberIn(cell, place);
  if (time !== null && time < 0) fail('isNegative', { argument: place.argument, n: place.n, text: time });
  if (time !== null && time > 1e15) fail('tooLarge');
  return time;
};

/** The steps of a process from `durations` and `waiting`, cell by cell; a step that waits longer than it takes is named by place. */
export const stepsOf = (call: Call): readonly Step[] => {
  const durations = call.list('durations', timeIn);
  const waiting = call.list('waiting', timeIn);
  const { argument, n } = call.place('waiting');
  for (const [at, time] of waiting.entries()) {
    const duration = durations[at] ?? null;
    if (time !== null && duration !== null && time > duration)
      fail('waitingOverDuration', { argument: waiting.length > 1 ? `${argument}[${at + 1}]` : argument, n, text: time, duration });
  }
  return durations.map((duration, step) => ({ duration, waiting: waiting[step] ?? null }));
};

/** Where a process is held up, as a sentence: one bottleneck, or the longest step and the longest waiting where they differ; '' where nothing takes time. */
export const bottleneckSentence = (call: Call, steps: readonly Step[], nameOf: (step: number) => string): string => {
  const { language } = call;
  const { longest, mostWaiting } = bottleneck(steps);
  if (longest === null) return '';
  const slotsOf = ({ at, value, share }: Longest) => ({
    steps: at.map(nameOf).join(language.problems.betweenNames),
    value: showNumber(value),
    share: showShare(share),
  });
  if (mostWaiting && mostWaiting.at.join() === longest.at.join())
    return sentence(language, { problem: 'bottleneckSame', slots: { ...slotsOf(longest), waiting: showNumber(mostWaiting.value) } });
  const said = [sentence(language, { problem: 'bottleneckLongest', slots: slotsOf(longest) })];
  if (mostWaiting) said.push(sentence(language, { problem: 'bottleneckWaiting', slots: slotsOf(mostWaiting) }));
  return said.join(language.problems.between);
};

/** A step by its place, where it has no name. */
export const stepNumber = (call: Call, step: number): string => sentence(call.language, { problem: 'stepNumber', slots: { n: step + 1 } });
