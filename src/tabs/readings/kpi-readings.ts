import type { Moment } from '../../define/moment';
import type { ColumnsOf, Row } from '../../define/table';
import { actualFrom } from '../../rules/actual';
import { attainment, type Measured } from '../../rules/attainment';
import { checkInDue, staleSince } from '../../rules/cadence';
import { addDays, type Day } from '../../rules/day';
import { type Judged, type JudgedBy, judge, type KpiStatus } from '../../rules/judgement';
import { expectedShare, readPace } from '../../rules/pace';
import { elapsedShare, type Period, readPeriod } from '../../rules/period';
import { isProblem } from '../../rules/problem';
import type { Thresholds } from '../../rules/thresholds';
import type { Book } from '../columns';
import { missesOf, type Outlook, outlookOf } from './kpi-series';
import { earlier } from './periods';
import { remember } from './remember';

export type KpiRow = Row<ColumnsOf<Book['kpis']>>;
export type CheckInRow = Row<ColumnsOf<Book['checkIns']>>;

/** What a KPI says on a day: its value, and how that is judged. Shares are fractions. */
export interface KpiReading {
  readonly row: KpiRow;
  readonly period: Period;
  /** A person wrote the actual; check-ins then do not change it. */
  readonly typed: boolean;
  /** A person's formula gives the actual; its values are logged among the check-ins. */
  readonly live: boolean;
  /** Its data day is the person's own. */
  readonly dayGiven: boolean;
  readonly actual: number | null;
  /** Last day whose data the actual knows. */
  readonly asOf: Day | null;
  readonly elapsed: number;
  /** null where it is judged by its bound, or has no pace. */
  readonly expected: number | null;
  readonly attainment: number | null;
  /** What it brings to its goal: met or not counts 1 or 0. */
  readonly progress: number | null;
  readonly status: KpiStatus | null;
  readonly judged: JudgedBy | null;
  /** Why it cannot be judged: a key of `language.functions` problems. */
  readonly problem: string | null;
  /** Stretches of its cadence running in which a guard missed its bound; 0 while it is met. */
  readonly misses: number;
  /** Where it leads by the end of the period; null while too little is known. */
  readonly outlook: Outlook | null;
  /** Working days beyond its cadence and grace; 0 while fresh. */
  readonly late: number;
  /** The day on which its next value is due, in the past while it is missed; null once its period is over or its last value is there. */
  readonly next: Day | null;
  /** The period's check-ins up to the day, by data day, oldest first. */
  readonly checkIns: readonly CheckInRow[];
}

interface Remembered {
  readonly typed: boolean;
  readonly value: string;
  readonly asOf: string;
}
const nothing: Remembered = { typed: false, value: '', asOf: '' };

/** What refresh wrote into, or saw in, the cells that a person may take over. */
const recall = (filled: string | null): Remembered => {
  const found = /^(typed )?(.*?)(?:@(\d{4}-\d{2}-\d{2}))?$/.exec(filled ?? '');
  return found ? { typed: found[1] !== undefined, value: found[2] ?? '', asOf: found[3] ?? '' } : nothing;
};

/** The text by which the next refresh knows its own cells again.
 * @example rememberedText({ typed: false, live: false, dayGiven: false, actual: 248, asOf: '2026-05-12' }) // '248@2026-05-12'
 */
export const rememberedText = ({
  typed,
  live,
  dayGiven,
  actual,
  asOf,
}: Pick<KpiReading, 'typed' | 'live' | 'dayGiven' | 'actual' | 'asOf'>): string | null =>
  // A formula's value goes on while the day that a person gave it stays: that day is not remembered as one of ours.
  actual === null ? null : `${typed ? 'typed ' : ''}${actual}${asOf === null || (live && dayGiven) ? '' : `@${asOf}`}`;

const byDataDay = (a: CheckInRow, b: CheckInRow): number => {
  const [first, second] = [a.asOf ?? '', b.asOf ?? ''];
  return first < second ? -1 : first > second ? 1 : 0;
};

/** Check-ins up to a day by KPI, by data day and then in the order of their rows. */
export const checkInsByKpi = (book: Book, last: Day): ReadonlyMap<string, readonly CheckInRow[]> => {
  const byKpi = new Map<string, CheckInRow[]>();
  for (const row of book.checkIns.rows) {
    if (row.kpi === null || row.asOf === null || row.asOf > last) continue;
    const rows = byKpi.get(row.kpi);
    if (rows) rows.push(row);
    else byKpi.set(row.kpi, [row]);
  }
  for (const rows of byKpi.values()) rows.sort(byDataDay);
  return byKpi;
};

/** The value of a KPI's check-ins in a period; null where there is none. */
export const reportedIn = (kpi: KpiRow, rows: readonly CheckInRow[], period: Period) =>
  actualFrom(
    rows.map(({ asOf, value, numerator, denominator }, order) => ({ asOf: asOf ?? '', value, numerator, denominator, order })),
    kpi.aggregation ?? 'latest',
    period,
  );

/** The typed value's data day: the person's own, yesterday for a formula, today for a value seen for the first time, else the day on which it was first seen. */
const typedDay = (kpi: KpiRow, own: Day | null, live: boolean, before: Remembered, today: Day): Day => {
  if (own !== null) return own;
  if (live) return addDays(today, -1);
  const seen = before.typed && before.value === String(kpi.actual) && kpi.asOf !== null;
  return seen ? (kpi.asOf ?? today) : today;
};

const actualOf = (book: Book, kpi: KpiRow, rows: readonly CheckInRow[], period: Period, today: Day) => {
  const before = recall(kpi.filled);
  const { formulas } = book.kpis;
  const live = kpi.actual !== null && formulas.has(`${kpi.id}:actual`);
  const typed = kpi.actual !== null && (live || before.typed || String(kpi.actual) !== before.value);
  const own = kpi.asOf !== null && (kpi.asOf !== before.asOf || formulas.has(`${kpi.id}:asOf`)) ? kpi.asOf : null;
  const dayGiven = own !== null;
  if (typed) return { typed, live, dayGiven, actual: kpi.actual, asOf: typedDay(kpi, own, live, before, today) };
  const reported = reportedIn(kpi, rows, period);
  const asOf = own !== null && own >= (reported?.asOf ?? '') ? own : (reported?.asOf ?? null);
  return { typed, live, dayGiven, actual: reported?.value ?? null, asOf };
};

/** The day up to which something is expected: the data day; after the period its end; and yesterday once the value is stale, so that silence is no way to stay on track. */
const dataDay = (period: Period, asOf: Day | null, late: number, today: Day): Day => {
  const yesterday = addDays(today, -1);
  return earlier(today > period.end || asOf === null || late > 0 ? yesterday : asOf, period.end);
};

const judged = (measured: Measured | null, when: Omit<Judged, keyof Measured>, thresholds: Thresholds) => {
  if (measured === null) return { status: null, judged: null, problem: null };
  const found = judge({ ...measured, ...when }, thresholds);
  return isProblem(found) ? { status: null, judged: null, problem: found.problem } : { ...found, problem: null };
};

const share = (measured: Measured | null): number | null => {
  const value = measured && attainment(measured);
  return typeof value === 'number' ? value : null;
};

const readingOf = (book: Book, moment: Moment, kpi: KpiRow, period: Period, all: readonly CheckInRow[]): KpiReading => {
  const { today, calendar, settings } = moment;
  const rows = all.filter(({ asOf }) => asOf !== null && asOf >= period.start && asOf <= period.end);
  const value = actualOf(book, kpi, rows, period, today);
  const began = today >= period.start;
  const over = today > period.end;
  const cadence = kpi.cadence ?? 'weekly';
  const known = value.asOf ?? addDays(period.start, -1);
  const late = over || !began ? 0 : staleSince(known, cadence, today, calendar);
  const until = dataDay(period, value.asOf, value.asOf === null ? 0 : late, today);
  const elapsed = elapsedShare(period, until);
  const pace = expectedShare(period, until, readPace(kpi.pace) ?? 'even', calendar);
  const { method, target, baseline } = kpi;
  const bare = method && { actual: value.actual, target, baseline, method };
  const measured = bare && { ...bare, aggregation: kpi.aggregation ?? ('latest' as const) };
  const misses = missesOf(kpi, rows, value.actual, value.asOf, settings.thresholds);
  const judgement = judged(measured, { elapsed, expected: pace, misses }, settings.thresholds);
  return {
    row: kpi,
    period,
    ...value,
    elapsed,
    expected: judgement.judged === 'bound' ? null : pace,
    attainment: share(measured),
    progress: share(judgement.judged === 'pace' ? measured : bare),
    ...judgement,
    misses,
    outlook: over ? null : outlookOf(kpi, rows, period, { ...value, judged: judgement.judged }, calendar),
    late,
    next: over ? null : checkInDue(known, cadence, period.end, calendar),
    checkIns: rows,
  };
};

/** The period of a KPI: its goal's, or the current one. */
const periodOfGoals = (book: Book, current: Period): ((goal: string | null) => Period) => {
  const periods = new Map(book.goals.rows.map((row) => [row.id, readPeriod(row.period ?? '') ?? current]));
  return (goal) => (goal === null ? current : (periods.get(goal) ?? current));
};

/** All KPIs as they stand at a moment, in the order of their rows. Check-ins with a data day after today do not count yet; `current` is the period of KPIs without a goal.
 * @example kpiReadings(book, moment)[0]?.status // 'onTrack'
 */
export const kpiReadings = remember((book, moment, current): readonly KpiReading[] => {
  const byKpi = checkInsByKpi(book, moment.today);
  const periodOf = periodOfGoals(book, current);
  return book.kpis.rows.map((row) => readingOf(book, moment, row, periodOf(row.goal), byKpi.get(row.id) ?? []));
});

/** The note of the latest check-in in the period, or null where that one has none. */
export const latestNote = ({ checkIns }: Pick<KpiReading, 'checkIns'>): string | null => checkIns.at(-1)?.note?.trim() || null;
