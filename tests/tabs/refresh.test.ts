import { describe, expect, it } from '@jest/globals';
import { addDays } from '../../src/rules/day';
import { type ThresholdsKey, thresholdsOf } from '../../src/rules/thresholds';
import { goalReadings, overall } from '../../src/tabs/readings/goal-readings';
import { kpiReadings } from '../../src/tabs/readings/kpi-readings';
import { bookOf, momentAt, refreshed } from './book';

const today = '2026-05-13';
const moment = momentAt(today);
const goal = { id: 'g', goal: 'Sell', level: 'company', owner: 'ann', period: '2026-Q2', source: 'kpis' };
const sales = {
  id: 'k',
  kpi: 'Sales',
  goal: 'g',
  owner: 'ann',
  method: 'ratio',
  unit: 'orders',
  target: 100,
  aggregation: 'sum',
  cadence: 'weekly',
};
const reports = [
  { id: 'c1', kpi: 'k', asOf: '2026-05-05', value: 20 },
  { id: 'c2', kpi: 'k', asOf: '2026-05-12', value: 26 },
];
const kpiRow = (book: ReturnType<typeof bookOf>) => book.kpis.rows[0]!;

describe('a KPI', () => {
  it('takes its actual and data day from the period’s check-ins', () => {
    const early = { id: 'c0', kpi: 'k', asOf: '2026-03-31', value: 500 };
    const row = kpiRow(refreshed(bookOf({ goals: [goal], kpis: [sales], checkIns: [early, ...reports] }), moment));
    expect([row.actual, row.asOf, row.judged, row.alert]).toEqual([46, '2026-05-12', 'pace', null]);
    expect(row.elapsed).toBeCloseTo(42 / 91);
  });

  it('takes of two reports for one day the lower row', () => {
    const again = { ...reports[1]!, id: 'c3', value: 30 };
    expect(kpiRow(refreshed(bookOf({ goals: [goal], kpis: [sales], checkIns: [...reports, again] }), moment)).actual).toBe(50);
  });

  it('follows the check-ins as long as nobody types over it', () => {
    const once = refreshed(bookOf({ goals: [goal], kpis: [sales], checkIns: reports }), moment);
    const more = bookOf({
      goals: [goal],
      kpis: once.kpis.rows,
      checkIns: [...reports, { id: 'c3', kpi: 'k', asOf: '2026-05-13', value: 4 }],
    });
    expect(kpiRow(refreshed(more, moment))).toMatchObject({ actual: 50, asOf: '2026-05-13' });
  });

  it('keeps what a person typed, with the day on which it was first seen', () => {
    const once = refreshed(bookOf({ goals: [goal], kpis: [{ ...sales, actual: 60 }], checkIns: reports }), moment);
    expect(kpiRow(once)).toMatchObject({ actual: 60, asOf: today });
    const later = refreshed(once, momentAt('2026-05-20'));
    expect(kpiRow(later)).toMatchObject({ actual: 60, asOf: today });
    const typed = bookOf({ goals: [goal], kpis: [{ ...kpiRow(later), actual: 70 }] });
    expect(kpiRow(refreshed(typed, momentAt('2026-05-21')))).toMatchObject({ actual: 70, asOf: '2026-05-21' });
  });

  it('keeps the data day that a person typed', () => {
    const row = kpiRow(refreshed(bookOf({ goals: [goal], kpis: [{ ...sales, actual: 60, asOf: '2026-05-10' }] }), moment));
    expect([row.asOf, kpiReadings(bookOf({ goals: [goal], kpis: [row] }), momentAt('2026-05-15'))[0]?.asOf]).toEqual([
      '2026-05-10',
      '2026-05-10',
    ]);
  });

  it('takes a formula’s value as yesterday’s', () => {
    const book = bookOf(
      { goals: [goal], kpis: [{ ...sales, actual: 46, filled: '46@2026-05-01', asOf: '2026-05-01' }] },
      { kpis: { formulas: new Set(['k:actual']) } },
    );
    expect(kpiReadings(book, moment)[0]).toMatchObject({ typed: true, live: true, asOf: '2026-05-12' });
  });

  it('is expected to be at its data day while it is fresh, and at yesterday once it is stale', () => {
    const fresh = bookOf({ goals: [goal], kpis: [sales], checkIns: [reports[0]!] });
    expect(kpiReadings(fresh, moment)[0]?.expected).toBeCloseTo(35 / 91);
    expect(kpiReadings(fresh, momentAt('2026-05-18'))[0]?.expected).toBeCloseTo(47 / 91);
  });

  it('is judged by its result once the period is over', () => {
    const book = bookOf({ goals: [goal], kpis: [sales], checkIns: [...reports, { id: 'c3', kpi: 'k', asOf: '2026-06-25', value: 46 }] });
    expect(kpiReadings(book, momentAt('2026-06-30'))[0]).toMatchObject({ status: 'onTrack' });
    expect(kpiReadings(book, momentAt('2026-07-01'))[0]).toMatchObject({ status: 'nearlyMet', elapsed: 1 });
  });

  it('is judged by its monthly plan where it has one', () => {
    const planned = { ...sales, target: 1800, pace: '25/30/45' };
    const book = bookOf({ goals: [goal], kpis: [planned], checkIns: [{ id: 'c', kpi: 'k', asOf: '2026-05-12', value: 621 }] });
    expect(kpiReadings(book, moment)[0]).toMatchObject({ status: 'onTrack' });
    expect(kpiReadings(book, moment)[0]?.expected).toBeCloseTo(0.366, 3);
  });

  it('belongs to the quarter of today while it has no goal', () => {
    expect(kpiReadings(bookOf({ kpis: [{ ...sales, goal: null }] }), moment)[0]?.period.key).toBe('2026-Q2');
  });
});

describe('the forecast of a KPI', () => {
  const weekly = (values: readonly number[]) =>
    values.map((value, at) => ({ id: `c${at}`, kpi: 'k', asOf: addDays('2026-05-12', 7 * (at + 1 - values.length)), value }));
  const row = (kpi: object, values: readonly number[], on = today) =>
    kpiRow(refreshed(bookOf({ goals: [goal], kpis: [{ ...sales, ...kpi }], checkIns: weekly(values) }), momentAt(on)));
  const latest = { method: 'increase', aggregation: 'latest', baseline: 0 };

  // By hand: 7, 14, 21, 28 by week lead to 28 + 7 × 7 = 77 seven weeks later; 72 of 100 are left, 10.2857… a week.
  it('follows the running total of a sum, and says what is needed a week', () => {
    expect(row({}, [7, 7, 7, 7])).toMatchObject({ actual: 28, projected: 77, perWeek: 72 / 7, gap: -18.2 });
  });

  it('follows the values where the latest one counts', () => {
    expect(row(latest, [10, 20, 30, 40])).toMatchObject({ projected: 110, perWeek: 60 / 7, gap: -6.2 });
  });

  it('follows the running average where values are averaged', () => {
    expect(row({ ...latest, aggregation: 'average' }, [10, 10, 10, 10])).toMatchObject({ actual: 10, projected: 10 });
  });

  it('is blank with three values, for a bound, and once the period is over', () => {
    const blank = { projected: null, perWeek: null };
    expect(row({}, [7, 7, 7])).toMatchObject(blank);
    expect(row({ method: 'atLeast', aggregation: 'latest' }, [70, 71, 72, 73])).toMatchObject({ ...blank, gap: null });
    expect(row({}, [7, 7, 7, 7], '2026-07-01')).toMatchObject(blank);
  });

  it('asks for nothing more once the target is reached, and for the allowance of a limit', () => {
    expect(row({}, [30, 30, 30, 30]).perWeek).toBe(0);
    expect(row({ method: 'atMost' }, [7, 7, 7, 7])).toMatchObject({ projected: 77, perWeek: 72 / 7 });
  });
});

describe('a goal', () => {
  const children = [
    { ...sales, id: 'a', weight: 0.5 },
    { ...sales, id: 'b', weight: 0.3 },
    { ...sales, id: 'c', weight: 0.2 },
  ];
  const value = (kpi: string, value: number) => ({ id: `r${kpi}`, kpi, asOf: '2026-05-12', value });
  const read = (checkIns: ReturnType<typeof value>[], kpis: readonly { id: string }[] = children, own: object = {}) =>
    goalReadings(bookOf({ goals: [{ ...goal, ...own }], kpis, checkIns }), moment)[0]!;

  it('rolls its KPIs up by weight, each held between 0 and 100 %', () => {
    expect(read([value('a', 150), value('b', -20), value('c', 50)]).attainment).toBeCloseTo(0.6);
  });

  it('has no status while less than 70 % of the weight has a value', () => {
    expect(read([value('a', 50)])).toMatchObject({ status: 'awaiting', known: 1, total: 3 });
    expect(read([value('a', 50), value('c', 50)])).toMatchObject({ status: 'onTrack', known: 2, total: 3 });
  });

  it('is at risk at best while a child of 30 % is off track', () => {
    expect(read([value('a', 80), value('b', 10), value('c', 80)])).toMatchObject({ status: 'atRisk' });
    expect(read([value('a', 80), value('b', 80), value('c', 10)])).toMatchObject({ status: 'onTrack' });
  });

  it('is judged by the thresholds of the settings', () => {
    const statusBy = (key: ThresholdsKey) => {
      const book = bookOf({ goals: [{ ...goal, source: 'manual', attainment: 0.38 }] });
      return goalReadings(book, momentAt(today, { thresholds: thresholdsOf(key) }))[0]?.status;
    };
    // 0.38 of 42/91 expected: a ratio of 0.823, 8.2 points behind.
    expect((['ratioAndGap', 'ratio', 'gap', 'absolute', 'okr'] as const).map(statusBy)).toEqual([
      'atRisk',
      'atRisk',
      'onTrack',
      'offTrack',
      'offTrack',
    ]);
  });

  it('is as bad as the worst of its children where the settings say so, however light that one is', () => {
    const worst = momentAt(today, { rollUpStatus: 'worst' });
    const at = (now: typeof moment, checkIns: readonly ReturnType<typeof value>[], own: object = {}) =>
      goalReadings(bookOf({ goals: [{ ...goal, ...own }], kpis: children, checkIns }), now)[0]?.status;
    const light = [value('a', 80), value('b', 80), value('c', 10)];
    expect([at(moment, light), at(worst, light)]).toEqual(['onTrack', 'offTrack']);
    expect(at(worst, [value('a', 80), value('b', 80), value('c', 40)])).toBe('atRisk');
    expect(at(worst, [value('a', 80), value('b', 80), value('c', 60)])).toBe('onTrack');
    expect(at(worst, [value('a', 10)])).toBe('awaiting');
    expect(at(worst, [value('a', 80), value('c', 80)])).toBe('onTrack');
    expect(at(worst, light, { source: 'manual', attainment: 0.6 })).toBe('onTrack');
  });

  it('hands the worst up to the goals above it', () => {
    const tree = [
      { ...goal, id: 'x', source: 'subGoals' },
      { ...goal, parent: 'x' },
    ];
    const checkIns = [value('a', 80), value('b', 80), value('c', 10)];
    const read = goalReadings(bookOf({ goals: tree, kpis: children, checkIns }), momentAt(today, { rollUpStatus: 'worst' }));
    expect(read.map(({ status }) => status)).toEqual(['offTrack', 'offTrack']);
    const all = (now: typeof moment) => overall(read, now)?.status;
    expect([all(moment), all(momentAt(today, { rollUpStatus: 'worst' }))]).toEqual(['onTrack', 'offTrack']);
  });

  it('counts a bound as met or not', () => {
    const bound = { ...sales, id: 'b', method: 'atLeast', aggregation: 'latest', target: 90, weight: 0.5 };
    const half = { ...sales, id: 'a', weight: 0.5 };
    expect(read([value('a', 40), value('b', 91)], [half, bound]).attainment).toBeCloseTo(0.7);
    expect(read([value('a', 40), value('b', 89)], [half, bound]).attainment).toBeCloseTo(0.2);
  });

  it('counts a limit as kept until it is passed', () => {
    const limit = { ...sales, id: 'b', method: 'atMost', target: 50, weight: 0.5 };
    const half = { ...sales, id: 'a', weight: 0.5 };
    expect(read([value('a', 40), value('b', 50)], [half, limit]).attainment).toBeCloseTo(0.7);
    expect(read([value('a', 40), value('b', 51)], [half, limit]).attainment).toBeCloseTo(0.2);
  });

  it('follows its sub-goals however deep', () => {
    const chain = [
      { ...goal, id: 'x', source: 'subGoals' },
      { ...goal, id: 'y', parent: 'x', source: 'subGoals' },
      { ...goal, id: 'g', parent: 'y' },
    ];
    const book = bookOf({ goals: chain, kpis: [sales], checkIns: reports });
    expect(goalReadings(book, moment).map(({ attainment }) => attainment)).toEqual([0.46, 0.46, 0.46]);
  });

  it('follows its sub-goals where it should follow KPIs and has none', () => {
    const book = bookOf({
      goals: [
        { ...goal, id: 'x' },
        { ...goal, parent: 'x' },
      ],
      kpis: [sales],
      checkIns: reports,
    });
    expect(goalReadings(book, moment)[0]).toMatchObject({ attainment: 0.46, empty: false });
  });

  it('follows the tasks of its work items, cancelled ones left out', () => {
    const task = (id: string, state: string) => ({ id, task: id, item: 'w', state });
    const book = bookOf({
      goals: [{ ...goal, source: 'tasks' }],
      responsibilities: [{ id: 'w', item: 'W', goal: 'g' }],
      tasks: [task('1', 'done'), task('2', 'inProgress'), task('3', 'cancelled')],
    });
    expect(goalReadings(book, moment)[0]).toMatchObject({ attainment: 0.5, status: 'onTrack', known: 2 });
  });

  it('keeps the attainment that was entered by hand, and judges it', () => {
    const book = refreshed(bookOf({ goals: [{ ...goal, source: 'manual', attainment: 0.2 }] }), moment);
    expect(book.goals.rows[0]).toMatchObject({ attainment: 0.2, status: 'offTrack', coverage: null });
  });

  it('of stretch kind counts as achieved from 70 % when its period is over', () => {
    const over = momentAt('2026-07-02');
    const book = (kind: string) => bookOf({ goals: [{ ...goal, kind, source: 'manual', attainment: 0.72 }] });
    expect(goalReadings(book('stretch'), over)[0]?.status).toBe('achieved');
    expect(goalReadings(book('committed'), over)[0]?.status).toBe('missed');
  });

  it('is left out when it was dropped', () => {
    expect(goalReadings(bookOf({ goals: [{ ...goal, agreed: 'dropped' }] }), moment)).toEqual([]);
  });

  it('in a cycle has no value, and does not hang', () => {
    const book = bookOf({
      goals: [
        { ...goal, id: 'x', parent: 'y', source: 'subGoals' },
        { ...goal, id: 'y', parent: 'x', source: 'subGoals' },
      ],
    });
    expect(goalReadings(book, moment).map(({ attainment, inCycle }) => [attainment, inCycle])).toEqual([
      [null, true],
      [null, true],
    ]);
  });
});

describe('a task', () => {
  const task = { id: 't', task: 'Brief', owner: 'ann', due: '2026-05-15', state: 'inProgress' };
  const row = (columns: object) => refreshed(bookOf({ tasks: [{ ...task, ...columns }] }), moment).tasks.rows[0]!;

  it('keeps its first due day and counts that it was moved', () => {
    expect(row({})).toMatchObject({ firstDue: '2026-05-15', postponed: 0, flag: 'dueSoon' });
    expect(row({ firstDue: '2026-05-08' })).toMatchObject({ firstDue: '2026-05-08', postponed: 1 });
    expect(row({ firstDue: '2026-05-08', postponed: 3 })).toMatchObject({ postponed: 3 });
  });

  it('gets the day on which it was finished, unless somebody wrote it', () => {
    expect(row({ state: 'done' })).toMatchObject({ done: today });
    expect(row({ state: 'done', done: '2026-05-11' })).toMatchObject({ done: '2026-05-11', flag: null });
  });

  it('counts for its owner', () => {
    const rows = refreshed(
      bookOf({
        members: [{ id: 'ann', member: 'Ann', role: 'x', team: 'x' }],
        responsibilities: [{ id: 'w', item: 'W', cells: new Map([['ann', 'A/R']]) }],
        tasks: [task, { ...task, id: 'u', due: '2026-05-04' }, { ...task, id: 'v', state: 'done' }],
      }),
      moment,
    ).members.rows;
    expect(rows[0]).toMatchObject({ responsible: 1, accountable: 1, open: 2, overdue: 1 });
  });
});
