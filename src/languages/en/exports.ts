import type { Language } from '../index';

export const exports: Language['exports'] = {
  formats: {
    html: { name: 'Web page / PDF', about: 'One file, to print or save as PDF' },
    xlsx: { name: 'Excel', about: 'Numbers to calculate with' },
    markdown: { name: 'Markdown', about: 'Plain text for documents and chats' },
  },
  fileName: '{team}-quarterly-review-{period}',
  period: 'Period',
  asOf: 'Data as of',
  frozen: 'Frozen on',
  frozenOn: 'frozen on {time}',
  contents: 'Contents',
  toComplete: 'To be completed',
  stillToComplete: '{n} {n:part|parts} still to be completed',
  page: 'Page {page} of {pages}',
  noData: 'No data yet',
  target: 'Target {value}',
  targetRow: 'Target',
  day: 'Day',
  value: 'Value',
};
