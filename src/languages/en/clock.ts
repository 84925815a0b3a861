import type { Language } from '../index';

/** The daily run by the clock: what became of its mails, what it says when it fails or has stopped, and the mails it sends itself. */
export const clock: Language['clock'] = {
  sent: '{n} {n:mail|mails} sent',
  failed: '{n} not sent, see Mails sent for the reason',
  carriedOver: '{n} kept for the next run, for Google’s daily limit is reached',
  noRight: '{n} not sent, for the add-on may not send mail: whoever switched it on opens Daily refresh… in the menu, switches it on again and agrees',
  mailFailed: 'Not sent: {error}. Check the address',
  killed: 'The run that began at {time} broke off and did not finish; it may have passed Google’s time limit',
  trouble: 'The daily refresh did not finish ({time}): {trouble}',
  stopped: 'The daily refresh has not run since {day}: the trigger of {who} may have stopped. Switch it on again from the menu, under Daily refresh….',
  waiting: 'Mails not sent yet, or not known to have been: {n}. See Mails sent.',
  left: 'Mails not sent yet, to be sent in the next run: {n}. See Mails sent.',
  unsure: 'Mails that may have been sent, for the run broke off while sending: {n}. They are not sent again; ask who should have got them, then change their state in Mails sent.',
  failedLately: 'Mails that failed in the last seven days: {n}. See Mails sent for the reason.',
  failure: {
    subject: '{team}: the daily refresh did not finish ({day})',
    lines: [
      'The daily refresh of {time} did not finish: {trouble}.',
      'The summary stands as of the last refresh ({refreshed}). It is tried again each hour for three hours after the hour that was set, and anew tomorrow; no further mail about it today.',
      'Open the workbook and choose Refresh now from the menu to see what it says.',
      'You get this mail because Settings name you as the one to tell of failures.',
    ],
  },
  quarter: {
    subject: '{team}: the review of {period} is not frozen yet',
    before: 'Today is the last working day of {period}. Ask the owners for their last figures, then choose Quarterly review… from the menu.',
    after: '{period} is over and its review is not frozen yet. The numbers as of its end are kept in Snapshots, whatever is changed from now on. Choose Quarterly review… from the menu, and add causes and measures.',
    number: '{label}: {value}',
    snapshot: 'numbers at the end of {period} kept',
  },
};
