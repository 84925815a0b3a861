import type { Words } from '../../words';
import type { corrective as source } from '../../zh-cn/areas/corrective';

/** Everything the Corrective actions tab says. */
export const corrective: Words<typeof source> = {
  name: 'Corrective actions',
  about: 'What is off, why, what is done about it, and whether it helped',
  columns: {
    deviation: { header: 'Deviation', note: 'What was not reached, with its number. Example: First answer after 48 minutes, target 30.' },
    kpi: { header: 'KPI', note: 'Which KPI is off, from KPIs; cause and measure in the review then come from this row.' },
    cause: { header: 'Cause', note: 'The root of it. Example: Nobody on duty at noon.' },
    action: { header: 'Action', note: 'What is changed. Example: A rota for noon.' },
    owner: { header: 'Owner', note: 'Who does it, from Members.' },
    due: { header: 'Due', note: 'The latest day.' },
    state: { header: 'State', note: 'Pending, in progress, to verify, effective or ineffective; blank is pending.' },
    verification: { header: 'Verified by', note: 'What shows that it worked. Example: two weeks at 30 minutes or less.' },
    result: { header: 'Result', note: 'The number measured then. Example: 29.' },
    verified: { header: 'Verified on', note: 'The day; where the state is effective or ineffective without one, refresh fills in today.' },
    change: { header: 'Change', note: 'From refresh: what was last reported for the KPI before and after the action was written down, up to the day it was verified.' },
    age: { header: 'Working days old', note: 'From refresh: working days since it was written down; blank once it is closed.' },
    opened: { header: 'Written down on', note: '' },
    updated: { header: 'Updated', note: 'The day this row was last changed.' },
  },
  choices: {
    correctiveState: {
      pending: 'Pending|Not started',
      inProgress: 'In progress',
      toVerify: 'To verify',
      effective: 'Effective|Effective, closed|Closed',
      ineffective: 'Ineffective|Ineffective, redo|Redo',
    },
  },
  findings: {
    correctiveMissing: { says: '{kpi} is off track and has no corrective action', mend: 'Add a row in Corrective actions, choose this KPI, write cause and action' },
    correctiveLate: { says: 'The action “{action}” is {n} working {n:day|days} overdue; owner {member}', mend: 'Finish it and set it To verify, or agree on a new day' },
    correctiveUnverified: { says: 'The action “{action}” was due {n} working {n:day|days} ago and is not verified', mend: 'Check it, and set it Effective or Ineffective' },
    correctiveStillOff: { says: 'The action “{action}” is closed, and {kpi} is still off track', mend: 'Look for the cause again: set it Ineffective, or add another action' },
  },
  words: {
    title: 'Corrective actions',
    rate: '{n} of the {m} verified in the period worked ({share}).',
    measure: 'Cause: {cause}. Action: {action} ({member}, by {day})',
  },
};
