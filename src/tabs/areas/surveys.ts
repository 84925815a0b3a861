import { type Finding, finding } from '../../define/finding';
import type { Moment } from '../../define/moment';
import type { Tab } from '../../define/tab';
import { labelOf } from '../../languages/choose';
import { workDaysBetween } from '../../rules/calendar';
import { enoughAnswers, leastAnswers } from '../../rules/customers';
import { addDays } from '../../rules/day';
import { quarterOf } from '../../rules/period';
import { cellFindings } from '../cells';
import { type Book, columns } from '../columns';
import { answersIn, answersWithin, isLow, isOnScale, scales, scoreOf, showScore, surveyKinds } from '../readings/survey-readings';
import { surveysReview } from './surveys-review';

/** Working days within which a low score is called back. */
const callBackDays = 3;
/** Calendar days after which nobody calls back any more. */
const forgottenDays = 90;

/** 满意度调研: one row an answer. */
export const surveys: Tab<Book, 'surveys'> = {
  key: 'surveys',
  kind: 'log',
  colour: 'log',
  columns: columns.surveys,
  prefix: 'SV',
  title: 'kind',
  keys: ['day', 'kind', 'score', 'group', 'reason'],
  upkeep: 'quarterly',
  repeats: true,
  covers: ['customers', 'analysis'],
  findings: (book, moment) => [
    ...cellFindings(surveys, book.surveys, moment),
    ...scaleFindings(book, moment),
    ...lowFindings(book, moment),
    ...sampleFindings(book, moment),
    ...targetFindings(book, moment),
  ],
  review: surveysReview,
};

const scaleFindings = (book: Book, { language }: Moment): readonly Finding[] =>
  book.surveys.rows.flatMap(({ id, at, kind, score }) => {
    if (kind === null || score === null || !(kind in scales) || isOnScale(kind, score)) return [];
    const [low, high] = scales[kind];
    const slots = { row: at, kind: labelOf(language, 'surveyKind', kind), score, low, high };
    return [finding('surveyOffScale', { tab: 'surveys', id, column: 'score', weight: 'week' }, slots)];
  });

/** One finding a kind, on the oldest answer: a survey pasted at once would fill the list otherwise. */
const lowFindings = (book: Book, { today, calendar, language }: Moment): readonly Finding[] => {
  const open = answersIn(book).filter(
    (answer) =>
      isLow(answer) &&
      answer.calledBack !== true &&
      answer.day >= addDays(today, -forgottenDays) &&
      workDaysBetween(answer.day, today, calendar) > callBackDays,
  );
  return surveyKinds.flatMap((kind) => {
    const own = open.filter((answer) => answer.kind === kind);
    const [oldest] = own;
    if (!oldest) return [];
    const { id, day } = oldest;
    const slots = { kind: labelOf(language, 'surveyKind', kind), n: own.length, day };
    return [finding('surveyLow', { tab: 'surveys', id, column: 'calledBack', weight: 'week', since: day }, slots)];
  });
};

/** What the answers of this quarter do not carry. */
const sampleFindings = (book: Book, moment: Moment): readonly Finding[] => {
  const answers = answersWithin(answersIn(book), quarterOf(moment.today));
  const place = { tab: 'surveys', id: '', weight: 'hint' } as const;
  return surveyKinds.flatMap((key): readonly Finding[] => {
    const figure = scoreOf(key, answers, moment);
    if (figure === null || figure.count >= enoughAnswers) return [];
    const slots = { kind: labelOf(moment.language, 'surveyKind', key), n: figure.count };
    return figure.count < leastAnswers
      ? [finding('surveyTooFew', place, { ...slots, least: leastAnswers })]
      : [finding('surveyFew', place, { ...slots, margin: showScore(key, figure.margin ?? 0), enough: enoughAnswers })];
  });
};

/** Scores of this quarter, of enough answers, below what Settings name as target. */
const targetFindings = (book: Book, moment: Moment): readonly Finding[] => {
  const answers = answersWithin(answersIn(book), quarterOf(moment.today));
  return surveyKinds.flatMap((kind, at) => {
    const given = moment.settings.surveyTargets?.[at] ?? null;
    const figure = scoreOf(kind, answers, moment);
    // 90 and 0.9 are the same share.
    const target = given !== null && kind === 'csat' && given > 1 ? given / 100 : given;
    if (target === null || figure === null || figure.count < leastAnswers || figure.value >= target) return [];
    const slots = { kind: labelOf(moment.language, 'surveyKind', kind), a: showScore(kind, figure.value), b: showScore(kind, target) };
    return [finding('surveyBelow', { tab: 'surveys', id: '', weight: 'week' }, { ...slots, n: figure.count })];
  });
};
