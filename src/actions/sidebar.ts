import { anObject } from '../define/accepts';
import type { Action } from '../define/action';
import type { PageCalls } from '../define/page-calls';
import type { AnyBook } from '../define/table';
import { tabs } from '../tabs';
import type { Book } from '../tabs/columns';
import { hasExamples, type Titles } from './example-rows';
import { sidebarReads } from './sidebar-reads';
import { sidebarState } from './sidebar-state';

/** What the sidebar opens with. It writes only the ids of rows that have none, so that they can be edited. */
export const sidebar: Action<Book, PageCalls['sidebar']['input'], PageCalls['sidebar']['answer']> = {
  name: 'sidebar',
  reads: sidebarReads,
  writes: true,
  page: anObject({}),
  decide: (book, moment, _input, { file }) => ({
    answer: { ...sidebarState(book, moment), examples: hasExamples(tabs, book as unknown as AnyBook, () => file('examples') as Titles) },
  }),
};
