import type { Words } from '../../words';
import type { decisions as source } from '../../zh-cn/areas/decisions';

/** Everything the Decisions tab says. */
export const decisions: Words<typeof source> = {
  name: 'Decisions',
  about: 'What waits for a decision, what was decided, and what came of it',
  columns: {
    question: { header: 'Question', note: 'One thing to be decided, put as a question. Example: Double the Xiaohongshu budget? Managers read it in the Summary and the review.' },
    raisedBy: { header: 'Raised by', note: 'Who brings it up, from Members.' },
    decider: { header: 'Decides', note: 'Who decides, from Members.' },
    needed: { header: 'Needed by', note: 'The latest day.' },
    evidence: { header: 'Evidence', note: 'The numbers behind it. Example: 11 CNY a lead, below the mean of 15.' },
    decision: { header: 'Decision', note: 'Agreed, refused or again; blank while it is open.' },
    detail: { header: 'In words', note: 'What was decided and on which terms. Example: four weeks, at most 200,000.' },
    decided: { header: 'Decided on', note: 'The day; where there is a decision without one, refresh fills in today.' },
    lookBack: { header: 'Look back on', note: 'The day on which the result is looked at.' },
    result: { header: 'Result', note: 'What came of it.' },
    waiting: { header: 'Working days waiting', note: 'From refresh: working days since it was needed; blank until then.' },
    updated: { header: 'Updated', note: 'The day this row was last changed.' },
  },
  choices: { decision: { agreed: 'Agreed', refused: 'Refused', again: 'Again' } },
  findings: {
    decisionLate: { says: '“{question}” is {n} working {n:day|days} past the day it was needed', mend: 'Ask {member} to decide, or change the day' },
    decisionNoResult: { says: '“{question}” is due to be looked back on and has no result', mend: 'Write one sentence in Result' },
  },
  words: {
    asked: 'Decisions needed',
    askedNone: 'Nothing waits for a decision.',
    taken: 'Decisions taken',
    by: 'Decides',
    needed: 'Needed by',
    evidence: 'Evidence',
    conclusion: 'Decision',
    result: 'Result',
  },
};
