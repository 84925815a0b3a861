import type { Words } from '../../words';
import type { crisisPlans as source } from '../../zh-cn/areas/crisis-plans';

/** Everything the Crisis plans tab says. */
export const crisisPlans: Words<typeof source> = {
  name: 'Crisis plans',
  about: 'Who is in command when something happens, what the first hour brings, and whether it was ever tried',
  columns: {
    scenario: { header: 'Scenario', note: 'What kind of event. Example: Bad press that spreads within two hours.' },
    trigger: { header: 'Trigger', note: 'From when the plan starts, so that anyone can tell. Example: One post with over 1,000 angry replies, or a newspaper.' },
    lead: { header: 'In command', note: 'Who commands once it is started, from Members.' },
    firstHour: { header: 'First hour', note: 'Numbered steps. Example: 1 stop the ads 2 agree on one answer 3 report.' },
    speaker: { header: 'Speaks for us', note: 'Who talks to the outside, from Members.' },
    place: { header: 'Where we meet', note: 'Room, number or group. Example: the group “Emergency”.' },
    risk: { header: 'For the risk', note: 'The risk it is made for, from Risks.' },
    started: { header: 'Started on', note: 'The day it was started; blank if it never was.' },
    drilled: { header: 'Last drill', note: 'Day of the latest drill; a reminder follows after 180 days.' },
    reviewed: { header: 'Last reviewed', note: 'The day people, numbers and steps were last checked; a reminder follows after 90 days.' },
    sinceDrill: { header: 'Days since drill', note: 'From refresh: calendar days since it was drilled or started.' },
    sinceReview: { header: 'Days since review', note: 'From refresh: calendar days since it was reviewed.' },
    updated: { header: 'Updated', note: 'The day this row was last changed.' },
  },
  choices: {},
  findings: {
    crisisNotStarted: { says: 'The risk “{risk}” has occurred, and the plan “{plan}” was not started', mend: 'Start it and fill in Started on, or change the state of the risk' },
    crisisDrillOld: { says: 'The plan “{plan}” was last drilled {n} days ago', mend: 'Hold a drill and fill in Last drill' },
    crisisNoDrill: { says: 'The plan “{plan}” was never drilled', mend: 'Hold a drill and fill in Last drill' },
    crisisReviewOld: { says: 'The plan “{plan}” was last reviewed {n} days ago', mend: 'Check people, numbers and steps, and fill in Last reviewed' },
    crisisLeadGone: { says: '{member}, in command of the plan “{plan}”, takes part as a viewer only', mend: 'Put someone else in command', does: 'Put {to}, the stand-in, in command' },
  },
  words: {
    title: 'Crisis plans',
    coverage: '{n} of {m} {m:risk|risks} that want a plan have one (a level above high, a score of 15 or more, or impact 5).',
    tried: '{n} {n:plan|plans} drilled and {m} started in the period.',
  },
};
