import { type Kind, type Mode, refusal, type StartedBy } from './auth';
import { addCost, type Cost, callCost, cellReadCost, cellWrittenCost, commitCost, formulaCost, noCost } from './cost';
import type { Area, CellRead, Engine, SheetState } from './engine';
import type { Memory } from './state';
import { words } from './words';

/** Something that a page or a panel is to show. */
export interface ShownPage {
  readonly kind: 'sidebar' | 'dialog';
  readonly title: string;
  readonly html: string;
  readonly width?: number;
  readonly height?: number;
}
/** A question that stops the script until it is answered. */
export interface Question {
  readonly title: string;
  readonly text: string;
  readonly buttons: readonly Answer[];
}
export type Answer = 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';
/** An entry of a menu: an item, a line, or a menu inside. */
export type MenuEntry =
  | { readonly label: string; readonly function: string }
  | { readonly separator: true }
  | { readonly label: string; readonly entries: readonly MenuEntry[] };
/** A menu that a script has put up; `addon` ones stand under Extensions. */
export interface ShownMenu {
  readonly label: string;
  readonly addon: boolean;
  readonly entries: readonly MenuEntry[];
}

/** What all runs of a host share. */
export interface Desk {
  readonly engine: Engine;
  readonly memory: Memory;
  readonly files: ReadonlyMap<string, string>;
  readonly file: { readonly id: string; readonly name: string; readonly locale: string; readonly timeZone: string };
  readonly userLocale: string;
  readonly user: string;
  readonly scriptTimeZone: string;
  readonly granted: ReadonlySet<string> | null;
  readonly owner: boolean;
  readonly clockKnowsSheet: boolean;
  clock(): number;
  random(): number;
  ask(question: Question): Answer;
  show(page: ShownPage): void;
  toast(text: string, title: string): void;
  putMenu(menu: ShownMenu): void;
  /** Formulas are older than values. */
  stale: boolean;
  /** Another process holds the document lock. */
  lockTaken: boolean;
}

/** A fault put into one run: the call counted `index` (from 0) and the `times - 1` after it fail with `text`; `when` says whether before or after the call took effect, `kill` that nothing more can be done after it. */
export interface Fault {
  readonly index: number;
  readonly text: string;
  readonly times?: number;
  readonly when?: 'before' | 'after';
  readonly kill?: boolean;
}

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
  hasLock: boolean;
  /** The document's objects, made by the services; kept here so that they can give each other. */
  readonly make: Makers;
  /** Commits what is buffered; throws what was deferred. */
  end(): void;
}

/** Starts a run on a desk. */
export const startRun = (
  desk: Desk,
  as: { readonly mode: Mode; readonly startedBy: StartedBy; readonly fault: Fault | null; readonly at?: number },
  make: (run: Run) => Makers,
): Run => {
  const started = as.at ?? desk.clock();
  const limit = as.startedBy === 'edit' || as.startedBy === 'open' || as.startedBy === 'formula' ? 30_000 : 360_000;
  const byName = new Map<string, number>();
  let realm: object = globalThis;
  let total = 0;
  let spent: Cost = as.startedBy === 'formula' ? formulaCost : noCost;
  let unwritten = false;
  let deferred: string | null = null;
  let killed: string | null = null;
  let known: readonly SheetState[] | null = null;

  const error = (message: string, name: 'Exception' | 'TypeError' = 'Exception'): Error => {
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
  };
  const throwDeferred = (): void => {
    const message = deferred;
    deferred = null;
    if (message !== null) throw error(message);
  };
  const faultAt = (index: number): (() => Error) | null => {
    const { fault } = as;
    if (!fault || index < fault.index || index >= fault.index + (fault.times ?? 1)) return null;
    return () => {
      if (fault.kill) killed = fault.text;
      return error(fault.text);
    };
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
    hasLock: false,
    total: () => total,
    spent: () => spent,
    now: () => started + Math.floor(spent.mid),
    error,
    enterRealm: (entered) => {
      realm = entered;
    },
    enter: (service, method, kind) => {
      if (killed !== null) throw error(killed);
      const refused = refusal({ mode: as.mode, startedBy: as.startedBy, granted: desk.granted }, service, method, kind);
      if (refused) throw error(refused);
      if (!isCounted(kind)) return null;
      const name = `${service.replace('SpreadsheetApp.', '')}.${method}`;
      byName.set(name, (byName.get(name) ?? 0) + 1);
      const fault = faultAt(total);
      total += 1;
      spent = addCost(spent, callCost[kind]);
      if (kind === 'read' || kind === 'flush') commit();
      if (!fault) checkTime();
      else if (as.fault?.when !== 'after') throw fault();
      if (ofDocument(kind)) throwDeferred();
      return fault;
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
    end: () => {
      commit();
      if (killed !== null) throw error(killed);
      throwDeferred();
    },
  };
  const whole = run as Run & { make: Makers };
  whole.make = make(whole);
  return whole;
};
