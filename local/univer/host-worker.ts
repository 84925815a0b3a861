import type { Engine } from '../host/engine';
import { createHost, type Evaluate, type Execution, type Host, type HostState, type ShownMenu, type ShownPage } from '../host/host';
import { keepState, openMemory } from '../host/state';
import { emptyWorkbook } from '../host/workbook';
import { type AskMessage, asker } from './ask';
import { remoteEngine } from './remote-engine';

/** All of a host's state but the workbook, which the thread with the spreadsheet has. */
export type HostMemory = Omit<HostState, 'workbook'>;

/** The first message to the script's thread. */
export interface HostStart {
  readonly start: {
    readonly buffer: SharedArrayBuffer;
    readonly files: readonly (readonly [string, string])[];
    readonly memory: HostMemory | null;
    readonly locale?: string;
    readonly user?: string;
    readonly timeZone?: string;
    readonly owner?: boolean;
    readonly clockKnowsSheet?: boolean;
  };
}
/** A call of the host by its name; `clock` is how far its clock is from this machine's, in milliseconds, or a standing moment. */
export interface HostCall {
  readonly id: number;
  readonly call: keyof Host | 'kept';
  readonly args: readonly unknown[];
  readonly clock: HostClock;
}
export type HostClock = { readonly ahead: number } | { readonly at: number };

/** What comes back: answers, and what scripts show meanwhile. */
export type HostNews =
  | AskMessage
  | { readonly id: number; readonly result?: unknown; readonly error?: string }
  | { readonly show: ShownPage }
  | { readonly toast: { readonly text: string; readonly title: string } }
  | { readonly menu: readonly ShownMenu[] }
  | { readonly execution: Execution }
  | { readonly ready: true };

const sentence = (error: unknown): string => (error instanceof Error || hasMessage(error) ? String(error.message) : String(error));
const hasMessage = (error: unknown): error is { readonly message: unknown } =>
  typeof error === 'object' && error !== null && 'message' in error;

/**
 * The script's thread, in a Web Worker or a worker thread: give it each message, it posts what comes of it. One host, and with it one
 * run at a time; the spreadsheet is asked across threads.
 */
export const hostWorker = (post: (news: HostNews) => void, evaluate: Evaluate): ((message: HostStart | HostCall) => void) => {
  let host: Host | null = null;
  let clock: HostClock = { ahead: 0 };
  const open = ({ buffer, files, memory, ...options }: HostStart['start']): Host => {
    const ask = asker(buffer, post);
    const engine: Engine = remoteEngine(ask);
    return createHost({
      ...options,
      engine,
      files: new Map(files),
      evaluate,
      clock: () => ('at' in clock ? clock.at : Date.now() + clock.ahead),
      ask: (question) => ask('screen', 'ask', [question]) as ReturnType<NonNullable<Parameters<typeof createHost>[0]['ask']>>,
      show: (page) => post({ show: page }),
      toast: (text, title) => post({ toast: { text, title } }),
      onMenu: (menu) => post({ menu }),
      onExecution: (execution) => post({ execution }),
      ...(memory ? { memory: openMemory(memory) } : {}),
    });
  };
  const kept = (of: Host): HostMemory => {
    const { workbook: _, ...memory } = keepState(emptyWorkbook(), of.memory());
    return memory;
  };
  return (message) => {
    if ('start' in message) {
      host = open(message.start);
      post({ ready: true });
      return;
    }
    clock = message.clock;
    try {
      if (!host) throw new Error('The host has not been started.');
      const does: unknown = message.call === 'kept' ? () => host && kept(host) : Reflect.get(host, message.call);
      if (typeof does !== 'function') throw new Error(`The host has no ${message.call}.`);
      post({ id: message.id, result: Reflect.apply(does, host, message.args) });
    } catch (error) {
      post({ id: message.id, error: sentence(error) });
    }
  };
};
