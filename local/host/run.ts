import type { Account } from './account';
import { type Kind, type Mode, refusal, type StartedBy } from './auth';
import { addCost, type Cost, callCost, cellReadCost, cellWrittenCost, commitCost, formulaCost, noCost } from './cost';
import type { Desk } from './desk';
import type { Area, CellRead, Engine, SheetState } from './engine';
import { type Fault, strikes } from './fault';
import { words } from './words';
import { inChinese } from './words-zh';

/** Calls that count: those that talk to document, properties, cache, locks, triggers or mail. */
const isCounted = (kind: Kind): boolean => kind !== 'handle' && kind !== 'ui';
const ofDocument = (kind: Kind): boolean => kind === 'read' || kind === 'write' || kind === 'flush';

/** Makes the objects of the document. */
export interface Makers {
  spreadsheet(): object;
  sheet(id: number): object;
  range(area: Area): object;
}

/** One execution of the bundle: its rights, its counts, its simulated time and its buffered writes. */
export interface Run {
  readonly desk: Desk;
  readonly mode: Mode;
  readonly startedBy: StartedBy;
  /** As whom it runs. */
  readonly account: Account;
  readonly log: string[];
  readonly byName: Map<string, number>;
  total(): number;
  spent(): Cost;
  /** The moment inside the run: its start and the simulated time since. */
  now(): number;
  /** An error of the script's own world in Google's words. */
  error(message: string, name?: 'Exception' | 'TypeError'): Error;
  /** Errors from now on are made by the realm's constructors, so that `instanceof Error` holds in the bundle. */
  enterRealm(realm: object): void;
  /** Checks rights, faults and limits of a call; gives what strikes once the call has taken effect. */
  enter(service: string, method: string, kind: Kind): (() => Error) | null;
  /** Time that passes without a call: sleep, waiting for a lock. */
  pass(milliseconds: number): void;
  read(area: Area): readonly (readonly CellRead[])[];
  /** Makes formulas current before something that depends on them is asked. */
  settle(): void;
  sheets(): readonly SheetState[];
  sheet(id: number): SheetState;
  /** After a change of the document: formulas are stale, sheets may look different; `cells` were written. */
  changed(cells?: number): void;
  /** A buffered write that cannot be done: thrown at the next call on the document, at flush, or at the end. */
  defer(message: string): void;
  /** The document's objects, made by the services; kept here so that they can give each other. */
  readonly make: Makers;
  /** What ended it from outside, or null. */
  killed(): Error | null;
  /** Commits what is buffered; throws what was deferred. */
  end(): void;
}

/** How a run is started. */
export interface RunStart {
  readonly mode: Mode;
  readonly startedBy: StartedBy;
  readonly fault?: Fault | null;
  readonly at?: number;
  /** Whose rights it has; the person's at the keyboard unless told. */
  readonly account?: Account;
  /** Something that happens elsewhere just before a call that counts. */
  readonly meanwhile?: Meanwhile | null;
}
/** What others do while a run is at its call `index`, counted from 0. */
export interface Meanwhile {
  readonly index: number;
  readonly does: () => void;
}

const marked = (engine: Engine): (() => void) => {
  if (engine.mark) return engine.mark();
  const kept = engine.save();
  return () => engine.load(kept);
};

/** Starts a run on a desk. */
export const startRun = (desk: Desk, as: RunStart, make: (run: Run) => Makers): Run => {
  const started = as.at ?? desk.clock();
  const account = as.account ?? desk.accounts.current();
  const limit = as.mode === 'FULL' ? 360_000 : 30_000;
  const failing = as.fault ?? null;
  const byName = new Map<string, number>();
  let realm: object = globalThis;
  let total = 0;
  let spent: Cost = as.startedBy === 'formula' ? formulaCost : noCost;
  let unwritten = false;
  let deferred: string | null = null;
  let killed: string | null = null;
  let known: readonly SheetState[] | null = null;
  let restore: (() => void) | null = null;

  const error = (english: string, name: 'Exception' | 'TypeError' = 'Exception'): Error => {
    const message = desk.errorLanguage === 'zh' ? inChinese(english) : english;
    const maker: unknown = Reflect.get(realm, name === 'TypeError' ? 'TypeError' : 'Error');
    const made: unknown = typeof maker === 'function' ? Reflect.construct(maker, [message]) : new Error(message);
    if (name === 'Exception') Object.defineProperty(made, 'name', { value: name, configurable: true, writable: true });
    return made as Error;
  };
  const checkTime = (): void => {
    if (spent.mid > limit) killed = words.tooSlow;
    if (killed !== null) throw error(killed);
  };
  const commit = (): void => {
    if (unwritten) spent = addCost(spent, commitCost);
    unwritten = false;
    restore = null;
  };
  const throwDeferred = (): void => {
    const message = deferred;
    deferred = null;
    if (message !== null) throw error(message);
  };
  const strike = (fault: Fault): Error => {
    if (fault.kill) killed = fault.text;
    if (fault.loses) {
      restore?.();
      known = null;
      desk.stale = true;
    }
    restore = null;
    return error(fault.text);
  };
  const settle = (): void => {
    if (desk.stale) desk.engine.calculate();
    desk.stale = false;
  };

  const run: Omit<Run, 'make'> & { make?: Makers } = {
    desk,
    mode: as.mode,
    startedBy: as.startedBy,
    log: [],
    byName,
    account,
    total: () => total,
    spent: () => spent,
    now: () => started + Math.floor(spent.mid),
    error,
    enterRealm: (entered) => {
      realm = entered;
    },
    enter: (service, method, kind) => {
      if (killed !== null) throw error(killed);
      const refused = refusal({ mode: as.mode, startedBy: as.startedBy, granted: desk.granted, account }, service, method, kind);
      if (refused) throw error(refused);
      // A trigger of one person that another has set off shows nothing to them.
      if (kind === 'ui' && service === 'Ui' && account.user !== desk.accounts.current().user) throw error(words.noPermission(method));
      if (!isCounted(kind)) return null;
      if (as.meanwhile?.index === total) {
        as.meanwhile.does();
        known = null;
      }
      const name = `${service.replace('SpreadsheetApp.', '')}.${method}`;
      const ofName = byName.get(name) ?? 0;
      byName.set(name, ofName + 1);
      const fault = failing && strikes(failing, name, total, ofName) ? failing : null;
      total += 1;
      spent = addCost(spent, callCost[kind]);
      if (fault && fault.when !== 'after') throw strike(fault);
      if (kind === 'read' || kind === 'flush') commit();
      if (!fault) checkTime();
      if (ofDocument(kind)) throwDeferred();
      if (kind === 'write' && failing?.loses) restore ??= marked(desk.engine);
      return fault && (() => strike(fault));
    },
    pass: (milliseconds) => {
      spent = addCost(spent, { low: 1, mid: 1, high: 1 }, milliseconds);
      checkTime();
    },
    read: (area) => {
      settle();
      spent = addCost(spent, cellReadCost, area.rows * area.columns);
      checkTime();
      return desk.engine.read(area);
    },
    settle,
    sheets: () => {
      known ??= desk.engine.sheets();
      return known;
    },
    sheet: (id) => {
      known ??= desk.engine.sheets();
      const sheet = known.find((state) => state.id === id);
      if (!sheet) throw error(words.noSheet);
      return sheet;
    },
    changed: (cells = 0) => {
      known = null;
      desk.stale = true;
      unwritten = true;
      spent = addCost(spent, cellWrittenCost, cells);
      checkTime();
    },
    defer: (message) => {
      deferred ??= message;
      unwritten = true;
    },
    killed: () => (killed === null ? null : error(killed)),
    end: () => {
      if (killed !== null) throw error(killed);
      commit();
      throwDeferred();
    },
  };
  const whole = run as Run & { make: Makers };
  whole.make = make(whole);
  return whole;
};
