import { type Finding, finding } from '../define/finding';
import type { Moment } from '../define/moment';
import type { Tab } from '../define/tab';
import { daysBetween } from '../rules/day';
import { showShare } from '../rules/measure';
import { readPeriod } from '../rules/period';
import { cellFindings } from './cells';
import { type Book, columns } from './columns';
import { cascadeFindings } from './parts/cascade-findings';
import { goalsReview, goalsSummary } from './parts/goal-parts';
import { type GoalReading, goalReadings } from './readings/goal-readings';
import { statusColours } from './status-colours';

/** 目标: what is to be reached, by whom, and how far it is. */
export const goals: Tab<Book, 'goals'> = {
  key: 'goals',
  kind: 'table',
  colour: 'input',
  columns: columns.goals,
  prefix: 'G',
  title: 'goal',
  keys: ['goal'],
  upkeep: 'quarterly',
  covers: ['goalSetting', 'goalsAndKpis', 'strategy', 'cascade'],
  colours: statusColours('status'),
  reads: ['kpis', 'checkIns', 'members', 'responsibilities', 'tasks'],
  refresh: (book, moment) =>
    goalReadings(book, moment).map((reading) => ({
      id: reading.row.id,
      ...(reading.row.source === 'manual' ? {} : { attainment: reading.attainment }),
      expected: reading.expected,
      status: reading.status,
      coverage: reading.row.source === 'manual' || reading.total === 0 ? null : `${reading.known}/${reading.total}`,
    })),
  findings: (book, moment) => {
    const readings = goalReadings(book, moment);
    const rows = new Map(readings.map((reading) => [reading.row.id, reading]));
    return [
      ...cellFindings(goals, book.goals, moment, ['owner', 'period']),
      ...readings.flatMap((reading) => [...belowFindings(reading), ...placeFindings(reading, rows), ...closingFindings(reading, moment)]),
      ...cascadeFindings(book, moment),
    ];
  },
  summary: goalsSummary,
  review: goalsReview,
};

const where = ({ row }: GoalReading, column: string) => ({ tab: 'goals', id: row.id, column, owner: row.owner });

/** What is wrong with what stands below a goal. */
const belowFindings = (reading: GoalReading): readonly Finding[] => {
  const { row, weights, empty, inCycle, status, attainment, expected } = reading;
  const goal = row.goal ?? '';
  const found: Finding[] = [];
  if (empty) found.push(finding('goalNoKpi', { ...where(reading, 'goal'), weight: 'now' }, { goal }));
  if (!weights.fit)
    found.push(finding('goalWeights', { ...where(reading, 'weight'), weight: 'week' }, { goal, x: showShare(weights.sum, 0) }));
  if (inCycle) found.push(finding('goalCycle', { ...where(reading, 'parent'), weight: 'week' }, { goal }));
  if (status === 'offTrack' && attainment !== null && expected !== null)
    found.push(
      finding('goalOffTrack', { ...where(reading, 'status'), weight: 'week' }, { goal, a: showShare(attainment), b: showShare(expected) }),
    );
  return found;
};

/** What nobody wrote within a month will not be written. */
const closingDays = 31;

/** A goal that is over and of which nobody has said how it ended. */
const closingFindings = ({ row }: GoalReading, { today }: Moment): readonly Finding[] => {
  const period = readPeriod(row.period ?? '');
  const n = period ? daysBetween(period.end, today) : 0;
  if (period === null || n < 1 || n > closingDays || row.closing !== null) return [];
  const place = { tab: 'goals', id: row.id, column: 'closing', owner: row.owner, weight: 'now', since: period.end } as const;
  return [finding('goalNoClosing', place, { goal: row.goal ?? '', day: period.end })];
};

/** What is wrong with a goal's own place: who owns it, what it supports, when. */
const placeFindings = (reading: GoalReading, all: ReadonlyMap<string, GoalReading>): readonly Finding[] => {
  const { row } = reading;
  const goal = row.goal ?? '';
  const parent = row.parent === null ? undefined : all.get(row.parent);
  const found: Finding[] = [];
  if (row.owner === null) found.push(finding('goalNoOwner', { ...where(reading, 'owner'), weight: 'now' }, { goal }));
  if (row.level !== 'company' && row.parent === null) {
    const above = [...all.values()].some((other) => other.row.level === 'company');
    found.push(finding('goalNoParent', { ...where(reading, 'parent'), weight: above ? 'week' : 'hint' }, { goal }));
  }
  const own = readPeriod(row.period ?? '');
  if (own && parent && (own.start < parent.period.start || own.end > parent.period.end))
    found.push(finding('goalOutsideParent', { ...where(reading, 'period'), weight: 'week' }, { goal }));
  return found;
};
