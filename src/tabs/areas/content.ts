import { type Finding, finding } from '../../define/finding';
import type { Moment } from '../../define/moment';
import type { Tab } from '../../define/tab';
import { labelOf } from '../../languages/choose';
import { addDays, type Day, daysBetween } from '../../rules/day';
import { cellFindings } from '../cells';
import { type Book, columns } from '../columns';
import { isOfSeries } from '../readings/closed';
import { type ContentReading, contentReadings, engagementOf } from '../readings/content-readings';
import { memberNames } from '../readings/names';
import { repeatedContent } from '../readings/repeats';
import { contentReview } from './content-review';

type Item = Book['content']['rows'][number];

/** 内容排期: what is published on which account and when, and what came of it. */
export const content: Tab<Book, 'content'> = {
  key: 'content',
  kind: 'table',
  colour: 'input',
  columns: columns.content,
  prefix: 'CT',
  title: 'topic',
  keys: ['topic', 'account', 'publish'],
  upkeep: 'weekly',
  covers: ['channels'],
  colours: [
    {
      column: 'publish',
      status: 'overdue',
      when: (cell, word) =>
        `AND(${cell('publish')}<>"",${cell('publish')}<TODAY(),${cell('state')}<>"${word('contentState', 'published')}",${cell('state')}<>"${word('contentState', 'cancelled')}")`,
    },
    { column: 'state', status: 'achieved', is: 'published' },
  ],
  closed: (row) => {
    const isCancelled = row.state === 'cancelled';
    if (isOfSeries(row, isCancelled)) return null;
    return row.state === 'published' ? (row.published ?? row.publish) : isCancelled ? row.publish : null;
  },
  reads: ['accounts', 'members'],
  grow: repeatedContent,
  refresh: ({ content: { rows } }, { today }) =>
    rows.map((row) => ({
      id: row.id,
      ...(row.state === 'published' ? (row.published === null ? { published: publishedOn(row, today) } : {}) : { awaited: true }),
      engagement: engagementOf([{ row }]),
    })),
  findings: (book, moment) => [
    // Without the tab of accounts no name in its column is known.
    ...cellFindings(content, book.content, moment, book.accounts.installed ? [] : ['account']),
    ...contentReadings(book, moment).flatMap((item) => itemFindings(item, book, moment)),
    ...collisions(book, moment),
    ...unplanned(book, moment),
  ],
  review: contentReview,
};

/** The day of an item that is published without one: as planned for one that came as published, else a day since the last refresh, the nearest to the plan. */
const publishedOn = ({ publish, awaited }: Item, today: Day): Day => {
  const first = awaited ? addDays(today, -1) : '';
  if (publish === null || publish >= today) return today;
  return publish > first ? publish : first;
};

const place = ({ row }: ContentReading, column: string) => ({ tab: 'content', id: row.id, column, owner: row.owner });

const itemFindings = (item: ContentReading, book: Book, { today, language }: Moment): readonly Finding[] => {
  const { row, open, out, late } = item;
  const topic = row.topic ?? '';
  const day = row.publish;
  if (late > 0) {
    const member = memberNames(book)(row.owner);
    return [finding('contentLate', { ...place(item, 'publish'), weight: 'now', since: day }, { topic, n: late, member })];
  }
  if (open && day !== null && day <= addDays(today, 1) && row.state !== 'scheduled') {
    const state = labelOf(language, 'contentState', row.state ?? 'idea');
    return [finding('contentNotApproved', { ...place(item, 'state'), weight: 'week' }, { topic, day, state })];
  }
  const n = out === null ? 0 : daysBetween(out, today);
  // What nobody entered within a month will not be entered.
  return n >= 7 && n <= 30 && row.views === null
    ? [finding('contentNoData', { ...place(item, 'views'), weight: 'hint' }, { topic, n })]
    : [];
};

const timed = (item: ContentReading): item is ContentReading & { readonly minutes: number } => item.minutes !== null;

/** Items of one account on one day, today or later, that follow another within two hours. */
const collisions = (book: Book, moment: Moment): readonly Finding[] => {
  const days = new Map<string, (ContentReading & { readonly minutes: number })[]>();
  for (const item of contentReadings(book, moment).filter(timed)) {
    const { account, publish } = item.row;
    if (account === null || publish === null || publish < moment.today) continue;
    const key = `${account} ${publish}`;
    days.set(key, [...(days.get(key) ?? []), item]);
  }
  const names = new Map(book.accounts.rows.map(({ id, account }) => [id, account ?? '']));
  return [...days.values()].flatMap((items) =>
    items
      .sort((a, b) => a.minutes - b.minutes)
      .flatMap((item, at) => {
        const before = items[at - 1];
        if (!before || item.minutes - before.minutes >= 120 || !(item.open || before.open)) return [];
        const { topic, account, publish, time } = item.row;
        const slots = { topic: topic ?? '', other: before.row.topic ?? '', a: before.row.time ?? '', b: time ?? '', day: publish ?? '' };
        const where = { ...place(item, 'time'), weight: 'week' } as const;
        return [finding('contentCollision', where, { ...slots, account: names.get(account ?? '') ?? '' })];
      }),
  );
};

/** Accounts whose last planned item is 7 days old or more; those that rest stay quiet. */
const unplanned = (book: Book, moment: Moment): readonly Finding[] => {
  const last = new Map<string, Day>();
  for (const { row } of contentReadings(book, moment)) {
    const { account, publish } = row;
    if (account !== null && publish !== null && publish > (last.get(account) ?? '')) last.set(account, publish);
  }
  return book.accounts.rows.flatMap(({ id, account, owner, perWeek }) => {
    const day = last.get(id);
    const n = day === undefined || perWeek === 0 ? 0 : daysBetween(day, moment.today);
    return n >= 7 ? [finding('contentNoPlan', { tab: 'accounts', id, owner, weight: 'hint' }, { account: account ?? '', n })] : [];
  });
};
