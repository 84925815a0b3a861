import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { weekdaysOnly } from '../../src/rules/calendar';
import { addDays } from '../../src/rules/day';
import { hoursAvailable, hoursWithin } from '../../src/rules/load';

const monday = '2026-05-11';
const within = (hours: number, start: string | null, end: string | null, from = monday, to = '2026-05-17', calendar = weekdaysOnly) =>
  hoursWithin({ hours, start, end }, from, to, calendar);

describe('hours of a task in a window', () => {
  it('are spread evenly over its working days', () => {
    expect(within(10, monday, '2026-05-15', '2026-05-14', '2026-05-20')).toBe(4);
    // Thursday to Tuesday are four working days, two of them in this week.
    expect(within(20, '2026-05-14', '2026-05-19')).toBe(10);
  });
  it('are all there inside it, none outside it', () => {
    expect([within(7, monday, monday), within(7, '2026-05-04', '2026-05-10'), within(7, '2026-05-18', '2026-05-20')]).toEqual([7, 0, 0]);
  });
  it('without a start fall on the end, without an end on the start, without both nowhere', () => {
    expect([within(8, null, '2026-05-15'), within(8, '2026-05-15', null), within(8, null, null)]).toEqual([8, 8, 0]);
    expect([within(8, null, '2026-05-18'), within(8, '2026-05-10', null)]).toEqual([0, 0]);
  });
  it('of a task on days off alone are spread over these', () => {
    expect(within(8, '2026-05-16', '2026-05-17', '2026-05-17', '2026-05-17')).toBe(4);
    expect(within(8, '2026-05-17', '2026-05-17', '2026-05-17', '2026-05-17')).toBe(8);
  });
  it('skip holidays and count make-up days', () => {
    const calendar = { off: new Set([monday]), work: new Set(['2026-05-17']) };
    // Monday is off, Sunday is worked: Tuesday to Friday and Sunday.
    expect(within(10, monday, '2026-05-17', '2026-05-16', '2026-05-17', calendar)).toBe(2);
    expect(hoursAvailable(40, monday, '2026-05-17', calendar)).toBe(40);
  });
  it('add up over a window that is split anywhere', () => {
    const day = fc.integer({ min: 0, max: 60 }).map((n) => addDays('2026-04-20', n));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), day, day, day, day, day, (hours, a, b, from, to, at) => {
        const [start, end] = [a < b ? a : b, a < b ? b : a];
        const [first, last] = [from < to ? from : to, from < to ? to : from];
        const split = at < first ? first : at > last ? last : at;
        const sum = within(hours, start, end, first, split) + within(hours, start, end, addDays(split, 1), last);
        expect(split === last ? within(hours, start, end, first, split) : sum).toBeCloseTo(within(hours, start, end, first, last), 8);
        expect(within(hours, start, end, start, end)).toBe(hours);
      }),
    );
  });
});

describe('hours there are', () => {
  it('are a fifth of the week on each working day', () => {
    expect(hoursAvailable(40, monday, '2026-05-12', weekdaysOnly)).toBe(16);
    expect(hoursAvailable(40, '2026-05-16', '2026-05-17', weekdaysOnly)).toBe(0);
    expect(hoursAvailable(37.5, monday, '2026-05-24', weekdaysOnly)).toBe(75);
  });
});
