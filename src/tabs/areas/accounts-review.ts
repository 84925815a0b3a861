import type { Block } from '../../define/document';
import type { Moment } from '../../define/moment';
import { labelOf } from '../../languages/choose';
import { say } from '../../languages/say';
import { showNumber } from '../../rules/measure';
import type { Period } from '../../rules/period';
import type { Book } from '../columns';
import { formatGrid } from '../parts/format-grid';
import { count, heading, quiet, type ReportColumn, share, strong, table, words } from '../parts/show';
import { memberNames } from '../readings/names';

type Account = Book['accounts']['rows'][number];

/** The accounts with their followers, and what they publish by format. */
export const accountsReview = (book: Book, moment: Moment, period: Period): readonly Block[] => {
  const { language } = moment;
  const { columns: heads, words: says } = language.areas.accounts;
  const name = memberNames(book);
  const { rows } = book.accounts;
  if (rows.length === 0) return [];
  const number = (key: 'followers' | 'gained'): ReportColumn<Account> => ({
    head: heads[key].header,
    right: true,
    cell: ({ [key]: n }) => (n === null ? words(null) : count(n)),
  });
  const all = table(rows, [
    { head: heads.account.header, width: 2, cell: ({ account }) => strong(account ?? '') },
    { head: heads.platform.header, cell: ({ platform }) => words(platform && labelOf(language, 'platform', platform as 'x')) },
    { head: heads.owner.header, cell: ({ owner }) => words(name(owner)) },
    number('followers'),
    { head: heads.counted.header, cell: ({ counted }) => words(counted) },
    number('gained'),
    { head: heads.growth.header, right: true, cell: ({ growth }) => share(growth) },
  ]);
  const followers = rows.reduce((sum, row) => sum + (row.followers ?? 0), 0);
  return [
    heading(says.title),
    all,
    ...(followers > 0 ? [quiet(say(says.total, { n: rows.length, followers: showNumber(followers) }))] : []),
    ...formatGrid(book, moment, period),
  ];
};
