import type { Kind } from './auth';

/** Simulated milliseconds: a good day, a usual one, a bad one. */
export interface Cost {
  readonly low: number;
  readonly mid: number;
  readonly high: number;
}

const cost = (low: number, mid: number, high: number): Cost => ({ low, mid, high });

/** Nothing spent yet. */
export const noCost = cost(0, 0, 0);

/** Milliseconds of a call by what it does. */
export const callCost: Readonly<Record<Kind, Cost>> = {
  handle: noCost,
  ui: noCost,
  read: cost(0.3, 5, 30),
  write: cost(0.4, 1.2, 7),
  flush: noCost,
  property: cost(30, 45, 62),
  lock: cost(30, 45, 62),
  trigger: cost(30, 45, 62),
  cacheGet: cost(3, 3, 3),
  cachePut: cost(93, 93, 93),
  mail: cost(200, 500, 1000),
};

/** A flush, or a read after a write. */
export const commitCost = cost(30, 150, 610);
export const cellReadCost = cost(0.002, 0.005, 0.01);
export const cellWrittenCost = cost(0.0125, 0.15, 0.3);
/** A call of a custom function from a formula. */
export const formulaCost = cost(50, 200, 1000);

/** `spent` plus `times` times `cost`. */
export const addCost = (spent: Cost, by: Cost, times = 1): Cost =>
  cost(spent.low + by.low * times, spent.mid + by.mid * times, spent.high + by.high * times);
