import { anObject } from '../define/accepts';
import type { Action } from '../define/action';
import type { PageCalls } from '../define/page-calls';
import { areaTabs } from '../tabs';
import type { Book } from '../tabs/columns';
import type { Starter } from '../tabs/starter-format';
import { areaKeys, areaStates } from './area-states';
import { starters } from './starters';

/** What the installation dialog opens with: language, starters, and whether the matrix is here already. */
export const installForm: Action<Book, PageCalls['installForm']['input'], PageCalls['installForm']['answer']> = {
  name: 'installForm',
  reads: areaKeys,
  writes: false,
  page: anObject({}),
  decide: (book, { language, settings }, _input, { file, found }) => ({
    answer: {
      language: language.code,
      installed: book.settings.installed && settings.version !== '',
      starters: starters.map((key) => {
        const { name, about, areas = [] } = file(`starter-${key}`) as Starter;
        return { key, name, about, areas: areas.filter((area) => areaTabs.includes(area)) };
      }),
      areas: areaStates(book, found),
    },
  }),
};
