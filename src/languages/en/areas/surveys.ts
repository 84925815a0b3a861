import type { Words } from '../../words';
import type { surveys as source } from '../../zh-cn/areas/surveys';

/** Everything the Survey answers tab says. */
export const surveys: Words<typeof source> = {
  name: 'Survey answers',
  about: 'The scores customers give: NPS, CSAT and CES, with the number of answers and the error',
  columns: {
    day: { header: 'Day', note: 'One row for each answer to one question; paste or import many at once. Example: 2026-05-08.' },
    kind: { header: 'Kind', note: 'NPS (0–10), CSAT (1–5) or CES (1–7, high is easy).' },
    score: { header: 'Score', note: 'What the customer gave, a whole number; 0 is an answer to NPS. Others do not count and are named.' },
    group: { header: 'Customer or group', note: 'The customer’s name, or a group by which the review looks at the scores. Example: new users.' },
    occasion: { header: 'Occasion', note: 'Quarterly survey, after service, after delivery, on leaving, or a word of your own.' },
    reason: { header: 'Reason', note: 'In the customer’s own words. Example: easy to start, slow to export. The review quotes it without a name; no personal data.' },
    calledBack: { header: 'Called back', note: 'Call back low scores (NPS up to 6, CSAT up to 2) within 3 working days, then say yes; read by the service lead.' },
    updated: { header: 'Updated', note: 'The day this row was last changed.' },
  },
  choices: {
    surveyKind: { nps: 'NPS|Net promoter score|NPS (0–10)|NPS (0-10)', csat: 'CSAT|Satisfaction|CSAT (1–5)|CSAT (1-5)', ces: 'CES|Customer effort|CES (1–7)|CES (1-7)' },
    surveyOccasion: { quarterly: 'Quarterly survey', service: 'After service', delivery: 'After delivery', leaving: 'On leaving' },
  },
  findings: {
    surveyLow: { says: '{n} low {kind} {n:score|scores} not called back for more than 3 working days, the oldest of {day}', mend: 'Call back, then say yes in Called back' },
    surveyOffScale: { says: 'Row {row}: {kind} {score} is no whole number from {low} to {high} and does not count', mend: 'Check kind and score' },
    surveyTooFew: { says: '{kind} has {n} {n:answer|answers} this quarter; there is no score below {least}', mend: 'Collect some more answers' },
    surveyFew: { says: '{kind} has {n} answers this quarter: a small sample, about ±{margin}', mend: 'Below {enough}, a change inside the error is no change' },
    surveyBelow: { says: '{kind} is {a} this quarter, below its target of {b} ({n} answers)', mend: 'See why scores are low and agree on an action; the target stands in Settings' },
  },
  words: {
    part: 'Customer scores',
    score: 'Score',
    margin: 'Error (±)',
    count: 'Answers',
    response: 'Response rate',
    change: 'On last period',
    method: 'Method',
    tooFew: 'No score below {n} answers',
    small: '{method}; small sample',
    inside: 'Inside the error',
    note: 'The error is half the 95 % interval. No score below 10 answers, a small sample below 50. The last period is the one of the same length before; a change inside the error is no change.',
    npsMethod: 'Share of 9–10 minus share of 0–6, in points',
    csatMethod: '{method}, of 5',
    cesMethod: 'Mean of 1–7, high is easy',
    groups: 'By customer or group',
    lowAnswers: 'Why scores are low (anonymous)',
  },
};
