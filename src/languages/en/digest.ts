import type { Language } from '../index';

/** The mail that tells a person once a working day what waits for them, the same as a text for a chat, and why somebody gets none. */
export const digest: Language['digest'] = {
  sections: {
    overdue: { name: 'Overdue', count: '{n} overdue' },
    escalated: { name: 'Escalated to you', count: '{n} escalated' },
    due: { name: 'Due today or soon', count: '{n} due today or soon' },
    waiting: { name: 'You wait for others', count: '{n} waiting for others' },
    asked: { name: 'Others wait for you', count: '{n} waiting for you' },
    checkIns: { name: 'KPIs to check in', count: '{n} {n:KPI|KPIs} to check in' },
    risks: { name: 'Risks, and what is off track', count: '{n} at risk' },
    others: { name: 'Other findings', count: '{n} other {n:finding|findings}' },
  },
  subject: '{counts} – {team}',
  all: '{team}, {day}: {member}, this is all that is open in your name.',
  news: '{team}, {day}: {member}, this is new since your last reminder.',
  before: 'Still open, and told earlier this week: {n}.',
  heading: '{name} ({n})',
  standIn: 'For {member}: {says}',
  owner: '{says} (owner {member})',
  sentences: '; ',
  more: '{n} more, see {tab} and the sidebar.',
  footer: 'You get this mail because your address stands in Members. For fewer or none, change the column Reminders there; to put one item off, snooze it in the sidebar.',
  chat: {
    title: '{team}, {day}: reminders',
    person: '@{member}',
    none: '{team}, {day}: nothing is open',
  },
  verdict: {
    sends: 'Gets a reminder',
    noEmail: 'No address, gets no mail',
    never: 'Chose no reminders',
    away: 'Away until {day}, {standIn} gets it instead',
    awayAlone: 'Away until {day}, and no stand-in can get it',
    holiday: 'Today is no working day',
    sent: 'Today’s reminder is done with',
    nothing: 'Nothing is open',
    notMonday: 'Chose Mondays; today is not the first working day of the week',
    old: 'Nothing new; all was told this week',
  },
};
