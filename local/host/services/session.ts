import type { Run } from '../run';
import { service } from '../service';

/** Session: who is at the keyboard, as far as an add-on without the e-mail scope may know. */
export const session = (run: Run): object =>
  service<GoogleAppsScript.Base.Session>(run, 'Session', [
    { handle: { getActiveUserLocale: () => run.desk.userLocale, getScriptTimeZone: () => run.desk.scriptTimeZone } },
  ]);
