import {
  type Answer,
  createHost,
  type Evaluate,
  type Execution,
  type Host,
  type Question,
  type ShownMenu,
  type ShownPage,
} from '../host/host';
import { plainEngine } from '../host/plain-engine';
import { emptyWorkbook } from '../host/workbook';
import { serialOfEpoch } from '../host/zone';
import { answerer, askBuffer } from './ask';
import type { HostCall, HostClock, HostMemory, HostNews, HostStart } from './host-worker';
import type { UniverEngine } from './univer-engine';

/** What scripts show and ask, on the thread that has the screen. */
export interface Screen {
  ask(question: Question): Answer | Promise<Answer>;
  show(page: ShownPage): void;
  toast(text: string, title: string): void;
  menu(menus: readonly ShownMenu[]): void;
  /** A script has begun or ended, or waits for an answer. */
  busy?(busy: boolean): void;
  execution(execution: Execution): void;
}

type Later<F> = F extends (...args: infer A) => infer R ? (...args: A) => Promise<R> : never;
/** The host's calls, answered later; custom functions stay on the spreadsheet's thread. */
export type AsyncHost = { readonly [K in Exclude<keyof Host, 'memory' | 'customFunctions' | 'meanwhile'>]: Later<Host[K]> };

/** The script's thread as seen from the spreadsheet's. */
export interface HostThread {
  readonly host: AsyncHost;
  /** What the host remembers beside the workbook. */
  readonly kept: () => Promise<HostMemory>;
  /** A standing moment in milliseconds since 1970, or null for this machine's clock. */
  readonly setClock: (clock: HostClock | null) => void;
  /** Give each message of the worker. */
  readonly receive: (news: HostNews) => void;
}

/** Custom functions of a bundle as the engine's own thread calls them: each call in a scope of its own, with the rights Sheets gives. */
const functionsOf = (files: ReadonlyMap<string, string>, evaluate: Evaluate, engine: UniverEngine, locale: string | undefined) => {
  const { timeZone, locale: spoken } = engine.about();
  const beside = plainEngine(emptyWorkbook({ timeZone, locale: spoken }));
  return createHost({ engine: beside, files, evaluate, clock: Date.now, ...(locale === undefined ? {} : { locale }) }).customFunctions();
};

/**
 * Puts a host onto another thread and the spreadsheet under it.
 * @example await thread.host.clickMenu('menuRefresh')
 */
export const hostThread = (parts: {
  readonly post: (message: HostStart | HostCall) => void;
  readonly engine: UniverEngine;
  readonly evaluate: Evaluate;
  readonly files: readonly (readonly [string, string])[];
  readonly screen: Screen;
  readonly options?: Omit<HostStart['start'], 'buffer' | 'files'>;
}): HostThread => {
  const { post, engine, screen, files } = parts;
  const buffer = askBuffer();
  const busy = (now: boolean): void => {
    engine.hold(now);
    screen.busy?.(now);
  };
  const ask = async (question: Question): Promise<Answer> => {
    busy(false);
    await engine.calculate();
    const given = await screen.ask(question);
    busy(true);
    return given;
  };
  const answer = answerer(buffer, { engine, screen: { ask } });
  const waiting = new Map<number, { readonly done: (result: unknown) => void; readonly failed: (error: Error) => void }>();
  let clock: HostClock = { ahead: 0 };
  let count = 0;
  const turnDay = (): void => {
    const now = 'at' in clock ? clock.at : Date.now() + clock.ahead;
    engine.setToday(Math.floor(serialOfEpoch(now, engine.about().timeZone)));
  };

  const call = (name: HostCall['call'], args: readonly unknown[]): Promise<unknown> =>
    new Promise((done, failed) => {
      count += 1;
      turnDay();
      if (waiting.size === 0) busy(true);
      waiting.set(count, { done, failed });
      post({ id: count, call: name, args, clock });
    });
  const names: Readonly<Record<keyof AsyncHost, true>> = {
    open: true,
    install: true,
    menu: true,
    clickMenu: true,
    edit: true,
    edited: true,
    edits: true,
    uninstall: true,
    dropCache: true,
    does: true,
    callFromPage: true,
    customFunction: true,
    triggers: true,
    runTrigger: true,
    nextDue: true,
    tick: true,
    executions: true,
    failAt: true,
    signIn: true,
    changeAccount: true,
    mails: true,
    holdLock: true,
    setErrorLanguage: true,
    state: true,
  };
  const receive = (news: HostNews): void => {
    if (answer(news)) return;
    if ('show' in news) screen.show(news.show);
    else if ('toast' in news) screen.toast(news.toast.text, news.toast.title);
    else if ('menu' in news) screen.menu(news.menu);
    else if ('execution' in news) screen.execution(news.execution);
    else if ('id' in news) {
      const asked = waiting.get(news.id);
      waiting.delete(news.id);
      if (waiting.size === 0) busy(false);
      if (news.error === undefined) asked?.done(news.result);
      else asked?.failed(new Error(news.error));
    }
  };

  turnDay();
  engine.setFunctions(functionsOf(new Map(files), parts.evaluate, engine, parts.options?.locale));
  post({ start: { memory: null, ...parts.options, buffer, files } });
  return {
    host: Object.fromEntries(
      Object.keys(names).map((name) => [name, (...args: readonly unknown[]) => call(name as keyof AsyncHost, args)]),
    ) as unknown as AsyncHost,
    kept: () => call('kept', []) as Promise<HostMemory>,
    setClock: (moment) => {
      clock = moment ?? { ahead: 0 };
      turnDay();
    },
    receive,
  };
};
