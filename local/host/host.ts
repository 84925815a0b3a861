import type { Mode, StartedBy } from './auth';
import { done } from './deeds';
import { deskOf, type HostOptions } from './desk';
import type { FormulaFunction } from './engine';
import { changeEvent, clockEvent, type Edit, editEvent, openEvent } from './events';
import type { Execution, Start } from './executions';
import { type Fault, type FaultAt, faultOf } from './fault';
import { customFunctionNames, formulaArgument, formulaResult } from './formulas';
import type { EditResult, Host } from './host-calls';
import { menusByPerson } from './menus';
import { returnedValue, sentArguments } from './page-values';
import { performerAt } from './performer';
import { personEdit } from './person';
import { hasLeft, use } from './quota';
import { type InstalledTrigger, keepState } from './state';
import { words } from './words';

export type { Account, Introduced } from './account';
export type { Deed } from './deed';
export type { HostOptions } from './desk';
export type { Evaluate, Execution } from './executions';
export type { Fault, FaultAt, FaultKind } from './fault';
export type { EditResult, Host } from './host-calls';
export type { Answer, MenuEntry, Question, ShownMenu, ShownPage } from './shown';
export type { HostState, InstalledTrigger, Memory, SentMail } from './state';
export type { Edit, Mode, StartedBy };

/** Events of onEdit that wait while it runs; later ones are dropped. */
const queuedEdits = 2;
const hour = 3_600_000;

/** Sets up Apps Script over an engine: menus, triggers, pages and formulas all run the bundle in a scope of its own.
 * @example const host = createHost({ engine: plainEngine(), files, evaluate, clock: () => Date.now() }); host.open(); host.clickMenu('menuInstall') */
export const createHost = (options: HostOptions): Host => {
  const menus = menusByPerson();
  const here = (): string => desk.accounts.current().user;
  const desk = deskOf(options, (menu) => {
    menus.put(here(), menu);
    options.onMenu?.(menus.of(here()));
  });
  const { memory, accounts } = desk;
  const { optional, must, executions, failNext, disturbNext } = performerAt(desk, options);

  const installed = (event: InstalledTrigger['event'], args: Start['arguments']): readonly Execution[] =>
    memory.triggers
      .filter((trigger) => trigger.event === event)
      .map(
        (trigger) =>
          must({
            function: trigger.function,
            mode: 'FULL',
            startedBy: event === 'ON_EDIT' ? 'edit' : 'open',
            account: accounts.named(trigger.by),
            arguments: args,
          }).execution,
      );
  const edited = (edit: Edit): readonly Execution[] => {
    desk.stale = true;
    const simple = optional({ function: 'onEdit', mode: 'LIMITED', startedBy: 'edit', arguments: (run) => [editEvent(run, edit)] });
    return [...(simple ? [simple.execution] : []), ...installed('ON_EDIT', (run) => [editEvent(run, edit)])];
  };
  const runTrigger = (trigger: InstalledTrigger, at?: number): Execution => {
    const account = accounts.named(trigger.by);
    const { execution } = must({
      function: trigger.function,
      mode: 'FULL',
      startedBy: 'clock',
      account,
      ...(at === undefined ? {} : { at }),
      arguments: (run) => {
        if (!hasLeft(desk, account, 'triggerTime', run.now())) throw run.error(words.tooMuchTime);
        return [clockEvent(run, trigger)];
      },
    });
    use(desk, account, 'triggerTime', execution.at, execution.simulated.mid);
    return execution;
  };
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
      const { user, role } = accounts.current();
      menus.clear(user);
      // Simple triggers do not run for who may only look.
      if (role === 'viewer' || role === 'none') return null;
      const opened = optional({ function: 'onOpen', mode, startedBy: 'open', arguments: (run) => [openEvent(run)] });
      if (mode !== 'NONE') installed('ON_OPEN', (run) => [openEvent(run)]);
      return opened?.execution ?? null;
    },
    install: () =>
      optional({ function: 'onInstall', mode: 'FULL', startedBy: 'install', arguments: (run) => [openEvent(run)] })?.execution ?? null,
    menu: () => menus.of(here()),
    clickMenu: (item) => {
      const name = menus.functionOf(here(), item) ?? item;
      return must({ function: name, mode: 'FULL', startedBy: 'menu', arguments: () => [] }).execution;
    },
    edit: (sheet, row, column, text) => {
      const result = personEdit(desk, { sheet, row, column, rows: 1, columns: 1 }, [[text]]);
      return 'message' in result ? { done: false, message: result.message } : { done: true, executions: edited(result) };
    },
    edited,
    edits: (entries) => {
      let events = 0;
      return entries.map(({ sheet, row, column, text }): EditResult => {
        const result = personEdit(desk, { sheet, row, column, rows: 1, columns: 1 }, [[text]]);
        if ('message' in result) return { done: false, message: result.message };
        events += 1;
        return { done: true, executions: events > 1 + queuedEdits ? [] : edited(result) };
      });
    },
    does: (deed) => {
      const told = done(desk, deed);
      if ('message' in told) return { done: false, message: told.message };
      if ('edit' in told) return { done: true, executions: edited(told.edit) };
      return { done: true, executions: installed('ON_CHANGE', (run) => [changeEvent(run, told.change)]) };
    },
    callFromPage: (name, args) => {
      const sent = sentArguments(args);
      const { value, thrown } = must({ function: name, mode: 'FULL', startedBy: 'page', arguments: () => sent });
      if (thrown !== null) throw thrown;
      return returnedValue(value);
    },
    customFunction,
    customFunctions: () => functions,
    signIn: (introduced) => {
      accounts.sit(introduced.user);
      return accounts.know(introduced);
    },
    changeAccount: accounts.know,
    uninstall: () => {
      menus.clear(here());
      memory.triggers = memory.triggers.filter(({ by = accounts.first.user }) => by !== here());
    },
    dropCache: () => {
      memory.cache.clear();
    },
    triggers: () => memory.triggers,
    mails: () => memory.outbox,
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
    executions,
    meanwhile: (index, does) => {
      disturbNext({ index, does });
    },
    failAt: (at: number | FaultAt, text: string = '', more: Omit<Fault, 'index' | 'text'> = {}) => {
      failNext(typeof at === 'number' ? { index: at, text, ...more } : faultOf(at));
    },
    setErrorLanguage: (language) => {
      desk.errorLanguage = language;
    },
    holdLock: (taken) => {
      if (taken) desk.locks.set('document', desk);
      else desk.locks.delete('document');
    },
    memory: () => memory,
    state: () => keepState(options.engine.save(), memory),
  };
};
