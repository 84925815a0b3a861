import type { Block } from '../../define/document';
import type { Moment, Settings } from '../../define/moment';
import type { Language } from '../../languages';
import { labelOf } from '../../languages/choose';
import { say } from '../../languages/say';
import { isWorkDay, type WorkingCalendar, weekdaysOnly, workDaysIn } from '../../rules/calendar';
import { addDays } from '../../rules/day';
import { showNumber } from '../../rules/measure';
import type { Period } from '../../rules/period';
import type { Pair } from '../../rules/thresholds';
import { areas } from '../areas';
import type { Book, BookKey } from '../columns';
import { presetName } from '../presets';
import type { Figures } from './figures';
import { heading, paragraph, quiet, strong, table, weight, words } from './show';

const daysOf = ({ start, end }: Period): readonly string[] => {
  const days: string[] = [];
  for (let day = start; day <= end; day = addDays(day, 1)) days.push(day);
  return days;
};

/** What makes a status, with the figures in force. */
const statusLines = (language: Language, settings: Settings): readonly string[] => {
  const { review, sentenceSeparator } = language.reports;
  const { thresholds } = settings;
  const pair = (sentence: string, [on, off]: Pair, show: (x: number) => string) => say(sentence, { on: show(on), off: show(off) });
  const inPoints = (x: number): string => showNumber(x * 100);
  const percent = (x: number): string => `${showNumber(x * 100)}%`;
  const criteria = [
    ...(thresholds.ratio ? [pair(review.criteria.ratio, thresholds.ratio, showNumber)] : []),
    ...(thresholds.gap ? [pair(review.criteria.gap, thresholds.gap, inPoints)] : []),
    ...(thresholds.absolute ? [pair(review.criteria.absolute, thresholds.absolute, percent)] : []),
  ];
  return [
    [
      say(review.thresholds, { preset: presetName('thresholds', { language, settings }) }),
      ...criteria,
      criteria.length > 1 ? review.severalCriteria : review.oneCriterion,
      say(review.early, { share: percent(thresholds.early) }),
    ].join(sentenceSeparator),
    [review.bound, pair(review.limit, thresholds.limit, showNumber)].join(sentenceSeparator),
    review.afterwards,
  ];
};

/** Working days of each month, where there are several. */
const monthsOf = (days: readonly string[], calendar: WorkingCalendar, { reports }: Language): readonly string[] => {
  const months = [...new Set(days.map((day) => day.slice(0, 7)))];
  if (months.length < 2) return [];
  const each = months.map((month) =>
    say(reports.review.month, { month, n: days.filter((day) => day.startsWith(month) && isWorkDay(day, calendar)).length }),
  );
  return [say(reports.review.months, { months: each.join(reports.listSeparator) })];
};

/** Areas that are installed and hold nothing: one line, no heading. */
const unusedOf = (book: Book, { tabs, reports }: Language): readonly Block[] => {
  const unused = areas.filter(({ key, kind }) => {
    const { installed, rows } = book[key as BookKey];
    return kind !== 'report' && installed && rows.length === 0;
  });
  const names = unused.map(({ key }) => tabs[key as BookKey].name).join(reports.listSeparator);
  return unused.length > 0 ? [quiet(say(reports.review.unused, { areas: names }))] : [];
};

/** How every number of the review is meant: definitions, methods, thresholds and the working calendar. */
export const appendixOf = (book: Book, { language, settings, calendar }: Moment, period: Period, { kpis }: Figures): readonly Block[] => {
  const { review, head } = language.reports;
  const choice = <S extends 'method' | 'aggregation' | 'cadence'>(set: S, key: Parameters<typeof labelOf<S>>[2] | null) =>
    words(key === null ? null : labelOf(language, set, key));
  const definitions = table(
    kpis,
    [
      { head: head.kpi, width: 1.6, cell: ({ row }) => strong(row.kpi ?? '') },
      { head: head.definition, width: 3, cell: ({ row }) => words(row.definition ?? review.noDefinition) },
      { head: head.method, cell: ({ row }) => choice('method', row.method) },
      { head: head.aggregation, cell: ({ row }) => choice('aggregation', row.aggregation) },
      { head: head.cadence, cell: ({ row }) => choice('cadence', row.cadence) },
      { head: head.weight, right: true, cell: ({ row }) => weight(row.weight) },
    ],
    review.scorecardEmpty,
  );
  const used = new Set(kpis.map(({ row }) => row.method));
  const methods = Object.entries(review.methodLines).flatMap(([method, text]) => (used.has(method as 'increase') ? [paragraph(text)] : []));
  const days = daysOf(period);
  const off = days.filter((day) => isWorkDay(day, weekdaysOnly) && !isWorkDay(day, calendar)).length;
  const work = days.filter((day) => !isWorkDay(day, weekdaysOnly) && isWorkDay(day, calendar)).length;
  const region = labelOf(language, 'region', settings.region);
  return [
    heading(review.appendix),
    heading(review.definitions, 2),
    definitions,
    heading(review.methods, 2),
    ...methods,
    paragraph([review.rollUp, review.goalStatus[settings.rollUpStatus]].join(language.reports.sentenceSeparator)),
    ...[review.pace, ...statusLines(language, settings), review.overdueRule].map(paragraph),
    paragraph(
      [
        say(review.calendar, { region, n: workDaysIn(period.start, period.end, calendar), off, work }),
        ...monthsOf(days, calendar, language),
      ].join(language.reports.sentenceSeparator),
    ),
    ...unusedOf(book, language),
  ];
};
