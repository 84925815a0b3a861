import type { Account, Introduced } from './account';
import type { Deed } from './deed';
import type { FormulaFunction } from './engine';
import type { Edit } from './events';
import type { Execution } from './executions';
import type { Fault, FaultAt } from './fault';
import type { ShownMenu } from './shown';
import type { HostState, InstalledTrigger, Memory, SentMail } from './state';

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
  /** A person types into cells faster than onEdit runs: it hears of the first and of two that wait, of no more. */
  edits(
    entries: readonly { readonly sheet: number; readonly row: number; readonly column: number; readonly text: string }[],
  ): readonly EditResult[];
  /** A person sorts, drags, pastes, merges, filters, adds or removes rows, columns and tabs; triggers follow. */
  does(deed: Deed): EditResult;
  /** A person has changed cells in the grid itself: only the triggers run. */
  edited(edit: Edit): readonly Execution[];
  /** `google.script.run`: the copied result; throws what the failure handler gets. */
  callFromPage(name: string, args: readonly unknown[]): unknown;
  /** A formula calls a custom function: arguments and result as the engine has them; throws what the cell says. */
  customFunction(name: string, args: readonly unknown[]): unknown;
  customFunctions(): ReadonlyMap<string, FormulaFunction>;
  /** Somebody sits down at the keyboard: menus, edits and pages are theirs from now on, with their rights, language, properties and triggers. Their own first `open` is still to come. */
  signIn(account: Introduced): Account;
  /** Changes what somebody may do, without seating them; `{ role: 'none' }` has lost access. */
  changeAccount(account: Introduced): Account;
  /** The person at the keyboard removes the add-on: menu and triggers are gone. */
  uninstall(): void;
  /** The cache is dropped before its time, as Google may. */
  dropCache(): void;
  /** Everybody's triggers. */
  triggers(): readonly InstalledTrigger[];
  /** Mails sent, oldest first. */
  mails(): readonly SentMail[];
  /** Fires a trigger by its id or function, due or not, optionally as if at another moment; it runs as who installed it. */
  runTrigger(trigger: string, at?: number): Execution;
  /** When the next clock trigger is due, or null. */
  nextDue(): number | null;
  /** Fires the clock triggers that are due. */
  tick(): readonly Execution[];
  /** Oldest first; the last 500. */
  executions(): readonly Execution[];
  /** Something happens elsewhere just before a call of the next run: another person's edit, another run. */
  meanwhile(index: number, does: () => void): void;
  /** Puts a fault into the next run: at the call that is numbered or named, in Google's words or with a text of one's own. */
  failAt(at: FaultAt): void;
  failAt(index: number, text: string, more?: Omit<Fault, 'index' | 'text'>): void;
  /** Google's errors speak this language from now on. */
  setErrorLanguage(language: 'en' | 'zh'): void;
  /** Another process takes or gives back the document lock. */
  holdLock(taken: boolean): void;
  memory(): Memory;
  state(): HostState;
}
