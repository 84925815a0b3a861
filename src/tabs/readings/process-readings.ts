import type { ChoiceKey, Language } from '../../languages';
import { fold, labelOf } from '../../languages/choose';
import { say } from '../../languages/say';
import { bottleneck, type LeadTime, leadTime, type Step } from '../../rules/lead-time';
import { showNumber } from '../../rules/measure';
import type { Book } from '../columns';

export type StepRow = Book['processes']['rows'][number];
type Unit = ChoiceKey<'processUnit'>;

const minutes: { readonly [U in Unit]: number } = { minutes: 1, hours: 60, days: 480 };

/** One process: its steps in the order of their rows, their times in one unit. */
export interface ProcessReading {
  readonly name: string;
  readonly rows: readonly StepRow[];
  /** null where no step names one. */
  readonly unit: Unit | null;
  /** What a row's times are multiplied by to be in that unit. */
  readonly factors: readonly number[];
  readonly steps: readonly Step[];
  readonly lead: LeadTime | null;
  readonly bottleneck: ReturnType<typeof bottleneck>;
}

/** Waiting that is longer than the step itself is a mistake and does not count. */
export const isWaitingTooLong = ({ actual, waiting }: StepRow): boolean => actual !== null && waiting !== null && waiting > actual;

const readingOf = (name: string, rows: readonly StepRow[]): ProcessReading => {
  const units = new Set(rows.flatMap(({ unit }) => (unit === null ? [] : [unit])));
  const [first = null] = units;
  const unit = units.size > 1 ? 'hours' : first;
  const factors = rows.map((row) => {
    const own = row.unit ?? first;
    return own === null || unit === null || own === unit ? 1 : minutes[own] / minutes[unit];
  });
  const steps = rows.map((row, at): Step => {
    const times = (x: number | null): number | null => (x === null ? null : x * (factors[at] ?? 1));
    return { duration: times(row.actual), waiting: isWaitingTooLong(row) ? null : times(row.waiting) };
  });
  return { name, rows, unit, factors, steps, lead: leadTime(steps), bottleneck: bottleneck(steps) };
};

/** The processes in the order of their first steps. */
export const processReadings = ({ processes }: Pick<Book, 'processes'>): readonly ProcessReading[] => {
  const found = new Map<string, { readonly name: string; readonly rows: StepRow[] }>();
  for (const row of processes.rows) {
    if (row.process === null) continue;
    const known = found.get(fold(row.process));
    if (known) known.rows.push(row);
    else found.set(fold(row.process), { name: row.process, rows: [row] });
  }
  return [...found.values()].map(({ name, rows }) => readingOf(name, rows));
};

/** Sum of one kind of time over the measured steps, in the process's unit; `other` where a step has none.
 * @example sumOf(reading, ({ before, actual }) => before ?? actual)
 */
export const sumOf = ({ rows, factors }: ProcessReading, time: (row: StepRow) => number | null): number =>
  rows.reduce((sum, row, at) => sum + (row.actual === null ? 0 : (time(row) ?? 0) * (factors[at] ?? 1)), 0);

/** A time with its unit.
 * @example showTime(11, 'hours', zhCn) // '11 小时'
 */
export const showTime = (x: number, unit: Unit | null, language: Language): string =>
  unit === null
    ? showNumber(x)
    : say(language.reports.withUnit, { value: showNumber(x), unit: labelOf(language, 'processUnit', unit).toLowerCase() });

/** The whole process's time; where not all steps are measured, it says so. */
export const showTotal = ({ lead, rows, unit }: ProcessReading, language: Language): string | null => {
  if (lead === null) return null;
  const total = showTime(lead.total, unit, language);
  const { partly } = language.areas.processes.words;
  return lead.measured === rows.length ? total : say(partly, { total, measured: lead.measured, steps: rows.length });
};

/** Names of the steps at those places. */
export const namesAt = ({ rows }: ProcessReading, at: readonly number[], language: Language): string =>
  at.map((place) => rows[place]?.step ?? '').join(language.reports.listSeparator);
