import { readNumber } from './cell';
import { addMonths, type Day, daysBetween } from './day';
import { elapsedShare, monthsBetween, type Period } from './period';

/** Even, no pace at all, or the months' parts of the whole. */
export type Pace = readonly number[] | 'even' | 'none';

const words = new Map<string, 'even' | 'none'>([
  ['', 'even'],
  ['匀速', 'even'],
  ['even', 'even'],
  ['linear', 'even'],
  ['不看进度', 'none'],
  ['no pace', 'none'],
  ['none', 'none'],
]);

/** A pace as people write it; null where it is not understood. A blank is an even pace.
 * @example readPace('25/30/45') // [25, 30, 45]
 * @example readPace('匀速') // 'even'
 */
export const readPace = (text: string | null): number[] | 'even' | 'none' | null => {
  const plain = (text ?? '').normalize('NFKC').trim().toLowerCase();
  const word = words.get(plain);
  if (word) return word;
  const parts = plain.split(/\s*[/,;:、|\s]\s*/).map(readNumber);
  const numbers = parts.filter((part): part is number => part !== null && part >= 0);
  return numbers.length === parts.length && numbers.length > 1 && numbers.some((part) => part > 0) ? numbers : null;
};

/** Where the parts of a plan begin and end, in days from the period's start: calendar months where there are as many, else equal stretches. */
const edgesOf = (period: Period, parts: number): readonly number[] => {
  const days = daysBetween(period.start, period.end) + 1;
  const byMonth = monthsBetween(period.start, period.end) + 1 === parts;
  const first = `${period.start.slice(0, 8)}01`;
  const inside = Array.from({ length: parts - 1 }, (_, i) =>
    byMonth ? daysBetween(period.start, addMonths(first, i + 1)) : (days * (i + 1)) / parts,
  );
  return [0, ...inside, days];
};

/** The share that should be reached by the end of a day, 0…1; null without a pace. By plan: the months gone, and of the current month its share of days gone.
 * @example expectedShare(quarterOf('2026-05-12'), '2026-05-12', [25, 30, 45]) // 0.366…
 */
export const expectedShare = (period: Period, day: Day, pace: Pace): number | null => {
  if (pace === 'none') return null;
  if (pace === 'even') return elapsedShare(period, day);
  const whole = pace.reduce((sum, part) => sum + part, 0);
  if (!(whole > 0)) return null;
  const edges = edgesOf(period, pace.length);
  const gone = daysBetween(period.start, day) + 1;
  const planned = pace.reduce((sum, part, i) => {
    const [start = 0, end = 0] = edges.slice(i, i + 2);
    return sum + part * Math.min(1, Math.max(0, (gone - start) / (end - start)));
  }, 0);
  return Math.min(1, planned / whole);
};
