import { undone } from '../book/undo';
import { anObject } from '../define/accepts';
import type { Action } from '../define/action';
import type { Moment } from '../define/moment';
import type { PageCalls } from '../define/page-calls';
import type { AnyBook } from '../define/table';
import { say } from '../languages/say';
import { tabs } from '../tabs';
import type { Book, BookKey } from '../tabs/columns';
import { rowTabs } from '../tabs/row-tabs';

/** Logs of the add-on's own, which no action of a person changes. */
const unread: readonly string[] = ['runs', 'snapshots'];

/** Most things left alone that are told one by one. */
const most = 20;

/** What is left alone, a sentence each. */
const leftSays = (left: ReturnType<typeof undone>['left'], book: AnyBook, { language }: Moment): readonly string[] => {
  const words = language.pages.undo;
  const sentences = left.map(({ tab: key, id, column, why }) => {
    const tab = tabs.find((one) => one.key === key);
    const name = language.tabs[key as BookKey]?.name ?? key;
    if (id === '') return say(words.tabGone, { tab: name });
    const row = book[key]?.rows.find((one) => one.id === id);
    const title = String(row?.[tab?.title ?? ''] ?? id);
    const headers = language.tabs[key as 'goals'].columns as { readonly [column: string]: { readonly header: string } };
    const member = book[tab?.across?.tab ?? '']?.rows.find((one) => `@${one.id}` === column);
    const cell = headers[column]?.header ?? String(member?.[tabs.find((one) => one.key === tab?.across?.tab)?.title ?? ''] ?? column);
    if (why === 'gone') return say(words.rowGone, { tab: name, id });
    if (why === 'used') return say(words.rowUsed, { tab: name, row: title });
    return column === ''
      ? say(words.rowChanged, { tab: name, row: title })
      : say(words.cellChanged, { tab: name, row: title, column: cell });
  });
  const more = sentences.length - most;
  return more > 0 ? [...sentences.slice(0, most), say(words.more, { n: more })] : sentences;
};

/** Takes back what the last action changed, once: a cell only where it still holds what was written, a row that was added only if nobody has touched it since; rows that went come back at the end of their tab. */
export const undo: Action<Book, PageCalls['undo']['input'], PageCalls['undo']['answer']> = {
  name: 'undo',
  reads: (rowTabs.map(({ key }) => key) as readonly BookKey[]).filter((key) => !unread.includes(key)),
  writes: true,
  undo: 'takes',
  page: anObject({}),
  decide: (book, moment, _input, around) => {
    const { language } = moment;
    const words = language.pages.undo;
    if (!book.settings.installed) return { refused: { '': language.actions.notInstalled } };
    const last = around.last();
    const slots = last && {
      action: (language.actions.names as { readonly [name: string]: string })[last.action] ?? last.action,
      time: last.at.replace('T', ' '),
    };
    if (!last?.tabs || !slots)
      return { refused: { '': !last || !slots || last.action === 'undo' ? words.nothing : say(words.never, slots) } };
    const { changes, left } = undone(tabs, book as unknown as AnyBook, last.tabs);
    const notice = left.length > 0 ? say(words.donePartly, { ...slots, n: left.length }) : say(words.done, slots);
    return {
      rows: changes as never,
      answer: { left: left.length },
      says: [say(words.of, slots), ...leftSays(left, book as unknown as AnyBook, moment)],
      notice,
      log: { result: notice },
    };
  },
};
