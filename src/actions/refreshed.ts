import { changeBook, patchesToChanges, standing } from '../book/change-book';
import type { Document } from '../define/document';
import type { Finding } from '../define/finding';
import type { Moment } from '../define/moment';
import type { AnyTab } from '../define/tab';
import type { AnyBook, AnyRowChange } from '../define/table';
import { tabs } from '../tabs';
import type { Book, BookKey } from '../tabs/columns';
import { type Snoozed, setAside } from '../tabs/readings/snoozed';
import { summaryDocument } from '../tabs/summary';

/** What a refresh comes to: the cells to write, the book with them in place, what is flagged, and what the report tabs say. */
export interface Refreshed {
  readonly changes: { readonly [tab: string]: readonly AnyRowChange[] };
  readonly book: Book;
  /** What wants a person now. */
  readonly findings: readonly Finding[];
  /** What was put off to a later day; only the review tells it beside the others. */
  readonly snoozed: readonly Snoozed[];
  /** The Summary, and every other report tab that is read. */
  readonly reports: { readonly [tab: string]: Document };
}

/** Tasks take their owners before members are counted, KPIs their actual from check-ins before goals take theirs from KPIs. */
const order = (tab: AnyTab): number => (tab.key === 'tasks' ? -2 : ['kpis', 'goals'].indexOf(tab.key));

type Rows = { readonly [tab: string]: readonly AnyRowChange[] | undefined };

/** What every tab grows, then every tab's refresh over the book, one after the other, then findings and reports. Decides only; writes nothing. */
export const refreshed = (before: Book, moment: Moment): Refreshed => {
  let book = before;
  let changes: { [tab: string]: readonly AnyRowChange[] } = {};
  const take = (more: Rows): void => {
    changes = joined(changes, more);
    book = changeBook(tabs, book as unknown as AnyBook, more) as unknown as Book;
  };
  for (const tab of tabs) take((tab.grow?.(book, moment) ?? {}) as Rows);
  for (const tab of [...tabs].sort((a, b) => order(a) - order(b))) {
    const patches = tab.refresh?.(book, moment) ?? [];
    const list = patchesToChanges(tab, (book as unknown as AnyBook)[tab.key] as AnyBook[string], patches);
    if (list.length > 0) take({ [tab.key]: list });
  }
  book = standing(book as unknown as AnyBook) as unknown as Book;
  const { open: findings, snoozed } = setAside(
    book,
    tabs.flatMap((tab) => tab.findings?.(book, moment) ?? []),
    moment.today,
  );
  const others = tabs.flatMap(({ key, report }) => (report && book[key as BookKey].installed ? [[key, report(book, moment)]] : []));
  const reports = { ...Object.fromEntries(others), summary: summaryDocument(book, moment, findings) };
  return { changes, book, findings, snoozed, reports };
};

/** What wants a person now in a book that is refreshed already, in another language's words. */
export const findingsIn = (book: Book, moment: Moment, language: Moment['language']): readonly Finding[] => {
  const other = { ...moment, language };
  return setAside(
    book,
    tabs.flatMap((tab) => tab.findings?.(book, other) ?? []),
    moment.today,
  ).open;
};

/** Joins lists of row changes by tab, earlier ones first. */
export const joined = (...lists: readonly Rows[]): { [tab: string]: readonly AnyRowChange[] } => {
  const all: { [tab: string]: readonly AnyRowChange[] } = {};
  for (const list of lists) for (const [tab, changes] of Object.entries(list)) all[tab] = [...(all[tab] ?? []), ...(changes ?? [])];
  return all;
};
