import type { ColumnsOf, Row } from '../../define/table';
import type { Day } from '../../rules/day';
import { type RiskLevel, type RiskMatrix, riskLevel, riskScore } from '../../rules/risk';
import type { Book } from '../columns';
import { remember } from './remember';

type RiskRow = Row<ColumnsOf<Book['risks']>>;

/** Likelihood and impact on the matrix's own scales, and what they come to. */
export interface Rating {
  readonly likelihood: number;
  readonly impact: number;
  readonly score: number;
  readonly level: RiskLevel;
}

/** What a risk says on a day. */
export interface RiskReading {
  readonly row: RiskRow;
  /** null where a grade is blank or not on the matrix's scales. */
  readonly now: Rating | null;
  readonly after: Rating | null;
  /** Score before the grades were last changed, and since when; null while they never were. */
  readonly before: { readonly score: number; readonly until: Day } | null;
  readonly open: boolean;
  /** High and above: wants an owner and a response at once. */
  readonly high: boolean;
  /** Extreme, a score from 15, or the largest impact: wants a crisis plan. */
  readonly needsPlan: boolean;
  /** For the next refresh to know a change of the grades by. */
  readonly rated: string | null;
}

/** Levels from the least. */
const levels: readonly RiskLevel[] = ['veryLow', 'low', 'moderate', 'high', 'veryHigh', 'extreme'];
/** Place of a level among them.
 * @example rankOf('low') < rankOf('high') // true
 */
export const rankOf = (level: RiskLevel): number => levels.indexOf(level);

/** The grades 1 to 5 are the places on the matrix's scale: 1 its smallest number. */
const placed = (grade: string | null, scale: readonly number[]): number | null =>
  grade === null ? null : ([...new Set(scale)].sort((a, b) => a - b)[Number(grade) - 1] ?? null);

const ratingOf = (likely: string | null, severe: string | null, matrix: RiskMatrix): Rating | null => {
  const [likelihood, impact] = [placed(likely, matrix.probabilities), placed(severe, matrix.impacts)];
  if (likelihood === null || impact === null) return null;
  const [score, level] = [riskScore(likelihood, impact, matrix), riskLevel(likelihood, impact, matrix)];
  return typeof score === 'number' && typeof level === 'string' ? { likelihood, impact, score, level } : null;
};

/** What is remembered, `3×4@2026-05-01<2×4`: the grades, since when, and those before. */
const remembered = /^(\d)×(\d)@(\d{4}-\d{2}-\d{2})(?:<(\d)×(\d))?$/;

const ratedOf = ({ likelihood, impact, rated }: RiskRow, today: Day): string | null => {
  if (likelihood === null || impact === null) return rated;
  const now = `${likelihood}×${impact}`;
  const found = remembered.exec(rated ?? '');
  if (!found) return `${now}@${today}`;
  const [, a, b, since, c, d] = found;
  if (`${a}×${b}` === now) return rated;
  // What is changed twice on one day was a slip.
  const before = since !== today ? `${a}×${b}` : c && `${c}×${d}`;
  return before === undefined || before === now ? `${now}@${today}` : `${now}@${today}<${before}`;
};

const readingOf = (row: RiskRow, today: Day, matrix: RiskMatrix): RiskReading => {
  const now = ratingOf(row.likelihood, row.impact, matrix);
  const rated = ratedOf(row, today);
  const [, , , since, c, d] = remembered.exec(rated ?? '') ?? [];
  const earlier = ratingOf(c ?? null, d ?? null, matrix);
  const high = now !== null && rankOf(now.level) >= rankOf('high');
  return {
    row,
    now,
    after: ratingOf(row.likelihoodAfter, row.impactAfter, matrix),
    before: earlier && since ? { score: earlier.score, until: since } : null,
    open: row.state !== 'closed',
    high,
    needsPlan: now !== null && (rankOf(now.level) > rankOf('high') || now.score >= 15 || row.impact === '5'),
    rated,
  };
};

/** All risks as they stand at a moment, in the order of their rows.
 * @example riskReadings(book, moment)[0]?.now?.level // 'high'
 */
export const riskReadings = remember((book, { today, settings }): readonly RiskReading[] =>
  book.risks.rows.map((row) => readingOf(row, today, settings.riskMatrix)),
);
