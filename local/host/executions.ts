import type { Mode, StartedBy } from './auth';
import type { Cost } from './cost';
import type { Desk } from './desk';
import type { Run, RunStart } from './run';
import { globalsOf, makersOf } from './services/globals';
import { releaseLocks } from './services/lock';
import { startRun } from './start-run';
import { words } from './words';

/** One finished execution of the bundle. */
export interface Execution {
  readonly function: string;
  readonly startedBy: StartedBy;
  readonly mode: Mode;
  /** The address as whom it ran. */
  readonly user: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Calls that talk to document, properties, cache, locks, triggers or mail; handles are not counted. */
  readonly calls: { readonly total: number; readonly byName: ReadonlyMap<string, number> };
  readonly simulated: Cost;
  /** Something was written and not flushed, when it ended or gave a lock back: a late failure would have been caught by nobody. */
  readonly unflushed: boolean;
  readonly log: readonly string[];
  readonly error: string | null;
}

/** Evaluates the bundle in a fresh global scope that has the given globals, and gives that scope. */
export type Evaluate = (code: string, globals: Readonly<Record<string, unknown>>) => object;

/** What is to be run, and how. */
export interface Start extends RunStart {
  readonly function: string;
  /** Names differ in case only: a formula's. */
  readonly anyCase?: boolean;
  readonly arguments: (run: Run) => readonly unknown[];
}
/** How it went: the value, or what was thrown. */
export interface Finished {
  readonly execution: Execution;
  readonly value: unknown;
  readonly thrown: unknown;
}

const sayError = (thrown: unknown): string =>
  typeof thrown === 'object' && thrown !== null && 'message' in thrown
    ? `${'name' in thrown ? String(thrown.name) : 'Error'}: ${String(thrown.message)}`
    : String(thrown);

type Callable = (...args: readonly unknown[]) => unknown;
const isOfBundle = (scope: object, globals: Readonly<Record<string, unknown>>, name: string): boolean => {
  if (name.endsWith('_') || Object.hasOwn(globals, name) || !Object.hasOwn(scope, name)) return false;
  const found: unknown = Reflect.get(scope, name);
  return typeof found === 'function' && !Function.prototype.toString.call(found).includes('[native code]');
};

/** The bundle's top-level function of a name, or null where it has none that may be called from outside. */
const functionOf = (scope: object, globals: Readonly<Record<string, unknown>>, start: Start): Callable | null => {
  const names = start.anyCase ? Object.keys(scope).filter((name) => name.toLowerCase() === start.function.toLowerCase()) : [start.function];
  const name = names.find((candidate) => isOfBundle(scope, globals, candidate));
  return name === undefined ? null : (Reflect.get(scope, name) as Callable);
};

/** Runs one function of the bundle in a scope of its own; null where a simple trigger (`optional`) is not there. */
export const execute = (desk: Desk, evaluate: Evaluate, start: Start, optional = false): Finished | null => {
  const run = startRun(desk, start, makersOf);
  const at = run.now();
  let value: unknown;
  let unflushed = false;
  let thrown: unknown = null;
  try {
    const globals = globalsOf(run);
    const scope = evaluate(desk.files.get('Code.js') ?? '', globals);
    run.enterRealm(scope);
    const called = functionOf(scope, globals, start);
    if (!called && optional) return null;
    if (!called) throw run.error(words.noFunction(start.function));
    value = called(...start.arguments(run));
    unflushed = run.unflushed();
    run.end();
  } catch (error) {
    // A killed run ends as such, whatever the script made of it.
    thrown = run.killed() ?? error ?? new Error(String(error));
  }
  releaseLocks(run);
  const execution: Execution = {
    function: start.function,
    startedBy: start.startedBy,
    mode: start.mode,
    user: run.account.user,
    at,
    calls: { total: run.total(), byName: run.byName },
    simulated: run.spent(),
    unflushed: unflushed || run.releasedEarly(),
    log: run.log,
    error: thrown === null ? null : sayError(thrown),
  };
  return { execution, value, thrown };
};
