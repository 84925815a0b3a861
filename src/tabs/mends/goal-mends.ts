import { showMeasure, showShare } from '../../rules/measure';
import { periodOf, readPeriod, showPeriod } from '../../rules/period';
import type { Book } from '../columns';
import { goalReadings } from '../readings/goal-readings';
import { kpiReadings } from '../readings/kpi-readings';
import { memberNames } from '../readings/names';
import { type Mends, rowOf } from './mend';

/** Whole per cents in the proportion of the weights that sum to 100: what rounding leaves over goes to those that lost most; null where a weight is blank or negative, or none is above 0.
 * @example scaled([0.5, 0.4, 0.3]) // [0.42, 0.33, 0.25]
 */
export const scaled = (weights: readonly (number | null)[]): readonly number[] | null => {
  const given = weights.filter((weight) => weight !== null && weight >= 0) as readonly number[];
  const sum = given.reduce((all, weight) => all + weight, 0);
  if (given.length < weights.length || !(sum > 0) || !Number.isFinite(sum)) return null;
  const exact = given.map((weight) => (weight / sum) * 100);
  const floors = exact.map(Math.floor);
  const left = 100 - floors.reduce((all, part) => all + part, 0);
  const most = exact
    .map((part, at) => ({ at, lost: part - Math.floor(part) }))
    .sort((a, b) => b.lost - a.lost || a.at - b.at)
    .slice(0, left);
  const gets = new Set(most.map(({ at }) => at));
  return floors.map((part, at) => (part + (gets.has(at) ? 1 : 0)) / 100);
};

/** The rows whose weights make up a goal. */
const weighed = (goal: string, source: string, { goals, kpis }: Book) =>
  source === 'kpis'
    ? { tab: 'kpis' as const, rows: kpis.rows.filter((row) => row.goal === goal) }
    : { tab: 'goals' as const, rows: goals.rows.filter((row) => row.parent === goal && row.agreed !== 'dropped') };

/** Mends of goals and their KPIs. */
export const goalMends: Mends<'goalNoOwner' | 'goalWeights' | 'goalOutsideParent' | 'kpiNoOwner' | 'kpiNewerCheckIn'> = {
  goalNoOwner: ({ id }, book) => {
    const owners = new Set(book.kpis.rows.flatMap(({ goal, owner }) => (goal === id && owner !== null ? [owner] : [])));
    const [owner] = owners;
    if (owners.size !== 1 || owner === undefined) return null;
    return { rows: { goals: [{ id, set: { owner } }] }, slots: { to: memberNames(book)(owner) } };
  },
  goalWeights: ({ id }, book, moment) => {
    const source = goalReadings(book, moment).find(({ row }) => row.id === id)?.source;
    if (source !== 'kpis' && source !== 'subGoals') return null;
    const { tab, rows } = weighed(id, source, book);
    const parts = scaled(rows.map(({ weight }) => weight));
    if (parts === null) return null;
    const list = parts.map((part) => showShare(part, 0)).join(moment.language.reports.listSeparator);
    return { rows: { [tab]: rows.map((row, at) => ({ id: row.id, set: { weight: parts[at] ?? null } })) }, slots: { list } };
  },
  goalOutsideParent: ({ id }, book, moment) => {
    const readings = goalReadings(book, moment);
    const own = readings.find(({ row }) => row.id === id);
    const above = readings.find(({ row }) => row.id === own?.row.parent)?.period;
    const period = readPeriod(own?.row.period ?? '');
    if (!above || !period) return null;
    const [early, late] = [period.start < above.start, period.end > above.end];
    const within = early === late ? null : periodOf(early ? above.start : period.start, late ? above.end : period.end);
    return within && { rows: { goals: [{ id, set: { period: within.key } }] }, slots: { to: showPeriod(within) } };
  },
  kpiNoOwner: ({ id }, book) => {
    const owner = rowOf(book.goals, rowOf(book.kpis, id)?.goal ?? null)?.owner ?? null;
    return owner === null ? null : { rows: { kpis: [{ id, set: { owner } }] }, slots: { to: memberNames(book)(owner) } };
  },
  // What was typed as the total of a sum is no further part of it.
  kpiNewerCheckIn: ({ id }, book, moment) => {
    const reading = kpiReadings(book, moment).find(({ row }) => row.id === id);
    if (!reading || book.kpis.formulas.has(`${id}:actual`) || reading.row.aggregation === 'sum') return null;
    const { row, actual, asOf } = reading;
    if (actual === null || asOf === null) return null;
    const there = book.checkIns.rows.filter((one) => one.kpi === id && one.asOf === asOf).at(-1);
    if (there && there.value !== actual) return null;
    return {
      rows: {
        kpis: [{ id, set: { actual: null, asOf: null } }],
        ...(there ? {} : { checkIns: [{ add: { id: moment.newId('C'), kpi: id, asOf, value: actual } }] }),
      },
      slots: { a: showMeasure(actual, row.unit, row.target) },
    };
  },
};
