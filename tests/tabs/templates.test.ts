import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { isWorkDay } from '../../src/rules/calendar';
import { addDays, isDay, weekday } from '../../src/rules/day';
import { calendarOf, calendarRows, shippedCalendar } from '../../src/tabs/calendar';
import { starterRows } from '../../src/tabs/starter';
import type { Starter } from '../../src/tabs/starter-format';
import { bookOf, calendars, china, counter, general, language } from './book';
import { broken } from './schema';

const folder = `${process.cwd()}/templates/starters`;
const read = (name: string) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'));
const schema = read('schema.json');
const starters = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'schema.json');

describe('a starter', () => {
  for (const name of starters) {
    const starter: Starter = read(name);
    it(`${name} follows the schema`, () => {
      expect(broken(starter, schema)).toEqual([]);
    });

    it(`${name} names only rows it has, and has weights of 100 %`, () => {
      const laid = () =>
        starterRows(starter, { language: language('en'), examples: true, today: '2026-05-13', calendar: china, newId: counter() });
      expect(laid).not.toThrow();
      const sums = new Map<string, number>();
      const weights = [
        ...starter.goals.map(({ parent = '', weight }) => [`below ${parent}`, weight] as const),
        ...starter.kpis.map(({ goal, weight }) => [`KPIs of ${goal}`, weight] as const),
      ];
      for (const [of, weight] of weights) sums.set(of, (sums.get(of) ?? 0) + weight);
      for (const [of, sum] of sums) expect([of, Number(sum.toFixed(9))]).toEqual([of, 1]);
    });
  }

  it('with an unknown key is refused with its path', () => {
    expect(broken({ ...general, colour: 'red' }, schema)).toEqual(['/colour: unknown']);
    expect(broken({ ...general, goals: [{ ...general.goals[0], weight: 40 }] }, schema)).toEqual(['/goals/0/weight: 40']);
  });

  it('that names a row it does not have is refused by that name', () => {
    const lost = { ...general, tasks: [{ ...general.tasks[0]!, owner: 'XX' }] };
    const lay = () =>
      starterRows(lost, { language: language('en'), examples: true, today: '2026-05-13', calendar: china, newId: counter() });
    expect(lay).toThrow('no row "XX" in members');
  });
});

describe('the shipped calendars', () => {
  it('hold real days, each with a name in both languages', () => {
    for (const days of Object.values(calendars.regions))
      for (const [day, kind, name] of days)
        expect([isDay(day), ['off', 'work'].includes(kind), Object.keys(calendars.names[name] ?? {})]).toEqual([
          true,
          true,
          ['zh-CN', 'en'],
        ]);
  });

  it('know holidays and make-up working days', () => {
    expect(['2026-05-01', '2026-05-09', '2026-05-10'].map((day) => isWorkDay(day, china))).toEqual([false, true, false]);
    expect(isWorkDay('2026-07-03', shippedCalendar(calendars, 'US'))).toBe(false);
    expect(isWorkDay('2026-05-04', shippedCalendar(calendars, 'UK'))).toBe(false);
    expect(shippedCalendar(calendars, 'weekdays').off.size).toBe(0);
  });

  it('of China are those of the State Council’s notice for 2026', () => {
    // 国务院办公厅关于2026年部分节假日安排的通知, 4 November 2025, https://politics.gmw.cn/2025-11/04/content_38391083.htm
    const stretches = [
      ['2026-01-01', 3],
      ['2026-02-15', 9],
      ['2026-04-04', 3],
      ['2026-05-01', 5],
      ['2026-06-19', 3],
      ['2026-09-25', 3],
      ['2026-10-01', 7],
    ] as const;
    const off = stretches.flatMap(([first, days]) => Array.from({ length: days }, (_, n) => addDays(first, n)));
    const of2026 = (kind: string) => calendars.regions.CN.filter(([day, is]) => is === kind && day.startsWith('2026')).map(([day]) => day);
    expect(of2026('off')).toEqual(off);
    expect(of2026('work')).toEqual(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10']);
  });

  it('of China end where no notice has been published, in 2026', () => {
    expect([...new Set(calendars.regions.CN.map(([day]) => day.slice(0, 4)))]).toEqual(['2024', '2025', '2026']);
    expect(JSON.stringify(calendars)).toContain('2027 is left out until the notice is published');
  });

  it('of the United States are those of the law, with the days on which they are observed', () => {
    // 5 U.S.C. 6103 (a): fixed days, and Mondays or Thursdays of a month; (b) and Executive Order 11582: on a Saturday the Friday before,
    // on a Sunday the Monday after.
    const nth = (month: string, day: number, n: number): string => {
      const first = addDays(`${month}-01`, (day - weekday(`${month}-01`) + 7) % 7);
      return addDays(first, 7 * (n - 1));
    };
    const observed = (day: string): string => addDays(day, weekday(day) === 6 ? -1 : weekday(day) === 7 ? 1 : 0);
    const lawful = (year: number): readonly string[] => {
      const fixed = ['01-01', '06-19', '07-04', '11-11', '12-25'].map((day) => `${year}-${day}`);
      const lastMonday = addDays(nth(`${year}-06`, 1, 1), -7);
      const floating = [
        nth(`${year}-01`, 1, 3),
        nth(`${year}-02`, 1, 3),
        lastMonday,
        nth(`${year}-09`, 1, 1),
        nth(`${year}-10`, 1, 2),
        nth(`${year}-11`, 4, 4),
      ];
      return [...fixed, ...floating, ...fixed.map(observed)];
    };
    const years = [2025, 2026, 2027];
    const expected = [...new Set([...years, 2028].flatMap(lawful))].filter((day) => day < '2028').sort();
    expect(calendars.regions.US.map(([day]) => day)).toEqual(expected);
  });

  it('of England and Wales hold the eight bank holidays of each year, none on a weekend', () => {
    // https://github.com/alphagov/frontend, lib/data/bank-holidays.json (the data of https://www.gov.uk/bank-holidays), 2027.
    const of = (year: string) => calendars.regions.UK.map(([day]) => day).filter((day) => day.startsWith(year));
    expect(of('2027')).toEqual([
      '2027-01-01',
      '2027-03-26',
      '2027-03-29',
      '2027-05-03',
      '2027-05-31',
      '2027-08-30',
      '2027-12-27',
      '2027-12-28',
    ]);
    for (const year of ['2025', '2026', '2027']) expect(of(year).map((day) => weekday(day) <= 5)).toEqual(Array(8).fill(true));
  });

  it('read back from the Calendar tab as they were laid', () => {
    const rows = calendarRows(calendars, 'CN', language('en'), counter()).map((change) => (change as { add: { id: string } }).add);
    const book = bookOf({ calendar: rows });
    expect(calendarOf(book.calendar.rows, 'CN')).toEqual(china);
    expect(calendarOf(book.calendar.rows, 'US').off.size).toBe(0);
  });

  it('leave room for a team’s own days', () => {
    const own = [
      { id: '1', day: '2026-05-13', kind: 'off', region: 'all' },
      { id: '2', day: '2026-05-14', kind: 'peak', region: null },
      { id: '3', day: '2026-05-16', kind: 'work', region: null },
    ];
    const calendar = calendarOf(bookOf({ calendar: own }).calendar.rows, 'weekdays');
    expect(['2026-05-13', '2026-05-14', '2026-05-16'].map((day) => isWorkDay(day, calendar))).toEqual([false, true, true]);
  });
});
