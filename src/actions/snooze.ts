import { changeBook } from '../book/change-book';
import { freeName } from '../book/layout';
import { anObject, aText, maybe } from '../define/accepts';
import type { Action } from '../define/action';
import type { Moment } from '../define/moment';
import type { Fields, PageCalls } from '../define/page-calls';
import type { AnyBook, AnyRowChange } from '../define/table';
import { say } from '../languages/say';
import { readDay } from '../rules/cell';
import { checksum } from '../rules/checksum';
import { addDays } from '../rules/day';
import { tabs } from '../tabs';
import type { Book } from '../tabs/columns';
import { describeFinding } from '../tabs/describe-finding';
import { markOf, markText } from '../tabs/readings/snoozed';
import { aMark, findMarked } from './marked-finding';
import { refreshed } from './refreshed';
import { savedRow, saveRow } from './saved-row';
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
  page: anObject({ ...aMark, until: maybe(aText), reason: aText }),
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
    const mark = markText(markOf(found));
    // The same at each try on one day, so that a second one completes the row and adds none.
    const saved = savedRow(book.snoozes.rows, 'SN', '', `${today.replaceAll('-', '')}${checksum(mark)}`, moment);
    const { name: plain } = language.tabs.snoozes;
    // Without a row it may have been laid by a run that broke off: it is laid to its end.
    const name = book.snoozes.rows.length > 0 ? null : book.snoozes.installed ? plain : freeName(plain, isNamed);
    return outcome(
      book,
      moment,
      [saveRow(saved, { day: today, what, until, reason, finding: mark })],
      say(words.snoozed, { what, day: until }),
      name,
    );
  },
};

/** Has a finding back that was put off: its row in the log says until today. */
export const wake: Action<Book, PageCalls['wake']['input'], PageCalls['wake']['answer']> = {
  name: 'wake',
  reads: sidebarReads,
  writes: true,
  page: anObject(aMark),
  decide: (book, moment, input) => {
    const { language, today } = moment;
    const asleep = book.snoozes.rows.filter(({ finding, until }) => finding === markText(input) && until !== null && until > today);
    const what = asleep.at(-1)?.what ?? null;
    if (what === null) return { refused: { '': language.pages.findings.gone } };
    const changes = asleep.map(({ id }) => ({ id, set: { until: today } }));
    return outcome(book, moment, changes, say(language.pages.findings.awake, { what }), null);
  },
};
