import type { Words } from '../../words';
import type { dependencies as source } from '../../zh-cn/areas/dependencies';

/** Everything the Dependencies tab says. */
export const dependencies: Words<typeof source> = {
  name: 'Dependencies',
  about: 'What other teams are asked for, what they promised, and whether it came',
  columns: {
    need: { header: 'What is needed', note: 'One thing that the other side delivers. Example: lift the rate limit of the sign-up API. Both sides and managers read it.' },
    asker: { header: 'Asked by', note: 'Who needs it, from Members; reminded when it is unanswered or late.' },
    from: { header: 'From', note: 'The team or person who delivers it. Spell one the same everywhere: the review adds up by it. Example: Engineering.' },
    needed: { header: 'Needed by', note: 'The latest day.' },
    state: { header: 'State', note: 'To confirm, promised, delivered, disputed or cancelled; blank is to confirm.' },
    promised: { header: 'Promised for', note: 'The day they agreed to.' },
    affects: { header: 'Affects', note: 'The goal or task that suffers without it. Example: sign-up flow redesign.' },
    asked: { header: 'Asked on', note: 'The day it was asked for; refresh fills in today where it is blank. Days without an answer count from it.' },
    delivered: { header: 'Delivered on', note: 'The day it came; where the state is delivered and there is no day, refresh fills in today.' },
    slip: { header: 'Working days promised late', note: 'From refresh: working days by which the promise is later than the need; negative where it is earlier.' },
    waiting: { header: 'Working days unanswered', note: 'From refresh: working days since it was asked without an answer; blank once there is one.' },
    updated: { header: 'Updated', note: 'The day this row was last changed.' },
  },
  choices: {
    dependencyState: { toConfirm: 'To confirm', promised: 'Promised', delivered: 'Delivered', disputed: 'Disputed', cancelled: 'Cancelled|Canceled' },
  },
  findings: {
    dependencyLatePromise: { says: '“{need}” is promised for {promised}, later than it is needed ({needed})', mend: 'Ask {member} to agree on an earlier day with {from}, or move the needed day and what hangs on it' },
    dependencyOverdue: { says: '“{need}” from {from} is {n} working {n:day|days} late', mend: 'Ask {member} to settle it with {from}; if it came, change the state' },
    dependencyUnanswered: { says: '“{need}” was asked {n} working days ago and {from} has not confirmed it', mend: 'Ask {member} to get an answer and fill in the promised day' },
    dependencyDisputed: { says: '“{need}” is disputed with {from} and was not escalated', mend: 'Add a row to Decisions whose question names it; if it is settled, change the state' },
    dependencyIncomplete: { says: '“{need}” has nobody to deliver it, or no day', mend: 'Fill in who delivers it and by when' },
  },
  words: {
    open: 'Support needed from other teams',
    method: 'On time: delivered no later than needed. What is open counts whenever it was asked.',
    onTime: 'Delivered on time',
    late: 'Delivered late',
    left: 'Open',
    byTeam: 'Delivered, by team',
  },
};
