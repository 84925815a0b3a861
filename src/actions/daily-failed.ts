import type { Action } from '../define/action';
import type { Moment } from '../define/moment';
import { say } from '../languages/say';
import type { Book } from '../tabs/columns';
import { settingChange } from '../tabs/settings';
import { noMails, ownMail, type PlannedMails, reachable, withLedger } from './own-mail';

const shown = (time: string): string => time.replace('T', ' ');

/** The mail to whoever is told of failures; none where nobody is named, or where it went out today. */
const tell = (book: Book, moment: Moment, trouble: string): PlannedMails => {
  const { language, settings, today } = moment;
  const member = reachable(book, settings.clock.failuresTo);
  if (!member) return noMails;
  const { subject, lines } = language.clock.failure;
  const slots = { team: settings.team, day: today, time: shown(moment.now), trouble, refreshed: shown(settings.refreshedAt) };
  return ownMail(
    book,
    moment,
    'failure',
    member,
    say(subject, slots),
    lines.map((line) => say(line, slots)),
  );
};

/** Notes that the daily run which began `at` failed, `trouble` and `seconds` null where it was killed without a word: in Runs, in Settings for the Summary and the sidebar, and once a day by mail. */
export const dailyFailed: Action<Book, { readonly at: string; readonly trouble: string | null; readonly seconds: number | null }, null> = {
  name: 'dailyFailed',
  reads: ['members', 'mails'],
  writes: true,
  decide: (book, moment, input, around) => {
    const { language, settings } = moment;
    // It stamped its end, and only what came after went wrong.
    if (settings.clock.ranAt === input.at) return {};
    const trouble = input.trouble ?? say(language.clock.killed, { time: shown(input.at) });
    const planned = tell(book, moment, trouble);
    const tabs = withLedger(book, moment, around, planned.rows);
    return {
      ...(tabs.length > 0 ? { layout: { tabs } } : {}),
      rows: {
        mails: planned.rows,
        settings: [settingChange('beganAt', null), settingChange('failedAt', moment.now), settingChange('trouble', trouble)],
      },
      mails: planned.mails,
      log: { result: say(language.clock.trouble, { time: shown(input.at), trouble }), duration: input.seconds ?? '' },
    };
  },
};
