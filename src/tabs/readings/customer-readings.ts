import type { Moment } from '../../define/moment';
import { addDays, type Day } from '../../rules/day';
import { type Period, previousPeriod, quarterOf } from '../../rules/period';
import type { Book } from '../columns';

export type Customer = Book['customers']['rows'][number];

/** A renewal is prepared so many days ahead; its date moves by at least as many when it is done. */
export const renewalDays = 90;

/** Whether one still has the customer: what is lost raises nothing. */
export const isKept = ({ health }: Customer): boolean => health !== 'lost';

/** Whether a customer renews today or in the days to come. */
export const isDueWithin = (row: Customer, days: number, { today }: Pick<Moment, 'today'>): boolean =>
  isKept(row) && row.renewal !== null && row.renewal >= today && row.renewal <= addDays(today, days);

/** Quarters of which a customer's value is remembered. */
const mostQuarters = 9;

const valuesOf = ({ values }: Customer): ReadonlyMap<string, number> =>
  new Map(
    (values ?? '')
      .split(' ')
      .flatMap((one) => (one.includes(':') ? [[one.slice(0, one.indexOf(':')), Number(one.slice(one.indexOf(':') + 1))]] : [])),
  );

/** What a customer is worth by the end of each quarter, 0 once it is lost, as the hidden cell keeps it: `2026-Q1:480000 2026-Q2:520000`. */
export const rememberedValues = (row: Customer, today: Day): string | null => {
  const value = isKept(row) ? row.value : 0;
  const known = new Map(valuesOf(row));
  if (value !== null && (isKept(row) || known.size > 0)) known.set(quarterOf(today).key, value);
  return (
    [...known]
      .slice(-mostQuarters)
      .map(([quarter, n]) => `${quarter}:${n}`)
      .join(' ') || null
  );
};

/** Net and gross retention by value (NRR, GRR) of those who were customers at the end of the quarter before; null while nothing is known of them. */
export const valueRetention = (rows: readonly Customer[], period: Period) => {
  const before = previousPeriod(period).key;
  const pairs = rows.flatMap((row) => {
    const known = valuesOf(row);
    const [was, now] = [known.get(before) ?? 0, known.get(period.key)];
    return was > 0 && now !== undefined ? [{ was, now }] : [];
  });
  const sum = (of: (pair: { readonly was: number; readonly now: number }) => number): number =>
    pairs.reduce((all, pair) => all + of(pair), 0);
  const was = sum((pair) => pair.was);
  if (was <= 0) return null;
  return {
    n: pairs.length,
    was,
    now: sum(({ now }) => now),
    net: sum(({ now }) => now) / was,
    gross: sum((pair) => Math.min(pair.was, pair.now)) / was,
  };
};
