import type { Block } from '../../define/document';
import type { Moment } from '../../define/moment';
import type { ChoiceKey } from '../../languages';
import { labelOf } from '../../languages/choose';
import type { Period } from '../../rules/period';
import type { Book } from '../columns';
import { contentReadings, plannedIn } from '../readings/content-readings';
import { count, heading, type ReportColumn, strong, table, words } from './show';

type Account = Book['accounts']['rows'][number];

/** How many items of each format the period has on each account. */
export const formatGrid = (book: Book, moment: Moment, period: Period): readonly Block[] => {
  const { language } = moment;
  const { columns: heads, words: says } = language.areas.accounts;
  const items = plannedIn(contentReadings(book, moment), period).filter(({ row }) => row.account !== null);
  if (items.length === 0) return [];
  const used = new Set(items.map(({ row }) => row.format));
  const formats = (Object.keys(language.choices.contentFormat) as ChoiceKey<'contentFormat'>[]).filter((format) => used.has(format));
  const column = (format: ChoiceKey<'contentFormat'> | null, head: string): ReportColumn<Account> => ({
    head,
    right: true,
    cell: ({ id }) => {
      const n = items.filter(({ row }) => row.account === id && row.format === format).length;
      return n === 0 ? words(null) : count(n);
    },
  });
  const grid = table(book.accounts.rows, [
    { head: heads.account.header, width: 2, cell: ({ account }) => strong(account ?? '') },
    ...formats.map((format) => column(format, labelOf(language, 'contentFormat', format))),
    ...(used.has(null) ? [column(null, says.noFormat)] : []),
  ]);
  return [heading(says.formats, 2), grid];
};
