import { type Finding, finding } from '../../define/finding';
import type { Moment } from '../../define/moment';
import type { Tab } from '../../define/tab';
import { say } from '../../languages/say';
import { type Day, daysBetween } from '../../rules/day';
import { quarterOf } from '../../rules/period';
import { cellFindings } from '../cells';
import { type Book, columns } from '../columns';
import { bestTime, type ContentReading, contentReadings, lastTwoWeeks, onTimeRate, plannedIn } from '../readings/content-readings';
import { accountsReview } from './accounts-review';

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
  upkeep: 'weekly',
  covers: ['channels'],
  reads: ['members', 'content'],
  refresh: (book, moment) =>
    book.accounts.rows.map((row) => ({ id: row.id, ...growthOf(row, moment.today), ...postsOf(ownItems(row, book, moment), moment) })),
  findings: (book, moment) => [
    ...cellFindings(accounts, book.accounts, moment, ['owner']),
    ...book.accounts.rows.filter(({ account }) => account !== null).flatMap((row) => rowFindings(row, book, moment)),
  ],
  review: accountsReview,
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

const ownItems = ({ id }: Account, book: Book, moment: Moment): readonly ContentReading[] =>
  contentReadings(book, moment).filter(({ row }) => row.account === id);

/** How often and how punctually the account publishes, and when it is read most. */
const postsOf = (items: readonly ContentReading[], { today, language }: Moment) => {
  const { weekdays, hour } = language.areas.accounts.words;
  const weeks = lastTwoWeeks(items, today);
  const best = bestTime(items);
  const weekday = weekdays.split('|')[(best?.weekday ?? 0) - 1] ?? null;
  return {
    posts: weeks && (weeks[0] + weeks[1]) / 2,
    onTime: onTimeRate(plannedIn(items, quarterOf(today))),
    best: weekday !== null && best?.hour != null ? say(hour, { weekday, hour: best.hour }) : weekday,
  };
};

const rowFindings = (row: Account, book: Book, moment: Moment): readonly Finding[] => {
  const { today } = moment;
  const account = row.account ?? '';
  const place = { tab: 'accounts', id: row.id, owner: row.owner };
  const found: Finding[] = [];
  if (row.owner === null) found.push(finding('accountNoOwner', { ...place, column: 'owner', weight: 'week' }, { account }));
  const keeper = book.members.rows.find(({ id }) => id === row.keeper);
  if (keeper?.takesPart === 'external')
    found.push(finding('accountKeeper', { ...place, column: 'keeper', weight: 'week' }, { account, member: keeper.member ?? '' }));
  const weeks = lastTwoWeeks(ownItems(row, book, moment), today);
  const n = row.perWeek ?? 0;
  if (weeks?.every((posts) => posts < n)) {
    const [a, b] = weeks;
    found.push(finding('accountBehind', { ...place, column: 'perWeek', weight: 'week' }, { account, n, a, b }));
  }
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
