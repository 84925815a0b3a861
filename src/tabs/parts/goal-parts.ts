import type { Block } from '../../define/document';
import type { Moment } from '../../define/moment';
import { say } from '../../languages/say';
import type { Period } from '../../rules/period';
import type { Book } from '../columns';
import { type GoalReading, goalReadings, goalTree } from '../readings/goal-readings';
import { memberNames } from '../readings/names';
import { running, within } from '../readings/periods';
import { heading, paragraph, points, progress, type ReportColumn, share, status, strong, table, weight, words } from './show';

interface Line {
  readonly goal: GoalReading;
  readonly depth: number;
}

const gap = ({ attainment, expected }: GoalReading): number | null =>
  attainment === null || expected === null ? null : attainment - expected;

const columnsOf = (book: Book, moment: Moment, bars: boolean): readonly ReportColumn<Line>[] => {
  const { language } = moment;
  const { head } = language.reports;
  const name = memberNames(book);
  const deviation: ReportColumn<Line> = { head: head.gap, right: true, cell: ({ goal }) => points(gap(goal)) };
  const bar: ReportColumn<Line> = { head: head.progress, width: 1.4, cell: ({ goal }) => progress(goal.attainment, goal.expected) };
  return [
    {
      head: head.goal,
      width: 3.4,
      cell: ({ goal, depth }) => {
        const text = `${'　'.repeat(depth)}${depth > 0 ? '└ ' : ''}${goal.row.goal ?? ''}`;
        return depth === 0 ? strong(text) : { text };
      },
    },
    { head: head.weight, right: true, cell: ({ goal }) => weight(goal.row.weight) },
    ...(bars ? [bar] : []),
    { head: head.attainment, right: true, cell: ({ goal }) => share(goal.attainment) },
    { head: head.expected, right: true, cell: ({ goal }) => share(goal.expected) },
    ...(bars ? [] : [deviation]),
    { head: head.status, cell: ({ goal }) => status(goal.status, language) },
    { head: head.coverage, right: true, cell: ({ goal }) => words(goal.total === 0 ? null : `${goal.known}/${goal.total}`) },
    { head: head.owner, width: 1.2, cell: ({ goal }) => words(name(goal.row.owner)) },
  ];
};

/** Mean attainment of each team's goals, by their weights. */
const teamsOf = (
  book: Book,
  goals: readonly GoalReading[],
): readonly { readonly team: string; readonly attainment: number; readonly expected: number | null }[] => {
  const teamOf = new Map(book.members.rows.map(({ id, team }) => [id, team]));
  const sums = new Map<string, { of: number; attainment: number; paced: number; expected: number }>();
  for (const { row, attainment, expected } of goals) {
    const team = row.team ?? (row.owner === null ? null : (teamOf.get(row.owner) ?? null));
    if (team === null || attainment === null || row.level === 'company') continue;
    const weight = row.weight ?? 1;
    const sum = sums.get(team) ?? { of: 0, attainment: 0, paced: 0, expected: 0 };
    sum.of += weight;
    sum.attainment += weight * attainment;
    if (expected !== null) [sum.paced, sum.expected] = [sum.paced + weight, sum.expected + weight * expected];
    sums.set(team, sum);
  }
  return [...sums].map(([team, { of, attainment, paced, expected }]) => ({
    team,
    attainment: of > 0 ? attainment / of : 0,
    expected: paced > 0 ? expected / paced : null,
  }));
};

/** The goals of now as a tree, and the attainment of each team. */
export const goalsSummary = (book: Book, moment: Moment): readonly Block[] => {
  const { summary, head } = moment.language.reports;
  const goals = running(goalReadings(book, moment), moment.today);
  const teams = teamsOf(book, goals);
  const byTeam = table(teams, [
    { head: head.team, width: 2, cell: ({ team }) => words(team) },
    { head: head.progress, width: 1.4, cell: ({ attainment, expected }) => progress(attainment, expected) },
    { head: head.attainment, right: true, cell: ({ attainment }) => share(attainment) },
    { head: head.expected, right: true, cell: ({ expected }) => share(expected) },
  ]);
  return [
    heading(summary.goals),
    table(goalTree(goals), columnsOf(book, moment, true), summary.goalsEmpty),
    ...(teams.length > 1 ? [heading(summary.teams), byTeam] : []),
  ];
};

/** The goal tree of a period. */
export const goalsReview = (book: Book, moment: Moment, period: Period): readonly Block[] => {
  const { review } = moment.language.reports;
  const goals = within(goalReadings(book, moment, period), period);
  return [
    heading(review.goals),
    table(goalTree(goals), columnsOf(book, moment, false), review.goalsEmpty),
    ...goals.flatMap(({ row, period: own }): readonly Block[] => {
      const slots = { goal: row.goal ?? '' };
      if (row.closing !== null) return [paragraph(say(review.closed, { ...slots, closing: row.closing }))];
      return moment.today > own.end ? [{ kind: 'slot', label: say(review.closing, slots), text: null }] : [];
    }),
  ];
};
