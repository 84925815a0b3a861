import type { Moment } from '../../define/moment';
import type { ChoiceKey } from '../../languages';
import { ces, csat, type Figure, nps } from '../../rules/customers';
import { showNumber, showShare } from '../../rules/measure';
import type { Period } from '../../rules/period';
import type { Book } from '../columns';

export type SurveyKind = ChoiceKey<'surveyKind'>;
/** An answer that counts: its score is a whole number on the scale of its kind. */
export interface Answer {
  readonly id: string;
  readonly day: string;
  readonly kind: SurveyKind;
  readonly score: number;
  readonly group: string | null;
  readonly reason: string | null;
  readonly calledBack: boolean | null;
}

/** Lowest and highest score of each kind. */
export const scales = { nps: [0, 10], csat: [1, 5], ces: [1, 7] } as const;
export const surveyKinds: readonly SurveyKind[] = ['nps', 'csat', 'ces'];
/** Up to this score somebody should call back. */
const lowUpTo = { nps: 6, csat: 2, ces: null } as const;

export const isOnScale = (kind: SurveyKind, score: number): boolean =>
  Number.isInteger(score) && score >= scales[kind][0] && score <= scales[kind][1];

/** The answers that count, in the order of their days. */
export const answersIn = ({ surveys }: Pick<Book, 'surveys'>): readonly Answer[] =>
  surveys.rows
    .flatMap(({ id, day, kind, score, group, reason, calledBack }) =>
      day !== null && kind !== null && score !== null && kind in scales && isOnScale(kind, score)
        ? [{ id, day, kind, score, group, reason, calledBack }]
        : [],
    )
    .sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));

export const isLow = ({ kind, score }: Answer): boolean => score <= (lowUpTo[kind] ?? -1);

export const answersWithin = (answers: readonly Answer[], { start, end }: Period): readonly Answer[] =>
  answers.filter(({ day }) => day >= start && day <= end);

/** The score of a kind's answers: NPS in points, CSAT as a share by the method in Settings, CES in grades; null without answers. */
export const scoreOf = (kind: SurveyKind, answers: readonly Answer[], { settings }: Moment): Figure | null => {
  const scores = answers.filter((answer) => answer.kind === kind).map(({ score }) => score);
  if (kind === 'nps') return nps(scores);
  return kind === 'ces' ? ces(scores) : csat(scores, settings.csatMethod, scales.csat[1]);
};

/** A score, its error or its change as its kind is read.
 * @example showScore('csat', 0.875) // '87.5%'
 */
export const showScore = (kind: SurveyKind, x: number): string => {
  if (kind === 'csat') return showShare(x);
  // No −0: Math.round(−0.4) is one.
  return showNumber(kind === 'nps' ? Math.round(x) + 0 : x);
};
