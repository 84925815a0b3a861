import { changeBook } from '../book/change-book';
import { anObject } from '../define/accepts';
import type { Action, Around } from '../define/action';
import type { Finding } from '../define/finding';
import type { Moment } from '../define/moment';
import type { PageCalls } from '../define/page-calls';
import type { AnyBook, AnyRowChange } from '../define/table';
import { say } from '../languages/say';
import { tabs } from '../tabs';
import type { Book, BookKey } from '../tabs/columns';
import { markOf, markText } from '../tabs/readings/snoozed';
import { rowTabs } from '../tabs/row-tabs';
import { type ExampleRows, exampleRows, type Need, type RowRef, type Titles } from './example-rows';
import { refreshed } from './refreshed';

/** Logs of the add-on's own, in which there are no examples. */
const unread: readonly string[] = ['runs', 'snapshots'];

/** Most rows that stay which are told one by one. */
const most = 20;

const removals = (going: readonly RowRef[]): { [tab: string]: readonly AnyRowChange[] } => {
  const changes: { [tab: string]: AnyRowChange[] } = {};
  for (const { tab, id } of going) changes[tab] = [...(changes[tab] ?? []), { remove: id }];
  return changes;
};

/** What is flagged for now or this week, by mark. */
const flagged = (book: Book, moment: Moment) =>
  new Map(
    refreshed(book, moment)
      .findings.filter(({ weight }) => weight !== 'hint')
      .map((finding) => [markText(markOf(finding)), finding]),
  );

/** The example rows that can go without anything new being flagged on a row that stays: where something would be, the rows that name it stay too, those of one tab if that is enough. */
const removable = (book: Book, moment: Moment, titles: Titles): ExampleRows => {
  const all = book as unknown as AnyBook;
  const before = flagged(book, moment);
  const tried = (needs: readonly Need[]) => {
    const found = exampleRows(tabs, all, titles, needs);
    const after = changeBook(tabs, all, removals(found.going)) as unknown as Book;
    return { needs, found, fresh: new Map([...flagged(after, moment)].filter(([mark]) => !before.has(mark))) };
  };
  const needing = (now: ReturnType<typeof tried>, mark: string, { tab, id, owner }: Finding) => {
    const row: RowRef = id === '' ? { tab: 'members', id: owner ?? '' } : { tab, id };
    for (const from of new Set(now.found.going.map((one) => one.tab))) {
      const next = tried([...now.needs, { ...row, from }]);
      if (!next.fresh.has(mark)) return next;
    }
    return tried([...now.needs, { ...row, from: null }]);
  };
  let now = tried([]);
  for (const left = new Set<string>(); ; ) {
    const first = [...now.fresh].find(([mark]) => !left.has(mark));
    if (!first) return now.found;
    now = needing(now, ...first);
    // What no row can mend is told by the next refresh.
    if (now.fresh.has(first[0])) left.add(first[0]);
  }
};

/** What stays, and why, a sentence each. */
const staySays = ({ own, held }: ExampleRows, book: Book, { language }: Moment, around: Around): readonly string[] => {
  const words = language.pages.examples;
  const name = (tab: string): string => language.tabs[tab as BookKey].name;
  const title = ({ tab: key, id }: RowRef): string => {
    const tab = tabs.find((one) => one.key === key);
    const row = (book as unknown as AnyBook)[key]?.rows.find((one) => one.id === id);
    return String(row?.[tab?.title ?? ''] ?? id);
  };
  const told = [
    ...own.map((row) => say(words.own, { tab: name(row.tab), row: title(row) })),
    ...held.map(({ by, ...row }) => say(words.held, { tab: name(row.tab), row: title(row), other: title(by), where: name(by.tab) })),
  ];
  const off = around.found.flatMap((sheet) => (sheet.off ? [name(sheet.off.tab)] : []));
  return [
    ...(off.length > 0 ? [say(words.off, { areas: off.join(language.actions.between) })] : []),
    ...told.slice(0, most),
    ...(told.length > most ? [say(words.more, { n: told.length - most })] : []),
  ];
};

/** Takes away the rows that installation has laid as examples. What a person has made their own stays, and what a row that stays names. */
export const removeExamples: Action<Book, PageCalls['removeExamples']['input'], PageCalls['removeExamples']['answer']> = {
  name: 'removeExamples',
  reads: (rowTabs.map(({ key }) => key) as readonly BookKey[]).filter((key) => !unread.includes(key)),
  writes: true,
  page: anObject({}),
  decide: (book, moment, _input, around) => {
    const { language } = moment;
    if (!book.settings.installed) return { refused: { '': language.actions.notInstalled } };
    const found = removable(book, moment, around.file('examples') as Titles);
    const { going } = found;
    const notice = say(going.length > 0 ? language.pages.examples.removed : language.pages.examples.none, { n: going.length });
    return {
      rows: removals(going) as never,
      answer: { removed: going.length },
      says: staySays(found, book, moment, around),
      notice,
      ...(going.length > 0 ? { log: { result: notice } } : {}),
    };
  },
};
