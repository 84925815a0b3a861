import type { Block } from '../../define/document';
import { type Finding, finding } from '../../define/finding';
import type { Moment } from '../../define/moment';
import type { AnyTab, Grown } from '../../define/tab';
import type { AnyTable } from '../../define/table';
import { fold, labelOf, labelsOf, readChoice } from '../../languages/choose';
import { type Cadence, staleSince } from '../../rules/cadence';
import { type Day, daysBetween } from '../../rules/day';
import { areas } from '../areas';
import type { Book, BookKey } from '../columns';
import { goals } from '../goals';
import { members } from '../members';
import { memberNames } from '../readings/names';
import { responsibilities } from '../responsibilities';
import { tasks } from '../tasks';
import { heading, strong, table, words } from './show';

/** Tabs that somebody keeps up; KPIs have a cadence each. */
const kept: readonly AnyTab[] = [goals, members, responsibilities, tasks, ...areas].filter(({ upkeep }) => upkeep !== undefined);

const prefix = 'upkeep.';
const heads = `${prefix}heading`;

const tableOf = (book: Book, tab: AnyTab): AnyTable => book[tab.key as BookKey] as AnyTable;
const nameOf = (tab: AnyTab, { language }: Pick<Moment, 'language'>): string => language.tabs[tab.key as BookKey].name;
const rowOf = ({ settings }: Book, tab: AnyTab) => settings.rows.find(({ id }) => id === `${prefix}${tab.key}`);

/** A row of Settings for each of those tabs that is in the workbook and has none: who looks after it, and how often it ought to change. */
export const upkeepRows = (book: Book, { language }: Moment): Grown<Book> => {
  const { rows } = book.settings;
  // Where nothing is set yet, installation comes first.
  if (rows.length === 0) return {};
  const { label, owner, cadence, headingNote, note } = language.settings.upkeep;
  const lacking = kept.filter((tab) => tableOf(book, tab).installed && !rowOf(book, tab));
  const isHeaded = rows.some(({ id }) => id === heads) || lacking.length === 0;
  return {
    settings: [
      ...(isHeaded ? [] : [{ add: { id: heads, setting: label, value: owner, second: cadence, note: headingNote } }]),
      ...lacking.map((tab) => ({
        add: {
          id: `${prefix}${tab.key}`,
          setting: nameOf(tab, { language }),
          second: labelOf(language, 'cadence', tab.upkeep as Cadence),
          note,
        },
      })),
    ],
  };
};

/** How well a tab is kept up. */
interface Upkeep {
  readonly tab: AnyTab;
  /** Id of the member who looks after it: as Settings say, else who owns most of its rows. */
  readonly owner: string | null;
  /** null where it is not judged. */
  readonly cadence: Cadence | null;
  readonly updated: Day;
  readonly stale: boolean;
}

const text = (value: unknown): string => (value === null || value === undefined ? '' : String(value).trim());

/** The member who owns most rows, the first of several. */
const mostOf = ({ rows }: AnyTable): string | null => {
  const counts = new Map<string, number>();
  for (const { owner } of rows) if (typeof owner === 'string') counts.set(owner, (counts.get(owner) ?? 0) + 1);
  return [...counts].reduce<readonly [string | null, number]>((best, one) => (one[1] > best[1] ? one : best), [null, 0])[0];
};

const memberOf = ({ members: { rows } }: Book, name: string): string | null =>
  rows.find(({ member }) => member !== null && fold(member) === fold(name))?.id ?? null;

/** The tabs of which it is known when they were last changed. */
const upkeepOf = (book: Book, { today, calendar }: Moment): readonly Upkeep[] =>
  kept.flatMap((tab) => {
    const own = tableOf(book, tab);
    const row = rowOf(book, tab);
    if (!row || own.updated === undefined || own.rows.length === 0) return [];
    const cadence = readChoice('cadence', text(row.second));
    const stale = cadence !== null && staleSince(own.updated, cadence, today, calendar) > 0;
    return [{ tab, owner: memberOf(book, text(row.value)) ?? mostOf(own), cadence, updated: own.updated, stale }];
  });

/** Calendar days after which a stale tab is no longer a hint: two times its cadence. */
const patience: { readonly [cadence in Cadence]: number } = { daily: 2, weekly: 14, monthly: 62, quarterly: 184 };

/** Tabs that nobody has changed for longer than Settings say, and names and words there that are not understood. */
export const upkeepFindings = (book: Book, moment: Moment): readonly Finding[] => {
  const { language, today } = moment;
  const headers = language.tabs.settings.columns;
  const stale = upkeepOf(book, moment).flatMap(({ tab, owner, cadence, updated, stale: isStale }) => {
    if (!isStale || cadence === null) return [];
    const n = daysBetween(updated, today);
    const place = { tab: tab.key as string, id: '', owner, since: updated, weight: n > patience[cadence] ? 'week' : 'hint' } as const;
    return [finding('tabStale', place, { tab: nameOf(tab, moment), n, cadence: labelOf(language, 'cadence', cadence) })];
  });
  const unread = kept.flatMap((tab) => {
    const row = rowOf(book, tab);
    if (!row) return [];
    const found = (column: 'value' | 'second', expected: string): Finding =>
      finding(
        'cellUnread',
        { tab: 'settings', id: row.id, column, weight: 'week' },
        { tab: language.tabs.settings.name, row: row.at, column: headers[column].header, text: text(row[column]), expected },
      );
    const [owner, cadence] = [text(row.value), text(row.second)];
    return [
      ...(owner !== '' && memberOf(book, owner) === null ? [found('value', language.actions.expected.link)] : []),
      ...(cadence !== '' && readChoice('cadence', cadence) === null
        ? [found('second', labelsOf(language, 'cadence').join(language.reports.listSeparator))]
        : []),
    ];
  });
  return [...stale, ...unread];
};

/** When each tab was last changed, and which are stale. */
export const upkeepSummary = (book: Book, moment: Moment): readonly Block[] => {
  const { language } = moment;
  const { upkeep: says, head } = language.reports;
  const name = memberNames(book);
  const all = upkeepOf(book, moment);
  if (all.length === 0) return [];
  const day = ({ updated, stale }: Upkeep) => (stale ? { text: updated, status: 'stale' as const } : words(updated));
  return [
    heading(says.title),
    table(all, [
      { head: says.tab, width: 2, cell: ({ tab }) => strong(nameOf(tab, moment)) },
      { head: head.owner, width: 1.2, cell: ({ owner }) => words(name(owner)) },
      { head: says.cadence, cell: ({ cadence }) => words(cadence && labelOf(language, 'cadence', cadence)) },
      { head: says.updated, right: true, cell: day },
    ]),
  ];
};
