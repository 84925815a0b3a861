import { type Finding, finding } from '../../define/finding';
import type { Moment } from '../../define/moment';
import { checkGoal } from '../../rules/goal-check';
import type { Book } from '../columns';
import { type GoalReading, goalReadings } from '../readings/goal-readings';
import type { KpiRow } from '../readings/kpi-readings';
import { measured } from './show';

/** More goals than a person can pursue at once. */
const tooMany = 5;

/** From strategy to plan: whether sub-goals make up their parent, whether somebody works on a goal, and who has too many or no measure. Goals whose period is not now are left alone. */
export const cascadeFindings = (book: Book, moment: Moment): readonly Finding[] => {
  const { today } = moment;
  const goals = goalReadings(book, moment).filter(({ period }) => period.start <= today && today <= period.end);
  const served = new Set(book.responsibilities.rows.map(({ goal }) => goal));
  const parents = new Set(book.goals.rows.flatMap(({ parent, agreed }) => (agreed === 'dropped' ? [] : [parent])));
  return [
    ...goals.flatMap((goal) => textFindings(goal)),
    ...sumFindings(goals, book, moment),
    // While nothing at all is planned, the grid's emptiness says it once.
    ...goals
      .filter(({ row }) => served.size > 0 && !parents.has(row.id) && !served.has(row.id))
      .map(({ row }) => finding('goalNoPlan', { ...where(row, 'goal'), weight: 'week' }, { goal: row.goal ?? '' })),
    ...ownerFindings(goals, book),
    ...teamFindings(book),
  ];
};

const where = (row: GoalReading['row'], column: string) => ({ tab: 'goals', id: row.id, column, owner: row.owner });

const textFindings = ({ row }: GoalReading): readonly Finding[] =>
  checkGoal(row.goal ?? '', { hasOwner: null, hasDue: null, hasMeasure: null })
    .filter(({ problem }) => problem === 'goalRaise')
    .map(({ slots }) => {
      const text = String(slots.text ?? '');
      return finding('goalRaiseOpen', { ...where(row, 'goal'), weight: 'week' }, { goal: row.goal ?? '', text });
    });

type Summed = KpiRow & { readonly target: number };

/** By goal its one KPI that is summed and of which more is better; null where there are several. */
const summedOf = (kpis: readonly KpiRow[]): ReadonlyMap<string | null, Summed | null> => {
  const found = kpis.filter((kpi): kpi is Summed => {
    const isMore = kpi.method === 'ratio' || kpi.method === 'increase' || kpi.method === 'atLeast';
    return kpi.aggregation === 'sum' && kpi.unit !== null && kpi.target !== null && isMore;
  });
  const byGoal = new Map<string | null, Summed | null>();
  for (const kpi of found) byGoal.set(kpi.goal, byGoal.has(kpi.goal) ? null : kpi);
  return byGoal;
};

/** Sub-goals that promise less than their parent, where all count the same thing: each has one summed KPI, all in one unit. */
const sumFindings = (goals: readonly GoalReading[], book: Book, { language }: Moment): readonly Finding[] => {
  const summed = summedOf(book.kpis.rows);
  const sums = new Map<string, number | null>();
  for (const { id, parent, agreed } of book.goals.rows) {
    if (parent === null || agreed === 'dropped') continue;
    const [whole, part] = [summed.get(parent), summed.get(id)];
    const before = sums.get(parent) ?? (sums.has(parent) ? null : 0);
    sums.set(parent, before !== null && whole && part && part.unit === whole.unit ? before + part.target : null);
  }
  return goals.flatMap(({ row }) => {
    const [whole, sum] = [summed.get(row.id), sums.get(row.id) ?? null];
    if (!whole || sum === null || sum >= whole.target - Math.abs(whole.target) * 1e-9) return [];
    const [a, b] = [measured(sum, whole, language), measured(whole.target, whole, language)];
    return [finding('goalSumShort', { ...where(row, 'goal'), weight: 'week' }, { goal: row.goal ?? '', a, b })];
  });
};

const ownerFindings = (goals: readonly GoalReading[], book: Book): readonly Finding[] =>
  book.members.rows.flatMap(({ id, member }) => {
    const n = goals.filter(({ row }) => row.owner === id).length;
    return n > tooMany ? [finding('goalsTooMany', { tab: 'goals', id: '', owner: id, weight: 'hint' }, { member: member ?? '', n })] : [];
  });

/** Teams of which no member reports a KPI, once there are any; managers, externals and viewers need none. */
const teamFindings = ({ members, kpis }: Book): readonly Finding[] => {
  const owners = new Set(kpis.rows.flatMap(({ owner, target }) => (target === null ? [] : [owner])));
  const measuredTeams = new Set(members.rows.filter(({ id }) => owners.has(id)).map(({ team }) => team));
  const teams = new Set(
    members.rows.flatMap(({ team, takesPart }) => ((takesPart ?? 'member') === 'member' && team !== null ? [team] : [])),
  );
  return owners.size === 0
    ? []
    : [...teams]
        .filter((team) => !measuredTeams.has(team))
        .map((team) => finding('teamNoKpi', { tab: 'goals', id: '', weight: 'hint' }, { team }));
};
