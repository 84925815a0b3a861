import { anObject } from '../define/accepts';
import type { Action } from '../define/action';
import type { HelpFunction, PageCalls } from '../define/page-calls';
import type { Book } from '../tabs/columns';

/** What the functions page opens with: each function as people read it, in the workbook's language. */
export const functionHelp: Action<Book, PageCalls['functionHelp']['input'], PageCalls['functionHelp']['answer']> = {
  name: 'functionHelp',
  reads: [],
  writes: false,
  page: anObject({}),
  decide: (_book, { language }, _input, { file }) => {
    const help = file('functions') as { readonly [code: string]: readonly HelpFunction[] };
    return { answer: { functions: help[language.code] ?? [] } };
  },
};
