import type { Block, DocumentCell } from '../../define/document';
import type { Moment } from '../../define/moment';
import { labelOf } from '../../languages/choose';
import { say } from '../../languages/say';
import { enoughAnswers, type Figure, isInsideError, leastAnswers } from '../../rules/customers';
import { type Period, previousPeriod } from '../../rules/period';
import type { Book } from '../columns';
import { count, heading, quiet, type ReportColumn, share, strong, table, words } from '../parts/show';
import {
  type Answer,
  answersIn,
  answersWithin,
  isLow,
  type SurveyKind,
  scoreOf,
  showScore,
  surveyKinds,
} from '../readings/survey-readings';

/** Groups and quotes that the review shows at most. */
const mostGroups = 10;
const mostQuotes = 5;

interface Score {
  readonly kind: SurveyKind;
  readonly now: Figure;
  readonly before: Figure | null;
}

const isEnough = (figure: Figure | null): figure is Figure => figure !== null && figure.count >= leastAnswers;

/** Scores of the period with n, error and method, by group where there are several, and why some are low. */
export const surveysReview = (book: Book, moment: Moment, period: Period): readonly Block[] => {
  const all = answersIn(book);
  const answers = answersWithin(all, period);
  if (answers.length === 0) return [];
  const before = answersWithin(all, previousPeriod(period));
  const says = moment.language.areas.surveys.words;
  const scores = surveyKinds.flatMap((kind): readonly Score[] => {
    const now = scoreOf(kind, answers, moment);
    return now === null ? [] : [{ kind, now, before: scoreOf(kind, before, moment) }];
  });
  return [
    heading(says.part),
    table(scores, [
      ...scoreColumns<Score>(moment),
      ...responseColumn(moment, period),
      { head: says.change, right: true, cell: (score) => changeOf(score, moment) },
      methodColumn(moment),
    ]),
    quiet(says.note),
    ...groupsOf(answers, moment),
    ...quotesOf(answers, moment),
  ];
};

const scoreColumns = <S extends Pick<Score, 'kind' | 'now'>>({ language }: Moment): readonly ReportColumn<S>[] => {
  const says = language.areas.surveys.words;
  return [
    { head: language.areas.surveys.columns.kind.header, cell: ({ kind }) => strong(labelOf(language, 'surveyKind', kind)) },
    { head: says.score, right: true, cell: ({ kind, now }) => words(isEnough(now) ? showScore(kind, now.value) : null) },
    { head: says.margin, right: true, cell: ({ kind, now }) => words(isEnough(now) ? showScore(kind, now.margin ?? 0) : null) },
    { head: says.count, right: true, cell: ({ now }) => count(now.count) },
  ];
};

/** Answers ÷ questions sent, where Settings say how many were in that period. */
const responseColumn = ({ language, settings }: Moment, period: Period): readonly ReportColumn<Score>[] => {
  const { sent, period: of } = settings.surveysSent ?? { sent: [], period: null };
  if (!sent.some((n) => n !== null) || (of !== null && of.key !== period.key)) return [];
  const cell = ({ kind, now }: Score): DocumentCell => {
    const n = sent[surveyKinds.indexOf(kind)] ?? null;
    return share(n === null ? null : now.count / n);
  };
  return [{ head: language.areas.surveys.words.response, right: true, cell }];
};

const methodColumn = ({ language, settings }: Moment): ReportColumn<Score> => {
  const says = language.areas.surveys.words;
  const methods = {
    nps: says.npsMethod,
    csat: say(says.csatMethod, { method: labelOf(language, 'csatMethod', settings.csatMethod) }),
    ces: says.cesMethod,
  };
  const cell = ({ kind, now }: Score): DocumentCell => {
    if (!isEnough(now)) return words(say(says.tooFew, { n: leastAnswers }));
    return words(now.count < enoughAnswers ? say(says.small, { method: methods[kind] }) : methods[kind]);
  };
  return { head: says.method, width: 3, cell };
};

/** An arrow only where both samples have enough answers and the change is beyond their errors. */
const changeOf = ({ kind, now, before }: Score, { language }: Moment): DocumentCell => {
  if (!isEnough(now) || !isEnough(before)) return words(null);
  const change = now.value - before.value;
  if (isInsideError(change, before.margin ?? 0, now.margin ?? 0)) return words(language.areas.surveys.words.inside);
  return words(`${change > 0 ? '↑' : '↓'} ${showScore(kind, Math.abs(change))}`);
};

/** Scores of the groups that have enough answers; one group alone says nothing new. */
const groupsOf = (answers: readonly Answer[], moment: Moment): readonly Block[] => {
  const says = moment.language.areas.surveys.words;
  const names = [...new Set(answers.flatMap(({ group }) => (group === null ? [] : [group])))];
  const groups = names
    .flatMap((group) =>
      surveyKinds.map((kind) => {
        const own = answers.filter((answer) => answer.group === group);
        return { group, kind, now: scoreOf(kind, own, moment) };
      }),
    )
    .filter((one): one is typeof one & { now: Figure } => isEnough(one.now))
    .sort((a, b) => b.now.count - a.now.count);
  if (groups.length < 2) return [];
  const head = { head: moment.language.areas.surveys.columns.group.header, width: 2, cell: (one: { group: string }) => words(one.group) };
  return [heading(says.groups, 2), table(groups.slice(0, mostGroups), [head, ...scoreColumns<(typeof groups)[number]>(moment)])];
};

/** The latest reasons given for low scores, without names. */
const quotesOf = (answers: readonly Answer[], { language }: Moment): readonly Block[] => {
  const { words: says, columns } = language.areas.surveys;
  const low = answers.filter((answer) => isLow(answer) && answer.reason !== null).slice(-mostQuotes);
  if (low.length === 0) return [];
  return [
    heading(says.lowAnswers, 2),
    table(low, [
      { head: columns.kind.header, cell: ({ kind }) => words(labelOf(language, 'surveyKind', kind)) },
      { head: says.score, right: true, cell: ({ score }) => count(score) },
      { head: columns.reason.header, width: 4, cell: ({ reason }) => words(reason) },
      { head: columns.calledBack.header, cell: ({ calledBack }) => words(labelOf(language, 'yesNo', calledBack === true ? 'yes' : 'no')) },
    ]),
  ];
};
