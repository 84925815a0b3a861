import { isDate, isService } from './service';
import { words } from './words';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const isPlain = (value: object): boolean => {
  const above: unknown = Object.getPrototypeOf(value);
  // A plain object of another realm has a prototype whose own prototype is null.
  return above === null || (typeof above === 'object' && Object.getPrototypeOf(above) === null);
};

const copy = (value: unknown, name: string, above: readonly object[]): Json | undefined => {
  if (value === undefined || value === null) return value;
  if (typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'object' || isDate(value) || isService(value)) throw new TypeError(words.illegalValue(name));
  if (above.includes(value)) throw new TypeError(words.circular);
  const inside = [...above, value];
  if (Array.isArray(value)) return value.map((item, index) => copy(item, String(index), inside) ?? null);
  if (!isPlain(value)) throw new TypeError(words.illegalValue(name));
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => {
      const copied = copy(item, key, inside);
      return copied === undefined ? [] : [[key, copied]];
    }),
  );
};

/** Arguments as `google.script.run` takes them: copied; a Date, a function or a circle fails in the page with its words.
 * @example sentArguments([{ a: [undefined] }]) // [{ a: [null] }] */
export const sentArguments = (args: readonly unknown[]): unknown[] => args.map((arg, index) => copy(arg, String(index), []) ?? null);

/** A server function's result as its page gets it: copied; anything with a Date or another illegal value in it arrives as null. */
export const returnedValue = (value: unknown): unknown => {
  try {
    return copy(value, 'result', []) ?? null;
  } catch {
    return null;
  }
};
