import type { Words } from '../../words';
import type { feedback as source } from '../../zh-cn/areas/feedback';

/** Everything the Feedback tab says. */
export const feedback: Words<typeof source> = {
  name: 'Feedback',
  about: 'What users say, who deals with it, how fast they are answered, and what changed because of it',
  columns: {
    content: { header: 'Feedback', note: 'One thing that users say, without personal data. Example: the sign-up code does not arrive.' },
    source: { header: 'Source', note: 'Where it comes from: service, app store, community, survey, sales, social media, or a word of your own.' },
    received: { header: 'Received', note: 'The day it came in. Example: 2026-05-06.' },
    kind: { header: 'Kind', note: 'Problem, suggestion, complaint or praise; a complaint is answered within 1 working day, the others within 3.' },
    topic: { header: 'Topic', note: 'What it is about, best no more than 12 topics; your own words are fine. Example: sign-up. The review counts by topic.' },
    people: { header: 'People concerned', note: 'About how many met with it. Example: 42.' },
    owner: { header: 'Owner', note: 'Who deals with it, from Members; reminders go to this person.' },
    state: { header: 'State', note: 'Open, in progress, resolved, called back or no action; blank counts as open.' },
    outcome: { header: 'Outcome, or task', note: 'What changed because of it, or the task it became. Example: task “Another SMS provider”. Managers read it in the review.' },
    responded: { header: 'Answered on', note: 'The day of the first answer; where the state has changed without one, refresh fills in today.' },
    resolved: { header: 'Resolved on', note: 'The day; where it is resolved or called back without one, refresh fills in today.' },
    waiting: { header: 'Working days open', note: 'From refresh: working days from the day it came in until today; blank once it is resolved or needs no action.' },
    updated: { header: 'Updated', note: 'The day this row was last changed.' },
  },
  choices: {
    feedbackSource: { service: 'Service', store: 'App store', community: 'Community', survey: 'Survey', sales: 'Sales', social: 'Social media' },
    feedbackKind: { problem: 'Problem', suggestion: 'Suggestion', complaint: 'Complaint', praise: 'Praise' },
    feedbackTopic: { account: 'Sign-up', product: 'Product', quality: 'Quality', price: 'Price', payment: 'Payment', delivery: 'Delivery', service: 'Service', other: 'Other' },
    feedbackState: { open: 'Open', inProgress: 'In progress', resolved: 'Resolved', calledBack: 'Called back', noAction: 'No action' },
  },
  findings: {
    feedbackComplaint: { says: 'The complaint “{content}” has had no answer for {n} working days', mend: 'Answer today, and change its state' },
    feedbackUnanswered: { says: '“{content}” has had no answer for {n} working days', mend: 'Answer, and change its state' },
    feedbackUnresolved: { says: '“{content}” has been open for {n} working days', mend: 'Resolve it, or say why there is no action' },
    feedbackNoCallBack: { says: 'The complaint “{content}” is resolved, and nobody has called back', mend: 'Call back, then set the state to Called back' },
    feedbackDoubled: { says: '“{topic}” came up {n} times in the last 7 days, {m} {m:time|times} in the 7 before', mend: 'See whether one cause is behind it, and give it to one person' },
  },
  words: {
    part: 'Feedback',
    received: '{n} received: {complaints} {complaints:complaint|complaints}, {open} not resolved.',
    answered: '{share} answered within 1 working day (of {n}).',
    solved: 'Resolved in {days} working days on average (of {n}).',
    method: 'Working days from the day it came in; what waits for an answer for more than 1 counts as not answered in time. Last period: as many days of it.',
    count: 'Received',
    before: 'Last period',
    noTopic: 'No topic',
    changed: 'What changed because of it',
  },
};
