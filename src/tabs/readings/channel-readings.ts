import type { Moment } from '../../define/moment';
import { addDays, addMonths, type Day } from '../../rules/day';
import { type Period, periodOf } from '../../rules/period';
import type { Book } from '../columns';
import { checkInsByKpi, type KpiRow, kpiReadings, reportedIn } from './kpi-readings';

export type Channel = Book['channels']['rows'][number];
type Stage = NonNullable<Channel['stage']>;

/** One amount by another; null where either is missing or the other is not above 0.
 * @example ratio(96, 800) // 0.12
 */
export const ratio = (of: number | null, by: number | null): number | null => (of === null || by === null || by <= 0 ? null : of / by);

export const revenueOf = (rows: readonly Channel[]): number => rows.reduce((sum, { revenue }) => sum + (revenue ?? 0), 0);

/** The stage a channel is in, since when as far as refresh has seen it, and the one before it. Refresh remembers it as `live@2026-05-06@talks`. */
export const stayOf = (
  { stage: now, stageSince }: Pick<Channel, 'stage' | 'stageSince'>,
  today: Day,
): { readonly stage: Stage; readonly since: Day; readonly before: Stage | null } => {
  const stage = now ?? 'contact';
  const [known, since, before] = (stageSince ?? '').split('@') as [Stage | '', Day?, Stage?];
  return known === stage && since ? { stage, since, before: before ?? null } : { stage, since: today, before: known || null };
};

/** An amount of a KPI in yuan; null where it counts something else. */
const inYuan = (amount: number | null, { unit }: KpiRow): number | null => {
  if (amount === null || (unit !== 'yuan' && unit !== 'wanYuan')) return null;
  return unit === 'wanYuan' ? Number((amount * 10_000).toPrecision(12)) : amount;
};

/** The channels; the revenue of one that names a KPI, and none itself, is what the KPI stands at. */
export const channelsIn = (book: Book, moment: Moment, period?: Period): readonly Channel[] => {
  const { rows } = book.channels;
  if (rows.every(({ kpi }) => kpi === null)) return rows;
  const amounts = new Map(kpiReadings(book, moment, period).map(({ row, actual }) => [row.id, inYuan(actual, row)]));
  return rows.map((row) => (row.revenue === null && row.kpi !== null ? { ...row, revenue: amounts.get(row.kpi) ?? null } : row));
};

/** Revenue by month of the channels that name a KPI, from its check-ins. */
export const monthlyRevenue = (book: Book, { today }: Moment, { start, end }: Period) => {
  const kpis = new Map(book.kpis.rows.map((row) => [row.id, row]));
  const reported = checkInsByKpi(book, today);
  const months: Period[] = [];
  for (let day = start; day <= end && day <= today; day = addMonths(`${day.slice(0, 7)}-01`, 1)) {
    const month = periodOf(day, addDays(addMonths(`${day.slice(0, 7)}-01`, 1), -1));
    if (month) months.push(month);
  }
  const lines = book.channels.rows.flatMap((row) => {
    const kpi = kpis.get(row.kpi ?? '');
    if (!kpi) return [];
    const amounts = months.map((month) => inYuan(reportedIn(kpi, reported.get(kpi.id) ?? [], month)?.value ?? null, kpi));
    return amounts.some((amount) => amount !== null) ? [{ channel: row.channel ?? '', amounts }] : [];
  });
  return { months: months.map((month) => month.start.slice(0, 7)), lines };
};
