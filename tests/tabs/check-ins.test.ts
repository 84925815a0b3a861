import { describe, expect, it } from '@jest/globals';
import { kpiStatus } from '../../src/functions/kpi-status';
import { labelOf } from '../../src/languages/choose';
import { addDays } from '../../src/rules/day';
import { kpiReadings } from '../../src/tabs/readings/kpi-readings';
import { bookOf, findingsOf, language, momentAt, refreshed } from './book';

const goal = { id: 'g', goal: 'Sell', level: 'company', owner: 'ann', period: '2026-Q2', source: 'kpis' };
const rate = {
  id: 'k',
  kpi: 'Rate',
  goal: 'g',
  owner: 'ann',
  method: 'increase',
  unit: 'percent',
  baseline: 0.03,
  target: 0.04,
  actual: 0.034,
  aggregation: 'latest',
  cadence: 'daily',
};
const total = { ...rate, kpi: 'Orders', method: 'ratio', unit: 'orders', target: 100, actual: 46, aggregation: 'sum' };
const live = { kpis: { formulas: new Set(['k:actual']) } };
type Given = { readonly id: string; readonly [column: string]: unknown };
const bookWith = (kpi: Given, checkIns: readonly Given[] = [], traits = live) => bookOf({ goals: [goal], kpis: [kpi], checkIns }, traits);
type Book = ReturnType<typeof bookOf>;
/** The same formula with another value, on another day. */
const goesOn = (book: Book, on: string, actual: number): Book => {
  const kpis = { ...book.kpis, rows: book.kpis.rows.map((row) => ({ ...row, actual })) };
  return refreshed({ ...book, kpis }, momentAt(on));
};
const logged = (book: Book) => book.checkIns.rows.map(({ asOf, value }) => [asOf, value]);

describe('a formula in the actual', () => {
  it('is logged for yesterday, with a note and an id that the next run gives again', () => {
    const { rows } = refreshed(bookWith(rate), momentAt('2026-05-13')).checkIns;
    expect(rows).toMatchObject([{ id: 'C-k-2026-05-12', kpi: 'k', asOf: '2026-05-12', value: 0.034, note: 'logged from the formula' }]);
  });

  it('is logged once a day, and a second refresh changes nothing', () => {
    const once = refreshed(bookWith(rate), momentAt('2026-05-13'));
    expect(refreshed(once, momentAt('2026-05-13'))).toEqual(once);
    const next = goesOn(once, '2026-05-14', 0.034);
    expect(logged(next)).toEqual([
      ['2026-05-12', 0.034],
      ['2026-05-13', 0.034],
    ]);
  });

  it('changes the row of the day where it gives another value later that day', () => {
    const once = refreshed(bookWith(rate), momentAt('2026-05-13'));
    expect(logged(goesOn(once, '2026-05-13', 0.035))).toEqual([['2026-05-12', 0.035]]);
  });

  it('is logged for the day that stands beside it, for as long as it stands there', () => {
    const given = bookWith({ ...rate, asOf: '2026-05-10' });
    const once = refreshed(given, momentAt('2026-05-13'));
    expect([logged(once), once.kpis.rows[0]?.asOf]).toEqual([[['2026-05-10', 0.034]], '2026-05-10']);
    const next = goesOn(once, '2026-05-14', 0.036);
    expect([logged(next), next.kpis.rows[0]?.asOf]).toEqual([[['2026-05-10', 0.036]], '2026-05-10']);
  });

  it('of a sum is logged as what came on top', () => {
    const before = [{ id: 'c', kpi: 'k', asOf: '2026-05-05', value: 40 }];
    const once = refreshed(bookWith(total, before), momentAt('2026-05-13'));
    expect(logged(once)).toEqual([
      ['2026-05-05', 40],
      ['2026-05-12', 6],
    ]);
    const same = goesOn(once, '2026-05-14', 46);
    expect(same.checkIns.rows).toHaveLength(2);
    const more = goesOn(same, '2026-05-15', 50.5);
    expect(logged(more).at(-1)).toEqual(['2026-05-14', 4.5]);
    expect(kpiReadings(more, momentAt('2026-05-15'))[0]?.actual).toBe(50.5);
  });

  it('says nothing against its own log, and something against a person’s newer check-in', () => {
    const once = refreshed(bookWith({ ...rate, asOf: '2026-05-10' }), momentAt('2026-05-11'));
    const rules = (book: Book) => findingsOf(book, momentAt('2026-05-13')).map(({ rule }) => rule);
    expect(rules({ ...once, kpis: { ...once.kpis, rows: once.kpis.rows.map((row) => ({ ...row, asOf: '2026-05-09' })) } })).not.toContain(
      'kpiNewerCheckIn',
    );
    expect(rules(bookWith({ ...rate, asOf: '2026-05-10' }, [{ id: 'c', kpi: 'k', asOf: '2026-05-12', value: 0.03 }]))).toContain(
      'kpiNewerCheckIn',
    );
  });

  it.each<[string, Book, string]>([
    ['a number that was typed', bookWith(rate, [], { kpis: { formulas: new Set<string>() } }), '2026-05-13'],
    ['a formula without a value', bookWith({ ...rate, actual: null }), '2026-05-13'],
    ['the period’s first day, when yesterday was another period', bookWith(rate), '2026-04-01'],
    ['a period that is over', bookWith(rate), '2026-07-02'],
    ['a workbook without the log', bookOf({ goals: [goal], kpis: [rate] }, { ...live, checkIns: { installed: false } }), '2026-05-13'],
  ])('logs nothing for %s', (_says, book, on) => {
    expect(refreshed(book, momentAt(on)).checkIns.rows).toEqual([]);
  });
});

describe('a guard', () => {
  const guard = { ...rate, method: 'atLeast', baseline: null, target: 0.9, actual: null, cadence: 'weekly' };
  const weekly = (...values: readonly number[]) =>
    values.map((value, at) => ({ id: `c${at}`, kpi: 'k', asOf: addDays('2026-05-10', 7 * (at + 1 - values.length)), value }));
  const read = (kpi: Given, checkIns: readonly Given[]) => {
    const book = refreshed(bookOf({ goals: [goal], kpis: [kpi], checkIns }), momentAt('2026-05-13'));
    return [kpiReadings(book, momentAt('2026-05-13'))[0]?.status, book.kpis.rows[0]?.misses];
  };

  it('is at risk at its first miss and off track at the second running', () => {
    expect(read(guard, weekly(0.91, 0.88))).toEqual(['atRisk', 1]);
    expect(read(guard, weekly(0.91, 0.88, 0.89))).toEqual(['offTrack', 2]);
    expect(read(guard, weekly(0.88, 0.91, 0.88))).toEqual(['atRisk', 1]);
    expect(read(guard, weekly(0.88, 0.88, 0.9))).toEqual(['onTrack', null]);
  });

  it('counts stretches of its cadence, the last value of each', () => {
    expect(read({ ...guard, cadence: 'monthly' }, weekly(0.88, 0.88))).toEqual(['atRisk', 1]);
    expect(read({ ...guard, cadence: 'monthly' }, weekly(0.91, 0.88, 0.88, 0.88))).toEqual(['offTrack', 2]);
  });

  it('counts a typed value after the check-ins before it', () => {
    expect(
      read(
        { ...guard, actual: 0.88, asOf: '2026-05-12' },
        weekly(0.89).map((row) => ({ ...row, asOf: '2026-05-03' })),
      ),
    ).toEqual(['offTrack', 2]);
  });

  it('has the same status from its formula as from refresh, at each number of misses', () => {
    for (const values of [[0.91], [0.91, 0.88], [0.88, 0.88], [0.8]]) {
      const book = refreshed(bookOf({ goals: [goal], kpis: [guard], checkIns: weekly(...values) }), momentAt('2026-05-13'));
      const { actual, target, elapsed, expected, misses } = book.kpis.rows[0]!;
      const blank = (value: number | null) => value ?? '';
      const args = [
        blank(actual),
        blank(target),
        '',
        'At least',
        'Latest',
        blank(elapsed),
        blank(expected),
        'English',
        '',
        '',
        blank(misses),
      ];
      const status = kpiReadings(book, momentAt('2026-05-13'))[0]?.status;
      expect(kpiStatus.compute(args, 'en')).toBe(status && labelOf(language('en'), 'status', status));
    }
  });

  it('of a pace or a limit counts no misses', () => {
    expect(read({ ...rate, actual: null }, weekly(0.031, 0.031))[1]).toBeNull();
    expect(read({ ...guard, method: 'atMost', aggregation: 'sum', target: 1 }, weekly(1, 1))[1]).toBeNull();
  });
});

describe('the day of the next check-in', () => {
  const weekly = { ...rate, actual: null, cadence: 'weekly' };
  const nextOf = (on: string, checkIns: readonly Given[] = [], of: Given = goal) => {
    const book = bookOf({ goals: [of], kpis: [weekly], checkIns });
    return refreshed(book, momentAt(on)).kpis.rows[0]?.nextCheckIn;
  };
  const given = { id: 'c', kpi: 'k', asOf: '2026-05-05', value: 0.034 };

  it('follows the last one by the cadence, the first one from the beginning of the period', () => {
    expect(nextOf('2026-05-06', [given])).toBe('2026-05-12');
    expect(nextOf('2026-04-02')).toBe('2026-04-07');
  });
  it('stays while it is missed, until it is reported', () => {
    expect(nextOf('2026-05-28', [given])).toBe('2026-05-12');
    expect(nextOf('2026-05-28', [given, { ...given, id: 'd', asOf: '2026-05-26' }])).toBe('2026-06-02');
  });
  it('is on the days from which a value is stale', () => {
    const stale = (on: string) =>
      findingsOf(bookOf({ goals: [goal], kpis: [weekly], checkIns: [given] }), momentAt(on)).some(({ rule }) => rule === 'kpiStale');
    expect([stale('2026-05-14'), stale('2026-05-15')]).toEqual([false, true]);
  });
  it('is blank once the goal is over or was dropped', () => {
    expect(nextOf('2026-07-01', [given])).toBeNull();
    expect(nextOf('2026-05-06', [given], { ...goal, agreed: 'dropped' })).toBeNull();
  });
});
