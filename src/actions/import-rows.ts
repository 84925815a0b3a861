import { importInto } from '../book/import-rows';
import { aList, anObject, aRecord, aText, aTruth, orNull } from '../define/accepts';
import type { Action } from '../define/action';
import type { PageCalls } from '../define/page-calls';
import type { AnyBook } from '../define/table';
import { say } from '../languages/say';
import { tabs } from '../tabs';
import type { Book, BookKey } from '../tabs/columns';
import { importable } from './importable';

/** Brings a file's rows into a tab; without `write` only says what would happen. */
export const importRows: Action<Book, PageCalls['importRows']['input'], PageCalls['importRows']['answer']> = {
  name: 'importRows',
  reads: importable,
  writes: true,
  page: anObject({
    tab: aText,
    header: aList(aText),
    rows: aList(aList(aText)),
    mapping: orNull(anObject({ tab: aText, columns: aRecord(aText), blanks: aRecord(aList(aText)), defaults: aRecord(aText) })),
    write: aTruth,
  }),
  decide: (book, moment, input) => {
    const { language } = moment;
    const tab = tabs.find(({ key }) => key === input.tab && importable.includes(key as BookKey));
    if (!tab || !book[input.tab as BookKey]?.installed)
      return { refused: { tab: say(language.actions.field.link, { text: String(input.tab) }) } };
    const { answer, changes } = importInto(tabs, tab, book as unknown as AnyBook, input, language, moment.newId);
    if (!input.write) return { answer };
    const { added, changed, same } = answer;
    const notice = say(language.actions.imported, { added, changed, same });
    return { rows: changes as never, answer, notice, log: { result: `${language.tabs[tab.key as BookKey].name}: ${notice}` } };
  },
};
