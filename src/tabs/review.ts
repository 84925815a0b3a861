import type { Block, Document } from '../define/document';
import type { Finding } from '../define/finding';
import type { Moment } from '../define/moment';
import type { Tab } from '../define/tab';
import { say } from '../languages/say';
import { type Period, quarterOf, showPeriod } from '../rules/period';
import { type Book, columns } from './columns';
import { describeFinding, worstFirst } from './describe-finding';
import { type Figures, figuresOf, knownUntil, numbersOf } from './parts/figures';
import { appendixOf } from './parts/review-appendix';
import { sentencesOf } from './parts/review-sentences';
import { heading, longTable, paragraph, quiet, strong, table, titled, words } from './parts/show';
import { goalReadings } from './readings/goal-readings';
import { memberNames } from './readings/names';
import { atEndOf, earlier, nextPeriod } from './readings/periods';
import { rowTabs } from './row-tabs';

/** 季度复盘: the last review that was frozen, as plain values. */
export const review: Tab<Book, 'review'> = {
  key: 'review',
  kind: 'report',
  colour: 'computed',
  columns: columns.review,
  prefix: '',
  onUse: true,
  title: '' as never,
  keys: [],
  covers: ['outlook', 'decisionSupport'],
};

/** The areas whose part stands right after the summary: what waits for the management. */
const front: readonly string[] = ['decisions', 'dependencies'];
/** Those whose part stands in a certain place; others follow. */
const order = ['goals', 'kpis', 'checkIns', 'tasks', 'responsibilities', 'members'];
const place = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);

/** Measures that the last review agreed on, and a place to say what became of each. */
const previousOf = (previous: Document | null, moment: Moment): readonly Block[] => {
  const { review, head } = moment.language.reports;
  const agreed = (previous?.blocks ?? []).flatMap((block) =>
    block.kind === 'slot' && block.text ? [{ label: block.label, text: block.text }] : [],
  );
  if (agreed.length === 0) return [heading(review.previous), paragraph(review.previousNone)];
  const rows = table(agreed, [
    { head: head.what, width: 2, cell: ({ label }) => strong(label) },
    { head: head.measure, width: 4, cell: ({ text }) => words(text) },
  ]);
  const results = agreed.map(({ label }): Block => ({ kind: 'slot', label: say(review.previousResult, { label }), text: null }));
  return [heading(review.previous), rows, ...results];
};

/** Rules that the review's own parts already tell. */
const told: readonly string[] = [
  'taskOverdue',
  'taskDueToday',
  'taskDueSoon',
  'kpiOffTrack',
  'kpiBoundMissed',
  'kpiLimitExceeded',
  'goalOffTrack',
];

const openOf = (book: Book, { language }: Moment, findings: readonly Finding[]): readonly Block[] => {
  const { review, head, summary } = language.reports;
  const name = memberNames(book);
  const open = worstFirst(findings).filter(
    ({ weight, rule, tab }) => weight !== 'hint' && !told.includes(rule) && tab !== 'responsibilities',
  );
  const rows = longTable(
    open,
    [
      { head: head.fault, width: 3, cell: (found) => strong(describeFinding(found, language).says) },
      { head: head.owner, cell: ({ owner }) => words(name(owner ?? null)) },
      { head: head.mend, width: 3, cell: (found) => words(describeFinding(found, language).mend) },
    ],
    summary.more,
  );
  return [heading(review.findings), ...(open.length > 0 ? rows : [paragraph(review.findingsNone)])];
};

/** Goals that begin right after the period, and a place for what is still to be agreed. */
const nextOf = (book: Book, moment: Moment, period: Period): readonly Block[] => {
  const { review, head } = moment.language.reports;
  const name = memberNames(book);
  const next = nextPeriod(period);
  const goals = goalReadings(book, moment, period).filter((goal) => goal.period.start === next.start);
  const rows = table(goals, [
    { head: head.goal, width: 3, cell: ({ row }) => strong(row.goal ?? '') },
    { head: head.owner, cell: ({ row }) => words(name(row.owner)) },
  ]);
  const shown = showPeriod(next);
  return [
    heading(review.next),
    goals.length > 0 ? rows : paragraph(say(review.nextNone, { period: shown })),
    { kind: 'slot', label: say(review.nextGoals, { period: shown }), text: null },
  ];
};

const openingOf = (moment: Moment, period: Period, asOf: string, blocks: readonly Block[]): string => {
  const { review } = moment.language.reports;
  const slots = { period: showPeriod(period), start: period.start, end: period.end, asOf, now: moment.now.replace('T', ' ') };
  const open = blocks.filter((block) => block.kind === 'slot' && block.text === null).length;
  // A period that is no quarter is called by its days.
  const covers = period.key === quarterOf(period.start).key ? review.cover : review.coverDays;
  return `${say(covers, slots)} · ${open > 0 ? say(review.toComplete, { n: open }) : review.complete}`;
};

/** The review of a period as one frozen document. A period that is over is judged on the day after its end; `previous` is the review frozen for the period before.
 * @example reviewDocument(book, moment, quarterOf('2026-05-13'), findings, null).opening // '2026 Q2（2026-04-01 至 2026-06-30）· 数据截至 2026-05-12 · …'
 */
export const reviewDocument = (
  book: Book,
  now: Moment,
  period: Period,
  findings: readonly Finding[],
  previous: Document | null,
): Document => {
  const moment = atEndOf(now, period);
  const { language, settings } = moment;
  const figures: Figures = figuresOf(book, moment, period);
  const asOf = earlier(knownUntil(figures, moment), period.end);
  const partsOf = (wanted: (key: string) => boolean): readonly Block[] =>
    rowTabs
      .filter(({ key }) => wanted(key))
      .sort((a, b) => place(a.key) - place(b.key))
      .flatMap((tab): readonly Block[] => tab.review?.(book, moment, period) ?? []);
  const body: readonly Block[] = [
    heading(language.reports.review.summary),
    ...sentencesOf(book, moment, figures),
    ...partsOf((key) => front.includes(key)),
    ...previousOf(previous, moment),
    ...partsOf((key) => !front.includes(key)),
    ...openOf(book, moment, findings),
    ...nextOf(book, moment, period),
    ...appendixOf(book, moment, period, figures),
  ];
  const unfinished = moment.today <= period.end ? [quiet(say(language.reports.review.unfinished, { asOf }))] : [];
  return {
    version: 1,
    title: titled(say(language.reports.review.title, { team: settings.team, period: showPeriod(period) })),
    language: language.code,
    team: settings.team,
    period,
    asOf,
    frozenAt: now.now,
    opening: openingOf(moment, period, asOf, body),
    blocks: [...unfinished, numbersOf(book, moment, figures, findings, false), ...body],
  };
};
