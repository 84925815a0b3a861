import { changeBook } from '../book/change-book';
import { freeName } from '../book/layout';
import { anObject, aText, maybe } from '../define/accepts';
import type { Action } from '../define/action';
import type { Moment } from '../define/moment';
import type { Fields, PageCalls } from '../define/page-calls';
import type { AnyBook, AnyRowChange } from '../define/table';
import { say } from '../languages/say';
import { readDay } from '../rules/cell';
import { addDays } from '../rules/day';
import { tabs } from '../tabs';
import type { Book } from '../tabs/columns';
import { describeFinding } from '../tabs/describe-finding';
import { markOf, markText } from '../tabs/readings/snoozed';
import { aMark, findMarked } from './marked-finding';
import { refreshed } from './refreshed';
import { sidebarReads } from './sidebar-reads';
import { sidebarState } from './sidebar-state';
import { snoozeDays } from './snooze-days';

const outcome = (book: Book, moment: Moment, changes: readonly AnyRowChange[], notice: string, name: string | null) => {
  const rows = { snoozes: changes };
  const after = changeBook(tabs, book as unknown as AnyBook, rows) as unknown as Book;
  return {
    ...(name === null ? {} : { layout: { tabs: [{ tab: 'snoozes', name }] } }),
    rows: rows as never,
    answer: { state: sidebarState(after, moment) },
    notice,
    log: { result: notice },
  };
};

/** Puts a finding off to a day, with a reason: until then it is in no Summary, count or mail. */
export const snooze: Action<Book, PageCalls['snooze']['input'], PageCalls['snooze']['answer']> = {
  name: 'snooze',
  reads: sidebarReads,
  writes: true,
  page: true,
  accepts: anObject({ ...aMark, until: maybe(aText), reason: aText }),
  decide: (book, moment, input, { isNamed }) => {
    const { language, today } = moment;
    const words = language.pages.findings;
    const found = findMarked(refreshed(book, moment), input);
    if (!found) return { refused: { '': words.gone } };
    const { until: byDefault, latest } = snoozeDays(moment);
    const text = input.until?.trim() || byDefault;
    const until = readDay(text);
    const reason = input.reason.trim();
    const refused: Fields = {
      ...(until === null || until <= today || until > latest
        ? { until: say(words.untilRefused, { from: addDays(today, 1), to: latest }) }
        : {}),
      ...(reason === '' ? { reason: words.reasonMissing } : {}),
    };
    if (until === null || Object.keys(refused).length > 0) return { refused };
    const what = describeFinding(found, language).says;
    const add = { id: moment.newId('SN'), day: today, what, until, reason, finding: markText(markOf(found)) };
    const name = book.snoozes.installed ? null : freeName(language.tabs.snoozes.name, isNamed);
    return outcome(book, moment, [{ add }], say(words.snoozed, { what, day: until }), name);
  },
};

/** Has a finding back that was put off: its row in the log says until today. */
export const wake: Action<Book, PageCalls['wake']['input'], PageCalls['wake']['answer']> = {
  name: 'wake',
  reads: sidebarReads,
  writes: true,
  page: true,
  accepts: anObject(aMark),
  decide: (book, moment, input) => {
    const { language, today } = moment;
    const asleep = book.snoozes.rows.filter(({ finding, until }) => finding === markText(input) && until !== null && until > today);
    const what = asleep.at(-1)?.what ?? null;
    if (what === null) return { refused: { '': language.pages.findings.gone } };
    const changes = asleep.map(({ id }) => ({ id, set: { until: today } }));
    return outcome(book, moment, changes, say(language.pages.findings.awake, { what }), null);
  },
};
