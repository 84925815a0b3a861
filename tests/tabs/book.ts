import { readFileSync } from 'node:fs';
import { changeBook, standing } from '../../src/book/change-book';
import type { Moment, Settings } from '../../src/define/moment';
import type { AnyBook, AnyRow, AnyTable } from '../../src/define/table';
import { type Language, languageOf } from '../../src/languages';
import { type WorkingCalendar, weekdaysOnly } from '../../src/rules/calendar';
import { clockOff } from '../../src/rules/clock';
import { matrixOf } from '../../src/rules/risk';
import { thresholdsOf } from '../../src/rules/thresholds';
import { areaTabs, tabs } from '../../src/tabs';
import type { Calendars } from '../../src/tabs/calendar';
import { shippedCalendar } from '../../src/tabs/calendar';
import { type Book, type BookKey, columns } from '../../src/tabs/columns';
import { starterRows } from '../../src/tabs/starter';
import type { Starter } from '../../src/tabs/starter-format';

const read = <T>(path: string): T => JSON.parse(readFileSync(`${process.cwd()}/templates/${path}`, 'utf8')) as T;
export const general = read<Starter>('starters/general.json');
export const calendars = read<Calendars>('calendars.json');
export const china = shippedCalendar(calendars, 'CN');

export const language = (code: string): Language => languageOf(code)!;

/** Ids `K-1`, `K-2`, … in the order asked for. */
export const counter = (): ((prefix: string) => string) => {
  const next = new Map<string, number>();
  return (prefix) => {
    next.set(prefix, (next.get(prefix) ?? 0) + 1);
    return `${prefix}-${next.get(prefix)}`;
  };
};

export const momentAt = (
  today: string,
  { code = 'en', calendar = weekdaysOnly, ...settings }: Partial<Settings> & { code?: string; calendar?: WorkingCalendar } = {},
): Moment => ({
  today,
  now: `${today}T09:30`,
  language: language(code),
  calendar,
  newId: counter(),
  settings: {
    language: language(code),
    team: 'Growth',
    region: 'CN',
    refreshHour: 7,
    fuze: null,
    rollUpStatus: 'weighted',
    csatMethod: 'topTwo',
    thresholds: thresholdsOf('ratioAndGap'),
    riskMatrix: matrixOf('product5High'),
    presets: { thresholds: { key: 'ratioAndGap', adjusted: false }, riskMatrix: { key: 'product5High', adjusted: false } },
    mailsFor: '',
    clock: clockOff,
    today: '',
    version: '1',
    refreshedAt: '',
    ...settings,
  },
});

type Given = { readonly id: string; readonly cells?: ReadonlyMap<string, string>; readonly [column: string]: unknown };
export type Rows = { readonly [K in BookKey]?: readonly Given[] };

/** A book of the rows given: other columns are blank, rows stand from row 3 on, the grid has a column for each member. */
export const bookOf = (rows: Rows, traits: { [K in BookKey]?: Partial<AnyTable> } = {}): Book => {
  const table = (key: BookKey): AnyTable => {
    const blank = Object.fromEntries(Object.keys(columns[key]).map((column) => [column, null]));
    return {
      tab: key,
      installed: true,
      rows: (rows[key] ?? []).map((row, index): AnyRow => ({ ...blank, ...row, at: index + 3 })),
      unread: [],
      across: key === 'responsibilities' ? (rows.members ?? []).map(({ id }) => id) : [],
      formulas: new Set(),
      ...traits[key],
    };
  };
  return Object.fromEntries((Object.keys(columns) as BookKey[]).map((key) => [key, table(key)])) as unknown as Book;
};

/** The book of a starter as it stands right after installation. */
export const starterBook = (
  starter: Starter,
  today: string,
  { code = 'zh-CN', calendar = china, areas = [] }: { code?: string; calendar?: WorkingCalendar; areas?: readonly string[] } = {},
): Book => {
  const rows = starterRows(starter, { language: language(code), examples: true, today, calendar, newId: counter(), areas });
  const added = (changes: readonly unknown[]): readonly Given[] => changes.map((change) => (change as { add: Given }).add);
  const absent = areaTabs.filter((key) => !areas.includes(key)).map((key) => [key, { installed: false }] as const);
  return bookOf(Object.fromEntries(Object.entries(rows).map(([key, changes]) => [key, added(changes)])), Object.fromEntries(absent));
};

/** The book with one tab's refresh written into it. */
const refreshedTab = (book: Book, key: BookKey, moment: Moment): Book => {
  const patches = new Map((tabs.find((tab) => tab.key === key)?.refresh?.(book, moment) ?? []).map((patch) => [patch.id, patch]));
  const table = book[key] as AnyTable;
  return { ...book, [key]: { ...table, rows: table.rows.map((row) => ({ ...row, ...patches.get(row.id) })) } } as Book;
};

/** The book with what its tabs grow: rows added and changed. */
const grown = (book: Book, moment: Moment): Book =>
  tabs.reduce(
    (before, tab) => standing(changeBook(tabs, before as unknown as AnyBook, tab.grow?.(before, moment) ?? {})) as unknown as Book,
    book,
  );

/** The book after a refresh of every tab. */
export const refreshed = (book: Book, moment: Moment): Book =>
  tabs.reduce((before, { key }) => refreshedTab(before, key as BookKey, moment), grown(book, moment));

export const findingsOf = (book: Book, moment: Moment) => tabs.flatMap((tab) => tab.findings?.(book, moment) ?? []);
