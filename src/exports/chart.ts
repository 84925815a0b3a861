import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { Block } from '../define/document';
import { palette } from '../define/look';
import type { Language } from '../languages';
import { readChoice } from '../languages/choose';
import { say } from '../languages/say';
import { dayOfSerial, serialOf } from '../rules/day';
import { isFraction, showMeasure } from '../rules/measure';
import type { Period } from '../rules/period';
import { textWidth } from './column-shares';
import { escapeHtml } from './escape-html';

type Chart = Extract<Block, { kind: 'chart' }>;

const width = 640;
const height = 320;
const left = 66;
const top = 30;
const bottom = height - 34;
const letter = 7.6;

interface Label {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly color: string;
  readonly strong?: true;
  readonly anchor?: 'start' | 'middle' | 'end';
}

const round = (x: number): number => Math.round(x * 10) / 10;

const draw = ({ x, y, text, color, strong, anchor = 'start' }: Label): string =>
  `<text x="${round(x)}" y="${round(y)}" fill="${color}" text-anchor="${anchor}"${strong ? ' font-weight="700"' : ''}>${escapeHtml(text)}</text>`;

/** Days at which the axis is marked: the first of each month, thinned to what fits, or both ends of a short span. */
const dayTicks = (first: number, last: number): readonly number[] => {
  const starts = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter((day) => dayOfSerial(day).endsWith('-01'));
  if (starts.length < 2) return last > first ? [first, last] : [first];
  const step = Math.ceil(starts.length / 7);
  return starts.filter((_, index) => index % step === 0);
};

/** A label `least` away from a line, on the side it is on. */
const away = (y: number, from: number | null, least: number): number =>
  from === null || Math.abs(y - from) >= least ? y : y <= from ? from - least : from + least;

/** Percent that are not kept as shares get their sign too. */
const tickText =
  ({ unit }: Chart, plain: (value: number) => string) =>
  (value: number): string => {
    const text = plain(value);
    return readChoice('unit', unit) === 'percent' && !text.endsWith('%') ? `${text}%` : text;
  };

/** A chart as inline SVG, twice as wide as high: the course of a KPI with its first and last value written at the line, and its target as a dashed line.
 * '' where there is no value to draw.
 */
export const chart = (block: Chart, period: Period, language: Language): string => {
  const points = block.points.filter(({ value }) => Number.isFinite(value)).map(({ day, value }) => ({ at: serialOf(day), value }));
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return '';
  const target = block.target ?? null;
  const show = (value: number) => showMeasure(value, block.unit, target);
  const targetText = target === null ? '' : say(language.exports.target, { value: show(target) });
  const right = width - Math.min(180, Math.max(54, 16 + letter * 1.08 * Math.max(textWidth(targetText), textWidth(show(last.value)))));
  const from = Math.min(first.at, serialOf(period.start));
  const to = Math.max(last.at, serialOf(period.end), from + 1);
  const values = [...points.map(({ value }) => value), ...(target === null ? [] : [target])];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const slack = high === low ? Math.abs(high) * 0.1 || 1 : 0;
  const x = scaleLinear([from, to], [left, right]);
  const y = scaleLinear([low - slack, high + slack], [bottom - 20, top]).nice(4);
  const showTick = tickText(block, y.tickFormat(4, isFraction(block.unit, target ?? high) ? '%' : ',f'));
  const targetAt = target === null ? null : y(target);
  const path =
    line<{ at: number; value: number }>(
      (point) => round(x(point.at)),
      (point) => round(y(point.value)),
    )(points) ?? '';
  const rising = (points[1]?.value ?? first.value) > first.value;
  const nearLine = away(y(last.value), targetAt, 17);
  const labels: readonly Label[] = [
    ...y.ticks(4).map((tick) => ({ x: left - 10, y: y(tick) + 5, text: showTick(tick), color: palette.quiet, anchor: 'end' as const })),
    ...dayTicks(from, to).map((day) => ({
      x: x(day),
      y: height - 10,
      text: dayOfSerial(day).slice(to - from > 366 ? 0 : 5, to - from > 366 ? 7 : 10),
      color: palette.quiet,
      anchor: 'middle' as const,
    })),
    ...(targetAt === null ? [] : [{ x: right + 10, y: targetAt + 5, text: targetText, color: palette.quiet }]),
    ...(points.length > 1 && x(last.at) - x(first.at) > 90
      ? [
          {
            x: x(first.at) - 2,
            y: away(y(first.value) + (rising ? 16 : -16), targetAt, 12) + 5,
            text: show(first.value),
            color: palette.text,
          },
        ]
      : []),
    { x: x(last.at) + 10, y: nearLine + 5, text: show(last.value), color: palette.text, strong: true },
  ];
  const rules = y.ticks(4).map((tick) => `<path d="M${left} ${round(y(tick))}H${round(right)}" stroke="${palette.rule}"/>`);
  const dashed =
    targetAt === null
      ? ''
      : `<path d="M${left} ${round(targetAt)}H${round(right)}" stroke="${palette.text}" stroke-width="1.5" stroke-dasharray="7 5"/>`;
  const dots = points
    .filter((point) => points.length <= 40 || point === last)
    .map(
      (point) =>
        `<circle cx="${round(x(point.at))}" cy="${round(y(point.value))}" r="${point === last ? 6 : 3.5}" fill="${palette.accent}" stroke="#fff" stroke-width="1.5"/>`,
    );
  return [
    `<svg class="chart" role="img" aria-label="${escapeHtml(block.says)}" viewBox="0 0 ${width} ${height}" fill="none" font-size="15">`,
    ...rules,
    dashed,
    `<path d="${path}" stroke="${palette.accent}" stroke-width="2.5" stroke-linejoin="round" stroke-linecap="round"/>`,
    ...dots,
    `<g stroke="#fff" stroke-width="4" stroke-linejoin="round" paint-order="stroke">${labels.map(draw).join('')}</g>`,
    '</svg>',
  ].join('');
};
