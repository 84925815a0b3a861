import { anObject } from '../define/accepts';
import type { Action } from '../define/action';
import type { PageCalls } from '../define/page-calls';
import { tabs } from '../tabs';
import type { Book, BookKey } from '../tabs/columns';
import { importable } from './importable';

/** What the import dialog opens with: the tabs that take rows. */
export const importForm: Action<Book, PageCalls['importForm']['input'], PageCalls['importForm']['answer']> = {
  name: 'importForm',
  reads: [],
  writes: false,
  page: anObject({}),
  decide: (book, { language }, _input, { found }) => {
    if (!book.settings.installed) return { refused: { '': language.actions.notInstalled } };
    const names = new Map(found.map((sheet) => [sheet.tab, sheet]));
    return {
      answer: {
        language: language.code,
        tabs: tabs
          .filter((tab) => importable.includes(tab.key as BookKey) && names.has(tab.key))
          .map((tab) => ({ key: tab.key, name: language.tabs[tab.key as BookKey].name })),
      },
    };
  },
};
