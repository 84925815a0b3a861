import type { Column, LinkColumn, NumberColumn, Plain } from '../../define/column';
import type { Finding } from '../../define/finding';
import type { AnyBook, AnyRow, Columns } from '../../define/table';
import { type ChoiceSet, type Language, languages } from '../../languages';
import { fold, labelOf } from '../../languages/choose';
import { looseDay, looseNumber } from '../../rules/loose';
import { type Book, columns } from '../columns';
import { rowTabs } from '../row-tabs';
import type { Mends } from './mend';

/** Letters and digits alone: what is left of `（进行中）✓` and `In-progress.` */
const bare = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, '');

/** The one key whose word is the same but for signs and blanks; null where it is none or several. */
const onlyOne = (text: string, words: Iterable<readonly [key: string, word: string]>): string | null => {
  const found = new Set<string>();
  for (const [key, word] of words) if (bare(word) !== '' && bare(word) === bare(text)) found.add(key);
  return found.size === 1 ? ([...found][0] ?? null) : null;
};

const wordsOf = (set: ChoiceSet): readonly (readonly [string, string])[] =>
  languages.flatMap((language) =>
    Object.entries(language.choices[set] as { readonly [key: string]: string }).flatMap(([key, words]) =>
      words.split('|').map((word) => [key, word] as const),
    ),
  );

/** What is counted one by one, in whatever column it stands. */
const counters = ['people', 'orders', 'pieces', 'times', 'items'];

/** The words of the unit that a column's numbers are in; without one of its own those of counting. */
const unitsOf = ({ type, unitIn }: NumberColumn, row: AnyRow): readonly string[] => {
  const words = (keys: readonly string[]) => wordsOf('unit').flatMap(([key, word]) => (keys.includes(key) ? [word] : []));
  if (type === 'money') return words(['yuan']);
  if (unitIn === undefined) return words(counters);
  const unit = row[unitIn];
  return typeof unit === 'string' ? [unit, ...words([unit])] : [];
};

const linkMeant = ({ to }: LinkColumn, text: string, book: AnyBook): string | null => {
  const title = rowTabs.find(({ key }) => key === to)?.title as string;
  return onlyOne(
    text,
    (book[to]?.rows ?? []).map((row) => [row.id, String(row[title] ?? '')] as const),
  );
};

/** What a cell that its column does not understand can only mean; null where that takes a person. */
const meant = (column: Column, text: string, row: AnyRow, book: AnyBook): Plain | null => {
  switch (column.type) {
    case 'number':
    case 'money':
      return looseNumber(text, unitsOf(column, row));
    case 'day':
      return looseDay(text);
    case 'choice':
      return onlyOne(text, wordsOf(column.set));
    case 'yesNo': {
      const word = onlyOne(text, wordsOf('yesNo'));
      return word === null ? null : word === 'yes';
    }
    case 'link':
      return linkMeant(column, text, book);
    default:
      return null;
  }
};

const shown = (column: Column, value: Plain, book: AnyBook, language: Language): string => {
  if (column.type === 'choice') return labelOf(language, column.set, value as never);
  if (column.type === 'yesNo') return labelOf(language, 'yesNo', value ? 'yes' : 'no');
  if (column.type !== 'link') return String(value);
  const title = rowTabs.find(({ key }) => key === column.to)?.title as string;
  return String(book[column.to]?.rows.find(({ id }) => id === value)?.[title] ?? '');
};

/** The cell a finding is about: its row and its column, where both are known. */
const cellOf = ({ tab, id, column: key = '' }: Finding, book: AnyBook) => {
  const row = book[tab]?.rows.find((one) => one.id === id);
  const column = (columns[tab as keyof Book] as Columns | undefined)?.[key];
  return row && column ? { row, column, key } : null;
};

const set = ({ tab, id }: Finding, key: string, value: Plain) => ({ [tab]: [{ id, set: { [key]: value } }] }) as never;

/** Mends of single cells, in any tab. */
export const cellMends: Mends<'cellUnread' | 'requiredMissing'> = {
  cellUnread: (found, given, { language }) => {
    const book = given as unknown as AnyBook;
    const cell = cellOf(found, book);
    const unread = book[found.tab]?.unread.find(({ id, column }) => id === found.id && column === found.column);
    const value = cell && unread ? meant(cell.column, unread.text, cell.row, book) : null;
    if (!cell || value === null) return null;
    return { rows: set(found, cell.key, value), slots: { to: shown(cell.column, value, book, language) } };
  },
  requiredMissing: (found, given, { language }) => {
    const book = given as unknown as AnyBook;
    const cell = cellOf(found, book);
    const complete = rowTabs.find(({ key }) => key === found.tab)?.complete;
    const value = cell ? ((complete?.(cell.row as never) as { readonly [key: string]: Plain } | undefined)?.[cell.key] ?? null) : null;
    if (!cell || value === null) return null;
    return { rows: set(found, cell.key, value), slots: { to: shown(cell.column, value, book, language) } };
  },
};
