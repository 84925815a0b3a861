import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Answer, Execution, HostState, Question, ShownMenu, ShownPage } from '../host/host';
import { evaluateInNode, readDist } from '../host/node/run';
import { readState } from '../host/node/state-file';
import { keepState, openMemory } from '../host/state';
import { emptyWorkbook } from '../host/workbook';
import { type AsyncHost, hostThread, type Screen } from '../univer/host-thread';
import { startUniver } from '../univer/start-univer';
import { type UniverEngine, univerEngine } from '../univer/univer-engine';

/** What a host over Univer is made of; everything but the bundle has a default. */
export interface UniverHostOptions {
  /** The folder of the built add-on. */
  readonly dist?: string;
  /** In place of `dist`: the files themselves. */
  readonly files?: ReadonlyMap<string, string>;
  /** A state file to start from; it is not written. */
  readonly file?: string;
  readonly state?: HostState;
  /** Where the clock stands until it is moved: ISO text with its offset, or milliseconds. */
  readonly now?: string | number;
  /** The user's language, `zh_CN` or `en`. */
  readonly locale?: string;
  readonly user?: string;
  readonly timeZone?: string;
  readonly owner?: boolean;
  readonly clockKnowsSheet?: boolean;
  readonly ask?: (question: Question) => Answer | Promise<Answer>;
  readonly show?: (page: ShownPage) => void;
  readonly toast?: (text: string, title: string) => void;
  readonly onMenu?: (menus: readonly ShownMenu[]) => void;
  readonly onExecution?: (execution: Execution) => void;
}

/** A host whose spreadsheet is Univer; the bundle runs on a thread of its own, so each call is answered later. */
export interface UniverHost extends Omit<AsyncHost, 'state'> {
  readonly engine: UniverEngine;
  readonly now: () => number;
  /** Sets the clock without firing anything. */
  readonly setNow: (now: string | number) => void;
  /** Moves the clock on, firing each clock trigger at its time. */
  readonly advance: (milliseconds: number) => Promise<void>;
  readonly state: () => Promise<HostState>;
  /** Ends the thread and Univer. */
  readonly close: () => Promise<void>;
}

const moment = (now: string | number): number => (typeof now === 'number' ? now : new Date(now).getTime());
// esbuild puts the worker beside this file.
const workerFile = (): string => join(__dirname, 'worker.cjs');

/**
 * The built add-on on Univer without a screen: what the page does, in Node.
 * @example const host = univerHost({ dist: 'dist', now: '2026-05-13T09:00:00+08:00' }); await host.open(); await host.clickMenu('menuRefresh'); await host.close()
 */
export const univerHost = (options: UniverHostOptions): UniverHost => {
  const { dist, file, state: given, files, now: start, ask, show, toast, onMenu, onExecution, ...rest } = options;
  const { locale, timeZone } = rest;
  const blank = () => keepState(emptyWorkbook({ ...(locale ? { locale } : {}), ...(timeZone ? { timeZone } : {}) }), openMemory());
  const state = given ?? (file === undefined ? null : readState(file)) ?? blank();
  const univer = startUniver();
  const engine = univerEngine(univer, state.workbook);
  const worker = new Worker(workerFile());
  const screen: Screen = {
    ask: ask ?? (({ buttons }) => buttons[0] ?? 'OK'),
    show: show ?? (() => {}),
    toast: toast ?? (() => {}),
    menu: onMenu ?? (() => {}),
    execution: onExecution ?? (() => {}),
  };
  const { workbook: _, ...memory } = state;
  const thread = hostThread({
    post: (message) => worker.postMessage(message),
    engine,
    evaluate: evaluateInNode,
    files: [...(files ?? (dist === undefined ? new Map<string, string>() : readDist(dist)))],
    screen,
    options: { ...rest, memory },
  });
  worker.on('message', thread.receive);
  let now = 0;
  const setNow = (to: string | number): void => {
    now = moment(to);
    thread.setClock({ at: now });
  };
  setNow(start ?? '2026-05-13T09:00:00+08:00');
  const { host } = thread;
  return {
    ...host,
    engine,
    now: () => now,
    setNow,
    advance: async (milliseconds) => {
      const end = now + milliseconds;
      for (let due = await host.nextDue(); due !== null && due <= end; due = await host.nextDue()) {
        setNow(Math.max(now, due));
        await host.tick();
      }
      setNow(end);
    },
    state: async () => {
      await engine.calculate();
      return { ...(await thread.kept()), workbook: engine.save() };
    },
    close: async () => {
      await worker.terminate();
      // A calculation under way would come back to what is gone.
      await engine.calculate();
      univer.dispose();
    },
  };
};
