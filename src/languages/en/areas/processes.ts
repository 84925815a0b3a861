import type { Words } from '../../words';
import type { processes as source } from '../../zh-cn/areas/processes';

/** Everything the Processes tab says. */
export const processes: Words<typeof source> = {
  name: 'Processes',
  about: 'How long a process takes, where it is held up, and what a change brought',
  columns: {
    process: { header: 'Process', note: 'Its name, spelled alike on each of its steps; a row a step. Example: Feedback handling.' },
    step: { header: 'Step', note: 'What is done; the order of the rows is the order of the steps. Example: Sort and assign.' },
    owner: { header: 'Owner', note: 'Who answers for the step, from Members.' },
    standard: { header: 'Standard', note: 'How long the step should take, in the unit of Unit. Example: 4.' },
    actual: { header: 'Measured', note: 'The mean of a sample, work and waiting. Example: 11. Managers read it in the review.' },
    waiting: { header: 'Of which waiting', note: 'The part of it in which nothing is done. Example: 9.' },
    unit: { header: 'Unit', note: 'Minutes, hours or working days; where one process has several, they are converted into hours, 8 a working day. Blank: as the other steps of the process.' },
    measured: { header: 'Measured on', note: 'The last day of the sample. Example: 2026-05-10. After 90 days it should be measured anew.' },
    cases: { header: 'Sample', note: 'How many cases were measured. Example: 60. Below 20 the sample is small.' },
    before: { header: 'Before the change', note: 'The mean before it was changed, in the same unit. Example: 16.' },
    change: { header: 'Change made', note: 'What changed it, from Corrective actions.' },
    share: { header: 'Share of the process', note: 'From refresh: this step ÷ the whole process.' },
    total: { header: 'Whole process', note: 'From refresh: the sum of its steps; where not all are measured, how many are.' },
    waitingShare: { header: 'Share of waiting', note: 'From refresh: waiting ÷ measured.' },
    improvement: { header: 'Improvement', note: 'From refresh: (before − now) ÷ before; negative where it became slower.' },
    updated: { header: 'Updated', note: 'The day this row was last changed.' },
  },
  choices: { processUnit: { minutes: 'Minutes|min', hours: 'Hours|h', days: 'Working days|days' } },
  findings: {
    processBottleneck: { says: 'The bottleneck of “{process}” is {steps}: {share} of the whole', mend: 'Change this step first' },
    processBottlenecks: {
      says: '“{process}”: {steps} takes longest, {share} of the whole; {waiting} waits longest, {waitingShare} of all waiting',
      mend: 'Cut the waiting first, then the longest step',
    },
    processOverStandard: { says: '“{process}”: {step} takes {actual}, the standard is {standard}, {over} over it', mend: 'Find the cause and write a corrective action, or change the standard' },
    processOld: { says: '“{process}” has {n} {n:step|steps} not measured for more than 90 days, the oldest of {day}', mend: 'Take a new sample and update Measured on' },
    processFew: { says: '“{process}” has {n} {n:step|steps} with a sample below {least}', mend: 'Measure some more before drawing conclusions' },
    processWaiting: { says: '“{process}”: {step} waits longer than it takes; its waiting does not count', mend: 'Check Of which waiting' },
  },
  words: {
    part: 'Processes',
    partly: '{total} ({measured} of {steps} steps)',
    total: 'Whole process',
    before: 'Before',
    change: 'Change',
    waitingShare: 'Waiting',
    bottleneck: 'Bottleneck',
    bottlenecks: '{steps}; longest waiting: {waiting}',
    measures: 'Change made',
    method: 'The whole process is the sum of its steps’ measured means. Before: steps without a former value count as they are now. Waiting: of the steps that have it.',
  },
};
