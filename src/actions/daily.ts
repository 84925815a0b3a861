import type { Action } from '../define/action';
import type { AnyRowChange } from '../define/table';
import type { Book, BookKey } from '../tabs/columns';
import { plannedDigests } from './digests';
import { noMails, together, withLedger } from './own-mail';
import { quarterEnd } from './quarter-end';
import { refresh, refreshOutcome } from './refresh';
import { joined, refreshed } from './refreshed';

/** What the clock does once a day: a refresh, what the end of a quarter asks for, and each member's digest. */
export const daily: Action<Book, Record<never, never>, null> = {
  name: 'daily',
  reads: [...new Set<BookKey>([...refresh.reads, 'members', 'mails', 'snapshots'])],
  writes: true,
  decide: (book, moment, _input, around) => {
    const { language, settings } = moment;
    if (!book.settings.installed) return { refused: { '': language.actions.notInstalled } };
    const now = refreshed(book, moment);
    const { layout, rows, log, ...outcome } = refreshOutcome(now, book, moment, {}, around);
    const mayMail = settings.mailsFor === around.workbookId;
    const end = quarterEnd(now, moment, mayMail);
    const planned = together([end.planned, mayMail ? plannedDigests(now, moment) : noMails]);
    const tabs = [...(layout?.tabs ?? []), ...withLedger(book, moment, around, planned.rows)];
    const more: { readonly [tab: string]: readonly AnyRowChange[] } = {
      mails: planned.rows as readonly AnyRowChange[],
      snapshots: end.snapshots as readonly AnyRowChange[],
    };
    return {
      ...outcome,
      ...(tabs.length > 0 ? { layout: { ...layout, tabs } } : {}),
      rows: joined(rows as never, more) as never,
      mails: planned.mails,
      log: { ...log, result: [log.result, end.says].filter((text) => text !== '').join(language.actions.sentenceEnd) },
      answer: null,
    };
  },
};
