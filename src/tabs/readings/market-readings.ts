import type { Moment } from '../../define/moment';
import type { Language } from '../../languages';
import { fold } from '../../languages/choose';
import { say } from '../../languages/say';
import { change } from '../../rules/change';
import { isFraction, showNumber, showShare } from '../../rules/measure';
import type { Book } from '../columns';
import { measured } from '../parts/show';

export type Observation = Book['market']['rows'][number];

/** What one observation says beside the others. */
export interface ObservationReading {
  readonly row: Observation;
  /** Theirs minus ours, in the unit; in percentage points where the unit is %. */
  readonly gap: number | null;
  readonly gapShare: number | null;
  /** How theirs changed since the one before: `-25.1%`. */
  readonly change: string | null;
  readonly share: number | null;
  /** The one before, of the same competitor, indicator and unit. */
  readonly before: Observation | null;
  /** A later one of the same competitor, indicator and unit is there. */
  readonly replaced: boolean;
}

const isPercent = (unit: string | null): boolean => isFraction(unit, null);

/** b − a as a change of the unit: points of two shares, a plain difference otherwise. */
const difference = (from: number, to: number, unit: string | null): number | null => {
  const isShare = isPercent(unit) && isFraction(unit, Math.max(Math.abs(from), Math.abs(to)));
  const found = change(to, from, isShare ? 'points' : 'difference');
  return typeof found === 'number' ? found : null;
};

const signed = (x: number, text: string): string => (x > 0 ? `+${text}` : text);

const changeText = (from: number, to: number, unit: string | null, language: Language): string | null => {
  if (isPercent(unit)) {
    const points = difference(from, to, unit);
    return points === null ? null : say(language.areas.market.words.points, { x: signed(points, showNumber(points)) });
  }
  const found = change(to, from, 'relative');
  if (typeof found === 'number') return signed(found, showShare(found));
  return found.problem === 'noRelativeChange' ? String(found.slots.change) : null;
};

export const gapOf = ({ kind, ours, theirs, unit }: Observation): number | null =>
  kind === 'size' || ours === null || theirs === null ? null : difference(ours, theirs, unit);

const gapShareOf = ({ kind, ours, theirs, unit }: Observation): number | null => {
  if (kind === 'size' || isPercent(unit) || ours === null || theirs === null) return null;
  const found = change(theirs, ours, 'relative');
  return typeof found === 'number' ? found : null;
};

/** A gap with its unit, for sentences. */
export const gapText = (gap: number, unit: string | null, language: Language): string =>
  isPercent(unit) ? say(language.areas.market.words.points, { x: showNumber(gap) }) : measured(gap, { unit, target: null }, language);

const indicatorKey = ({ indicator, unit }: Observation): string | null =>
  indicator === null ? null : JSON.stringify([fold(indicator), unit]);

/** Share of the latest market size known by then: ours in its own row, theirs in a competitor's. */
const shareOf = (row: Observation, sizes: readonly Observation[]): number | null => {
  const size =
    row.kind === 'size' ? row : sizes.filter((one) => (one.day ?? '') <= (row.day ?? '') && indicatorKey(one) === indicatorKey(row)).at(-1);
  const value = row.kind === 'size' ? row.ours : row.theirs;
  return size?.theirs && size.theirs > 0 && value !== null && !isPercent(row.unit) && indicatorKey(row) !== null
    ? value / size.theirs
    : null;
};

/** All observations, oldest first, each with its gap and its change; one without a day is of today. */
export const marketReadings = (book: Book, { language, today }: Moment): readonly ObservationReading[] => {
  const rows = book.market.rows
    .map((row) => (row.day === null && row.seen !== null ? { ...row, day: today } : row))
    .sort((a, b) => (a.day ?? '').localeCompare(b.day ?? ''));
  const sizes = rows.filter(({ kind }) => kind === 'size');
  const newest = new Map<string, Observation>();
  const befores = rows.map((row) => {
    const key = seriesKey(row);
    const before = key === null ? undefined : newest.get(key);
    if (key !== null) newest.set(key, row);
    return before ?? null;
  });
  return rows.map((row, at) => {
    const before = befores[at] ?? null;
    const known = before !== null && before.theirs !== null && row.theirs !== null;
    const last = newest.get(seriesKey(row) ?? '') ?? row;
    return {
      row,
      gap: gapOf(row),
      gapShare: gapShareOf(row),
      change: known ? changeText(before.theirs, row.theirs, row.unit, language) : null,
      share: shareOf(row, sizes),
      before,
      replaced: last !== row,
    };
  });
};

const seriesKey = (row: Observation): string | null => {
  const indicator = indicatorKey(row);
  return row.about === null || row.day === null || indicator === null
    ? null
    : JSON.stringify([fold(row.about), row.kind === 'size', indicator]);
};
