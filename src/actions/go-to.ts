import { anObject, aText, maybe } from '../define/accepts';
import type { Action } from '../define/action';
import type { PageCalls } from '../define/page-calls';
import { say } from '../languages/say';
import type { Book } from '../tabs/columns';

/** Brings a row's cell to the front. Where the column is out of sight it is the row's title, where no row is meant the tab's first. */
export const goTo: Action<Book, PageCalls['goTo']['input'], PageCalls['goTo']['answer']> = {
  name: 'goTo',
  reads: [],
  writes: false,
  page: anObject({ tab: aText, id: aText, column: maybe(aText) }),
  decide: (_book, { language }, { tab, id, column }, around) => {
    const at = around.rowCell(tab, id, column ?? '');
    if (!at) return { refused: { '': say(language.pages.findings.noRow, { tab: language.tabs[tab as 'goals']?.name ?? tab }) } };
    return { select: at, answer: {} };
  },
};
