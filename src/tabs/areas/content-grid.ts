import type { Block, Document, DocumentCell } from '../../define/document';
import type { Moment } from '../../define/moment';
import type { Tab } from '../../define/tab';
import { fold, labelOf } from '../../languages/choose';
import { say } from '../../languages/say';
import { type Period, quarterOf, showPeriod } from '../../rules/period';
import { type Book, columns } from '../columns';
import { formatGrid } from '../parts/format-grid';
import { count, heading, mostRows, paragraph, quiet, type ReportColumn, share, table, titled } from '../parts/show';
import { type ContentReading, contentReadings, onTimeRate, plannedIn } from '../readings/content-readings';

/** 内容矩阵: the topics of the quarter down, the accounts across, and where each stands. */
export const contentGrid: Tab<Book, 'contentGrid'> = {
  key: 'contentGrid',
  kind: 'report',
  colour: 'computed',
  columns: columns.contentGrid,
  prefix: '',
  title: '' as never,
  keys: [],
  covers: ['channels'],
  reads: ['content', 'accounts'],
  report: (book, moment): Document => {
    const { language, settings, today, now } = moment;
    const says = language.areas.contentGrid.words;
    const period = quarterOf(today);
    return {
      version: 1,
      title: titled(say(says.title, { team: settings.team })),
      language: language.code,
      team: settings.team,
      period,
      asOf: today,
      frozenAt: now,
      opening: say(says.opening, { period: showPeriod(period), today }),
      blocks: blocksOf(book, moment, period),
    };
  },
};

type Items = readonly ContentReading[];

/** One account of the grid; `id` is null for items without one. */
interface Column {
  readonly id: string | null;
  readonly name: string;
}

/** Accounts that fit across. */
const mostAccounts = 20;

const blocksOf = (book: Book, moment: Moment, period: Period): readonly Block[] => {
  const { language } = moment;
  const says = language.areas.contentGrid.words;
  const off = (['content', 'accounts'] as const).filter((area) => !book[area].installed);
  const { between } = language.actions;
  if (off.length > 0) return [paragraph(say(says.off, { areas: off.map((area) => language.areas[area].name).join(between) }))];
  const items = plannedIn(contentReadings(book, moment), period);
  if (items.length === 0) return [paragraph(say(says.none, { period: showPeriod(period) }))];
  const accounts = columnsOf(book, items, says.noAccount);
  const shown = accounts.slice(0, mostAccounts);
  const topics = topicsOf(items);
  const more = topics.length - mostRows;
  return [
    table(topics.slice(0, mostRows), [
      { head: says.topic, width: 3, cell: ([{ row }]) => ({ text: row.topic ?? '' }) },
      ...shown.map(
        ({ id, name }): ReportColumn<readonly [ContentReading, ...Items]> => ({
          head: name,
          cell: (own) =>
            cellOf(
              own.filter(({ row }) => row.account === id),
              moment,
            ),
        }),
      ),
    ]),
    ...(more > 0 ? [quiet(say(says.moreTopics, { n: more }))] : []),
    ...(accounts.length > mostAccounts ? [quiet(say(says.moreAccounts, { n: accounts.length - mostAccounts }))] : []),
    quiet(says.legend),
    heading(says.totals, 2),
    totals(shown, items, moment),
    ...formatGrid(book, moment, period),
  ];
};

/** The accounts that publish, in the order of their rows: those that rest only where they have items. */
const columnsOf = (book: Book, items: Items, noAccount: string): readonly Column[] => {
  const used = new Set(items.map(({ row }) => row.account));
  const accounts = book.accounts.rows.filter(({ id, perWeek }) => perWeek !== 0 || used.has(id));
  const known = new Set<string | null>(accounts.map(({ id }) => id));
  const named = accounts.map(({ id, account }) => ({ id, name: account ?? '' }));
  return [...used].some((id) => !known.has(id)) ? [...named, { id: null, name: noAccount }] : named;
};

const dayOf = ({ out, row }: ContentReading): string => out ?? row.publish ?? '';

/** Items by topic: what is still open first, the next one before the later ones; then what is out, the latest first. */
const topicsOf = (items: Items): readonly (readonly [ContentReading, ...Items])[] => {
  const topics = new Map<string, [ContentReading, ...ContentReading[]]>();
  for (const item of items) {
    const key = fold(item.row.topic ?? '');
    const own = topics.get(key);
    if (own) own.push(item);
    else topics.set(key, [item]);
  }
  const rank = (own: Items): readonly [boolean, string] => {
    const open = own.filter((item) => item.open).map(dayOf);
    return open.length > 0 ? [true, [...open].sort()[0] ?? ''] : [false, own.map(dayOf).sort().at(-1) ?? ''];
  };
  return [...topics.values()]
    .map((own) => ({ own, rank: rank(own) }))
    .sort(({ rank: [a, first] }, { rank: [b, second] }) => (a !== b ? (a ? -1 : 1) : (first < second ? -1 : 1) * (a ? 1 : -1)))
    .map(({ own }) => own);
};

/** The item of a topic on an account that wants a look first: the longest late, the next one, the last one published. */
const cellOf = (own: Items, { language }: Moment): DocumentCell => {
  const open = own.filter((item) => item.open).sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1));
  const item = open[0] ?? [...own].sort((a, b) => (dayOf(a) < dayOf(b) ? 1 : -1))[0];
  if (!item) return { text: '' };
  const state = item.row.state ?? 'idea';
  const word = item.late > 0 ? labelOf(language, 'status', 'overdue') : labelOf(language, 'contentState', state);
  const text = `${word} ${dayOf(item).slice(5)}`;
  const cell = own.length > 1 ? say(language.areas.contentGrid.words.several, { cell: text, n: own.length - 1 }) : text;
  if (item.late > 0) return { text: cell, status: 'overdue' };
  if (!item.open) return { text: cell, status: 'onTrack' };
  return state === 'idea' ? { text: cell, status: 'notStarted' } : { text: `◐ ${cell}` };
};

/** What each account has planned and published, and how punctually. */
const totals = (accounts: readonly Column[], items: Items, { language }: Moment): Block => {
  const says = language.areas.contentGrid.words;
  const lines: readonly { readonly name: string; readonly of: (own: Items) => DocumentCell }[] = [
    { name: says.planned, of: (own) => count(own.length) },
    { name: says.published, of: (own) => count(own.filter(({ open }) => !open).length) },
    { name: says.onTime, of: (own) => share(onTimeRate(own)) },
  ];
  return table(lines, [
    { head: '', cell: ({ name }) => ({ text: name }) },
    ...accounts.map(
      ({ id, name }): ReportColumn<(typeof lines)[number]> => ({
        head: name,
        cell: ({ of }) => of(items.filter(({ row }) => row.account === id)),
      }),
    ),
  ]);
};
