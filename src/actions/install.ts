import { changeBook } from '../book/change-book';
import { freeName } from '../book/layout';
import { aList, anObject, aText, aTruth, maybe, oneOf } from '../define/accepts';
import type { Action, Around, Wanted } from '../define/action';
import type { Moment } from '../define/moment';
import type { PageCalls } from '../define/page-calls';
import type { AnyBook, AnyRowChange } from '../define/table';
import { type Language, languageOf } from '../languages';
import { say } from '../languages/say';
import { areaTabs, coreTabs, tabs } from '../tabs';
import { type Calendars, calendarRows, shippedCalendar } from '../tabs/calendar';
import type { Book, BookKey } from '../tabs/columns';
import { missingSettings, settingsRows } from '../tabs/settings-rows';
import { starterRows } from '../tabs/starter';
import type { Starter } from '../tabs/starter-format';
import { unknownAreas } from './area-states';
import { joined, refreshed } from './refreshed';
import { stamps } from './stamps';
import { starters } from './starters';
import { version } from './version';

type Input = PageCalls['install']['input'];
type Rows = { readonly [tab: string]: readonly AnyRowChange[] };

/** Ids that are the same at every installation, so that one that broke off is completed and not doubled. */
const steadyIds = (): ((prefix: string) => string) => {
  const counts = new Map<string, number>();
  return (prefix) => {
    const n = (counts.get(prefix) ?? 0) + 1;
    counts.set(prefix, n);
    return `${prefix}-${n}`;
  };
};

/** Rows for those tabs that have none yet. */
const firstRows = (book: Book, input: Input, language: Language, around: Around, moment: Moment): Rows => {
  const calendars = around.file('calendars') as Calendars;
  const newId = steadyIds();
  const starter = around.file(`starter-${input.starter}`) as Starter;
  const all = {
    ...starterRows(starter, {
      language,
      examples: input.examples,
      today: moment.today,
      calendar: moment.calendar,
      newId,
      areas: input.areas ?? [],
    }),
    calendar: calendarRows(calendars, input.region, language, newId),
    settings: settingsRows(language, { team: input.team, region: input.region, refreshHour: 7 }),
  } as unknown as Rows;
  const wanted: ReadonlySet<string> = new Set([...coreTabs, ...(input.areas ?? [])]);
  return Object.fromEntries(Object.entries(all).filter(([tab]) => wanted.has(tab) && (book[tab as BookKey]?.rows.length ?? 0) === 0));
};

/** The core, the areas chosen, and those that are there. */
const wantedTabs = (language: Language, around: Around, areas: readonly string[]): Wanted => {
  const there = new Set(around.found.flatMap(({ tab, off }) => tab ?? off?.tab ?? []));
  const on = new Set(around.found.map(({ tab }) => tab));
  const wanted = [...coreTabs, ...areaTabs.filter((key) => areas.includes(key) || on.has(key))];
  return {
    tabs: (wanted as readonly BookKey[]).map((tab) => {
      const { name } = language.tabs[tab];
      return { tab, name: there.has(tab) ? name : freeName(name, around.isNamed) };
    }),
  };
};

/** Lays the matrix down as tabs of the workbook. Sheets that are there are never overwritten: where one bears a wanted name, it asks first and takes another. Installing again adds what is missing and nothing else. */
export const install: Action<Book, Input, PageCalls['install']['answer']> = {
  name: 'install',
  reads: ([...coreTabs, ...areaTabs] as readonly BookKey[]).filter((tab) => tab !== 'summary'),
  writes: true,
  undo: 'ends',
  page: anObject({
    language: oneOf('zh-CN', 'en'),
    starter: aText,
    examples: aTruth,
    region: oneOf('CN', 'US', 'UK', 'weekdays'),
    team: aText,
    areas: maybe(aList(aText)),
    confirmed: maybe(aTruth),
  }),
  decide: (book, moment, input, around) => {
    const words = (languageOf(input.language) ?? moment.language).actions;
    const language = moment.settings.version !== '' ? moment.language : (languageOf(input.language) ?? moment.language);
    if (!starters.includes(input.starter)) return { refused: { starter: say(words.unknownStarter, { name: String(input.starter) }) } };
    const areas = input.areas ?? [];
    const [unknown] = unknownAreas(areas);
    if (unknown !== undefined) return { refused: { areas: say(words.unknownArea, { name: unknown }) } };
    const wanted = wantedTabs(language, around, areas);
    const missing = wanted.tabs.filter(({ tab }) => !around.found.some((sheet) => sheet.tab === tab));
    const earlier = moment.settings.version !== '' && moment.settings.version !== version;
    const complete = moment.settings.version === version && missing.length === 0;
    const later = { settings: missingSettings(book.settings, moment) };
    if (complete) return { layout: wanted, rows: later, answer: { tabs: [], rows: later.settings.length }, notice: words.alreadyInstalled };
    const renamed = missing.filter(({ tab, name }) => name !== language.tabs[tab as BookKey].name);
    if (renamed.length > 0 && input.confirmed !== true) {
      const list = (names: readonly string[]) => names.join(words.between);
      return {
        ask: say(words.nameTaken, {
          names: list(renamed.map(({ tab }) => language.tabs[tab as BookKey].name)),
          others: list(renamed.map(({ name }) => name)),
        }),
      };
    }
    const isNew = moment.settings.version === '';
    const calendar = shippedCalendar(around.file('calendars') as Calendars, input.region);
    const settings = { ...moment.settings, language, team: input.team, region: input.region };
    const now: Moment = isNew ? { ...moment, language, calendar, settings } : moment;
    const rows = isNew ? firstRows(book, input, language, around, now) : (later as unknown as Rows);
    const there = Object.fromEntries(wanted.tabs.map(({ tab }) => [tab, { ...book[tab as BookKey], installed: true }]));
    const filled = changeBook(tabs, { ...book, ...there } as unknown as AnyBook, rows) as unknown as Book;
    const { changes, reports, findings } = refreshed(filled, now);
    const count = Object.values(rows).reduce((sum, list) => sum + list.length, 0);
    const notice = earlier ? words.upgraded : say(words.installed, { n: missing.length });
    return {
      language,
      layout: { ...wanted, again: earlier },
      rows: joined(rows, changes, { settings: stamps(now) }) as never,
      reports,
      show: 'summary',
      answer: { tabs: missing.map(({ name }) => name), rows: count },
      notice,
      log: { findings: findings.length, result: notice },
    };
  },
};
