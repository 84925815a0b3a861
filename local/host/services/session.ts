import type { Run } from '../run';
import { service } from '../service';

/** Somebody's address; a simple trigger or a formula may not know whose run it is. */
export const userOf = (run: Run): object =>
  service<GoogleAppsScript.Base.User>(run, 'User', [{ handle: { getEmail: () => (run.mode === 'FULL' ? run.account.user : '') } }]);

/** Session: who is at the keyboard, as far as the manifest's scopes allow to know. */
export const session = (run: Run): object =>
  service<GoogleAppsScript.Base.Session>(run, 'Session', [
    {
      handle: {
        getActiveUserLocale: () => run.account.locale,
        getScriptTimeZone: () => run.desk.scriptTimeZone,
        getActiveUser: () => userOf(run),
        getEffectiveUser: () => userOf(run),
      },
    },
  ]);
