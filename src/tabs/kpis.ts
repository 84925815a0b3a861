import { type Finding, finding } from '../define/finding';
import type { Moment } from '../define/moment';
import type { Tab } from '../define/tab';
import { workDaysBetween } from '../rules/calendar';
import { showMeasure, showPoints, showShare } from '../rules/measure';
import { cellFindings } from './cells';
import { type Book, columns } from './columns';
import { outlookFindings, paceFindings, unusedFindings } from './parts/kpi-findings';
import { kpisReview, kpisSummary } from './parts/kpi-parts';
import { openActions } from './readings/corrective-readings';
import { type KpiReading, kpiReadings, latestNote, rememberedText } from './readings/kpi-readings';
import { isLogged } from './readings/live-values';
import { statusColours } from './status-colours';

/** 指标: what is measured, its target, and where it stands. */
export const kpis: Tab<Book, 'kpis'> = {
  key: 'kpis',
  kind: 'table',
  colour: 'input',
  columns: columns.kpis,
  prefix: 'K',
  title: 'kpi',
  keys: ['kpi'],
  covers: ['goalSetting', 'analysis', 'goalsAndKpis', 'performance', 'decisionSupport', 'keyIndicators'],
  live: ['actual', 'asOf'],
  formulas: {
    attainment: (range) =>
      `KPI_PROGRESS(${range('actual')},${range('target')},${range('baseline')},${range('method')},${range('aggregation')})`,
    status: (range, { language, thresholds }) =>
      `KPI_STATUS(${range('actual')},${range('target')},${range('baseline')},${range('method')},${range('aggregation')},${range('elapsed')},${range('expected')},${language},${thresholds},,${range('misses')})`,
  },
  colours: [
    ...statusColours('status'),
    ...statusColours('alert'),
    { column: 'nextCheckIn', status: 'stale', when: (cell) => `AND(${cell('nextCheckIn')}<>"",${cell('nextCheckIn')}<TODAY())` },
  ],
  complete: ({ method }) => ({ aggregation: method === 'ratio' ? 'sum' : 'latest' }),
  reads: ['goals', 'checkIns', 'members', 'corrective'],
  refresh: (book, moment) => {
    const dropped = new Set(book.goals.rows.flatMap(({ id, agreed }) => (agreed === 'dropped' ? [id] : [])));
    return kpiReadings(book, moment).map((reading) => ({
      id: reading.row.id,
      ...(reading.typed ? {} : { actual: reading.actual }),
      asOf: reading.asOf,
      elapsed: reading.elapsed,
      expected: reading.expected,
      gap: gapOf(reading),
      projected: reading.outlook?.projected.value ?? null,
      perWeek: reading.outlook?.perWeek ?? null,
      judged: reading.judged,
      alert: alertOf(reading, moment),
      nextCheckIn: dropped.has(reading.row.goal ?? '') ? null : reading.next,
      filled: rememberedText(reading),
      misses: reading.misses === 0 ? null : reading.misses,
    }));
  },
  findings: (book, moment) => {
    const actions = openActions(book);
    return [
      ...cellFindings(kpis, book.kpis, moment, ['owner']),
      ...kpiReadings(book, moment).flatMap((reading) => [
        ...rowFindings(reading),
        ...judgementFindings(reading, actions.has(reading.row.id)),
        ...reportingFindings(reading, moment),
        ...outlookFindings(reading, moment),
        ...paceFindings(reading),
      ]),
      ...unusedFindings(book, moment),
    ];
  },
  summary: kpisSummary,
  review: kpisReview,
};

/** Attainment minus expected in percentage points, as one decimal shows them. */
const gapOf = ({ judged, attainment, expected }: KpiReading): number | null =>
  judged !== 'pace' || attainment === null || expected === null ? null : Number(((attainment - expected) * 100).toFixed(1));

const alertOf = ({ actual, period, late }: KpiReading, { today }: Moment): 'awaiting' | 'stale' | null => {
  if (today < period.start) return null;
  return actual === null ? 'awaiting' : late > 0 ? 'stale' : null;
};

const where = ({ row }: KpiReading, column: string) => ({ tab: 'kpis', id: row.id, column, owner: row.owner });

/** What is wrong with how a KPI is set up. */
const rowFindings = (reading: KpiReading): readonly Finding[] => {
  const { row } = reading;
  const kpi = row.kpi ?? '';
  const found: Finding[] = [];
  const fromBaseline = row.method === 'increase' || row.method === 'decrease';
  if (row.owner === null) found.push(finding('kpiNoOwner', { ...where(reading, 'owner'), weight: 'week' }, { kpi }));
  if (fromBaseline && row.baseline !== null && row.baseline === row.target)
    found.push(finding('kpiBaselineIsTarget', { ...where(reading, 'baseline'), weight: 'week' }, { kpi }));
  if (fromBaseline && row.baseline === null && (row.aggregation ?? 'latest') === 'latest')
    found.push(finding('kpiNoBaseline', { ...where(reading, 'baseline'), weight: 'week' }, { kpi }));
  return found;
};

/** What its status says: decide now where nobody has written why it is off track, nor does anything about it. */
const judgementFindings = (reading: KpiReading, hasAction: boolean): readonly Finding[] => {
  const { row, status, judged, actual, attainment, expected, elapsed } = reading;
  const behind = status === 'offTrack' || status === 'missed';
  if (actual === null || (!behind && (status !== 'atRisk' || judged === 'pace'))) return [];
  const silent = behind && !hasAction && latestNote(reading) === null;
  const place = { ...where(reading, 'status'), weight: silent ? ('now' as const) : ('week' as const) };
  const kpi = row.kpi ?? '';
  if (judged === 'bound') {
    const show = (x: number | null): string => (x === null ? '' : showMeasure(x, row.unit, row.target));
    return [finding('kpiBoundMissed', place, { kpi, a: show(actual), b: show(row.target) })];
  }
  if (attainment === null) return [];
  if (judged === 'limit') return [finding('kpiLimitExceeded', place, { kpi, a: showShare(attainment), b: showShare(elapsed) })];
  const goal = expected ?? 1;
  return [finding('kpiOffTrack', place, { kpi, a: showShare(attainment), b: showShare(goal), c: showPoints(goal - attainment) })];
};

/** What is wrong with how it is reported: never, too long ago, or beside a typed value. */
const reportingFindings = (reading: KpiReading, moment: Moment): readonly Finding[] => {
  const { row, actual, asOf, late, typed, checkIns } = reading;
  const kpi = row.kpi ?? '';
  const alert = alertOf(reading, moment);
  const since = asOf;
  const newest = checkIns.filter((one) => !isLogged(one)).at(-1)?.asOf ?? null;
  const found: Finding[] = [];
  if (alert === 'awaiting' && actual === null)
    found.push(finding('kpiAwaiting', { ...where(reading, 'actual'), weight: late > 0 ? 'week' : 'hint' }, { kpi }));
  if (alert === 'stale' && asOf !== null) {
    const n = workDaysBetween(asOf, moment.today, moment.calendar);
    found.push(finding('kpiStale', { ...where(reading, 'asOf'), weight: 'week', since }, { kpi, n }));
  }
  if (typed && asOf !== null && newest !== null && newest > asOf)
    found.push(finding('kpiNewerCheckIn', { ...where(reading, 'actual'), weight: 'week', since: newest }, { kpi, day: newest }));
  return found;
};
