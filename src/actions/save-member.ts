import { changeBook } from '../book/change-book';
import { readFields } from '../book/form';
import { anObject, aRecord, aText, maybe } from '../define/accepts';
import type { Action } from '../define/action';
import type { PageCalls } from '../define/page-calls';
import type { AnyBook } from '../define/table';
import { fold } from '../languages/choose';
import { say } from '../languages/say';
import { tabs } from '../tabs';
import { type Book, columns } from '../tabs/columns';
import { rowIsGone, savedRow, saveRow } from './saved-row';
import { formReads } from './sidebar-reads';
import { savedState } from './sidebar-state';

/** Enters or edits a member; the responsibility grid gains a column for a new one. Fields are refused by column. */
export const saveMember: Action<Book, PageCalls['saveMember']['input'], PageCalls['saveMember']['answer']> = {
  name: 'saveMember',
  reads: formReads,
  writes: true,
  page: anObject({ id: aText, token: maybe(aText), member: aRecord(aText) }),
  decide: (book, moment, input) => {
    if (!book.members.installed) return { refused: { '': moment.language.actions.notInstalled } };
    const all = book as unknown as AnyBook;
    const saved = savedRow(book.members.rows, 'M', input.id, input.token, moment);
    const { id } = saved;
    if (saved.gone) return rowIsGone(input.member.member ?? input.id, moment);
    const { values, refused } = readFields(columns.members, input.member, all, moment.language);
    const name = String(values.member ?? '');
    const twin = book.members.rows.some((row) => row.id !== id && row.member !== null && fold(row.member) === fold(name));
    const faults = { ...refused, ...(twin ? { member: say(moment.language.actions.field.duplicate, { text: name }) } : {}) };
    if (Object.keys(faults).length > 0) return { refused: faults };
    const rows = { members: [saveRow(saved, values)] };
    const after = changeBook(tabs, all, rows) as unknown as Book;
    return {
      rows: rows as never,
      answer: { id, state: savedState(after, moment) },
      notice: moment.language.actions.saved,
      log: { result: name },
    };
  },
};
