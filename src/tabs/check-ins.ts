import { type Finding, finding } from '../define/finding';
import type { Moment } from '../define/moment';
import type { Tab } from '../define/tab';
import { labelOf } from '../languages/choose';
import { showMeasure } from '../rules/measure';
import { cellFindings } from './cells';
import { type Book, columns } from './columns';
import { reportingReview } from './parts/reporting-parts';
import { type CheckInRow, type KpiReading, kpiReadings } from './readings/kpi-readings';
import { isLogged, liveValues } from './readings/live-values';

/** 填报记录: the values reported, one row a report; of several for one KPI and data day the last counts. */
export const checkIns: Tab<Book, 'checkIns'> = {
  key: 'checkIns',
  kind: 'log',
  colour: 'log',
  columns: columns.checkIns,
  prefix: 'C',
  title: 'kpi',
  about: ({ kpi }) => (kpi === null ? null : { tab: 'kpis', id: kpi }),
  keys: ['kpi', 'asOf'],
  covers: ['analysis', 'performance'],
  reads: ['goals', 'kpis', 'members'],
  grow: liveValues,
  findings: (book, moment) => [
    ...cellFindings(checkIns, book.checkIns, moment, quotients(book) ? ['value'] : []),
    ...kpiReadings(book, moment).flatMap((reading) => [
      ...leapFindings(reading),
      ...fallFindings(reading),
      ...confidenceFindings(reading, moment),
    ]),
  ],
  review: reportingReview,
};

/** Whether any KPI is reported as numerator and denominator; a report then needs no value. */
const quotients = (book: Book): boolean => book.kpis.rows.some(({ aggregation }) => aggregation === 'quotient');

type Reported = CheckInRow & { readonly value: number };

/** The reports that count, one a data day, without those that formulas gave. */
const reportsOf = ({ checkIns: rows }: KpiReading): readonly Reported[] => {
  const typed = rows.filter((row): row is Reported => row.value !== null && !isLogged(row));
  return [...new Map(typed.map((row) => [row.asOf, row])).values()];
};

const where = ({ row }: KpiReading, { id, asOf }: CheckInRow, column: string) => ({
  tab: 'checkIns',
  id,
  column,
  owner: row.owner,
  since: asOf,
});
const slots = ({ row }: KpiReading, { value, asOf }: Reported, last: number) => {
  const show = (x: number): string => showMeasure(x, row.unit, row.target);
  return { kpi: row.kpi ?? '', day: asOf ?? '', a: show(value), b: show(last) };
};

/** Ten times as much, or a tenth: more likely another unit than another world. */
const isLeap = (value: number, last: number): boolean => value * last > 0 && (value / last >= 10 || value / last <= 0.1);

/** Whether the next value stands nearer to the new one than to the one before it. */
const isConfirmed = (next: number | null, value: number, last: number): boolean =>
  next !== null && Math.abs(Math.log(next / value)) < Math.abs(Math.log(next / last));

/** A value far from the one before; where the next one confirms it, the level has changed, and where it does not, only the leap itself is named. */
const leapFindings = (reading: KpiReading): readonly Finding[] => {
  if (reading.row.method === 'yesNo' || reading.row.method === 'milestone') return [];
  const found: Finding[] = [];
  let last: number | null = null;
  const reports = reportsOf(reading);
  reports.forEach((report, at) => {
    const next = reports[at + 1]?.value ?? null;
    if (last !== null && isLeap(report.value, last) && !isConfirmed(next, report.value, last))
      found.push(finding('checkInLeap', { ...where(reading, report, 'value'), weight: 'week' }, slots(reading, report, last)));
    else last = report.value;
  });
  return found;
};

/** What only grows but was reported as less: a sum's negative part, or fewer milestones than before. */
const fallFindings = (reading: KpiReading): readonly Finding[] => {
  const { aggregation, method } = reading.row;
  const isSum = aggregation === 'sum';
  if (!isSum && (method !== 'milestone' || aggregation !== 'latest')) return [];
  return reportsOf(reading).flatMap((report, at, all) => {
    const last = isSum ? 0 : (all[at - 1]?.value ?? report.value);
    const place = { ...where(reading, report, 'value'), weight: 'week' } as const;
    return report.value < last ? [finding('checkInFell', place, slots(reading, report, last))] : [];
  });
};

/** What the reporter expects against what the numbers say. */
const confidenceFindings = (reading: KpiReading, { language }: Moment): readonly Finding[] => {
  const { row, status, checkIns: rows } = reading;
  const last = rows.at(-1);
  const doubts = last?.confidence === 'unlikely' && (status === 'onTrack' || status === 'achieved');
  const trusts = last?.confidence === 'confident' && (status === 'offTrack' || status === 'missed');
  if (!last?.confidence || !status || !(doubts || trusts)) return [];
  const says = { confidence: labelOf(language, 'confidence', last.confidence), status: labelOf(language, 'status', status) };
  return [finding('checkInConfidence', { ...where(reading, last, 'confidence'), weight: 'hint' }, { kpi: row.kpi ?? '', ...says })];
};
