import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { actualFrom, type CheckIn } from '../../src/rules/actual';
import { quarterOf } from '../../src/rules/period';

const quarter = quarterOf('2026-05-13');
const reported = (asOf: string, value: number | null, order: number, rate: readonly [number, number] | null = null): CheckIn => ({
  asOf,
  value,
  order,
  numerator: rate?.[0] ?? null,
  denominator: rate?.[1] ?? null,
});
const weeks = [reported('2026-04-19', 30, 1), reported('2026-04-12', 20, 2), reported('2026-04-26', 10, 3)];

describe('the actual value of check-ins', () => {
  it.each([
    ['latest', 10],
    ['sum', 60],
    ['average', 20],
    ['min', 10],
    ['max', 30],
    ['quotient', 10],
  ] as const)('%s gives %d as of the latest data day', (aggregation, value) =>
    expect(actualFrom(weeks, aggregation, quarter)).toEqual({ value, asOf: '2026-04-26' }),
  );
  it('a later report for the same data day replaces the earlier one', () => {
    expect(actualFrom([...weeks, reported('2026-04-26', 15, 4)], 'sum', quarter)?.value).toBe(65);
    expect(actualFrom([reported('2026-04-26', 15, 4), ...weeks], 'sum', quarter)?.value).toBe(65);
  });
  it('reports outside the period and blank ones do not count', () => {
    expect(
      actualFrom([...weeks, reported('2026-03-31', 99, 4), reported('2026-07-01', 99, 5), reported('2026-05-03', null, 6)], 'sum', quarter),
    ).toEqual({
      value: 60,
      asOf: '2026-04-26',
    });
  });
  it('rates are weighed by what they are rates of', () => {
    const rates = [reported('2026-04-12', 0.5, 1, [1, 2]), reported('2026-04-19', 0.1, 2, [10, 100])];
    expect(actualFrom(rates, 'quotient', quarter)).toEqual({ value: 11 / 102, asOf: '2026-04-19' });
  });
  it('a rate of nothing is no value, and 0 is one', () => {
    expect(actualFrom([reported('2026-04-12', null, 1, [0, 0])], 'quotient', quarter)).toBeNull();
    expect(actualFrom([reported('2026-04-12', 0, 1)], 'latest', quarter)).toEqual({ value: 0, asOf: '2026-04-12' });
  });
  it('no check-in gives no value', () => expect(actualFrom([], 'sum', quarter)).toBeNull());
  it('a sum of decimals shows no binary dust', () =>
    expect(actualFrom([reported('2026-04-12', 0.1, 1), reported('2026-04-13', 0.2, 2)], 'sum', quarter)?.value).toBe(0.3));
  it('does not ask in which order rows come, only which is the last of its day', () => {
    const aggregation = fc.constantFrom('sum' as const, 'average' as const, 'latest' as const, 'min' as const, 'max' as const);
    const row = fc.tuple(fc.integer({ min: 10, max: 28 }), fc.option(fc.integer({ min: -500, max: 500 })));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), fc.integer(), aggregation, (rows, seed, by) => {
        const reports = rows.map(([day, value], order) => reported(`2026-05-${day}`, value, order));
        const key = ({ order }: CheckIn) => Math.sin(seed + order);
        const shuffled = [...reports].sort((a, b) => key(a) - key(b));
        expect(actualFrom(shuffled, by, quarter)).toEqual(actualFrom(reports, by, quarter));
      }),
    );
  });
});
