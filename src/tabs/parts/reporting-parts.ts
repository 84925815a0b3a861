import type { Block } from '../../define/document';
import type { Moment } from '../../define/moment';
import { reportsDue } from '../../rules/cadence';
import type { Period } from '../../rules/period';
import type { Book } from '../columns';
import { kpiReadings } from '../readings/kpi-readings';
import { within } from '../readings/periods';
import { count, heading, quiet, share, table, words } from './show';

/** How punctually each team reports its KPIs; never by person. Formulas report by themselves and do not count, nor what is typed beside the KPI. */
export const reportingReview = (book: Book, moment: Moment, period: Period): readonly Block[] => {
  const { language, today, calendar } = moment;
  const { review, head } = language.reports;
  const teamOf = new Map(book.members.rows.map(({ id, team }) => [id, team]));
  const teams = new Map<string, { readonly due: number; readonly onTime: number }>();
  for (const { row, period: own, checkIns, typed, live } of within(kpiReadings(book, moment, period), period)) {
    if (typed || live) continue;
    const days = checkIns.flatMap(({ asOf }) => asOf ?? []);
    const found = reportsDue(days, row.cadence ?? 'weekly', own, today, calendar);
    const team = teamOf.get(row.owner ?? '') ?? '';
    const sum = teams.get(team) ?? { due: 0, onTime: 0 };
    teams.set(team, { due: sum.due + found.due, onTime: sum.onTime + found.onTime });
  }
  const rows = [...teams].filter(([, { due }]) => due > 0);
  if (rows.length === 0) return [];
  return [
    heading(review.reporting, 2),
    table(rows, [
      { head: head.team, width: 2, cell: ([team]) => words(team) },
      { head: review.reportsDue, right: true, cell: ([, { due }]) => count(due) },
      { head: review.reportsOnTime, right: true, cell: ([, { onTime }]) => count(onTime) },
      { head: review.reportingRate, right: true, cell: ([, { due, onTime }]) => share(onTime / due) },
    ]),
    quiet(review.reportingNote),
  ];
};
