import type { CustomFunction, Examples } from '../define/function';
import type { Language } from '../languages';
import { labelOf } from '../languages/choose';
import { type Day, serialOf } from '../rules/day';
import { showFigure } from '../rules/figure';
import { type Forecast, type Point, trend } from '../rules/forecast';
import { showNumber } from '../rules/measure';
import { isProblem } from '../rules/problem';
import { answerOf } from './answer-argument';
import { broadcast, type Call, sentence } from './broadcast';
import { choiceIn, dayIn, fail, filledIn, numberIn, type Read } from './cell-values';

const names: CustomFunction['arguments'] = [
  { name: 'at' },
  { name: 'days' },
  { name: 'values' },
  { name: 'method', optional: true },
  { name: 'answer', optional: true },
  { name: 'target', optional: true },
  { name: 'level', optional: true },
  { name: 'language', optional: true },
];

const levelIn: Read<number> = (cell, place) => {
  const level = numberIn(cell, place);
  if (level === null || (level >= 0.5 && level <= 0.999)) return level;
  return fail('outOfRange', { argument: place.argument, n: place.n, text: level, low: '50%', high: '99.9%' });
};

/** One line of cells: of a block nobody could tell which value belongs to which day. */
const lineOf = <T>(call: Call, name: string, read: Read<T>): readonly (T | null)[] => {
  call.line(name);
  return call.list(name, read);
};

/** Days with values; without days the places of the values. A value without a day is named. */
const pointsOf = (call: Call, byDay: boolean): readonly Point[] => {
  const days: readonly (Day | null)[] = byDay ? lineOf(call, 'days', dayIn) : [];
  return lineOf(call, 'values', numberIn).flatMap((value, i) => {
    if (value === null) return [];
    const day = days[i] ?? (byDay ? fail('missing', { argument: `days[${i + 1}]`, n: 2 }) : null);
    return [{ day: day === null ? i + 1 : serialOf(day), value }];
  });
};

/** On which side of the target the forecast lies, and whether its interval leaves that open. */
const outcome = ({ value, low, high }: Forecast, target: number | null): keyof Language['problems'] => {
  if (target === null) return 'forecastSays';
  if (low === target && high === target) return 'forecastOn';
  if (low <= target && target <= high) return 'forecastOpen';
  return value < target ? 'forecastBelow' : 'forecastAbove';
};

const said = (language: Language, found: Forecast, at: string, target: number | null): string =>
  sentence(language, {
    problem: outcome(found, target),
    slots: {
      at,
      method: labelOf(language, 'forecastMethod', found.method),
      n: found.n,
      value: showFigure(found.value),
      level: `${showNumber(found.level * 100)}%`,
      low: showFigure(found.low),
      high: showFigure(found.high),
      target: showFigure(target ?? 0),
    },
  });

/** `KPI_FORECAST(at, days, values, [method], [answer], [target], [level], [language])`: the value to expect, with its interval. */
export const kpiForecast: CustomFunction = {
  name: 'KPI_FORECAST',
  arguments: names,
  compute: (args, locale) =>
    broadcast(names, args, locale, (call) => {
      const byDay = call.list('days', filledIn).includes(true);
      const day = call.cells('at', byDay ? dayIn : () => null);
      const place = call.cells('at', byDay ? () => null : numberIn);
      const target = call.cells('target', numberIn);
      const answer = answerOf(call, ['value', 'low', 'high', 'margin', 'count', 'sentence'] as const);
      const method = call.one('method', choiceIn('forecastMethod')) ?? 'leastSquares';
      const expect = trend(pointsOf(call, byDay), { method, level: call.one('level', levelIn) ?? 0.95 });
      if (isProblem(expect)) return fail(expect.problem as keyof Language['problems'], { argument: 'values', n: 3, ...expect.slots });
      return call.rows((row) => {
        const [on, nth] = [day(row), place(row)];
        const at = on === null ? nth : serialOf(on);
        if (at === null) return null;
        const found = expect(at);
        if (isProblem(found)) return { ...found, slots: { argument: 'at', n: 1, text: on ?? at, ...found.slots } };
        if (answer === 'sentence')
          return said(call.language, found, on ?? sentence(call.language, { problem: 'forecastPlace', slots: { n: at } }), target(row));
        if (answer === 'count') return found.n;
        return answer === 'margin' ? found.high - found.value : found[answer];
      });
    }),
};

export const examples: Examples = [
  { formula: '=KPI_FORECAST(6, , A2:A6)', args: [6, '', [[10], [20], [30], [40], [50]]], result: 60 },
  {
    formula: '=KPI_FORECAST("2026-06-30", A2:A7, B2:B7, "最小二乘", "一句话", 3.68, , "简体中文")',
    args: [
      '2026-06-30',
      [['2026-05-03'], ['2026-05-10'], ['2026-05-17'], ['2026-05-24'], ['2026-05-31'], ['2026-06-07']],
      [[3.25], [3.28], [3.34], [3.37], [3.42], [3.45]],
      '最小二乘',
      '一句话',
      3.68,
      '',
      '简体中文',
    ],
    result: '最小二乘（6 个值）：2026-06-30 预计 3.59（95% 区间 3.55 到 3.63），低于目标 3.68。',
  },
  {
    formula: '=KPI_FORECAST(A8:A10, A2:A5, B2:B5, "Holt", "Low")',
    args: [
      [['2026-05-31'], [''], ['2026-06-07']],
      [['2026-05-03'], ['2026-05-10'], ['2026-05-17'], ['2026-05-24']],
      [[10], [12], [14], [16]],
      'Holt',
      'Low',
    ],
    result: [[18], [''], [20]],
  },
];
