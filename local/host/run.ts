import type { Account } from './account';
import type { Kind, Mode, StartedBy } from './auth';
import type { Cost } from './cost';
import type { Desk } from './desk';
import type { Area, CellRead, SheetState } from './engine';
import type { Fault } from './fault';

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
  /** Whether something written waits for a flush. */
  unflushed(): boolean;
  /** A lock is given back; whether that was ever done before everything was flushed. */
  release(): void;
  releasedEarly(): boolean;
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
