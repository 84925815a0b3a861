import { type Finding, finding } from '../../define/finding';
import type { Moment } from '../../define/moment';
import { roundly } from '../../rules/figure';
import { showMeasure } from '../../rules/measure';
import { readPace } from '../../rules/pace';
import { previousPeriod, quarterOf } from '../../rules/period';
import type { Book } from '../columns';
import { checkInsByKpi, type KpiReading, kpiReadings } from '../readings/kpi-readings';

const where = ({ row }: KpiReading, column: string) => ({ tab: 'kpis', id: row.id, column, owner: row.owner });

/** Whether its value ought to be low. */
const isLow = ({ row: { method, baseline, target } }: KpiReading): boolean =>
  method === 'atMost' || method === 'decrease' || (method === 'increase' && baseline !== null && target !== null && target < baseline);

/** A trend is a line: it says nothing about a plan that is none, and little in the first days. */
const foretells = ({ row, elapsed, status }: KpiReading, { settings }: Moment): boolean => {
  const pace = readPace(row.pace) ?? 'even';
  const straight = pace === 'even' || pace === 'exclusive' || pace === 'workDays';
  return straight && elapsed >= settings.thresholds.early && elapsed < 1 && status !== null && status !== 'notStarted';
};

/** Where the value is or leads to: the floor is touched, or will be; or the target is out of reach although the status does not say so. A projection counts only where its whole interval does. */
export const outlookFindings = (reading: KpiReading, moment: Moment): readonly Finding[] => {
  const { row, actual, judged, elapsed, status, outlook } = reading;
  const { target, floor } = row;
  const kpi = row.kpi ?? '';
  const show = (x: number): string => showMeasure(x, row.unit, target);
  const low = isLow(reading);
  const beyond = (x: number, line: number): boolean => (low ? x > line : x < line);
  if (floor !== null && row.method !== 'within' && actual !== null && (beyond(actual, floor) || actual === floor))
    if (judged === 'bound' || judged === 'limit' || elapsed >= 1)
      return [finding('kpiFloor', { ...where(reading, 'floor'), weight: 'now' }, { kpi, a: show(actual), b: show(floor) })];
  if (!outlook || !foretells(reading, moment)) return [];
  const { low: least, high: most } = outlook.projected;
  const x = show(roundly(outlook.projected.value));
  const best = low ? least : most;
  const place = { ...where(reading, 'projected'), weight: 'week' } as const;
  if (floor !== null && beyond(best, floor)) return [finding('kpiFloorProjected', place, { kpi, x, y: show(floor) })];
  if (target === null || !beyond(best, target) || status === 'offTrack') return [];
  return [finding(low ? 'kpiProjectedOver' : 'kpiProjectedShort', place, { kpi, x, y: show(target) })];
};

/** What is wrong with its plan: words that nobody understands, or numbers of the target's size that do not make the target. */
export const paceFindings = (reading: KpiReading): readonly Finding[] => {
  const { pace, target, unit } = reading.row;
  const place = { ...where(reading, 'pace'), weight: 'hint' } as const;
  const kpi = reading.row.kpi ?? '';
  const plan = readPace(pace);
  if (plan === null) return [finding('kpiPaceUnread', place, { kpi, text: pace ?? '' })];
  if (typeof plan === 'string' || target === null) return [];
  const sum = Number(plan.reduce((total, part) => total + part, 0).toPrecision(12));
  const isShares = sum === 1 || sum === 100;
  const isAbsolute = sum >= target / 2 && sum <= target * 2;
  if (isShares || !isAbsolute || sum === target) return [];
  return [finding('kpiPaceSum', place, { kpi, x: showMeasure(sum, unit, target), y: showMeasure(target, unit, target) })];
};

/** KPIs of goals that run which nobody has reported for two whole quarters. */
export const unusedFindings = (book: Book, moment: Moment): readonly Finding[] => {
  const { today } = moment;
  const from = previousPeriod(previousPeriod(quarterOf(today))).start;
  const reported = checkInsByKpi(book, today);
  return kpiReadings(book, moment).flatMap((reading) => {
    const { row, period, asOf } = reading;
    const days = [asOf, reported.get(row.id)?.at(-1)?.asOf].filter((day) => typeof day === 'string').sort();
    const last = days.at(-1) ?? period.start;
    if (period.start > today || period.end < today || last >= from) return [];
    return [finding('kpiUnused', { ...where(reading, 'asOf'), weight: 'hint', since: last }, { kpi: row.kpi ?? '', day: last })];
  });
};
