import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { isWorkDay } from '../../src/rules/calendar';
import { isDay } from '../../src/rules/day';
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
