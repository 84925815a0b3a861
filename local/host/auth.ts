import type { Account } from './account';
import { words } from './words';

/** What a run may do; Google's `ScriptApp.AuthMode`. */
export type Mode = 'NONE' | 'LIMITED' | 'CUSTOM_FUNCTION' | 'FULL';
export type StartedBy = 'open' | 'install' | 'menu' | 'edit' | 'page' | 'clock' | 'formula';
/** What a call does, for rights and for counting. A `handle` only names something; a `ui` call shows something. */
export type Kind = 'handle' | 'ui' | 'read' | 'write' | 'flush' | 'property' | 'cacheGet' | 'cachePut' | 'lock' | 'trigger' | 'mail';

const scopeBase = 'https://www.googleapis.com/auth/';
const shows = new Set(['alert', 'prompt', 'showSidebar', 'showModalDialog', 'showModelessDialog', 'showDialog']);
const triggerCalls = new Set(['newTrigger', 'getProjectTriggers', 'getUserTriggers', 'deleteTrigger']);
const harmless = new Set(['Menu', 'Utilities', 'Logger', 'console']);

/** Scopes of which a call needs one; none for what needs no grant. */
const scopesOf = (service: string, method: string): readonly string[] => {
  if (service === 'Ui') return shows.has(method) ? ['script.container.ui'] : [];
  if (service === 'SpreadsheetApp' && method === 'openById') return ['spreadsheets'];
  if (service === 'Session' && method !== 'getActiveUserLocale' && method !== 'getScriptTimeZone') return ['userinfo.email'];
  if (service === 'SpreadsheetApp')
    return method === 'getActiveSpreadsheet' || method === 'getActive' ? ['spreadsheets.currentonly', 'spreadsheets'] : [];
  if (service.startsWith('SpreadsheetApp.')) return ['spreadsheets.currentonly', 'spreadsheets'];
  if (service === 'ScriptApp') return triggerCalls.has(method) ? ['script.scriptapp'] : [];
  return service === 'MailApp' ? ['script.send_mail'] : [];
};

const inNone = (service: string, method: string): boolean =>
  harmless.has(service) ||
  (service === 'SpreadsheetApp' && method === 'getUi') ||
  (service === 'Ui' && (method === 'createAddonMenu' || method === 'createMenu')) ||
  (service === 'Session' && method === 'getActiveUserLocale');

const forbidden = (mode: Mode, service: string, method: string, kind: Kind): boolean => {
  if (mode === 'FULL') return false;
  if (mode === 'NONE') return !inNone(service, method);
  const ofUser =
    (service === 'Ui' && shows.has(method)) ||
    (service === 'ScriptApp' && triggerCalls.has(method)) ||
    service === 'MailApp' ||
    method === 'openById';
  return ofUser || (mode === 'CUSTOM_FUNCTION' && (kind === 'write' || kind === 'flush' || kind === 'ui'));
};

/** Scopes of the manifest that a person has not granted yet, of all or of those asked for. */
export const ungranted = (
  granted: ReadonlySet<string> | null,
  account: Pick<Account, 'withholds'>,
  asked?: readonly string[],
): readonly string[] =>
  (account.withholds ?? [])
    .map((scope) => scopeBase + scope)
    .filter((scope) => (granted?.has(scope) ?? true) && (asked?.includes(scope) ?? true));

const ofDocument = (service: string): boolean => service === 'SpreadsheetApp' || service.startsWith('SpreadsheetApp.');

/** Why a call is refused, in Google's words, or null. `granted` are the manifest's scopes, null where there is no manifest to compare with.
 * @example refusal({ mode: 'CUSTOM_FUNCTION', startedBy: 'formula', granted: null, account: { role: 'owner' } }, 'SpreadsheetApp.Range', 'setValue', 'write') // 'You do not have permission to call setValue' */
export const refusal = (
  by: {
    readonly mode: Mode;
    readonly startedBy: StartedBy;
    readonly granted: ReadonlySet<string> | null;
    readonly account: Pick<Account, 'role' | 'withholds'>;
  },
  service: string,
  method: string,
  kind: Kind,
): string | null => {
  if (service === 'SpreadsheetApp' && method === 'getUi' && (by.startedBy === 'clock' || by.startedBy === 'formula')) return words.noUi;
  const scopes = scopesOf(service, method);
  const listed = scopes.map((scope) => scopeBase + scope).join(' || ');
  if (forbidden(by.mode, service, method, kind)) {
    if (by.mode === 'CUSTOM_FUNCTION' && kind === 'write') return words.noPermission(method);
    return scopes.length > 0 ? words.needs(`${service}.${method}`, listed) : words.noPermission(`${service}.${method}`);
  }
  const { role, withholds = [] } = by.account;
  if (role === 'none' && ofDocument(service)) return words.noAccess;
  if (role === 'viewer' && kind === 'write' && ofDocument(service)) return words.viewOnly;
  const { granted } = by;
  if (granted && scopes.length > 0 && !scopes.some((scope) => granted.has(scopeBase + scope)))
    return words.insufficient(`${service}.${method}`, listed);
  if (scopes.length > 0 && scopes.every((scope) => withholds.includes(scope) || !(granted?.has(scopeBase + scope) ?? true)))
    return words.needs(`${service}.${method}`, listed);
  return null;
};
