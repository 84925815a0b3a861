import type { Language } from '../index';

/** Rows of the Settings tab: what is set, and what it does. */
export const settings: Language['settings'] = {
  language: { label: 'Language', note: 'Of headers, findings and reports: 简体中文 or English.' },
  team: { label: 'Team', note: 'Stands on the cover of the summary and the review.' },
  region: { label: 'Working calendar', note: 'Whose holidays and make-up days decide what a working day is.' },
  refreshHour: { label: 'Hour of the daily refresh', note: '0–23; once the daily refresh is on, it runs from this hour.' },
  fuze: { label: 'Meaning of a bare 负责', note: 'Whether 负责 alone in the responsibility grid is R or A; while empty it is named as a finding.' },
  version: { label: 'Version', note: 'Written by the add-on; leave it as it is.' },
  refreshedAt: { label: 'Last refresh', note: 'Written by the add-on; leave it as it is.' },
};
