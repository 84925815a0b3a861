import type { Block } from '../../define/document';
import { type Finding, finding } from '../../define/finding';
import type { Moment } from '../../define/moment';
import type { Tab } from '../../define/tab';
import { labelOf } from '../../languages/choose';
import { say } from '../../languages/say';
import { daysBetween } from '../../rules/day';
import { showNumber } from '../../rules/measure';
import type { Period } from '../../rules/period';
import { cellFindings } from '../cells';
import { type Book, columns } from '../columns';
import { count, heading, longTable, paragraph, words } from '../parts/show';
import { memberNames } from '../readings/names';
import { nextPeriod } from '../readings/periods';

type Tool = Book['tools']['rows'][number];

/** 工具与系统: which tools there are, what they cost, whether they are used, and when they renew. */
export const tools: Tab<Book, 'tools'> = {
  key: 'tools',
  kind: 'table',
  colour: 'input',
  columns: columns.tools,
  prefix: 'TL',
  title: 'tool',
  keys: ['tool'],
  upkeep: 'quarterly',
  covers: ['tools'],
  reads: ['members'],
  refresh: ({ tools: { rows } }, { today }) =>
    rows.map((row) => ({
      id: row.id,
      perSeat: ratio(row.cost, row.used),
      perHour: ratio(row.cost, (row.hours ?? 0) * 12),
      left: row.renewal === null ? null : daysBetween(today, row.renewal),
    })),
  findings: (book, moment) => {
    const name = memberNames(book);
    return [
      ...cellFindings(tools, book.tools, moment),
      ...book.tools.rows.filter((row) => !isEnded(row, moment)).flatMap((row) => rowFindings(row, name, moment)),
      ...ownFindings(book, moment),
    ];
  },
  review: (book, moment, period) => reviewOf(book, moment, period),
};

const ratio = (cost: number | null, by: number | null): number | null => (cost !== null && by !== null && by > 0 ? cost / by : null);

/** Not renewed, and its last day is past. */
const isEnded = ({ decision, renewal }: Tool, { today }: Pick<Moment, 'today'>): boolean =>
  (decision === 'drop' || decision === 'replace') && renewal !== null && renewal < today;

const noticeDays = 60;
const leastUsed = 0.6;

const rowFindings = (row: Tool, name: (id: string | null) => string, { today, language }: Moment): readonly Finding[] => {
  const { renewal, decision, seats, used } = row;
  const tool = row.tool ?? '';
  const place = { tab: 'tools', id: row.id, owner: row.owner };
  const found: Finding[] = [];
  if (renewal !== null && decision === null && daysBetween(today, renewal) <= noticeDays) {
    const slots = { tool, day: renewal, member: name(row.owner) || language.reports.none };
    found.push(finding('toolRenewal', { ...place, column: 'decision', weight: 'week' }, slots));
  }
  if (seats !== null && used !== null && used < leastUsed * seats)
    found.push(finding('toolIdle', { ...place, column: 'used', weight: 'hint' }, { tool, seats, used }));
  return found;
};

/** Our own daily run, one of the tools: off, or failed when it ran last. */
const ownFindings = ({ tools: { rows } }: Book, { settings: { clock } }: Moment): readonly Finding[] => {
  const place = { tab: 'tools', id: '', weight: 'week' } as const;
  if (rows.length === 0) return [];
  if (clock.dailyBy === '') return [finding('toolDailyOff', place, {})];
  if (clock.failedAt === '') return [];
  const slots = { time: clock.failedAt.replace('T', ' '), trouble: clock.trouble };
  return [finding('toolDailyFailed', { ...place, since: clock.failedAt.slice(0, 10) }, slots)];
};

/** What the tools cost and save, and which renew in the next period. */
const reviewOf = (book: Book, { language }: Moment, period: Period): readonly Block[] => {
  const { words: says, columns: names, name: title } = language.areas.tools;
  const rows = book.tools.rows.filter((row) => row.tool !== null && !isEnded(row, { today: period.start }));
  if (rows.length === 0) return [];
  const sum = (of: (row: Tool) => number | null): number => rows.reduce((total, row) => total + (of(row) ?? 0), 0);
  const [cost, hours] = [sum((row) => row.cost), sum((row) => row.hours)];
  const slots = { n: rows.length, cost: showNumber(cost), hours: showNumber(hours) };
  const { start, end } = nextPeriod(period);
  const renewals = rows.filter(({ renewal }) => renewal !== null && renewal >= start && renewal <= end);
  const name = memberNames(book);
  const shown = longTable(
    renewals,
    [
      { head: names.tool.header, width: 2, cell: ({ tool }) => words(tool) },
      { head: names.owner.header, cell: ({ owner }) => words(name(owner)) },
      { head: names.renewal.header, cell: ({ renewal }) => words(renewal) },
      { head: names.cost.header, right: true, cell: (row) => (row.cost === null ? words(null) : count(row.cost)) },
      {
        head: names.decision.header,
        cell: ({ decision }) => words(decision === null ? null : labelOf(language, 'toolDecision', decision)),
      },
    ],
    language.reports.summary.more,
  );
  if (cost + hours + renewals.length === 0) return [];
  return [
    heading(title),
    ...(cost + hours > 0 ? [paragraph(say(hours > 0 ? says.total : says.totalCost, slots))] : []),
    ...(renewals.length > 0 ? [heading(says.renewals, 2), ...shown] : []),
  ];
};
