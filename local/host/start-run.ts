import { type Kind, refusal } from './auth';
import { addCost, type Cost, callCost, cellReadCost, cellWrittenCost, commitCost, formulaCost, noCost } from './cost';
import type { Desk } from './desk';
import type { Engine, SheetState } from './engine';
import { atEnd, type Fault, strikes } from './fault';
import type { Makers, Run, RunStart } from './run';
import { words } from './words';
import { inChinese } from './words-zh';

/** Calls that count: those that talk to document, properties, cache, locks, triggers or mail. */
const isCounted = (kind: Kind): boolean => kind !== 'handle' && kind !== 'ui';
const ofDocument = (kind: Kind): boolean => kind === 'read' || kind === 'write' || kind === 'flush';

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
  let early = false;
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
    unflushed: () => unwritten,
    release: () => {
      early ||= unwritten;
    },
    releasedEarly: () => early,
    killed: () => (killed === null ? null : error(killed)),
    end: () => {
      if (killed !== null) throw error(killed);
      if (unwritten && failing?.name === atEnd) throw strike(failing);
      commit();
      throwDeferred();
    },
  };
  const whole = run as Run & { make: Makers };
  whole.make = make(whole);
  return whole;
};
