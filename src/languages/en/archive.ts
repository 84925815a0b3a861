import type { Language } from '../index';

/** What the archiving of finished rows says. */
export const archive: Language['archive'] = {
  about: 'Rows finished before {day} move to the tab {tab}, one line each with all their cells. Rows that others link to stay, and rows with something in columns of your own.',
  none: 'No row was finished before {day} that could be archived',
  moved: '{n} {n:row|rows} archived',
  more: '{n} more {n:row is|rows are} left for the next time: archive again. Sorted by the day they were finished, all go at once.',
  tooLong: '{tab}, row {row}, holds more than fits into one cell and stays.',
};
