import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkInDue, reportsDue, staleSince } from '../../src/rules/cadence';
import { weekdaysOnly } from '../../src/rules/calendar';
import { addDays } from '../../src/rules/day';
import { type DatedTask, daysLate, isOverdue, taskFlag, workDaysLeft } from '../../src/rules/overdue';
import { chineseCalendar } from './chinese-calendar';

const today = '2026-05-13';
const open: DatedTask = { due: today, start: null, state: 'inProgress', done: null };
const flag = (task: Partial<DatedTask>) => taskFlag({ ...open, ...task }, today, weekdaysOnly);

describe('lateness', () => {
  it('a task due today is not late', () => {
    expect(isOverdue(open, today)).toBe(false);
    expect(flag({})).toBe('dueToday');
  });
  it('a task due yesterday is late', () => expect(flag({ due: '2026-05-12' })).toBe('overdue'));
  it('a task that is done or cancelled is never late', () => {
    expect(flag({ due: '2026-05-01', state: 'done' })).toBeNull();
    expect(flag({ due: '2026-05-01', state: 'cancelled' })).toBeNull();
    expect(flag({ due: '2026-05-01', done: '2026-05-01' })).toBeNull();
  });
  it('done after its due day is done late', () => expect(flag({ due: '2026-05-01', state: 'done', done: '2026-05-04' })).toBe('doneLate'));
  it('a task finished only later was late on that day', () =>
    expect(isOverdue({ ...open, due: '2026-05-12', state: 'done', done: '2026-05-20' }, today)).toBe(true));
  it('a blocked task says so until it is due', () => {
    expect(flag({ due: '2026-05-14', state: 'blocked' })).toBe('blocked');
    expect(flag({ state: 'blocked' })).toBe('dueToday');
    expect(flag({ due: null, state: 'blocked' })).toBe('blocked');
  });
  it('a task without a due day says so', () => expect(flag({ due: null })).toBe('noDue'));
  it('counts working days to the due day, negative when late', () => {
    expect(workDaysLeft('2026-05-15', today, weekdaysOnly)).toBe(2);
    expect(workDaysLeft(today, today, weekdaysOnly)).toBe(0);
    expect(workDaysLeft('2026-05-08', today, weekdaysOnly)).toBe(-3);
    expect(workDaysLeft('2026-02-24', '2026-02-14', chineseCalendar)).toBe(1);
  });
});

describe('due soon', () => {
  it('is 3 working days before, without a start', () => {
    expect(flag({ due: '2026-05-18' })).toBe('dueSoon');
    expect(flag({ due: '2026-05-19' })).toBeNull();
  });
  it('is a fifth of the duration: 2 of 10 working days', () => {
    expect(flag({ start: '2026-05-04', due: '2026-05-15' })).toBe('dueSoon');
    expect(flag({ start: '2026-05-05', due: '2026-05-18' })).toBeNull();
  });
  it('is at least 1 and at most 5 working days', () => {
    expect(flag({ start: '2026-05-14', due: '2026-05-14' })).toBe('dueSoon');
    expect(flag({ start: '2026-01-01', due: '2026-05-20' })).toBe('dueSoon');
    expect(flag({ start: '2026-01-01', due: '2026-05-21' })).toBeNull();
  });
  it('a start after the due day counts as none', () => expect(flag({ start: '2026-06-01', due: '2026-05-18' })).toBe('dueSoon'));
});

describe('lateness of any task', () => {
  it('once late, late until it is finished', () => {
    const day = fc.integer({ min: 0, max: 100 }).map((n) => addDays('2026-01-01', n));
    fc.assert(
      fc.property(
        day,
        day,
        fc.integer({ min: 0, max: 50 }),
        fc.constantFrom(null, 'notStarted', 'inProgress', 'blocked'),
        (due, now, later, state) => {
          const task: DatedTask = { due, start: null, state: state as DatedTask['state'], done: null };
          if (isOverdue(task, now)) expect(isOverdue(task, addDays(now, later))).toBe(true);
          expect(isOverdue(task, now)).toBe(taskFlag(task, now, chineseCalendar) === 'overdue');
          if (workDaysLeft(due, now, chineseCalendar) < 0) expect(isOverdue(task, now)).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('days late', () => {
  const late = (task: Partial<DatedTask>, days?: 'workDays' | 'calendarDays', calendar = weekdaysOnly) =>
    daysLate({ ...open, ...task }, today, calendar, days);
  it('counts the working days after the due day, or all days', () => {
    expect([late({ due: '2026-05-08' }), late({ due: '2026-05-08' }, 'calendarDays')]).toEqual([3, 5]);
    expect([late({ due: today }), late({ due: '2026-05-14' }), late({ due: '2026-05-14' }, 'calendarDays')]).toEqual([0, 0, 0]);
  });
  it('counts make-up days and leaves out holidays', () => {
    const spring = { ...open, due: '2026-02-13' };
    expect(daysLate(spring, '2026-02-23', chineseCalendar)).toBe(1);
    expect(daysLate(spring, '2026-02-23', weekdaysOnly)).toBe(6);
  });
  it('a task done late is late up to that day; one done on no known day or cancelled is not', () => {
    expect(late({ due: '2026-05-08', state: 'done', done: '2026-05-11' })).toBe(1);
    expect(late({ due: '2026-05-08', state: 'done', done: '2026-05-07' })).toBe(0);
    expect(late({ due: '2026-05-08', state: 'done' })).toBe(0);
    expect(late({ due: '2026-05-08', state: 'cancelled' })).toBe(0);
  });
  it('a day of completion that is still to come does not end it', () => expect(late({ due: '2026-05-08', done: '2026-05-20' })).toBe(3));
  it('without a due day there is nothing to be late for', () => expect(late({ due: null })).toBeNull());
  it('never falls as today goes on, and is above 0 working days only for tasks that are overdue or done late', () => {
    const state = fc.constantFrom('notStarted', 'inProgress', 'blocked', 'done', 'cancelled', null);
    const at = fc.integer({ min: 0, max: 90 }).map((n) => addDays('2026-01-20', n));
    fc.assert(
      fc.property(
        at,
        state,
        fc.option(at),
        at,
        fc.nat(30),
        fc.constantFrom('workDays', 'calendarDays'),
        (due, state, done, now, later, days) => {
          const task: DatedTask = { due, start: null, state: state as DatedTask['state'], done: state === 'done' ? done : null };
          const [first, second] = [now, addDays(now, later)].map((day) => daysLate(task, day, chineseCalendar, days as 'workDays')) as [
            number,
            number,
          ];
          if (task.done === null || task.done > addDays(now, later) || task.done <= now) expect(second).toBeGreaterThanOrEqual(first);
          if (first > 0) expect([isOverdue(task, now), taskFlag(task, now, chineseCalendar) === 'doneLate']).toContain(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('stale values', () => {
  it('a weekly value of Sunday the 3rd is expected on the 10th and stale from Wednesday the 13th', () => {
    expect(staleSince('2026-05-03', 'weekly', '2026-05-12', weekdaysOnly)).toBe(0);
    expect(staleSince('2026-05-03', 'weekly', '2026-05-13', weekdaysOnly)).toBe(1);
  });
  it('a daily value skips the weekend', () => {
    expect(staleSince('2026-05-08', 'daily', '2026-05-13', weekdaysOnly)).toBe(0);
    expect(staleSince('2026-05-08', 'daily', '2026-05-14', weekdaysOnly)).toBe(1);
  });
  it('a monthly value of the last day is expected on the next last day', () => {
    expect(staleSince('2026-02-28', 'monthly', '2026-04-02', weekdaysOnly)).toBe(0);
    expect(staleSince('2026-02-28', 'monthly', '2026-04-03', weekdaysOnly)).toBe(1);
    expect(staleSince('2026-03-31', 'quarterly', '2026-07-02', weekdaysOnly)).toBe(0);
  });
  it('a value never given is not stale but awaited', () => expect(staleSince(null, 'weekly', today, weekdaysOnly)).toBe(0));
});

describe('the next check-in', () => {
  it('is due a cadence after the data day, on a working day', () => {
    expect(checkInDue('2026-05-05', 'weekly', '2026-06-30', weekdaysOnly)).toBe('2026-05-12');
    expect(checkInDue('2026-05-03', 'weekly', '2026-06-30', weekdaysOnly)).toBe('2026-05-11');
    expect(checkInDue('2026-05-08', 'daily', '2026-06-30', weekdaysOnly)).toBe('2026-05-11');
    expect(checkInDue('2026-04-30', 'monthly', '2026-06-30', weekdaysOnly)).toBe('2026-06-01');
    // 2025-10-01 to 08 are off, Saturday 2025-10-11 is worked.
    expect(checkInDue('2025-09-24', 'weekly', '2025-12-31', chineseCalendar)).toBe('2025-10-09');
    expect(checkInDue('2025-10-04', 'weekly', '2025-12-31', chineseCalendar)).toBe('2025-10-11');
  });
  it('is that of the period’s end at last, and none once that is there', () => {
    expect(checkInDue('2026-06-28', 'weekly', '2026-06-30', weekdaysOnly)).toBe('2026-06-30');
    expect(checkInDue('2026-03-31', 'quarterly', '2026-06-30', weekdaysOnly)).toBe('2026-06-30');
    expect(checkInDue('2026-06-30', 'weekly', '2026-06-30', weekdaysOnly)).toBeNull();
  });
});

describe('reports due', () => {
  const weeks = { start: '2026-03-30', end: '2026-06-30' };
  const months = { start: '2026-04-01', end: '2026-06-30' };
  const of = (days: readonly string[], on: string, cadence: 'weekly' | 'monthly' = 'weekly') =>
    reportsDue(days, cadence, cadence === 'weekly' ? weeks : months, on, weekdaysOnly);
  it('are in time within the cadence and two working days of grace, and missed after them', () => {
    expect(of(['2026-04-05', '2026-04-12'], '2026-04-22')).toEqual({ due: 3, onTime: 2 });
    // The third is due on Sunday the 19th, and may still come until Tuesday.
    expect(of(['2026-04-05', '2026-04-12'], '2026-04-21')).toEqual({ due: 2, onTime: 2 });
    expect(of(['2026-04-07'], '2026-04-08')).toEqual({ due: 1, onTime: 1 });
    // Too late for the first turn, in time for the second.
    expect(of(['2026-04-08'], '2026-04-08')).toEqual({ due: 2, onTime: 1 });
  });
  it('count once however many came in one turn, and end with the period', () => {
    expect(of(['2026-04-01', '2026-04-02', '2026-04-03'], '2026-04-05')).toEqual({ due: 1, onTime: 1 });
    expect(of(['2026-04-30', '2026-05-31', '2026-06-30'], '2026-09-01', 'monthly')).toEqual({ due: 3, onTime: 3 });
    expect(of([], '2026-09-01', 'monthly')).toEqual({ due: 3, onTime: 0 });
    expect(of([], '2026-03-30')).toEqual({ due: 0, onTime: 0 });
  });
});
