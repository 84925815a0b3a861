import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { resourceLoad } from '../../src/functions/resource-load';

const load = (...args: readonly unknown[]) => resourceLoad.compute(args, 'en_US');
const column = (...cells: readonly unknown[]) => cells.map((cell) => [cell]);
const week = ['2026-05-11', '2026-05-15'] as const;

describe('RESOURCE_LOAD', () => {
  it('gives the utilization of a published example', () => {
    // Oracle Fusion Cloud Project Management, “Example of Resource Projected Utilization Calculation”
    // (https://docs.oracle.com/en/cloud/saas/project-management/24b/oapem/example-of-resource-projected-utilization-calculation.html):
    // 40 of 40, 20 of 40 and 10 of 20 hours in week 1: 100 %, 50 %, 50 %; 40 of 40, 48 of 40 and 20 of 20 in week 2: 100 %, 120 %, 100 %.
    // Days and tasks are ours.
    const members = column('Resource A', 'Resource B', 'Resource C');
    const owners = column('Resource A', 'Resource B', 'Resource B', 'Resource C', 'Resource C');
    const [starts, ends] = [
      column('2026-05-11', '2026-05-11', '2026-05-18', '2026-05-13', '2026-05-18'),
      column('2026-05-22', '2026-05-15', '2026-05-22', '2026-05-14', '2026-05-22'),
    ];
    const by = (from: string, to: string) => load(members, column(40, 40, 20), owners, column(80, 20, 48, 10, 20), starts, ends, from, to);
    expect(by('2026-05-11', '2026-05-17')).toEqual(column(1, 0.5, 0.5));
    expect(by('2026-05-18', '2026-05-24')).toEqual(column(1, 1.2, 1));
  });
  it('knows names whatever their case, width and blanks; a single value stands for every task', () => {
    const owners = column(' ann lee', 'ＡＮＮ ＬＥＥ', '张伟 ');
    expect(load(column('Ann Lee', '张伟'), 40, owners, 10, week[0], '', ...week)).toEqual(column(0.5, 0.25));
    expect(load('Ann Lee', 40, 'Ann Lee', column(10, 20), week[0], '', ...week)).toBe(0.75);
  });
  it('takes names such as __proto__ as they are', () => {
    const names = column('__proto__', 'constructor', 'toString');
    expect(
      load(names, 40, column('__proto__', 'constructor', ''), column(10, 20, 40), column(...[1, 2, 3].map(() => week[0])), '', ...week),
    ).toEqual(column(0.25, 0.5, 0));
  });
  it('counts a task without a start on its end day, without an end on its start day, without both not at all', () => {
    const owners = column('A', 'B', 'C', 'D');
    expect(
      load(owners, 40, owners, column(8, 8, 8, ''), column('', week[0], '', week[0]), column(week[1], '', '', week[1]), ...week),
    ).toEqual(column(0.2, 0.2, 0, 0));
  });
  it('goes by the holidays and make-up days it is given, also by the calendar’s table', () => {
    const task = ['A', 40, 'A', 16, week[0], '2026-05-12', '2026-05-11', '2026-05-17'] as const;
    expect(load(...task)).toBe(0.4);
    expect(load(...task, column('2026-05-13'))).toBe(0.5);
    expect(load(...task, column('2026-05-13'), column('2026-05-17'))).toBe(0.4);
    expect(
      load(...task, [
        ['2026-05-13', '休假'],
        ['2026-05-17', '调休上班'],
      ]),
    ).toBe(0.4);
  });
  it('a blank member or capacity is blank, a capacity of 0 is named', () => {
    expect(load(column('A', '', 'B', 'C'), column(40, 40, '', 0), 'A', 10, week[0], '', ...week)).toEqual(
      column(0.25, '', '', 'Argument 2, capacity, is 0; a number above 0 is expected'),
    );
  });
  it('names a bad task in its owner’s row alone, by place', () => {
    const owners = column('A', 'B', 'C', 'D', 'A');
    const spilled = load(
      column('A', 'B', 'C', 'D'),
      40,
      owners,
      column(10, 'many', 10, -1, 10),
      column(week[0], week[0], '2026-05-14', week[0], week[0]),
      column(week[0], week[0], '2026-05-13', week[0], week[0]),
      ...week,
    );
    expect(spilled).toEqual(
      column(
        0.5,
        'Argument 4, hours[2]: “many” is not a number; enter one such as 1200, 15% or 1,200',
        'Task 3: the end 2026-05-13 is before the start 2026-05-14; check ends[3] and starts[3]',
        'Argument 4, hours[4], is -1; a number of 0 or more is expected',
      ),
    );
  });
  it('names a window that is missing, turned round or without a working day', () => {
    const task = ['A', 40, 'A', 16, week[0], week[0]] as const;
    expect(() => load(...task, '', week[1])).toThrow('Argument 7, from, is missing');
    expect(() => load(...task, week[1], week[0])).toThrow('The last day 2026-05-11 is before the first 2026-05-15; check from and to');
    expect(() => load(...task, '2026-05-16', '2026-05-17')).toThrow('There is no working day from 2026-05-16 to 2026-05-17');
    expect(() => load(...task, column(...week), week[1])).toThrow('Argument 7, from, should be one cell and is a range');
  });
  it('adds up over tasks', () => {
    const day = fc.integer({ min: 46150, max: 46175 });
    const task = fc.record({ hours: fc.integer({ min: 0, max: 80 }), start: day, days: fc.nat(14) });
    const by = (tasks: readonly { hours: number; start: number; days: number }[]): number =>
      load(
        'A',
        40,
        column('', ...tasks.map(() => 'A')),
        column('', ...tasks.map(({ hours }) => hours)),
        column('', ...tasks.map(({ start }) => start)),
        column('', ...tasks.map(({ start, days }) => start + days)),
        ...week,
      ) as number;
    fc.assert(
      fc.property(fc.array(task), fc.array(task), (some, others) => {
        expect(by([...some, ...others])).toBeCloseTo(by(some) + by(others), 9);
        expect(by([...some].reverse())).toBeCloseTo(by(some), 9);
      }),
    );
  });
  it('passes once over the tasks, however many members there are', () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => at);
    const names = rows.map((at) => [`member ${at}`]);
    const before = performance.now();
    const spilled = load(
      names,
      40,
      names,
      40,
      column(...rows.map(() => week[0])),
      column(...rows.map(() => week[1])),
      ...week,
    ) as number[][];
    expect(spilled.every(([one]) => one === 1)).toBe(true);
    // 20,000 × 20,000 comparisons would take seconds.
    expect(performance.now() - before).toBeLessThan(2000);
  });
});
