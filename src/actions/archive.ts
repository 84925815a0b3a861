import { freeName } from '../book/layout';
import { runs } from '../book/runs';
import { anObject } from '../define/accepts';
import type { Action } from '../define/action';
import type { LinkColumn } from '../define/column';
import type { Moment } from '../define/moment';
import type { PageCalls } from '../define/page-calls';
import type { AnyTab } from '../define/tab';
import type { AnyBook, AnyRow, AnyRowChange, Columns } from '../define/table';
import { say } from '../languages/say';
import type { Day } from '../rules/day';
import { previousPeriod, quarterOf } from '../rules/period';
import { archived, archivedId } from '../tabs/archive';
import type { Book, BookKey } from '../tabs/columns';
import { rowTabs } from '../tabs/row-tabs';

/** Most blocks of neighbouring rows that one run takes away: each is a call. */
const mostBlocks = 200;
/** Most rows that one run moves. */
const mostRows = 20_000;

/** One row that can go. */
interface Going {
  readonly tab: AnyTab;
  readonly row: AnyRow;
  readonly closedOn: Day;
}

const linksOf = (tab: AnyTab): readonly (readonly [string, LinkColumn])[] =>
  Object.entries(tab.columns as Columns).filter((entry): entry is [string, LinkColumn] => entry[1].type === 'link');
const keyOf = (tab: string, id: string): string => `${tab}:${id}`;

const closing = rowTabs.filter(({ closed }) => closed);
/** Tabs whose rows may name one that is finished. */
const linking = rowTabs.filter((tab) => linksOf(tab).some(([, { to }]) => closing.some(({ key }) => key === to)));

/** Rows finished before a day, but for those that a row which stays links to, or beside which a person keeps something. */
const goingOf = (book: AnyBook, before: Day): readonly Going[] => {
  const found = new Map<string, Going>();
  for (const tab of closing)
    for (const row of book[tab.key]?.rows ?? []) {
      const closedOn = tab.closed?.(row as never, book as never) ?? null;
      // The archive keeps what stands in our columns: what a person keeps beside them would go with the row.
      const isAlone = !book[tab.key]?.beside?.has(row.id);
      if (isAlone && closedOn !== null && closedOn < before) found.set(keyOf(tab.key, row.id), { tab, row, closedOn });
    }
  for (let stays = true; stays; ) {
    stays = false;
    for (const tab of linking)
      for (const row of book[tab.key]?.rows ?? []) {
        if (found.has(keyOf(tab.key, row.id))) continue;
        for (const [column, { to }] of linksOf(tab)) if (found.delete(keyOf(to, String(row[column] ?? '')))) stays = true;
      }
  }
  return [...found.values()];
};

/** Those that one run takes: the largest blocks of neighbours first. */
const firstOf = (going: readonly Going[]): readonly Going[] => {
  const byPlace = new Map(going.map((one) => [`${one.tab.key}:${one.row.at}`, one]));
  const blocks = closing.flatMap(({ key }) =>
    runs(going.flatMap(({ tab, row }) => (tab.key === key ? [row.at] : []))).map((block) => ({ key, ...block })),
  );
  return [...blocks]
    .sort((a, b) => b.count - a.count)
    .slice(0, mostBlocks)
    .flatMap(({ key, first, count }) => Array.from({ length: count }, (_, step) => byPlace.get(`${key}:${first + step}`) ?? []).flat())
    .slice(0, mostRows);
};

/** A line for each that goes, and its removal; one whose line is there already, left by a run that broke off, is only removed. */
const changesOf = (going: readonly Going[], book: AnyBook, { language, today }: Moment) => {
  const there = new Set((book.archive?.rows ?? []).map(({ id }) => id));
  const changes: { [tab: string]: AnyRowChange[] } = { archive: [] };
  const tooLong: Going[] = [];
  for (const { tab, row, closedOn } of going) {
    const line = archived(tab, row, closedOn, { book, language, today });
    if (line === null) tooLong.push({ tab, row, closedOn });
    else {
      if (!there.has(archivedId(tab.key, row.id))) changes.archive?.push(line as AnyRowChange);
      const list = changes[tab.key];
      if (list) list.push({ remove: row.id });
      else changes[tab.key] = [{ remove: row.id }];
    }
  }
  return { changes, tooLong };
};

/** Moves rows that were finished before the previous quarter into the tab Archive. */
export const archive: Action<Book, PageCalls['archive']['input'], PageCalls['archive']['answer']> = {
  name: 'archive',
  reads: [...new Set([...closing, ...linking].map(({ key }) => key as BookKey)), 'goals', 'responsibilities', 'members', 'archive'],
  writes: true,
  page: anObject({}),
  decide: (book, moment, _input, { found, isNamed }) => {
    const { language, today } = moment;
    const words = language.archive;
    if (!book.settings.installed) return { refused: { '': language.actions.notInstalled } };
    const day = previousPeriod(quarterOf(today)).start;
    const all = goingOf(book as unknown as AnyBook, day);
    const going = firstOf(all);
    const { changes, tooLong } = changesOf(going, book as unknown as AnyBook, moment);
    const n = going.length - tooLong.length;
    const left = all.length - going.length;
    const name = language.tabs.archive.name;
    const isThere = found.some(({ tab }) => tab === 'archive');
    const more = left > 0 ? [say(words.more, { n: left })] : [];
    const notice = [n > 0 ? say(words.moved, { n }) : say(words.none, { day }), ...more].join(language.actions.sentenceEnd);
    return {
      ...(isThere || n === 0 ? {} : { layout: { tabs: [{ tab: 'archive', name: freeName(name, isNamed) }] } }),
      rows: (n > 0 ? changes : {}) as never,
      answer: { archived: n, left },
      says: [
        ...(n > 0 ? [say(words.about, { day, tab: name })] : []),
        ...more,
        ...tooLong.map(({ tab, row }) => say(words.tooLong, { tab: language.tabs[tab.key as BookKey].name, row: row.at })),
      ],
      notice,
      ...(n > 0 ? { log: { result: notice } } : {}),
    };
  },
};
