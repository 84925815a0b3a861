import type { Run } from '../run';
import { service } from '../service';

const shown = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value)));

/** Logger and console: lines of the execution's log. */
export const loggers = (run: Run): { readonly Logger: object; readonly console: object } => {
  const log = (...args: readonly unknown[]): void => {
    run.log.push(args.map(shown).join(' '));
  };
  return {
    Logger: service<GoogleAppsScript.Base.Logger>(run, 'Logger', [{ handle: { log } }]),
    console: service<{ log: unknown; info: unknown; warn: unknown; error: unknown }>(run, 'console', [
      { handle: { log, info: log, warn: log, error: log } },
    ]),
  };
};
