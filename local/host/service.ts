import type { Kind } from './auth';
import type { Run } from './run';

type Method = (...args: never[]) => unknown;
/** The methods of a service by what their calls do. Only names that Apps Script has are accepted; a write that gives nothing gives the service itself, to go on with. */
export type Table<T> = { readonly [K in Kind]?: { readonly [M in keyof T]?: Method } };

const services = new WeakSet<object>();

/** Whether a value is one of the host's service objects, which cannot leave a script. */
export const isService = (value: unknown): boolean => typeof value === 'object' && value !== null && services.has(value);

/** What is asked of any object without meaning a method: by JSON, by promises, by a debugger. */
const asked = new Set(['then', 'toJSON', 'constructor', 'valueOf', '$$typeof', 'asymmetricMatch', 'nodeType', 'tagName', 'hasAttribute']);

/** An object of Apps Script's; a table given as a function is made when a method is not in those before it. Each method checks rights, counts, and fails where it must; a method that is not here throws a TypeError with its name.
 * @example service<GoogleAppsScript.Base.Logger>(run, 'Logger', [{ handle: { log: (text: string) => … } }]) */
export const service = <T>(
  run: Run,
  name: string,
  tables: readonly (Table<T> | (() => Table<T>))[],
  constants: Readonly<Record<string, unknown>> = {},
): object => {
  // Most objects are asked for one method or two: each is made when it is asked for.
  const made = new Map<string, unknown>(Object.entries(constants));
  made.set('toString', () => name.split('.').at(-1));
  const known = [...tables];
  const methodOf = (method: string): unknown => {
    for (const [index, held] of known.entries()) {
      const table = typeof held === 'function' ? held() : held;
      known[index] = table;
      for (const kind in table) {
        const group = table[kind as Kind] as Readonly<Record<string, Method>> | undefined;
        const does = group && Object.hasOwn(group, method) ? group[method] : undefined;
        if (!does) continue;
        return (...args: unknown[]): unknown => {
          const fault = run.enter(name, method, kind as Kind);
          const result: unknown = Reflect.apply(does, undefined, args);
          if (fault) throw fault();
          return kind === 'write' && result === undefined ? itself : result;
        };
      }
    }
    return undefined;
  };
  const itself: object = new Proxy(
    {},
    {
      get: (_, key) => {
        if (typeof key === 'symbol' || asked.has(key)) return undefined;
        if (made.has(key)) return made.get(key);
        const method = methodOf(key);
        if (method === undefined) throw run.error(`${name}.${key} is not a function`, 'TypeError');
        made.set(key, method);
        return method;
      },
      has: (_, key) => typeof key === 'string' && (made.has(key) || methodOf(key) !== undefined),
      set: (_, key) => {
        throw run.error(`Cannot set ${name}.${String(key)}`, 'TypeError');
      },
    },
  );
  services.add(itself);
  return itself;
};

/** The names that a script's argument types have in Google's sentences. */
export const typeNames = (args: readonly unknown[]): string[] =>
  args.map((arg) => {
    if (arg === null || arg === undefined) return 'null';
    if (Array.isArray(arg)) return 'number[]';
    return isService(arg)
      ? `SpreadsheetApp.${String((arg as { toString(): string }).toString())}`
      : typeof arg === 'string'
        ? 'String'
        : typeof arg;
  });

/** A value of an enumeration: neither text nor number, but it says its name. */
export interface EnumValue {
  toString(): string;
  name(): string;
  toJSON(): string;
}

const enumValue = (name: string): EnumValue => Object.freeze({ toString: () => name, name: () => name, toJSON: () => name });

/** An enumeration of Google's by the names of its values.
 * @example String(enumeration('OVERFLOW', 'WRAP').WRAP) // 'WRAP' */
export const enumeration = <N extends string>(...names: readonly N[]): Readonly<Record<N, EnumValue>> => {
  const values: Partial<Record<N, EnumValue>> = {};
  for (const name of names) values[name] = enumValue(name);
  return Object.freeze(values) as Readonly<Record<N, EnumValue>>;
};

/** Whether a value is a Date of any realm. */
export const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === '[object Date]';
