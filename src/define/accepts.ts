/** Says where something that a page sent is not what an action takes: a path such as `rows.3.1`, '' for the whole; null where all is well. */
export interface Check<T> {
  (value: unknown): string | null;
  /** Its key may be missing. */
  readonly mayLack?: true;
  /** Never there at run time: the type that it lets pass. */
  readonly passes?: T;
}

const passing =
  <T>(is: (value: unknown) => boolean): Check<T> =>
  (value) =>
    is(value) ? null : '';
const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const below = (key: string | number, path: string | null): string | null =>
  path === null ? null : path === '' ? `${key}` : `${key}.${path}`;

export const aText: Check<string> = passing((value) => typeof value === 'string');
export const aNumber: Check<number> = passing((value) => typeof value === 'number' && Number.isFinite(value));
export const aTruth: Check<boolean> = passing((value) => typeof value === 'boolean');
export const aCell: Check<string | number | boolean> = passing((value) => [aText, aNumber, aTruth].some((one) => one(value) === null));

/** One of these texts and no other. */
export const oneOf = <T extends string>(...texts: readonly T[]): Check<T> => passing((value) => texts.some((text) => text === value));

/** The same, or `null`. */
export const orNull =
  <T>(check: Check<T>): Check<T | null> =>
  (value) =>
    value === null ? null : check(value);

/** The same, or no such key. */
export const maybe = <T>(check: Check<T>): Check<T> =>
  Object.assign((value: unknown) => (value === undefined ? null : check(value)), { mayLack: true as const });

/** Any number of the same. */
export const aList =
  <T>(check: Check<T>): Check<readonly T[]> =>
  (value) => {
    if (!Array.isArray(value)) return '';
    const at = value.findIndex((one) => check(one) !== null);
    return at < 0 ? null : below(at, check(value[at]));
  };

/** The same under any keys: what is typed, by column or by id. */
export const aRecord =
  <T>(check: Check<T>): Check<{ readonly [key: string]: T }> =>
  (value) => {
    if (!isObject(value)) return '';
    const key = Object.keys(value).find((one) => one === '__proto__' || check(value[one]) !== null);
    return key === undefined ? null : below(key, check(value[key]) ?? '');
  };

/** Exactly these keys; one that is not known is a fault of its own.
 * @example anObject({ id: aText, n: maybe(aNumber) })({ id: 'G-1', m: 2 }) // 'm'
 */
export const anObject =
  <T extends object>(checks: { readonly [K in keyof T]-?: Check<T[K]> }): Check<T> =>
  (value) => {
    if (!isObject(value)) return '';
    const known = new Map<string, Check<unknown>>(Object.entries(checks));
    const strange = Object.keys(value).find((key) => !known.has(key));
    if (strange !== undefined) return strange;
    for (const [key, check] of known) {
      const path = key in value || !check.mayLack ? below(key, check(value[key])) : null;
      if (path !== null) return path;
    }
    return null;
  };
