import type { Engine } from '../host/engine';
import type { Ask } from './ask';

/** An engine whose answers may take their time; it lives on the thread that has the spreadsheet. */
export type AsyncEngine = {
  readonly [K in Exclude<keyof Engine, 'mark'>]: (...args: Parameters<Engine[K]>) => ReturnType<Engine[K]> | Promise<ReturnType<Engine[K]>>;
};

const calls: Readonly<Record<Exclude<keyof Engine, 'setFunctions' | 'mark'>, true>> = {
  load: true,
  save: true,
  about: true,
  sheets: true,
  addSheet: true,
  removeSheet: true,
  changeSheet: true,
  activate: true,
  active: true,
  extent: true,
  read: true,
  write: true,
  clear: true,
  style: true,
  notes: true,
  setNotes: true,
  insertRows: true,
  deleteRows: true,
  insertColumns: true,
  deleteColumns: true,
  hide: true,
  setWidth: true,
  columnGroups: true,
  groupColumns: true,
  validation: true,
  setValidation: true,
  conditional: true,
  setConditional: true,
  protections: true,
  protect: true,
  unprotect: true,
  metadata: true,
  addMetadata: true,
  setMetadata: true,
  names: true,
  setName: true,
  calculate: true,
};

/**
 * The engine on the script's thread: each call is a question to the thread that has the spreadsheet. Custom functions stay there:
 * functions cannot cross, so `setFunctions` does nothing here.
 * @example remoteEngine(asker(buffer, post)).sheets() // the sheets of the page
 */
export const remoteEngine = (ask: Ask): Engine => ({
  ...(Object.fromEntries(
    Object.keys(calls).map((name) => [name, (...args: readonly unknown[]) => ask('engine', name, args)]),
  ) as unknown as Omit<Engine, 'setFunctions'>),
  setFunctions: () => {},
});
