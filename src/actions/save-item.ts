import { changeBook } from '../book/change-book';
import { readFields } from '../book/form';
import { anObject, aRecord, aText, maybe } from '../define/accepts';
import type { Action } from '../define/action';
import type { PageCalls } from '../define/page-calls';
import type { AnyBook } from '../define/table';
import { fold, readChoice } from '../languages/choose';
import { say } from '../languages/say';
import { readLetters } from '../rules/raci';
import { tabs } from '../tabs';
import { type Book, columns } from '../tabs/columns';
import { rowIsGone, savedRow, saveRow } from './saved-row';
import { formReads } from './sidebar-reads';
import { savedState } from './sidebar-state';

/** Enters or edits a work item and who is R, A, C, I or S for it. Letters are refused as `letters.<member id>`. */
export const saveItem: Action<Book, PageCalls['saveItem']['input'], PageCalls['saveItem']['answer']> = {
  name: 'saveItem',
  reads: formReads,
  writes: true,
  page: anObject({ id: aText, token: maybe(aText), item: aRecord(aText), letters: aRecord(aText) }),
  decide: (book, moment, input) => {
    const words = moment.language.actions;
    if (!book.responsibilities.installed) return { refused: { '': words.notInstalled } };
    const all = book as unknown as AnyBook;
    const saved = savedRow(book.responsibilities.rows, 'W', input.id, input.token, moment);
    const { id } = saved;
    if (saved.gone) return rowIsGone(input.item.item ?? input.id, moment);
    const { values, refused } = readFields(columns.responsibilities, input.item, all, moment.language);
    const title = String(values.item ?? '');
    const twin = book.responsibilities.rows.some((row) => row.id !== id && row.item !== null && fold(row.item) === fold(title));
    const members = new Set(book.members.rows.map(({ id }) => id));
    const known = Object.entries(input.letters).filter(([id]) => members.has(id));
    const unclear = known.filter(
      ([, text]) => text.trim() !== '' && readLetters(text, moment.settings.fuze, (word) => readChoice('letter', word)) === null,
    );
    const faults = {
      ...refused,
      ...(twin ? { item: say(words.field.duplicate, { text: title }) } : {}),
      ...Object.fromEntries(unclear.map(([id, text]) => [`letters.${id}`, say(words.field.letters, { text })])),
    };
    if (Object.keys(faults).length > 0) return { refused: faults };
    const cells = new Map(known.map(([member, text]) => [member, text.trim()]));
    const rows = { responsibilities: [saveRow(saved, values, cells)] };
    const after = changeBook(tabs, all, rows) as unknown as Book;
    return {
      rows: rows as never,
      answer: { id, state: savedState(after, moment) },
      notice: words.saved,
      log: { result: title },
    };
  },
};
