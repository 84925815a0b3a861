import type { Words } from '../../words';
import type { process as source } from '../../zh-cn/functions/process';

/** Words of the PROCESS functions. */
export const process: Words<typeof source> = {
  PROCESS_LEAD_TIME: {
    about: 'Lead time of a process, and the share of waiting in it.',
    method:
      'Lead time: the sum of the steps’ durations, their waiting included. Share of waiting: waiting ÷ duration over the steps that have both; flow efficiency is 1 − that share. A blank step is not measured, never 0; the sentence says how many are measured. Waiting above its duration and negative numbers are named by place. All blank gives blank.',
    source: 'Value stream mapping: value-adding time ÷ lead time (Rother and Shook, Learning to See, 1998), also called process cycle efficiency.',
    arguments: {
      durations: 'A range with each step’s duration, waiting included, in one unit.',
      waiting: 'How much of each duration is waiting, cell by cell beside durations, in the same unit.',
      answer: 'What is wanted: Value (lead time), Share (of waiting), Count (steps measured), Bottleneck or Sentence. Value if left out.',
      language: 'Language of the result: 简体中文 or English. That of your interface if left out.',
    },
    returns: 'One cell: the lead time in the unit of its steps, a share, a number of steps, or a sentence.',
  },
  PROCESS_BOTTLENECK: {
    about: 'Which step holds a process up, in one sentence.',
    method:
      'The step that takes longest, and the step with the longest waiting; both where they differ, and all of a tie. A blank step is not measured and not compared. Waiting above its duration and negative numbers are named by place. All blank gives blank.',
    source: 'This project’s own: beside the durations of value stream mapping, the longest waiting is a bottleneck too.',
    arguments: {
      steps: 'The steps’ names. A blank one is “Step n”.',
      durations: 'Each step’s duration, waiting included, cell by cell beside steps, in one unit.',
      waiting: 'How much of each duration is waiting, in the same unit.',
      language: 'Language of the result: 简体中文 or English. That of your interface if left out.',
    },
    returns: 'Text in one cell.',
  },
};
