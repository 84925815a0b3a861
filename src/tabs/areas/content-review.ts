import type { Block } from '../../define/document';
import type { Moment } from '../../define/moment';
import type { Language } from '../../languages';
import { labelOf } from '../../languages/choose';
import { say } from '../../languages/say';
import { addDays, daysBetween } from '../../rules/day';
import { showNumber } from '../../rules/measure';
import { type Period, previousPeriod } from '../../rules/period';
import type { Book } from '../columns';
import { count, heading, paragraph, quiet, type ReportColumn, share, strong, table, words } from '../parts/show';
import {
  type ContentReading,
  contentReadings,
  dueOf,
  engagementOf,
  onTimeRate,
  plannedIn,
  publishedIn,
} from '../readings/content-readings';
import { memberNames } from '../readings/names';
import { earlier } from '../readings/periods';

type Items = readonly ContentReading[];

const sum = (items: Items, of: 'views' | 'leads'): number | null => {
  const known = items.flatMap(({ row }) => row[of] ?? []);
  return known.length === 0 ? null : known.reduce((a, b) => a + b, 0);
};
const amount = (n: number | null) => (n === null ? words(null) : count(n));

/** What was published in a period: by account, by member, against the period before, and the most and the least read. */
export const contentReview = (book: Book, moment: Moment, period: Period): readonly Block[] => {
  const { language, today } = moment;
  const says = language.areas.content.words;
  const all = contentReadings(book, moment);
  const planned = dueOf(plannedIn(all, period));
  const out = publishedIn(all, period);
  if (planned.length + out.length === 0) return [];
  const last = earlier(period.end, addDays(today, -1));
  const weeks = Math.max(1, (daysBetween(period.start, last) + 1) / 7);
  const name = memberNames(book);
  const people = [...new Set(out.map(({ row }) => name(row.owner)).filter(Boolean))].map((member) =>
    say(says.person, { member, n: out.filter(({ row }) => name(row.owner) === member).length }),
  );
  return [
    heading(says.title),
    byAccount(book, planned, out, weeks, language),
    ...(people.length > 1 ? [paragraph(say(says.people, { people: people.join(language.actions.between) }))] : []),
    ...compared(all, out, period, last, language),
    ...extremes(out, book, language),
    quiet(says.method),
  ];
};

const byAccount = (book: Book, planned: Items, out: Items, weeks: number, language: Language): Block => {
  const says = language.areas.content.words;
  const groups = [...book.accounts.rows, { id: null, account: null }].flatMap(({ id, account }) => {
    const own = (items: Items): Items => items.filter(({ row }) => row.account === id);
    return own(planned).length + own(out).length === 0 ? [] : [{ account, due: own(planned), out: own(out) }];
  });
  const number = (head: string, of: (group: (typeof groups)[number]) => number | null): ReportColumn<(typeof groups)[number]> => ({
    head,
    right: true,
    cell: (group) => amount(of(group)),
  });
  return table(groups, [
    { head: says.account, width: 2, cell: ({ account }) => (account === null ? words(null) : strong(account)) },
    number(says.items, ({ due }) => due.length),
    number(says.published, (group) => group.out.length),
    number(says.perWeek, (group) => Math.round((group.out.length / weeks) * 10) / 10),
    { head: says.onTime, right: true, cell: ({ due }) => share(onTimeRate(due)) },
    number(says.views, (group) => sum(group.out, 'views')),
    { head: says.engagement, right: true, cell: (group) => share(engagementOf(group.out)) },
    number(says.leads, (group) => sum(group.out, 'leads')),
  ]);
};

/** Views and leads beside those of the period before, up to the same day of it. */
const compared = (all: Items, out: Items, period: Period, last: string, { areas, reports }: Language): readonly Block[] => {
  const { start, end } = previousPeriod(period);
  const before = publishedIn(all, { start, end: earlier(end, addDays(start, daysBetween(period.start, last))) });
  if (before.length === 0) return [];
  const shown = (items: Items, of: 'views' | 'leads'): string => {
    const n = sum(items, of);
    return n === null ? reports.none : showNumber(n);
  };
  const now = { views: shown(out, 'views'), leads: shown(out, 'leads') };
  const slots = { ...now, viewsBefore: shown(before, 'views'), leadsBefore: shown(before, 'leads') };
  return [paragraph(say(areas.content.words.before, slots))];
};

/** The three with the most and, where there are six, the three with the fewest views. */
const extremes = (out: Items, book: Book, language: Language): readonly Block[] => {
  const says = language.areas.content.words;
  const names = new Map(book.accounts.rows.map(({ id, account }) => [id, account]));
  const read = out.filter(({ row }) => row.views !== null).sort((a, b) => (b.row.views ?? 0) - (a.row.views ?? 0));
  const three = (title: string, items: Items): readonly Block[] =>
    items.length === 0
      ? []
      : [
          heading(title, 2),
          table(items, [
            { head: says.topic, width: 3, cell: ({ row }) => words(row.topic) },
            { head: says.account, cell: ({ row }) => words(names.get(row.account ?? '') ?? null) },
            { head: says.purpose, cell: ({ row }) => words(row.purpose && labelOf(language, 'contentPurpose', row.purpose)) },
            { head: says.views, right: true, cell: ({ row }) => amount(row.views) },
          ]),
        ];
  return [...three(says.best, read.slice(0, 3)), ...three(says.worst, read.length < 6 ? [] : read.slice(-3).reverse())];
};
