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

/** An object of Apps Script's: each method checks rights, counts, and fails where it must; a method that is not here throws a TypeError with its name.
 * @example service<GoogleAppsScript.Base.Logger>(run, 'Logger', [{ handle: { log: (text: string) => … } }]) */
export const service = <T>(
  run: Run,
  name: string,
  tables: readonly Table<T>[],
  constants: Readonly<Record<string, unknown>> = {},
): object => {
  const methods = new Map<string, unknown>(Object.entries(constants));
  for (const table of tables)
    for (const [kind, group] of Object.entries(table) as [Kind, Readonly<Record<string, Method>>][])
      for (const [method, does] of Object.entries(group))
        methods.set(method, (...args: unknown[]): unknown => {
          const fault = run.enter(name, method, kind);
          const result: unknown = Reflect.apply(does, undefined, args);
          if (fault) throw fault();
          return kind === 'write' && result === undefined ? itself : result;
        });
  methods.set('toString', () => name.split('.').at(-1));
  const itself: object = new Proxy(
    {},
    {
      get: (_, key) => {
        if (typeof key === 'symbol' || asked.has(key)) return undefined;
        if (!methods.has(key)) throw run.error(`${name}.${key} is not a function`, 'TypeError');
        return methods.get(key);
      },
      has: (_, key) => typeof key === 'string' && methods.has(key),
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
