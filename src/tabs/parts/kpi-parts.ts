import type { Block } from '../../define/document';
import type { Moment } from '../../define/moment';
import type { Language } from '../../languages';
import { say } from '../../languages/say';
import { change } from '../../rules/change';
import { addDays, daysBetween } from '../../rules/day';
import { roundly } from '../../rules/figure';
import { isFraction, showMeasure } from '../../rules/measure';
import { type Period, previousPeriod } from '../../rules/period';
import { isProblem } from '../../rules/problem';
import type { Book } from '../columns';
import { measureOf } from '../readings/corrective-readings';
import { type CheckInRow, checkInsByKpi, type KpiReading, kpiReadings, reportedIn } from '../readings/kpi-readings';
import { type Point, seriesOf } from '../readings/kpi-series';
import { memberNames } from '../readings/names';
import { earlier, running, within, yearBefore } from '../readings/periods';
import { changesOf } from './change-parts';
import {
  heading,
  measure,
  measured,
  paragraph,
  points,
  progress,
  type ReportColumn,
  share,
  sparkline,
  status,
  table,
  unitOf,
  words,
} from './show';

/** Values shown in a trend. */
const lately = 8;

const lastDay = ({ checkIns, asOf }: KpiReading): string | null => checkIns.at(-1)?.asOf ?? asOf;

/** The KPIs of now with their latest values as a row of bars. */
export const kpisSummary = (book: Book, moment: Moment): readonly Block[] => {
  const { language } = moment;
  const { summary, head } = language.reports;
  const name = memberNames(book);
  const columns: readonly ReportColumn<KpiReading>[] = [
    { head: head.kpi, width: 2.4, cell: ({ row }) => words(row.kpi) },
    { head: head.actual, right: true, cell: ({ actual, row }) => words(actual === null ? null : measured(actual, row, language)) },
    { head: head.target, right: true, cell: ({ row }) => words(row.target === null ? null : measured(row.target, row, language)) },
    { head: head.progress, width: 1.4, cell: ({ attainment, expected }) => progress(attainment, expected) },
    { head: head.trend, cell: ({ checkIns }) => words(sparkline(reportedValues(checkIns).slice(-lately))) },
    { head: head.status, cell: (kpi) => status(kpi.status, language) },
    {
      head: head.lastReport,
      right: true,
      cell: (kpi) => (kpi.late > 0 && kpi.asOf !== null ? { text: kpi.asOf, status: 'stale' } : words(lastDay(kpi))),
    },
    { head: head.owner, width: 1.2, cell: ({ row }) => words(name(row.owner)) },
  ];
  return [heading(summary.kpis), table(running(kpiReadings(book, moment), moment.today), columns, summary.kpisEmpty)];
};

const reportedValues = (checkIns: readonly CheckInRow[]): readonly number[] => checkIns.flatMap(({ value }) => value ?? []);

const gap = ({ attainment, expected, judged }: KpiReading): number | null =>
  judged !== 'pace' || attainment === null || expected === null ? null : attainment - expected;

/** Values of an earlier period, up to as many days as have gone of this one, by KPI. */
const valuesOf = (
  book: Book,
  { today }: Moment,
  readings: readonly KpiReading[],
  earlierOf: (period: Period) => Period,
): ReadonlyMap<string, number> => {
  const reported = checkInsByKpi(book, today);
  const found = new Map<string, number>();
  for (const { row, asOf, period } of readings) {
    if (asOf === null) continue;
    const before = earlierOf(period);
    const end = earlier(addDays(before.start, daysBetween(period.start, asOf)), before.end);
    const then = reportedIn(row, reported.get(row.id) ?? [], { ...before, end });
    if (then !== null) found.set(row.id, then.value);
  }
  return found;
};

/** Change on an earlier value: in points where the KPI is a share, in percent where the earlier value was positive, else as a difference. */
const changeOn = ({ actual, row }: KpiReading, before: number | undefined) => {
  if (actual === null || before === undefined) return words(null);
  if (isFraction(row.unit, row.target)) return points(actual - before);
  const found = change(actual, before, 'relative');
  return isProblem(found) ? words(String(found.slots.change ?? '')) : share(found);
};

const scorecard = (book: Book, moment: Moment, readings: readonly KpiReading[]): Block => {
  const { language } = moment;
  const { head, review } = language.reports;
  const name = memberNames(book);
  const goals = new Map(book.goals.rows.map(({ id, goal }) => [id, goal]));
  // A goal's title stands beside the first of its KPIs only.
  const opens = new Set(readings.filter(({ row }, at) => at === 0 || readings[at - 1]?.row.goal !== row.goal));
  const onEarlier = (title: string, earlierOf: (period: Period) => Period): readonly ReportColumn<KpiReading>[] => {
    const before = valuesOf(book, moment, readings, earlierOf);
    return before.size > 0 ? [{ head: title, right: true, cell: (kpi) => changeOn(kpi, before.get(kpi.row.id)) }] : [];
  };
  const measures = language.tabs.kpis.columns;
  const given = (key: 'floor' | 'stretch'): readonly ReportColumn<KpiReading>[] =>
    readings.some(({ row }) => row[key] !== null)
      ? [{ head: measures[key].header, right: true, cell: ({ row }) => measure(row[key], row) }]
      : [];
  const source = ({ row, asOf }: KpiReading): string => {
    const definition = row.definition ?? review.noDefinition;
    return asOf === null ? definition : say(review.asOf, { definition, day: asOf });
  };
  return table(
    readings,
    [
      { head: head.goal, width: 2, cell: (kpi) => ({ text: opens.has(kpi) ? (goals.get(kpi.row.goal ?? '') ?? '') : '' }) },
      { head: head.kpi, width: 1.6, cell: ({ row }) => ({ text: row.kpi ?? '', strong: true }) },
      { head: head.owner, cell: ({ row }) => words(name(row.owner)) },
      { head: head.baseline, right: true, cell: ({ row }) => measure(row.baseline, row) },
      { head: head.target, right: true, cell: ({ row }) => measure(row.target, row) },
      ...given('floor'),
      ...given('stretch'),
      { head: head.actual, right: true, cell: ({ row, actual }) => measure(actual, row) },
      { head: head.attainment, right: true, cell: ({ attainment }) => share(attainment) },
      { head: head.expected, right: true, cell: ({ expected }) => share(expected) },
      { head: head.gap, right: true, cell: (kpi) => points(gap(kpi)) },
      ...onEarlier(head.change, previousPeriod),
      ...onEarlier(head.changeYear, yearBefore),
      { head: head.status, width: 1.1, cell: (kpi) => status(kpi.status, language) },
      { head: head.source, width: 2.4, cell: (kpi) => words(source(kpi)) },
    ],
    review.scorecardEmpty,
  );
};

const wanting: readonly (string | null)[] = ['atRisk', 'offTrack', 'nearlyMet', 'missed'];
/** From this deviation on, either way, a cause is asked for. */
const large = 0.1;

const latestWritten = ({ checkIns }: KpiReading): string | null =>
  checkIns.map(({ note }) => note?.trim() || null).reduce((last, note) => note ?? last, null);

/** A place for cause and measure of each KPI that is behind or far from what was expected: its latest note, and its open corrective action. */
const causes = (book: Book, moment: Moment, readings: readonly KpiReading[]): readonly Block[] => {
  const { reports, choices } = moment.language;
  const measureFor = measureOf(book, moment);
  const named = readings.filter((kpi) => wanting.includes(kpi.status) || Math.abs(gap(kpi) ?? 0) > large);
  if (named.length === 0) return [paragraph(reports.review.causesNone)];
  return named.map((kpi) => ({
    kind: 'slot',
    label: say(reports.review.cause, { kpi: kpi.row.kpi ?? '', status: kpi.status === null ? '' : choices.status[kpi.status] }),
    text: [latestWritten(kpi), measureFor(kpi.row.id)].filter(Boolean).join(' · ') || null,
  }));
};

/** The period's values as points, in shown units; sums as running totals. */
const pointsOf = ({ row, checkIns }: KpiReading, scale: number): readonly Point[] =>
  seriesOf(row, checkIns).map(({ day, value }) => ({ day, value: Number((value * scale).toPrecision(12)) }));

/** The projection as a sentence: its method, how many values it knows, and its interval. */
const projection = ({ row, outlook }: KpiReading, language: Language): string => {
  if (!outlook) return '';
  const { value, low, high, n } = outlook.projected;
  const show = (x: number): string => measured(roundly(x), row, language);
  return say(language.reports.review.projected, { n, x: show(value), low: show(low), high: show(high) });
};

const trend = (kpi: KpiReading, language: Language): readonly Block[] => {
  const { row } = kpi;
  const scale = isFraction(row.unit, row.target) ? 100 : 1;
  const line = pointsOf(kpi, scale);
  const [first, last] = [line[0], line.at(-1)];
  if (line.length < 2 || !first || !last) return [];
  const show = (x: number | null): string => measured(x, row, language);
  const slots = { kpi: row.kpi ?? '', from: first.day, to: last.day, last: show(last.value / scale), target: show(row.target) };
  const { trendSum, trendTarget } = language.reports.review;
  const says =
    row.aggregation === 'sum'
      ? say(trendSum, slots)
      : say(trendTarget, { ...slots, first: showMeasure(first.value / scale, row.unit, row.target) });
  return [
    {
      kind: 'chart',
      title: row.kpi ?? '',
      says: [says, projection(kpi, language)].filter((text) => text !== '').join(language.reports.sentenceSeparator),
      unit: unitOf(row.unit, language),
      points: line,
      ...(row.target === null ? {} : { target: Number((row.target * scale).toPrecision(12)) }),
    },
  ];
};

/** Scorecard, causes and measures, and a trend for each KPI with two values or more. */
export const kpisReview = (book: Book, moment: Moment, period: Period): readonly Block[] => {
  const { language } = moment;
  const { review } = language.reports;
  const readings = within(kpiReadings(book, moment, period), period);
  const trends = readings.flatMap((kpi) => trend(kpi, language));
  return [
    heading(review.scorecard),
    scorecard(book, moment, readings),
    ...changesOf(book, moment, period),
    ...(readings.length > 0 ? [heading(review.causes, 2), ...causes(book, moment, readings)] : []),
    ...(trends.length > 0 ? [heading(review.trends, 2), ...trends] : []),
  ];
};
