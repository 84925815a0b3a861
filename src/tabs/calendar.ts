import { type Finding, finding } from '../define/finding';
import type { Moment, Settings } from '../define/moment';
import { rangeNames } from '../define/range-names';
import type { Tab } from '../define/tab';
import type { Row, RowChange } from '../define/table';
import type { Language, LanguageCode } from '../languages';
import type { WorkingCalendar } from '../rules/calendar';
import type { Day } from '../rules/day';
import { cellFindings } from './cells';
import { type Book, columns } from './columns';

type Columns = (typeof columns)['calendar'];

/** Holidays and make-up working days as they are shipped (templates/calendars.json). */
export interface Calendars {
  readonly names: { readonly [name: string]: { readonly [code in LanguageCode]: string } };
  readonly regions: { readonly [region in Exclude<Settings['region'], 'weekdays'>]: readonly CalendarDay[] };
}
/** Day, `off` or `work`, key of its name. */
export type CalendarDay = readonly [day: string, kind: string, name: string];

/** 工作日历: holidays and make-up working days, to be edited by the team. */
export const calendar: Tab<Book, 'calendar'> = {
  key: 'calendar',
  kind: 'table',
  colour: 'log',
  columns: columns.calendar,
  prefix: 'D',
  title: 'name',
  keys: ['day', 'region'],
  covers: ['schedule'],
  names: [{ name: rangeNames.calendar, columns: ['day', 'region'] }],
  findings: (book, moment) => [...cellFindings(calendar, book.calendar, moment), ...yearFindings(book, moment)],
};

/** From December on the days of the next year are wanted, and those of a year that has begun all along; where only weekdays count, none are. */
const yearFindings = ({ calendar: { rows } }: Book, { today, settings: { region } }: Moment): readonly Finding[] => {
  const year = Number(today.slice(0, 4)) + (today.slice(5, 7) === '12' ? 1 : 0);
  const isThere = rows.some(
    (row) => row.day?.startsWith(`${year}-`) && (row.region === null || row.region === 'all' || row.region === region),
  );
  if (region === 'weekdays' || rows.length === 0 || isThere) return [];
  return [finding('calendarNoYear', { tab: 'calendar', id: '', weight: 'week' }, { year })];
};

/** The working calendar that the tab's rows describe for a region; rows for all regions count everywhere.
 * @example calendarOf(book.calendar.rows, 'CN').work.has('2026-05-09') // true
 */
export const calendarOf = (rows: readonly Row<Columns>[], region: Settings['region']): WorkingCalendar => {
  const off = new Set<Day>();
  const work = new Set<Day>();
  for (const row of rows) {
    if (row.day === null || (row.region !== null && row.region !== 'all' && row.region !== region)) continue;
    if (row.kind === 'off' || row.kind === null) off.add(row.day);
    if (row.kind === 'work') work.add(row.day);
  }
  return { off, work };
};

/** The shipped days of a region as rows of the Calendar tab; none for weekdays only.
 * @example calendarRows(calendars, 'CN', zhCn, newId)[0] // { add: { id: 'D-1', day: '2024-01-01', kind: 'off', name: '元旦', region: 'CN' } }
 */
export const calendarRows = (
  calendars: Calendars,
  region: Settings['region'],
  language: Language,
  newId: (prefix: string) => string,
): readonly RowChange<Columns>[] =>
  daysOf(calendars, region).map(([day, kind, name]) => ({
    add: {
      id: newId(calendar.prefix),
      day,
      kind: kind === 'work' ? 'work' : 'off',
      name: calendars.names[name]?.[language.code] ?? name,
      region,
    },
  }));

/** The working calendar of a region before any tab is laid.
 * @example shippedCalendar(calendars, 'CN').off.has('2026-10-01') // true
 */
export const shippedCalendar = (calendars: Calendars, region: Settings['region']): WorkingCalendar => {
  const days = daysOf(calendars, region);
  const of = (wanted: string): ReadonlySet<Day> => new Set(days.filter(([, kind]) => kind === wanted).map(([day]) => day));
  return { off: of('off'), work: of('work') };
};

const daysOf = (calendars: Calendars, region: Settings['region']): readonly CalendarDay[] =>
  region === 'weekdays' ? [] : calendars.regions[region];
