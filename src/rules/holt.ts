/** What double exponential smoothing leaves: level and trend after the last value, the squared one-step errors, and the constants used. */
export interface Smoothed {
  readonly level: number;
  readonly trend: number;
  readonly squares: number;
  readonly alpha: number;
  readonly beta: number;
}

/** S₁ = y₁, b₁ = the mean of the first three differences; S = αy + (1 − α)(S + b), b = β(S − S₋₁) + (1 − β)b. */
const run = (values: readonly number[], alpha: number, beta: number): Smoothed => {
  let level = values[0] ?? 0;
  let trend = ((values[3] ?? level) - level) / 3;
  let squares = 0;
  for (let i = 1; i < values.length; i++) {
    const expected = level + trend;
    const error = (values[i] as number) - expected;
    squares += error * error;
    const next = expected + alpha * error;
    trend = beta * (next - level) + (1 - beta) * trend;
    level = next;
  }
  return { level, trend, squares, alpha, beta };
};

const within = (x: number): number => Math.min(1, Math.max(0, x));

/** Holt's double exponential smoothing of equally spaced values, from four on (NIST/SEMATECH e-Handbook 6.4.3.3). Constants left out are those, from 0 to 1, with the least squared one-step errors: the best of a grid of twentieths, refined by halving steps.
 * @example smooth([6.4, 5.6, 7.8, 8.8, 11], { alpha: 0.3623, beta: 1 }).level // 9.78…
 */
export const smooth = (values: readonly number[], constants: { readonly alpha?: number; readonly beta?: number } = {}): Smoothed => {
  const { alpha, beta } = constants;
  const free = (x: number | undefined, among: readonly number[]): readonly number[] => (x === undefined ? among : [x]);
  const bestOf = (alphas: readonly number[], betas: readonly number[], start: Smoothed): Smoothed => {
    let best = start;
    for (const a of free(alpha, alphas)) {
      for (const b of free(beta, betas)) {
        const tried = run(values, within(a), within(b));
        if (tried.squares < best.squares) best = tried;
      }
    }
    return best;
  };
  const twentieths = Array.from({ length: 21 }, (_, i) => i / 20);
  const around = (x: number, step: number): readonly number[] => [x - step, x, x + step];
  let best = bestOf(twentieths, twentieths, run(values, alpha ?? 0.5, beta ?? 0.5));
  for (let step = 1 / 40, tries = 0; step > 1e-5 && tries < 200; tries++) {
    const next = bestOf(around(best.alpha, step), around(best.beta, step), best);
    if (next === best) step /= 2;
    best = next;
  }
  return best;
};
