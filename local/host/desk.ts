import { type Account, type Accounts, accountsOf } from './account';
import type { Engine } from './engine';
import type { Evaluate, Execution } from './executions';
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
  /** The script's time zone; the spreadsheet has its own. */
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

const manifestScopes = (files: ReadonlyMap<string, string>): ReadonlySet<string> | null => {
  const manifest: unknown = JSON.parse(files.get('appsscript.json') ?? '{}');
  const scopes: unknown = typeof manifest === 'object' && manifest !== null && 'oauthScopes' in manifest ? manifest.oauthScopes : null;
  return Array.isArray(scopes) ? new Set(scopes.map(String)) : null;
};

/** The desk at which a host's runs work. */
export const deskOf = (options: HostOptions, putMenu: (menu: ShownMenu) => void): Desk => {
  const { id, name, locale, timeZone } = options.engine.about();
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
    scriptTimeZone: options.timeZone ?? timeZone,
    granted: manifestScopes(options.files),
    clockKnowsSheet: options.clockKnowsSheet ?? true,
    clock: options.clock,
    random: options.random ?? Math.random,
    ask: options.ask ?? (({ buttons }) => buttons[0] ?? 'OK'),
    show: options.show ?? (() => {}),
    toast: options.toast ?? (() => {}),
    putMenu,
    errorLanguage: options.errorLanguage ?? 'en',
    stale: true,
    locks: new Map(),
  };
};
