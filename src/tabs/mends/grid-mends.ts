import type { Finding } from '../../define/finding';
import type { Moment } from '../../define/moment';
import { readChoice } from '../../languages/choose';
import { type Letter, readLetters } from '../../rules/raci';
import type { Book } from '../columns';
import { itemRoles } from '../readings/task-roles';
import type { Mends } from './mend';
import { nameOfHere } from './task-mends';

const order: readonly Letter[] = ['A', 'R', 'S', 'C', 'I'];
const written = (letters: readonly Letter[]): string => order.filter((letter) => letters.includes(letter)).join('/');

/** The one member who has a letter of the item gets another beside it. */
const joined = ({ id }: Finding, has: 'responsible' | 'accountable', gets: Letter, book: Book, moment: Moment) => {
  const item = itemRoles(book, moment).get(id);
  const member = item?.[has] ?? null;
  const own = member === null ? null : item?.letters.get(member);
  const to = nameOfHere(member, book, moment);
  if (member === null || to === null || !own) return null;
  const cells = new Map([[member, written([...own, gets])]]);
  return { rows: { responsibilities: [{ id, set: {}, cells }] }, slots: { to } };
};

/** The letters of a cell that are clear once brackets, dots and repetitions are gone; null where they are not. */
const clearLetters = (text: string, { settings }: Moment): readonly Letter[] | null => {
  const word = (part: string) => readChoice('letter', part);
  const parts = text
    .normalize('NFKC')
    .split(/[\s/\\,;、+&|·()[\]{}<>【】《》「」“”"'.。:：*]+/)
    .filter((part) => part !== '')
    .map((part) => readLetters(part, settings.fuze, word));
  const letters = parts.flatMap((part) => part ?? []);
  return parts.includes(null) || letters.length === 0 ? null : [...new Set(letters)];
};

/** Mends of the responsibility grid. */
export const gridMends: Mends<'raciNoA' | 'raciNoR' | 'raciUnread'> = {
  raciNoA: (found, book, moment) => joined(found, 'responsible', 'A', book, moment),
  raciNoR: (found, book, moment) => joined(found, 'accountable', 'R', book, moment),
  raciUnread: ({ id, column = '' }, book, moment) => {
    const member = column.slice(1);
    const text = book.responsibilities.rows.find((row) => row.id === id)?.cells?.get(member) ?? '';
    const letters = clearLetters(text, moment);
    if (letters === null) return null;
    const to = written(letters);
    return { rows: { responsibilities: [{ id, set: {}, cells: new Map([[member, to]]) }] }, slots: { to } };
  },
};
