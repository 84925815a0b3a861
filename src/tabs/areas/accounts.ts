import type { Block } from '../../define/document';
import { type Finding, finding } from '../../define/finding';
import type { Moment } from '../../define/moment';
import type { Tab } from '../../define/tab';
import { labelOf } from '../../languages/choose';
import { say } from '../../languages/say';
import { type Day, daysBetween } from '../../rules/day';
import { showNumber } from '../../rules/measure';
import { cellFindings } from '../cells';
import { type Book, columns } from '../columns';
import { count, heading, quiet, share, strong, table, words } from '../parts/show';
import { memberNames } from '../readings/names';

type Account = Book['accounts']['rows'][number];

/** 账号矩阵: the accounts on which the team publishes. */
export const accounts: Tab<Book, 'accounts'> = {
  key: 'accounts',
  kind: 'table',
  colour: 'input',
  columns: columns.accounts,
  prefix: 'AC',
  title: 'account',
  keys: ['account'],
  covers: ['channels'],
  reads: ['members'],
  refresh: ({ accounts: { rows } }, { today }) => rows.map((row) => ({ id: row.id, ...growthOf(row, today) })),
  findings: (book, moment) => [
    ...cellFindings(accounts, book.accounts, moment, ['owner']),
    ...book.accounts.rows.filter(({ account }) => account !== null).flatMap((row) => rowFindings(row, book, moment)),
  ],
  review: (book, moment) => reviewOf(book, moment),
};

/** Followers on the day they were counted last and on the one before that, `2026-05-10 48200 2026-05-03 47000`, as the hidden cell keeps them. */
interface Counts {
  readonly day: Day;
  readonly last: number;
  readonly base: number | null;
}
const readCounts = (kept: string | null): Counts | null => {
  const [day, last, base] = (kept ?? '').split(' ');
  return day && last ? { day, last: Number(last), base: base ? Number(base) : null } : null;
};

/** What the followers have grown by since the day on which they were counted before; a second number for one day corrects the first. */
const growthOf = ({ followers, counted, before }: Account, today: Day) => {
  if (followers === null) return {};
  const day = counted ?? today;
  const kept = readCounts(before);
  const base = kept === null ? null : kept.day === day ? kept.base : kept.last;
  return {
    counted: day,
    gained: base === null ? null : followers - base,
    growth: base === null || base <= 0 ? null : (followers - base) / base,
    before: [day, followers, base ?? ''].join(' ').trim(),
  };
};

const rowFindings = (row: Account, book: Book, { today }: Moment): readonly Finding[] => {
  const account = row.account ?? '';
  const place = { tab: 'accounts', id: row.id, owner: row.owner };
  const found: Finding[] = [];
  if (row.owner === null) found.push(finding('accountNoOwner', { ...place, column: 'owner', weight: 'week' }, { account }));
  const keeper = book.members.rows.find(({ id }) => id === row.keeper);
  if (keeper?.takesPart === 'external')
    found.push(finding('accountKeeper', { ...place, column: 'keeper', weight: 'week' }, { account, member: keeper.member ?? '' }));
  if (row.expires !== null) found.push(...expiryFindings(account, row.expires, today, place));
  const age = row.followers !== null && row.counted !== null ? daysBetween(row.counted, today) : 0;
  if (age > 30) found.push(finding('accountFollowersOld', { ...place, column: 'followers', weight: 'hint' }, { account, n: age }));
  return found;
};

/** From 30 days before the day on which verification ends. */
const expiryFindings = (account: string, day: Day, today: Day, place: Pick<Finding, 'tab' | 'id' | 'owner'>): readonly Finding[] => {
  const n = daysBetween(today, day);
  const where = { ...place, column: 'expires', weight: 'week' } as const;
  if (n < 0) return [finding('accountExpired', { ...where, since: day }, { account, day })];
  return n <= 30 ? [finding('accountExpires', where, { account, n, day })] : [];
};

/** The accounts with their followers. */
const reviewOf = (book: Book, { language }: Moment): readonly Block[] => {
  const { columns: heads, words: says } = language.areas.accounts;
  const name = memberNames(book);
  const { rows } = book.accounts;
  if (rows.length === 0) return [];
  const all = table(rows, [
    { head: heads.account.header, width: 2, cell: ({ account }) => strong(account ?? '') },
    { head: heads.platform.header, cell: ({ platform }) => words(platform && labelOf(language, 'platform', platform as 'x')) },
    { head: heads.owner.header, cell: ({ owner }) => words(name(owner)) },
    { head: heads.followers.header, right: true, cell: ({ followers }) => (followers === null ? words(null) : count(followers)) },
    { head: heads.counted.header, cell: ({ counted }) => words(counted) },
    { head: heads.gained.header, right: true, cell: ({ gained }) => (gained === null ? words(null) : count(gained)) },
    { head: heads.growth.header, right: true, cell: ({ growth }) => share(growth) },
  ]);
  const followers = rows.reduce((sum, row) => sum + (row.followers ?? 0), 0);
  return [
    heading(says.title),
    all,
    ...(followers > 0 ? [quiet(say(says.total, { n: rows.length, followers: showNumber(followers) }))] : []),
  ];
};
