import { anObject } from '../define/accepts';
import type { Action } from '../define/action';
import type { PageCalls } from '../define/page-calls';
import type { Book } from '../tabs/columns';
import { areaKeys, areaStates } from './area-states';

/** What the Areas dialog opens with: each area, whether it is on, and how many rows it holds. */
export const areasForm: Action<Book, PageCalls['areasForm']['input'], PageCalls['areasForm']['answer']> = {
  name: 'areasForm',
  reads: areaKeys,
  writes: false,
  page: anObject({}),
  decide: (book, { language, settings }, _input, { found }) =>
    settings.version === ''
      ? { refused: { '': language.actions.notInstalled } }
      : { answer: { language: language.code, areas: areaStates(book, found) } },
};
