import type { Block } from '../../define/document';
import { type Finding, finding } from '../../define/finding';
import type { Moment } from '../../define/moment';
import type { Tab } from '../../define/tab';
import { fold } from '../../languages/choose';
import { say } from '../../languages/say';
import { workDaysBetween } from '../../rules/calendar';
import { addDays, daysBetween } from '../../rules/day';
import { showShare } from '../../rules/measure';
import type { Period } from '../../rules/period';
import { cellFindings } from '../cells';
import { type Book, columns } from '../columns';
import { heading, paragraph, quiet, strong, table, words } from '../parts/show';
import { gapOf, gapText, marketReadings, type Observation, type ObservationReading } from '../readings/market-readings';

/** 竞品与市场: what competitors and the industry do, how far that is from us, and what we do about it. */
export const market: Tab<Book, 'market'> = {
  key: 'market',
  kind: 'log',
  colour: 'log',
  columns: columns.market,
  prefix: 'MK',
  title: 'seen',
  keys: ['about', 'day', 'seen'],
  upkeep: 'monthly',
  colours: [
    { column: 'impact', status: 'atRisk', is: 'threat' },
    { column: 'impact', status: 'onTrack', is: 'opening' },
  ],
  covers: ['market'],
  refresh: (book, moment) =>
    marketReadings(book, moment).map(({ row, gap, gapShare, change, share }) => ({
      id: row.id,
      day: row.day,
      gap,
      gapShare,
      change,
      share,
    })),
  findings: (book, moment) => [
    ...cellFindings(market, book.market, moment, ['day']),
    ...marketReadings(book, moment).flatMap((reading) => rowFindings(reading, moment)),
    ...[...competitors(book.market.rows).values()].flatMap((rows) => silence(rows, moment)),
  ],
  review: (book, moment, period) => reviewOf(book, moment, period),
};

/** Working days that a threat may stand without a response. */
const patience = 5;
/** A competitor with so many observations within so many days is one that the team watches; after so many without any it is silent. */
const key = { observations: 3, days: 180, silent: 30 };

/** Observations by competitor, oldest first. */
const competitors = (rows: readonly Observation[]): ReadonlyMap<string, readonly Observation[]> => {
  const groups = new Map<string, Observation[]>();
  for (const row of [...rows].sort((a, b) => (a.day ?? '').localeCompare(b.day ?? ''))) {
    if (row.about === null || row.about === 'industry' || row.day === null) continue;
    const group = groups.get(fold(row.about));
    if (group) group.push(row);
    else groups.set(fold(row.about), [row]);
  }
  return groups;
};

const where = ({ id, day }: Observation, column: string) => ({ tab: 'market', id, column, since: day });
const nameOf = ({ about }: Observation, { language }: Moment): string =>
  about === 'industry' ? language.choices.marketAbout.industry : (about ?? '');

const rowFindings = ({ row, gap, before, replaced }: ObservationReading, moment: Moment): readonly Finding[] => {
  if (row.impact !== 'threat' || row.day === null || replaced) return [];
  const about = nameOf(row, moment);
  const found: Finding[] = [];
  const n = workDaysBetween(row.day, moment.today, moment.calendar);
  if (row.response === null && n > patience)
    found.push(finding('marketThreat', { ...where(row, 'response'), weight: 'week' }, { about, seen: row.seen ?? '', n }));
  const last = before === null ? null : gapOf(before);
  if (gap !== null && last !== null && gap * last > 0 && Math.abs(gap) > Math.abs(last)) {
    const [a, b] = [gapText(last, row.unit, moment.language), gapText(gap, row.unit, moment.language)];
    found.push(finding('marketGapGrows', { ...where(row, 'gap'), weight: 'hint' }, { about, indicator: row.indicator ?? '', a, b }));
  }
  return found;
};

/** A competitor that the team watches and has not looked at for long; one forgotten for half a year is no longer watched. */
const silence = (rows: readonly Observation[], moment: Moment): readonly Finding[] => {
  const from = addDays(moment.today, -key.days);
  const recent = rows.filter(({ day }) => day !== null && day > from && day <= moment.today);
  const last = recent.at(-1);
  const n = last?.day ? daysBetween(last.day, moment.today) : 0;
  if (!last || recent.length < key.observations || n <= key.silent) return [];
  return [finding('marketNotSeen', { ...where(last, 'day'), weight: 'hint' }, { about: nameOf(last, moment), n })];
};

/** A line a competitor: its moves, the gap, our answer; then the latest of the industry. */
const reviewOf = (book: Book, moment: Moment, period: Period): readonly Block[] => {
  const { language } = moment;
  const says = language.areas.market.words;
  const inside = ({ day }: Observation): boolean => day !== null && day >= period.start && day <= period.end;
  const rows = book.market.rows.filter(inside);
  if (rows.length === 0) return [];
  const gaps = new Map(marketReadings(book, moment).map((reading) => [reading.row.id, reading]));
  const gapCell = (seen: readonly Observation[]): string => {
    const reading = seen
      .flatMap(({ id }) => gaps.get(id) ?? [])
      .filter(({ gap }) => gap !== null)
      .at(-1);
    if (!reading || reading.gap === null) return '';
    const plain = gapText(reading.gap, reading.row.unit, language);
    const gap = reading.gapShare === null ? plain : say(says.gapWithShare, { gap: plain, share: showShare(reading.gapShare) });
    return say(says.gapOf, { indicator: reading.row.indicator ?? '', gap }).trim();
  };
  const latest = (seen: readonly Observation[]) => {
    const last = seen.at(-1);
    return say(says.movesOf, { n: seen.length, day: last?.day ?? '', seen: last?.seen ?? '' });
  };
  const lines = [...competitors(rows).values()];
  const byCompetitor = table(lines, [
    { head: language.areas.market.columns.about.header, cell: ([first]) => strong(first?.about ?? '') },
    { head: says.moves, width: 3, cell: (seen) => words(latest(seen)) },
    { head: says.gap, width: 1.5, cell: (seen) => words(gapCell(seen)) },
    { head: says.response, width: 2, cell: (seen) => words(seen.filter(({ response }) => response !== null).at(-1)?.response ?? null) },
  ]);
  const industry = rows
    .filter(({ about, seen }) => about === 'industry' && seen !== null)
    .sort((a, b) => (a.day ?? '').localeCompare(b.day ?? ''))
    .slice(-2)
    .map(({ day, seen }) => paragraph(say(says.industryLine, { day: day ?? '', seen: seen ?? '' })));
  return [
    heading(says.title),
    ...(lines.length > 0 ? [byCompetitor] : []),
    ...(lines.some((seen) => gapCell(seen) !== '') ? [quiet(says.method)] : []),
    ...(industry.length > 0 ? [heading(says.industry, 2), ...industry] : []),
  ];
};
