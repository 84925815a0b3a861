import type { Words } from '../../words';
import type { lessons as source } from '../../zh-cn/areas/lessons';

/** Everything the Lessons tab says. */
export const lessons: Words<typeof source> = {
  name: 'Lessons',
  about: 'What happened, why, what is done from now on, and whether it is',
  columns: {
    event: { header: 'What happened', note: 'In one sentence; put it the same way when it happens again. Example: servers overloaded on the first day of the May campaign. The team and its successors read it.' },
    kind: { header: 'Kind', note: 'What went well, or a failure.' },
    why: { header: 'Why', note: 'The root cause, not the first one. Example: the load test left out the SMS interface.' },
    practice: { header: 'From now on', note: 'One thing to do next time. Example: a full load test five days before a promotion.' },
    owner: { header: 'Owner', note: 'Who sees to it, from Members.' },
    task: { header: 'Task', note: 'The task that makes it routine, from Tasks. Each failure needs one. Example: load test checklist.' },
    day: { header: 'Day', note: 'When it happened; refresh fills in today where it is blank.' },
    landed: { header: 'In practice', note: 'From refresh: in practice once its task is done, under way before; open without a task or with a cancelled one.' },
    updated: { header: 'Updated', note: 'The day this row was last changed.' },
  },
  choices: {
    lessonKind: { success: 'Success', failure: 'Failure' },
    lessonLanded: { landed: 'In practice', underway: 'Under way', open: 'Open' },
  },
  findings: {
    lessonNoTask: { says: 'The failure “{event}” has no task', mend: 'Add one in Tasks and name it in Task', does: 'Add the task “{task}” for {to}, due {day}' },
    lessonTaskOverdue: { says: '“{event}”: its task “{task}” is {n} working {n:day|days} overdue', mend: 'Ask {member} to finish it, or change its due day' },
    lessonAgain: { says: '“{event}” happened again; the last time was {day}', mend: 'See whether the last remedy was put into practice, or look for another cause' },
  },
  words: {
    success: 'What went well',
    failure: 'Failures',
    rate: '{landed} of {n} are in practice, {x} (in practice: the task is done).',
  },
};
