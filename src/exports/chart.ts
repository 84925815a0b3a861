import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { Block } from '../define/document';
import { palette } from '../define/look';
import type { Language } from '../languages';
import { readChoice } from '../languages/choose';
import { say } from '../languages/say';
import { dayOfSerial, serialOf } from '../rules/day';
import { escapeHtml } from '../rules/escape-html';
import { isFraction, showMeasure } from '../rules/measure';
import type { Period } from '../rules/period';
import { textWidth } from './column-shares';

type Chart = Extract<Block, { kind: 'chart' }>;

const width = 640;
const height = 320;
const top = 30;
const bottom = height - 34;
/** Width of a half-width character, as the widest usual fonts draw it. */
const letter = 9.2;

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

/** Where everything of a chart stands: its points in order, its scales, and what its numbers are called. */
const frame = (block: Chart, period: Period, language: Language) => {
  const points = block.points
    .filter(({ value }) => Number.isFinite(value))
    .map(({ day, value }) => ({ at: serialOf(day), value }))
    .sort((a, b) => a.at - b.at);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const target = block.target ?? null;
  const show = (value: number) => showMeasure(value, block.unit, target);
  const values = [...points.map(({ value }) => value), ...(target === null ? [] : [target])];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  // Numbers nearer to each other than any scale can tell apart stand on one line.
  const slack = high - low > 1e-9 * Math.max(Math.abs(high), Math.abs(low), 1e-9) ? 0 : Math.abs(high) > 1e-9 ? Math.abs(high) * 0.1 : 1;
  const y = scaleLinear([low - slack, high + slack], [bottom - 20, top]).nice(4);
  const tick = tickText(block, y.tickFormat(4, isFraction(block.unit, target ?? high) ? '%' : ',f'));
  const ticks = y.ticks(4).map((value) => ({ at: y(value), text: tick(value) }));
  const goal = target === null ? null : { at: y(target), text: say(language.exports.target, { value: show(target) }) };
  const left = 16 + letter * Math.max(3, ...ticks.map(({ text }) => textWidth(text)));
  const right = width - Math.min(180, Math.max(54, 16 + letter * Math.max(textWidth(goal?.text ?? ''), textWidth(show(last.value)))));
  const from = Math.min(first.at, serialOf(period.start));
  const to = Math.max(last.at, serialOf(period.end), from + 1);
  return { points, first, last, show, ticks, goal, left, right, from, to, y, x: scaleLinear([from, to], [left, right]) };
};
type Frame = NonNullable<ReturnType<typeof frame>>;

const axisLabels = ({ ticks, left, from, to, x }: Frame): readonly Label[] => {
  const [start, end] = to - from > 366 ? [0, 7] : [5, 10];
  return [
    ...ticks.map(({ at, text }) => ({ x: left - 10, y: at + 5, text, color: palette.quiet, anchor: 'end' as const })),
    ...dayTicks(from, to).map((day) => ({
      x: x(day),
      y: height - 10,
      text: dayOfSerial(day).slice(start, end),
      color: palette.quiet,
      anchor: 'middle' as const,
    })),
  ];
};

/** What stands at the line instead of a legend: its last value, its first where there is room, and the target. */
const lineLabels = ({ points, first, last, show, goal, right, x, y }: Frame): readonly Label[] => {
  const line = goal?.at ?? null;
  const rising = (points[1] ?? first).value > first.value;
  const roomy = x(last.at) - x(first.at) > 90;
  const under = away(y(first.value) + (rising ? 16 : -16), line, 12) + 5;
  return [
    ...(goal ? [{ x: right + 10, y: goal.at + 5, text: goal.text, color: palette.quiet }] : []),
    ...(roomy ? [{ x: x(first.at) - 2, y: under, text: show(first.value), color: palette.text }] : []),
    { x: x(last.at) + 10, y: away(y(last.value), line, 17) + 5, text: show(last.value), color: palette.text, strong: true },
  ];
};

const course = ({ points, last, x, y }: Frame): string => {
  const at = points.map((point): [number, number] => [round(x(point.at)), round(y(point.value))]);
  const dots = points.map((point, index) =>
    points.length <= 40 || point === last
      ? `<circle cx="${at[index]?.[0]}" cy="${at[index]?.[1]}" r="${point === last ? 6 : 3.5}" fill="${palette.accent}" stroke="#fff" stroke-width="1.5"/>`
      : '',
  );
  return `<path d="${line()(at)}" stroke="${palette.accent}" stroke-width="2.5" stroke-linejoin="round"/>${dots.join('')}`;
};

/** A chart as inline SVG, twice as wide as high: the course of a KPI, its first and last value at the line, its target as a dashed line;
 * '' where there is no value to draw.
 */
export const chart = (block: Chart, period: Period, language: Language): string => {
  const made = frame(block, period, language);
  if (!made) return '';
  const across = (at: number, style: string) => `<path d="M${round(made.left)} ${round(at)}H${round(made.right)}" ${style}/>`;
  return [
    `<svg class="chart" role="img" aria-label="${escapeHtml(block.says)}" viewBox="0 0 ${width} ${height}" fill="none" font-size="15">`,
    ...made.ticks.map(({ at }) => across(at, `stroke="${palette.rule}"`)),
    made.goal ? across(made.goal.at, `stroke="${palette.text}" stroke-width="1.5" stroke-dasharray="7 5"`) : '',
    course(made),
    `<g stroke="#fff" stroke-width="4" stroke-linejoin="round" paint-order="stroke">${[...axisLabels(made), ...lineLabels(made)].map(draw).join('')}</g>`,
    '</svg>',
  ].join('');
};
