import type { Block, Document } from '../define/document';
import type { Finding } from '../define/finding';
import type { Moment } from '../define/moment';
import type { Tab } from '../define/tab';
import { labelOf } from '../languages/choose';
import { say } from '../languages/say';
import { workDaysIn } from '../rules/calendar';
import { daysBetween } from '../rules/day';
import { quarterOf, showPeriod } from '../rules/period';
import { type Book, columns } from './columns';
import { describeFinding, placeOf, worstFirst } from './describe-finding';
import { type Figures, figuresOf, knownUntil, numbersOf } from './parts/figures';
import { heading, quiet, strong, table, titled, words } from './parts/show';
import { watchFormula } from './parts/watch';
import { presetName } from './presets';
import { memberNames } from './readings/names';
import { rowTabs } from './row-tabs';

/** 汇总: one page that says where the team stands, rebuilt at every refresh. */
export const summary: Tab<Book, 'summary'> = {
  key: 'summary',
  kind: 'report',
  colour: 'computed',
  columns: columns.summary,
  prefix: '',
  title: '' as never,
  keys: [],
  covers: ['performance', 'outlook'],
};

/** Findings the Summary shows. */
const most = 10;

const line = ({ today, language, calendar, now }: Moment, document: Pick<Document, 'period' | 'asOf'>): string => {
  const { period, asOf } = document;
  const words = language.reports.summary;
  const slots = { period: showPeriod(period), asOf, now: now.replace('T', ' ') };
  if (today > period.end) return say(words.lineOver, slots);
  return say(words.line, { ...slots, days: daysBetween(today, period.end), workDays: workDaysIn(today, period.end, calendar) });
};

/** The method in force, beside the numbers. */
const methodsOf = (moment: Moment): string => {
  const { language, settings } = moment;
  const rollUp = labelOf(language, 'rollUpStatus', settings.rollUpStatus);
  return say(language.reports.summary.methods, { thresholds: presetName('thresholds', moment), rollUp });
};

const decisions = (book: Book, moment: Moment, findings: readonly Finding[]): readonly Block[] => {
  const { language } = moment;
  const { summary, head, weights } = language.reports;
  const name = memberNames(book);
  const open = worstFirst(findings).filter(({ weight }) => weight !== 'hint');
  const rows = table(
    open.slice(0, most),
    [
      { head: head.what, width: 4, cell: (found) => strong(describeFinding(found, language).says) },
      {
        head: head.how,
        cell: ({ weight }) => ({ text: weights[weight], status: weight === 'now' ? ('offTrack' as const) : ('atRisk' as const) }),
      },
      { head: head.owner, cell: ({ owner }) => words(name(owner ?? null)) },
      { head: head.since, cell: ({ since }) => words(since ?? null) },
      { head: head.mend, width: 3, cell: (found) => words(describeFinding(found, language).mend) },
      { head: head.place, width: 1.4, cell: (found) => words(placeOf(found, book, language)) },
    ],
    summary.nothing,
  );
  const more = open.length - most;
  return [heading(summary.decide), rows, ...(more > 0 ? [quiet(say(summary.more, { n: more }))] : [])];
};

const periodOf = ({ goals }: Figures, today: string) => goals[0]?.period ?? quarterOf(today);

/** The Summary as it stands: one line, four numbers, what needs a decision, then each tab's part.
 * @example summaryDocument(book, moment, findings).title // '增长部运营汇总'
 */
export const summaryDocument = (book: Book, moment: Moment, findings: readonly Finding[]): Document => {
  const { language, settings, today, now } = moment;
  const figures = figuresOf(book, moment, null);
  const period = periodOf(figures, today);
  const asOf = knownUntil(figures, moment);
  return {
    version: 1,
    title: titled(say(language.reports.summary.title, { team: settings.team })),
    language: language.code,
    team: settings.team,
    period,
    asOf,
    frozenAt: now,
    opening: line(moment, { period, asOf }),
    watch: watchFormula(language),
    blocks: [
      numbersOf(book, moment, figures, findings, true),
      quiet(methodsOf(moment)),
      ...decisions(book, moment, findings),
      ...rowTabs.flatMap((tab): readonly Block[] => tab.summary?.(book, moment) ?? []),
    ],
  };
};
