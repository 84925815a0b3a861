import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import type { Engine } from '../engine';
import type { Evaluate, Host, HostOptions } from '../host';
import { createHost } from '../host';
import { plainEngine } from '../plain-engine';
import { openMemory } from '../state';
import { emptyWorkbook } from '../workbook';
import { readState } from './state-file';

const scripts = new Map<string, vm.Script>();

/** Evaluates a bundle in a fresh context of node:vm. */
export const evaluateInNode: Evaluate = (code, globals) => {
  let script = scripts.get(code);
  if (!script) {
    script = new vm.Script(code, { filename: 'Code.js' });
    scripts.set(code, script);
  }
  const context = vm.createContext({ ...globals });
  script.runInContext(context);
  return vm.runInContext('globalThis', context) as object;
};

/** The files of a built add-on by name. */
export const readDist = (dist: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(dist)
      .filter((name) => /\.(js|html|json)$/.test(name))
      .map((name) => [name, readFileSync(join(dist, name), 'utf8')]),
  );

/** What a host in Node is made of; everything but the bundle has a default. */
export interface NodeHostOptions extends Partial<Omit<HostOptions, 'clock' | 'files' | 'evaluate' | 'memory'>> {
  /** The folder of the built add-on. */
  readonly dist?: string;
  /** The script's time zone where it is not the spreadsheet's. */
  readonly scriptTimeZone?: string;
  /** In place of `dist`: the files themselves. */
  readonly files?: ReadonlyMap<string, string>;
  /** Where the clock starts and stays until it is moved: ISO text with its offset, or milliseconds. */
  readonly now?: string | number;
  /** A state file to start from; it is written only by `writeState`. */
  readonly file?: string;
}

/** A host whose clock stands still unless it is moved. */
export interface NodeHost extends Host {
  readonly engine: Engine;
  now(): number;
  /** Sets the clock without firing anything. */
  setNow(now: string | number): void;
  /** Moves the clock on, firing each clock trigger at its time. */
  advance(milliseconds: number): void;
}

const moment = (now: string | number): number => (typeof now === 'number' ? now : new Date(now).getTime());

/** The built add-on on a spreadsheet in this process; the plain engine unless another is given.
 * @example const host = nodeHost({ dist: 'dist', now: '2026-05-13T09:00:00+08:00' }); host.open(); host.callFromPage('callFromPage', ['installForm', {}]) */
export const nodeHost = (options: NodeHostOptions): NodeHost => {
  const { dist, file, now: start, locale, timeZone, scriptTimeZone = timeZone, engine: given, files, ...rest } = options;
  const state = file === undefined ? null : readState(file);
  const workbook = state?.workbook ?? emptyWorkbook({ ...(locale ? { locale } : {}), ...(timeZone ? { timeZone } : {}) });
  const engine = given ?? plainEngine(workbook);
  if (given && state) engine.load(state.workbook);
  let now = moment(start ?? '2026-05-13T09:00:00+08:00');
  const host = createHost({
    ...rest,
    engine,
    files: files ?? (dist === undefined ? new Map() : readDist(dist)),
    evaluate: evaluateInNode,
    clock: () => now,
    memory: openMemory(state ?? undefined),
    ...(locale ? { locale } : {}),
    ...(scriptTimeZone ? { timeZone: scriptTimeZone } : {}),
  });
  return {
    ...host,
    engine,
    now: () => now,
    setNow: (to) => {
      now = moment(to);
    },
    advance: (milliseconds) => {
      const end = now + milliseconds;
      for (let due = host.nextDue(); due !== null && due <= end; due = host.nextDue()) {
        now = Math.max(now, due);
        host.tick();
      }
      now = end;
    },
  };
};
