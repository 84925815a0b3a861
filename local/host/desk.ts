import { type Account, type Accounts, accountsOf } from './account';
import type { Engine } from './engine';
import type { Evaluate, Execution } from './executions';
import type { Used } from './quota';
import type { Answer, Question, ShownMenu, ShownPage } from './shown';
import { type Memory, openMemory } from './state';

/** What all runs of a host share. */
export interface Desk {
  readonly engine: Engine;
  readonly memory: Memory;
  readonly files: ReadonlyMap<string, string>;
  readonly file: { readonly id: string; readonly name: string; readonly locale: string; readonly timeZone: string };
  readonly accounts: Accounts;
  readonly scriptTimeZone: string;
  readonly granted: ReadonlySet<string> | null;
  readonly clockKnowsSheet: boolean;
  clock(): number;
  random(): number;
  ask(question: Question): Answer;
  show(page: ShownPage): void;
  toast(text: string, title: string): void;
  putMenu(menu: ShownMenu): void;
  /** The language of Google's error messages: that of the account, in Google. */
  errorLanguage: 'en' | 'zh';
  /** Formulas are older than values. */
  stale: boolean;
  /** What accounts have used of their daily quotas. */
  readonly used: Used;
  /** Who holds which lock: a run, or another process. */
  readonly locks: Map<string, object>;
}

/** What a host is made of. */
export interface HostOptions {
  readonly engine: Engine;
  /** The files of dist/ by name: Code.js, appsscript.json, *.html. */
  readonly files: ReadonlyMap<string, string>;
  readonly evaluate: Evaluate;
  /** Milliseconds since 1970; may be virtual. */
  readonly clock: () => number;
  /** The user's language, `zh_CN` or `en`. */
  readonly locale?: string;
  /** The user's address, known only in full mode. */
  readonly user?: string;
  /** The script's time zone, in place of the manifest's; the spreadsheet has its own. */
  readonly timeZone?: string;
  readonly ask?: (question: Question) => Answer;
  readonly show?: (page: ShownPage) => void;
  readonly toast?: (text: string, title: string) => void;
  readonly onMenu?: (menus: readonly ShownMenu[]) => void;
  readonly onExecution?: (execution: Execution) => void;
  readonly memory?: Memory;
  /** False: an editor who is not the owner, whom protections stop. */
  readonly owner?: boolean;
  /** Decides the daily quotas. */
  readonly plan?: Account['plan'];
  /** False: a clock trigger has no active spreadsheet, as some report. */
  readonly clockKnowsSheet?: boolean;
  /** The language of Google's error messages. */
  readonly errorLanguage?: Desk['errorLanguage'];
  readonly random?: () => number;
}

/** What the manifest says: scopes and time zone, null where it does not. */
const manifestOf = (
  files: ReadonlyMap<string, string>,
): { readonly scopes: ReadonlySet<string> | null; readonly timeZone: string | null } => {
  const manifest = JSON.parse(files.get('appsscript.json') ?? '{}') as { readonly oauthScopes?: unknown; readonly timeZone?: unknown };
  const { oauthScopes: scopes, timeZone } = manifest;
  return { scopes: Array.isArray(scopes) ? new Set(scopes.map(String)) : null, timeZone: typeof timeZone === 'string' ? timeZone : null };
};

/** The desk at which a host's runs work. */
export const deskOf = (options: HostOptions, putMenu: (menu: ShownMenu) => void): Desk => {
  const { id, name, locale, timeZone } = options.engine.about();
  const manifest = manifestOf(options.files);
  return {
    engine: options.engine,
    memory: options.memory ?? openMemory(),
    files: options.files,
    file: { id, name, locale, timeZone },
    accounts: accountsOf({
      user: options.user ?? 'owner@example.com',
      locale: options.locale ?? 'zh_CN',
      role: options.owner === false ? 'editor' : 'owner',
      plan: options.plan ?? 'consumer',
    }),
    scriptTimeZone: options.timeZone ?? manifest.timeZone ?? timeZone,
    granted: manifest.scopes,
    clockKnowsSheet: options.clockKnowsSheet ?? true,
    clock: options.clock,
    random: options.random ?? Math.random,
    ask: options.ask ?? (({ buttons }) => buttons[0] ?? 'OK'),
    show: options.show ?? (() => {}),
    toast: options.toast ?? (() => {}),
    putMenu,
    errorLanguage: options.errorLanguage ?? 'en',
    stale: true,
    used: new Map(),
    locks: new Map(),
  };
};
