import { type Finding, finding } from '../../define/finding';
import type { Moment } from '../../define/moment';
import type { Tab } from '../../define/tab';
import { labelOf } from '../../languages/choose';
import { workDaysBetween } from '../../rules/calendar';
import { addDays } from '../../rules/day';
import { isTriggered, readTrigger } from '../../rules/trigger';
import { cellFindings } from '../cells';
import { type Book, columns } from '../columns';
import { measured } from '../parts/show';
import { type Rating, type RiskReading, rankOf, riskReadings } from '../readings/risk-readings';
import { risksReview } from './risks-review';

/** 风险台账: what could go wrong, how bad it would be, what is done about it, and what warns of it. */
export const risks: Tab<Book, 'risks'> = {
  key: 'risks',
  kind: 'table',
  colour: 'input',
  columns: columns.risks,
  prefix: 'RK',
  title: 'risk',
  keys: ['risk'],
  upkeep: 'monthly',
  covers: ['risks'],
  colours: [
    ...(['level', 'levelAfter'] as const).flatMap((column) => [
      { column, status: 'offTrack' as const, is: 'extreme' },
      { column, status: 'offTrack' as const, is: 'veryHigh' },
      { column, status: 'atRisk' as const, is: 'high' },
      { column, status: 'onTrack' as const, is: 'low' },
      { column, status: 'onTrack' as const, is: 'veryLow' },
    ]),
    { column: 'state', status: 'offTrack', is: 'occurred' },
    { column: 'nextReview', status: 'overdue', when: (cell, word) => late(cell('nextReview'), cell('state'), word('riskState', 'closed')) },
  ],
  closed: ({ state, closedOn }) => (state === 'closed' ? closedOn : null),
  reads: ['members', 'kpis', 'crisisPlans'],
  refresh: (book, moment) =>
    riskReadings(book, moment).map(({ row, now, after, before, open, rated }) => ({
      id: row.id,
      score: now?.score ?? null,
      level: now?.level ?? null,
      scoreAfter: after?.score ?? null,
      levelAfter: after?.level ?? null,
      movement: now && before ? Number((now.score - before.score).toPrecision(12)) : null,
      rated,
      closedOn: open ? null : (row.closedOn ?? moment.today),
      ...(open && now && row.nextReview === null ? { nextReview: addDays(moment.today, intervalOf(now)) } : {}),
    })),
  findings: (book, moment) => [
    ...cellFindings(risks, book.risks, moment, ['owner', 'measure', 'likelihood', 'impact']),
    ...riskReadings(book, moment).flatMap((reading) =>
      reading.open
        ? [
            ...rowFindings(reading, book, moment),
            ...warningFindings(reading, book, moment),
            ...planFindings(reading, book, moment),
            ...reviewFindings(reading, moment),
          ]
        : [],
    ),
  ],
  review: risksReview,
};

const late = (day: string, state: string, closed: string): string => `AND(${day}<>"",${day}<TODAY(),${state}<>"${closed}")`;

/** Days until a risk is looked at again: two weeks above high, a month when high, else a quarter. */
const intervalOf = ({ level }: Rating): number => (rankOf(level) > rankOf('high') ? 14 : level === 'high' ? 30 : 90);

const where = ({ row }: RiskReading, column: string) => ({ tab: 'risks', id: row.id, column, owner: row.owner });

/** What is missing: decide now where the risk is high. */
const rowFindings = (reading: RiskReading, book: Book, { language }: Moment): readonly Finding[] => {
  const { row, now, after, high } = reading;
  if (row.risk === null) return [];
  const { risk } = row;
  const weight = high ? 'now' : 'week';
  const unread = (column: string): boolean => book.risks.unread.some((cell) => cell.id === row.id && cell.column === column);
  const found: Finding[] = [];
  if (row.owner === null && !unread('owner')) found.push(finding('riskNoOwner', { ...where(reading, 'owner'), weight }, { risk }));
  if (row.measure === null) found.push(finding('riskNoMeasure', { ...where(reading, 'measure'), weight }, { risk }));
  if (now === null && !unread('likelihood') && !unread('impact'))
    found.push(finding('riskNotRated', { ...where(reading, row.likelihood === null ? 'likelihood' : 'impact'), weight: 'week' }, { risk }));
  // What is accepted, or low already, need not become lower.
  if (now && after && row.response !== 'accept' && rankOf(now.level) > rankOf('low') && rankOf(after.level) >= rankOf(now.level)) {
    const level = labelOf(language, 'riskLevel', after.level);
    found.push(finding('riskNotLowered', { ...where(reading, 'likelihoodAfter'), weight: 'hint' }, { risk, level }));
  }
  return found;
};

/** Its KPI has crossed the bound; a bound that is not understood would never warn. */
const warningFindings = (reading: RiskReading, book: Book, { language }: Moment): readonly Finding[] => {
  const { row } = reading;
  const kpi = row.warning === null || row.state === 'occurred' ? undefined : book.kpis.rows.find(({ id }) => id === row.warning);
  if (!kpi || row.bound === null) return [];
  const risk = row.risk ?? '';
  const trigger = readTrigger(row.bound);
  if (trigger === null) return [finding('riskBoundUnread', { ...where(reading, 'bound'), weight: 'week' }, { risk, text: row.bound })];
  if (kpi.actual === null || !isTriggered(trigger, kpi.actual, kpi.unit, kpi.target)) return [];
  const slots = { risk, kpi: kpi.kpi ?? '', a: measured(kpi.actual, kpi, language), b: row.bound };
  return [finding('riskTriggered', { ...where(reading, 'bound'), weight: 'now', since: kpi.asOf }, slots)];
};

/** Where crisis plans are kept: a large risk wants one. A plan that is there and was not started says so itself. */
const planFindings = (reading: RiskReading, book: Book, { language }: Moment): readonly Finding[] => {
  const { row, now, needsPlan } = reading;
  if (!needsPlan || !now || !book.crisisPlans.installed || book.crisisPlans.rows.some(({ risk }) => risk === row.id)) return [];
  const risk = row.risk ?? '';
  if (row.state === 'occurred') return [finding('riskOccurredNoPlan', { ...where(reading, 'state'), weight: 'now' }, { risk })];
  const level = labelOf(language, 'riskLevel', now.level);
  return [finding('riskNoPlan', { ...where(reading, 'risk'), weight: 'week' }, { risk, level })];
};

const reviewFindings = (reading: RiskReading, { today, calendar }: Moment): readonly Finding[] => {
  const { nextReview, risk } = reading.row;
  const n = nextReview === null ? 0 : workDaysBetween(nextReview, today, calendar);
  if (n <= 0) return [];
  return [finding('riskReviewLate', { ...where(reading, 'nextReview'), weight: 'week', since: nextReview }, { risk: risk ?? '', n })];
};
