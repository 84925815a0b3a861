import type { Language } from '../index';

/** Rows of the Settings tab: what is set, and what it does. */
export const settings: Language['settings'] = {
  language: { label: 'Language', note: 'Of headers, findings and reports: 简体中文 or English.' },
  team: { label: 'Team', note: 'Stands on the cover of the summary and the review.' },
  region: { label: 'Working calendar', note: 'Whose holidays and make-up days decide what a working day is.' },
  refreshHour: { label: 'Hour of the daily refresh', note: '0–23; once the daily refresh is on, it runs from this hour.' },
  fuze: { label: 'Meaning of a bare 负责', note: 'Whether 负责 alone in the responsibility grid is R or A; while empty it is named as a finding.' },
  rollUpStatus: { label: 'Status of a goal', note: 'By its weighted progress, or the worst of what stands below it.' },
  csatMethod: { label: 'Satisfaction score', note: 'The share of the top two boxes (4 and 5 of 5), or the share of the maximum.' },
  mailsFor: { label: 'Mail reminders', note: 'The id of the workbook, written by the add-on when they are switched on; leave it as it is. A copy has another id and sends no mail.' },
  version: { label: 'Version', note: 'Written by the add-on; leave it as it is.' },
  refreshedAt: { label: 'Last refresh', note: 'Written by the add-on; leave it as it is.' },
  thresholds: { label: 'Status thresholds', note: 'What decides a status. Choose another set and the next refresh fills in its figures; the figures below may be changed too.' },
  thresholdHeading: {
    label: 'Judged by',
    note: 'On track where one of them says so; off track only where all of them do; at risk between.',
    onTrack: 'On track',
    offTrack: 'Off track',
  },
  thresholdNotes: {
    ratio: 'Attainment over expected progress: on track from the first figure, off track below the second.',
    gap: 'Points behind the expected progress: on track up to the first figure, off track beyond the second.',
    absolute: 'Attainment alone, whatever the time gone: on track from the first figure, off track below the second.',
    early: 'Nothing is off track while the period is young: 0.15 is its first 15 %.',
    limit: 'Sums that must stay below a limit (budget, complaints): on track up to the first figure, off track beyond the second.',
  },
  thresholdExpected: {
    ratio: 'numbers from 0 up, “on track” not below “off track”',
    gap: 'numbers from 0 up, “on track” not above “off track”',
    absolute: 'numbers from 0 up, “on track” not below “off track”',
    early: 'a number from 0 to 1',
    limit: 'numbers from 0 up, “on track” not above “off track”',
  },
  riskMatrix: { label: 'Risk matrix', note: 'Which table gives a risk its level. Choose another and the next refresh fills it in; the levels below may be changed too.' },
  riskImpacts: { label: 'Likelihood \\ impact', note: 'To the right the impacts, smallest first; each row below begins with its likelihood.' },
  riskRow: { note: 'Row {n} of likelihood, highest first.' },
  adjusted: '{preset}, adjusted',
};
