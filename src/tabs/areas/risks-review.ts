import type { Block, DocumentCell, Status } from '../../define/document';
import type { Moment } from '../../define/moment';
import { labelOf } from '../../languages/choose';
import { say } from '../../languages/say';
import { showNumber } from '../../rules/measure';
import type { Period } from '../../rules/period';
import type { RiskLevel } from '../../rules/risk';
import type { Book } from '../columns';
import { heading, paragraph, quiet, type ReportColumn, strong, table, words } from '../parts/show';
import { presetName } from '../presets';
import { memberNames } from '../readings/names';
import { type Rating, type RiskReading, rankOf, riskReadings } from '../readings/risk-readings';

const most = 5;

const statusOf = (level: RiskLevel): Status =>
  rankOf(level) > rankOf('high') ? 'offTrack' : level === 'high' ? 'atRisk' : rankOf(level) < rankOf('moderate') ? 'onTrack' : 'nearlyMet';

/** How many open risks stand in each field of the matrix, the most likely row first. */
const heatMap = (readings: readonly RiskReading[], { language, settings }: Moment): Block => {
  const { words: says } = language.areas.risks;
  const { probabilities, impacts, levels } = settings.riskMatrix;
  const count = (likelihood: number, impact: number): number =>
    readings.filter(({ now }) => now?.likelihood === likelihood && now.impact === impact).length;
  const cell = (line: number, likelihood: number, impact: number, at: number): DocumentCell => {
    const n = count(likelihood, impact);
    const level = levels[line]?.[at];
    return n === 0 || level === undefined ? { text: '' } : { text: String(n), value: n, as: 'plain', status: statusOf(level) };
  };
  return {
    kind: 'table',
    head: [says.heatMap, ...impacts.map((impact) => say(says.impact, { n: impact }))],
    widths: [2, ...impacts.map(() => 1)],
    align: ['left', ...impacts.map(() => 'right' as const)],
    rows: probabilities.map((likelihood, line) => [
      { text: say(says.likelihood, { n: likelihood }) },
      ...impacts.map((impact, at) => cell(line, likelihood, impact, at)),
    ]),
  };
};

const movementOf = ({ now, before }: RiskReading, period: Period): string | null => {
  if (!now || !before || before.until < period.start || before.until > period.end || now.score === before.score) return null;
  return `${now.score > before.score ? '↑' : '↓'} ${showNumber(before.score)}`;
};

const topOf = (readings: readonly RiskReading[], book: Book, { language }: Moment, period: Period): Block => {
  const { words: says, columns: head } = language.areas.risks;
  const name = memberNames(book);
  const rated = (rating: Rating | null): DocumentCell =>
    rating
      ? { text: `${labelOf(language, 'riskLevel', rating.level)} ${showNumber(rating.score)}`, status: statusOf(rating.level) }
      : words(null);
  const moved: readonly ReportColumn<RiskReading>[] = readings.some((risk) => movementOf(risk, period) !== null)
    ? [{ head: says.moved, cell: (risk) => words(movementOf(risk, period)) }]
    : [];
  const after: readonly ReportColumn<RiskReading>[] = readings.some((risk) => risk.after !== null)
    ? [{ head: says.after, cell: (risk) => rated(risk.after) }]
    : [];
  return table(readings, [
    { head: head.risk.header, width: 3, cell: ({ row }) => strong(row.risk ?? '') },
    { head: head.level.header, cell: ({ now }) => rated(now) },
    ...moved,
    { head: head.measure.header, width: 3, cell: ({ row }) => words(row.measure) },
    ...after,
    { head: head.owner.header, cell: ({ row }) => words(name(row.owner)) },
    { head: head.state.header, cell: ({ row }) => words(labelOf(language, 'riskState', row.state ?? 'watching')) },
  ]);
};

/** Heat map, the five largest with their movement, and what was closed in the period. */
export const risksReview = (book: Book, moment: Moment, period: Period): readonly Block[] => {
  const { language } = moment;
  const { words: says } = language.areas.risks;
  const readings = riskReadings(book, moment);
  const open = readings.filter((risk) => risk.open && risk.now !== null);
  const closed = readings.flatMap(({ row }) =>
    row.state === 'closed' && row.closedOn !== null && row.closedOn >= period.start && row.closedOn <= period.end ? (row.risk ?? []) : [],
  );
  if (open.length + closed.length === 0) return [];
  const top = [...open].sort((a, b) => (b.now?.score ?? 0) - (a.now?.score ?? 0)).slice(0, most);
  const counts = { n: open.length, m: open.filter(({ high }) => high).length };
  const method = quiet(say(says.method, { ...counts, matrix: presetName('riskMatrix', moment) }));
  return [
    heading(says.title),
    ...(open.length > 0 ? [heatMap(open, moment), method, topOf(top, book, moment, period)] : []),
    ...(closed.length > 0 ? [paragraph(say(says.closed, { risks: closed.join(language.actions.between) }))] : []),
  ];
};
