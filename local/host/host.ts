import type { Mode, StartedBy } from './auth';
import { deskOf, type HostOptions } from './desk';
import type { FormulaFunction } from './engine';
import { clockEvent, type Edit, editEvent, openEvent } from './events';
import { type Execution, execute, type Finished, type Start } from './executions';
import { customFunctionNames, formulaArgument, formulaResult } from './formulas';
import { returnedValue, sentArguments } from './page-values';
import { personEdit } from './person';
import type { Fault, MenuEntry, ShownMenu } from './run';
import { type HostState, type InstalledTrigger, keepState, type Memory } from './state';

export type { HostOptions } from './desk';
export type { Evaluate, Execution } from './executions';
export type { Answer, Fault, MenuEntry, Question, ShownMenu, ShownPage } from './run';
export type { HostState, InstalledTrigger, Memory, SentMail } from './state';
export type { Edit, Mode, StartedBy };

/** What became of a person's edit: done, with the triggers it started, or refused with the words to show. */
export type EditResult =
  | { readonly done: true; readonly executions: readonly Execution[] }
  | { readonly done: false; readonly message: string };

/** Apps Script on this machine: the bundle over an engine. */
export interface Host {
  /** Opens the file: menus anew, onOpen, installed open triggers; `NONE` is an add-on that is installed but not enabled in this file. */
  open(mode?: 'LIMITED' | 'NONE'): Execution | null;
  /** Runs onInstall as the Marketplace does. */
  install(): Execution | null;
  menu(): readonly ShownMenu[];
  /** Clicks a menu item by its label, or calls a menu function by its name. */
  clickMenu(item: string): Execution;
  /** A person types into a cell. */
  edit(sheet: number, row: number, column: number, text: string): EditResult;
  /** A person has changed cells in the grid itself: only the triggers run. */
  edited(edit: Edit): readonly Execution[];
  /** `google.script.run`: the copied result; throws what the failure handler gets. */
  callFromPage(name: string, args: readonly unknown[]): unknown;
  /** A formula calls a custom function: arguments and result as the engine has them; throws what the cell says. */
  customFunction(name: string, args: readonly unknown[]): unknown;
  customFunctions(): ReadonlyMap<string, FormulaFunction>;
  triggers(): readonly InstalledTrigger[];
  /** Fires a trigger by its id or function, due or not, optionally as if at another moment. */
  runTrigger(trigger: string, at?: number): Execution;
  /** When the next clock trigger is due, or null. */
  nextDue(): number | null;
  /** Fires the clock triggers that are due. */
  tick(): readonly Execution[];
  /** Oldest first; the last 500. */
  executions(): readonly Execution[];
  /** Puts a fault into the next run. */
  failAt(index: number, text: string, more?: Omit<Fault, 'index' | 'text'>): void;
  /** Another process takes or gives back the document lock. */
  holdLock(taken: boolean): void;
  memory(): Memory;
  state(): HostState;
}

const findItem = (entries: readonly MenuEntry[], label: string): string | null => {
  for (const entry of entries) {
    if ('function' in entry && entry.label === label) return entry.function;
    const inside = 'entries' in entry ? findItem(entry.entries, label) : null;
    if (inside !== null) return inside;
  }
  return null;
};

const keptExecutions = 500;
const hour = 3_600_000;

/** Sets up Apps Script over an engine: menus, triggers, pages and formulas all run the bundle in a scope of its own.
 * @example const host = createHost({ engine: plainEngine(), files, evaluate, clock: () => Date.now() }); host.open(); host.clickMenu('menuInstall') */
export const createHost = (options: HostOptions): Host => {
  let menus: readonly ShownMenu[] = [];
  let executions: readonly Execution[] = [];
  let fault: Fault | null = null;
  const desk = deskOf(options, (menu) => {
    menus = [...menus.filter(({ label, addon }) => label !== menu.label || addon !== menu.addon), menu];
    options.onMenu?.(menus);
  });
  const { memory } = desk;

  const perform = (start: Omit<Start, 'fault'>, optional = false): Finished | null => {
    const taken = start.startedBy === 'formula' ? null : fault;
    const finished = execute(desk, options.evaluate, { ...start, fault: taken }, optional);
    if (!finished) return null;
    if (taken) fault = null;
    executions = [...executions.slice(1 - keptExecutions), finished.execution];
    options.onExecution?.(finished.execution);
    return finished;
  };
  const must = (start: Omit<Start, 'fault'>): Finished => {
    const finished = perform(start);
    if (!finished) throw new Error(`${start.function} did not run`);
    return finished;
  };
  const installed = (event: InstalledTrigger['event'], args: Start['arguments']): readonly Execution[] =>
    memory.triggers
      .filter((trigger) => trigger.event === event)
      .map(
        (trigger) =>
          must({ function: trigger.function, mode: 'FULL', startedBy: event === 'ON_EDIT' ? 'edit' : 'open', arguments: args }).execution,
      );
  const edited = (edit: Edit): readonly Execution[] => {
    desk.stale = true;
    const simple = perform({ function: 'onEdit', mode: 'LIMITED', startedBy: 'edit', arguments: (run) => [editEvent(run, edit)] }, true);
    return [...(simple ? [simple.execution] : []), ...installed('ON_EDIT', (run) => [editEvent(run, edit)])];
  };
  const runTrigger = (trigger: InstalledTrigger, at?: number): Execution =>
    must({
      function: trigger.function,
      mode: 'FULL',
      startedBy: 'clock',
      ...(at === undefined ? {} : { at }),
      arguments: (run) => [clockEvent(run, trigger)],
    }).execution;
  const customFunction = (name: string, args: readonly unknown[]): unknown => {
    const { timeZone } = desk.file;
    const called = args.map((arg) => formulaArgument(arg, timeZone));
    const { value, thrown } = must({
      function: name,
      mode: 'CUSTOM_FUNCTION',
      startedBy: 'formula',
      anyCase: true,
      arguments: () => called,
    });
    if (thrown !== null) throw thrown;
    return formulaResult(value, timeZone);
  };
  const functions: ReadonlyMap<string, FormulaFunction> = new Map(
    customFunctionNames(options.files.get('Code.js') ?? '').map((name) => [name, (args: readonly unknown[]) => customFunction(name, args)]),
  );
  options.engine.setFunctions(functions);

  return {
    open: (mode = 'LIMITED') => {
      menus = [];
      const opened = perform({ function: 'onOpen', mode, startedBy: 'open', arguments: (run) => [openEvent(run)] }, true);
      if (mode !== 'NONE') installed('ON_OPEN', (run) => [openEvent(run)]);
      return opened?.execution ?? null;
    },
    install: () =>
      perform({ function: 'onInstall', mode: 'FULL', startedBy: 'install', arguments: (run) => [openEvent(run)] }, true)?.execution ?? null,
    menu: () => menus,
    clickMenu: (item) => {
      const name = menus.map(({ entries }) => findItem(entries, item)).find((found) => found !== null) ?? item;
      return must({ function: name, mode: 'FULL', startedBy: 'menu', arguments: () => [] }).execution;
    },
    edit: (sheet, row, column, text) => {
      const result = personEdit(desk, { sheet, row, column, rows: 1, columns: 1 }, text);
      return 'message' in result ? { done: false, message: result.message } : { done: true, executions: edited(result) };
    },
    edited,
    callFromPage: (name, args) => {
      const sent = sentArguments(args);
      const { value, thrown } = must({ function: name, mode: 'FULL', startedBy: 'page', arguments: () => sent });
      if (thrown !== null) throw thrown;
      return returnedValue(value);
    },
    customFunction,
    customFunctions: () => functions,
    triggers: () => memory.triggers,
    runTrigger: (trigger, at) => {
      const found = memory.triggers.find(({ id, function: name }) => id === trigger || name === trigger);
      if (!found) throw new Error(`No trigger ${trigger} is installed.`);
      return runTrigger(found, at);
    },
    nextDue: () =>
      memory.triggers.reduce<number | null>((next, { due }) => (due === undefined || (next !== null && next < due) ? next : due), null),
    tick: () => {
      const now = desk.clock();
      const due = memory.triggers.filter((trigger) => trigger.due !== undefined && trigger.due <= now);
      return due.map((trigger) => {
        const period = (trigger.everyHours ?? 1) * hour;
        const late = Math.floor((now - (trigger.due ?? now)) / period);
        const next = { ...trigger, due: (trigger.due ?? now) + (late + 1) * period };
        memory.triggers = memory.triggers.map((held) => (held.id === trigger.id ? next : held));
        return runTrigger(trigger);
      });
    },
    executions: () => executions,
    failAt: (index, text, more = {}) => {
      fault = { index, text, ...more };
    },
    holdLock: (taken) => {
      desk.lockTaken = taken;
    },
    memory: () => memory,
    state: () => keepState(options.engine.save(), memory),
  };
};
