import { type WorkingCalendar, weekdaysOnly, workDaysIn } from './calendar';
import { readNumber } from './cell';
import { addDays, addMonths, type Day, daysBetween } from './day';
import { elapsedShare, monthsBetween, type Period } from './period';

type Days = Pick<Period, 'start' | 'end'>;

/** How a period's target is spread over its days: evenly (both ends count), evenly from 0 % on the first day, by working days, mostly late (as a plan 20/30/50), by the parts of a plan, or not at all. */
export type Pace = readonly number[] | 'even' | 'none' | 'exclusive' | 'workDays' | 'backLoaded';

const words = new Map<string, Exclude<Pace, readonly number[]>>(
  (
    [
      ['even', ['', '匀速', 'even', 'linear']],
      ['exclusive', ['匀速(首日为0)', '首日为0', 'exclusive', 'even(firstday0)', 'even(firstdayis0)']],
      ['workDays', ['按工作日', '工作日', 'workingdays', 'workdays', 'byworkingdays']],
      ['backLoaded', ['后段发力', '前低后高', 'backloaded']],
      ['none', ['不看进度', 'nopace', 'none']],
    ] as const
  ).flatMap(([pace, spellings]) => spellings.map((spelling) => [spelling, pace] as const)),
);

/** A pace as people write it, in either language; null where it is not understood. A blank is an even pace; a plan's parts are shares, weights or targets of equal stretches of time.
 * @example readPace('25/30/45') // [25, 30, 45]
 * @example readPace('按工作日') // 'workDays'
 */
export const readPace = (text: string | null): Pace | null => {
  const plain = (text ?? '').normalize('NFKC').trim().toLowerCase();
  const word = words.get(plain.replace(/[\s-]+/g, ''));
  if (word) return word;
  // 1,200/1,500 has thousands; 25,30,45 has parts.
  const parts = plain.split(/[/;:、|]/.test(plain) ? /[/;:、|]/ : /\s*,\s*|\s+/).map(readNumber);
  const numbers = parts.filter((part): part is number => part !== null && part >= 0);
  return numbers.length === parts.length && numbers.length > 1 && numbers.some((part) => part > 0) ? numbers : null;
};

/** Days from the period's start to where the `i`-th part of a plan begins: by calendar months where there are as many parts, by the same number of months each where that comes out even (four parts of a year are quarters), else equal stretches. */
const beginsAt = (period: Days, parts: number): ((i: number) => number) => {
  const { start, end } = period;
  const days = daysBetween(start, end) + 1;
  const touched = monthsBetween(start, end) + 1;
  const after = addDays(end, 1);
  const months = monthsBetween(start, after);
  const first = touched === parts ? `${start.slice(0, 8)}01` : months % parts === 0 && addMonths(start, months) === after ? start : null;
  if (first === null) return (i) => (days * i) / parts;
  const each = touched === parts ? 1 : months / parts;
  return (i) => (i === 0 ? 0 : i === parts ? days : daysBetween(start, addMonths(first, i * each)));
};

const byPlan = (period: Days, day: Day, parts: readonly number[]): number | null => {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  if (!(whole > 0)) return null;
  const begins = beginsAt(period, parts.length);
  const gone = daysBetween(period.start, day) + 1;
  const planned = parts.reduce((sum, part, i) => {
    const [start, end] = [begins(i), begins(i + 1)];
    return sum + part * Math.min(1, Math.max(0, (gone - start) / (end - start)));
  }, 0);
  return Math.min(1, planned / whole);
};

const byWorkDays = (period: Days, day: Day, calendar: WorkingCalendar): number => {
  const all = workDaysIn(period.start, period.end, calendar);
  return all === 0 ? elapsedShare(period, day) : Math.min(1, workDaysIn(period.start, day, calendar) / all);
};

/** The share of a target that should be reached by the end of a day, 0…1, never falling; null without a pace. By plan: the parts gone, and of the current part its share of days gone. By working days: working days gone ÷ all (by days where the period has none).
 * @example expectedShare(quarterOf('2026-05-12'), '2026-05-12', [25, 30, 45]) // 0.366…
 * @example expectedShare(quarterOf('2026-05-12'), '2026-05-12', 'workDays') // 30 / 65
 */
export const expectedShare = (period: Days, day: Day, pace: Pace, calendar: WorkingCalendar = weekdaysOnly): number | null => {
  switch (pace) {
    case 'none':
      return null;
    case 'even':
      return elapsedShare(period, day);
    case 'exclusive':
      return day >= period.end ? 1 : Math.max(0, daysBetween(period.start, day) / daysBetween(period.start, period.end));
    case 'workDays':
      return byWorkDays(period, day, calendar);
    case 'backLoaded':
      return byPlan(period, day, [20, 30, 50]);
    default:
      return byPlan(period, day, pace);
  }
};
