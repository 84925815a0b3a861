import type { Block } from '../../define/document';
import { type Finding, finding } from '../../define/finding';
import type { Moment } from '../../define/moment';
import type { Tab } from '../../define/tab';
import { say } from '../../languages/say';
import { type Day, daysBetween } from '../../rules/day';
import type { Period } from '../../rules/period';
import { cellFindings } from '../cells';
import { type Book, columns } from '../columns';
import { heading, paragraph, strong, table, words } from '../parts/show';
import { memberNames } from '../readings/names';
import { riskReadings } from '../readings/risk-readings';

type Plan = Book['crisisPlans']['rows'][number];

/** Days a drill and a review may be old. */
const oldest = { drill: 180, review: 90 } as const;

/** 应急预案: who does what in the first hour when something happens, and whether that was ever tried. */
export const crisisPlans: Tab<Book, 'crisisPlans'> = {
  key: 'crisisPlans',
  kind: 'table',
  colour: 'input',
  columns: columns.crisisPlans,
  prefix: 'CP',
  title: 'scenario',
  keys: ['scenario'],
  upkeep: 'quarterly',
  covers: ['crisis'],
  reads: ['members', 'risks'],
  refresh: (book, moment) =>
    book.crisisPlans.rows.map((row) => ({
      id: row.id,
      sinceDrill: daysSince(drillOf(row), moment),
      sinceReview: daysSince(row.reviewed, moment),
    })),
  findings: (book, moment) => [
    ...cellFindings(crisisPlans, book.crisisPlans, moment),
    ...book.crisisPlans.rows.flatMap((row) => rowFindings(row, book, moment)),
  ],
  review: (book, moment, period) => reviewOf(book, moment, period),
};

/** A plan that was started has been tried, too. */
const drillOf = ({ drilled, started }: Plan): Day | null => [drilled, started].reduce((a, b) => (a === null || (b ?? '') > a ? b : a));

const daysSince = (day: Day | null, { today }: Moment): number | null => (day === null || day > today ? null : daysBetween(day, today));

const rowFindings = (row: Plan, book: Book, moment: Moment): readonly Finding[] => {
  const plan = row.scenario;
  const risk = book.risks.rows.find(({ id }) => id === row.risk);
  if (plan === null || risk?.state === 'closed') return [];
  const where = (column: string) => ({ tab: 'crisisPlans', id: row.id, column, owner: row.lead });
  const [drill, review] = [daysSince(drillOf(row), moment), daysSince(row.reviewed, moment)];
  const found: Finding[] = [];
  if (risk?.state === 'occurred' && row.started === null)
    found.push(finding('crisisNotStarted', { ...where('started'), weight: 'now' }, { plan, risk: risk.risk ?? '' }));
  if (drill !== null && drill > oldest.drill)
    found.push(finding('crisisDrillOld', { ...where('drilled'), weight: 'week', since: drillOf(row) }, { plan, n: drill }));
  if (drillOf(row) === null) found.push(finding('crisisNoDrill', { ...where('drilled'), weight: 'hint' }, { plan }));
  if (review !== null && review > oldest.review)
    found.push(finding('crisisReviewOld', { ...where('reviewed'), weight: 'week', since: row.reviewed }, { plan, n: review }));
  const lead = book.members.rows.find(({ id }) => id === row.lead);
  if (lead?.takesPart === 'viewer')
    found.push(finding('crisisLeadGone', { ...where('lead'), weight: 'week' }, { plan, member: lead.member ?? '' }));
  return found;
};

/** How many of the large risks have a plan, which plans were drilled and started in the period. */
const reviewOf = (book: Book, moment: Moment, { start, end }: Period): readonly Block[] => {
  const { rows } = book.crisisPlans;
  if (rows.length === 0) return [];
  const { words: says, columns: head } = moment.language.areas.crisisPlans;
  const name = memberNames(book);
  const large = riskReadings(book, moment).filter(({ open, needsPlan }) => open && needsPlan);
  const covered = large.filter((risk) => rows.some((plan) => plan.risk === risk.row.id));
  const isIn = (day: Day | null): boolean => day !== null && day >= start && day <= end;
  const sentences = [
    ...(large.length > 0 ? [say(says.coverage, { n: covered.length, m: large.length })] : []),
    say(says.tried, { n: rows.filter(({ drilled }) => isIn(drilled)).length, m: rows.filter(({ started }) => isIn(started)).length }),
  ];
  const plans = table(rows, [
    { head: head.scenario.header, width: 3, cell: ({ scenario }) => strong(scenario ?? '') },
    { head: head.lead.header, cell: ({ lead }) => words(name(lead)) },
    { head: head.drilled.header, cell: ({ drilled }) => words(drilled) },
    { head: head.reviewed.header, cell: ({ reviewed }) => words(reviewed) },
    { head: head.started.header, cell: ({ started }) => words(started) },
  ]);
  return [heading(says.title), paragraph(sentences.join(moment.language.reports.sentenceSeparator)), plans];
};
