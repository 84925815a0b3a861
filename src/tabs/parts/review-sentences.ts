import type { Block } from '../../define/document';
import type { Moment } from '../../define/moment';
import { say } from '../../languages/say';
import { showShare } from '../../rules/measure';
import type { Book } from '../columns';
import { gridReading } from '../readings/grid-readings';
import type { KpiReading } from '../readings/kpi-readings';
import { type Figures, isGood } from './figures';
import { paragraph } from './show';

const isBehind = ({ status }: KpiReading): boolean => status === 'offTrack' || status === 'missed';
const isClose = ({ status }: KpiReading): boolean => status === 'atRisk' || status === 'nearlyMet';
const titles = (kpis: readonly KpiReading[], separator: string): string => kpis.map(({ row }) => row.kpi ?? '').join(separator);

const onGoals = ({ overall, goals }: Figures, { language }: Moment): readonly string[] => {
  const { review } = language.reports;
  if (goals.length === 0) return [];
  if (!overall) return [review.goalsUnknown];
  const a = showShare(overall.attainment);
  const status = language.choices.status[overall.status].split('|')[0] ?? '';
  return [
    overall.expected === null
      ? say(review.goalsNoPace, { a, status })
      : say(review.goalsSentence, { a, b: showShare(overall.expected), status }),
  ];
};

const onKpis = ({ kpis }: Figures, { language }: Moment): readonly string[] => {
  const { review, listSeparator } = language.reports;
  if (kpis.length === 0) return [];
  const behind = kpis.filter(isBehind);
  const awaiting = kpis.filter(({ status }) => status === 'awaiting').length;
  const counts = { n: kpis.length, good: kpis.filter(isGood).length, risk: kpis.filter(isClose).length, bad: behind.length, awaiting };
  const best = kpis
    .filter((kpi) => isGood(kpi) && kpi.judged === 'pace' && kpi.expected !== null)
    .map((kpi) => ({ kpi, a: kpi.attainment ?? 0, ahead: (kpi.attainment ?? 0) - (kpi.expected ?? 0) }))
    .reduce<{ readonly kpi: KpiReading; readonly a: number; readonly ahead: number } | null>(
      (first, next) => (first && first.ahead >= next.ahead ? first : next),
      null,
    );
  return [
    say(review.kpisSentence, counts),
    ...(behind.length > 0 ? [say(review.behindSentence, { kpis: titles(behind, listSeparator) })] : []),
    ...(best ? [say(review.bestSentence, { kpi: best.kpi.row.kpi ?? '', a: showShare(best.a) })] : []),
  ];
};

const onWork = (book: Book, { tasks }: Figures, moment: Moment): readonly string[] => {
  const { review } = moment.language.reports;
  const { items } = gridReading(book, moment);
  const faulty = items.filter(({ audit }) => audit.faults.some((fault) => fault !== 'manyC' && fault !== 'manyI')).length;
  const { onTime, late, open, overdue } = tasks;
  return [
    ...(onTime + late + open > 0 ? [say(review.tasksSentence, { onTime, late, open, overdue })] : []),
    ...(items.length === 0
      ? []
      : [faulty === 0 ? say(review.gridFine, { items: items.length }) : say(review.gridSentence, { items: items.length, n: faulty })]),
  ];
};

/** The review's summary, written from the counts, and a place for the lead's own words. */
export const sentencesOf = (book: Book, moment: Moment, figures: Figures): readonly Block[] => {
  const { review, sentenceSeparator } = moment.language.reports;
  const paragraphs = [onGoals(figures, moment), onKpis(figures, moment), onWork(book, figures, moment)]
    .filter((sentences) => sentences.length > 0)
    .map((sentences) => paragraph(sentences.join(sentenceSeparator)));
  return [...(paragraphs.length > 0 ? paragraphs : [paragraph(review.nothing)]), { kind: 'slot', label: review.comment, text: null }];
};
