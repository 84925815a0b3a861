import { type Smoothed, smooth } from './holt';
import type { Problem } from './problem';
import { studentQuantile } from './student';

/** Ordinary least squares, or Holt's double exponential smoothing. */
export type ForecastMethod = 'leastSquares' | 'holt';

/** A value on a day, as spreadsheets count days, or at a place. */
export interface Point {
  readonly day: number;
  readonly value: number;
}

/** How to forecast: `level` is the share of the interval (0.95), `alpha` and `beta` the constants of Holt's level and trend, found where left out. */
export interface ForecastOptions {
  readonly method?: ForecastMethod;
  readonly level?: number;
  readonly alpha?: number;
  readonly beta?: number;
}

/** A forecast with its prediction interval, from `n` values. */
export interface Forecast {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
  readonly method: ForecastMethod;
  readonly level: number;
  readonly alpha?: number;
  readonly beta?: number;
}

/** The value at a day, and the standard error of a new value there. */
type Line = (day: number) => { readonly value: number; readonly error: number };

const least = 4;
/** A scatter this small beside the values is what binary fractions leave of an exact line. */
const dust = 1e-12;

const mean = (xs: readonly number[]): number => xs.reduce((sum, x) => sum + x, 0) / xs.length;

/** The standard deviation of errors with two degrees of freedom gone. */
const scatter = (squares: number, points: readonly Point[]): number => {
  const size = points.reduce((most, { value }) => Math.max(most, Math.abs(value)), 0);
  const deviation = Math.sqrt(squares / (points.length - 2));
  return deviation <= size * dust ? 0 : deviation;
};

const leastSquares = (points: readonly Point[]): Line => {
  const [middle, level] = [mean(points.map(({ day }) => day)), mean(points.map(({ value }) => value))];
  let [spread, together] = [0, 0];
  for (const { day, value } of points) {
    spread += (day - middle) ** 2;
    together += (day - middle) * (value - level);
  }
  const slope = together / spread;
  const at = (day: number): number => level + slope * (day - middle);
  const deviation = scatter(
    points.reduce((sum, { day, value }) => sum + (value - at(day)) ** 2, 0),
    points,
  );
  return (day) => ({ value: at(day), error: deviation * Math.sqrt(1 + 1 / points.length + (day - middle) ** 2 / spread) });
};

/** Holt's forecasts lie `h` mean gaps after the last day, h ≥ 0 and possibly a fraction. */
const holt = (points: readonly Point[], { level, trend, squares, alpha, beta }: Smoothed): Line => {
  const [first, last] = [points[0]?.day ?? 0, points.at(-1)?.day ?? 0];
  const gap = (last - first) / (points.length - 1);
  const deviation = scatter(squares, points);
  return (day) => {
    const h = (day - last) / gap;
    // Hyndman's β is α times the β of the smoothing equations.
    const b = alpha * beta;
    const growth = h <= 1 ? 1 : 1 + (h - 1) * (alpha * alpha + alpha * b * h + (b * b * h * (2 * h - 1)) / 6);
    return { value: level + trend * h, error: deviation * Math.sqrt(growth) };
  };
};

/** Fits a trend once, to be asked for many days; the problem `tooFew` below four values, `oneDay` where all lie on the same day. Holt takes the values as equally spaced by their mean gap, and knows no day before the last value's (`beforeLast`). The interval is the value ± Student's t (n − 2 degrees of freedom) × the standard error of a new value: for least squares s·√(1 + 1/n + (x − x̄)²/Sxx), for Holt s·√(1 + Σ(α + αβj)²) (Hyndman et al. 2008, table 6.1, class 1), s² = squared errors ÷ (n − 2).
 * @example const at = trend([1, 2, 3, 4].map((day) => ({ day, value: 10 * day }))); if (!isProblem(at)) at(6) // { value: 60, low: 60, high: 60, n: 4, … }
 */
export const trend = (points: readonly Point[], options: ForecastOptions = {}): ((at: number) => Forecast | Problem) | Problem => {
  const { method = 'leastSquares', level = 0.95 } = options;
  const n = points.length;
  if (n < least) return { problem: 'tooFew', slots: { least, found: n } };
  const ordered = [...points].sort((a, b) => a.day - b.day);
  const last = ordered.at(-1)?.day ?? 0;
  if (ordered[0]?.day === last) return { problem: 'oneDay', slots: {} };
  const smoothed =
    method === 'holt'
      ? smooth(
          ordered.map(({ value }) => value),
          options,
        )
      : null;
  const line = smoothed ? holt(ordered, smoothed) : leastSquares(ordered);
  const t = studentQuantile((1 + level) / 2, n - 2);
  const constants = smoothed ? { alpha: smoothed.alpha, beta: smoothed.beta } : {};
  return (at) => {
    if (smoothed && at < last) return { problem: 'beforeLast', slots: {} };
    const { value, error } = line(at);
    const [low, high] = [value - t * error, value + t * error];
    if (!Number.isFinite(high - low)) return { problem: 'beyondNumbers', slots: {} };
    return { value, low, high, n, method, level, ...constants };
  };
};

/** The value to expect at a day with its prediction interval; see `trend`.
 * @example forecast([6.4, 5.6, 7.8, 8.8].map((value, i) => ({ day: i + 1, value })), 5) // { value: 9.5, low: 3.24…, high: 15.75…, n: 4, … }
 */
export const forecast = (points: readonly Point[], at: number, options: ForecastOptions = {}): Forecast | Problem => {
  const fitted = trend(points, options);
  return typeof fitted === 'function' ? fitted(at) : fitted;
};
