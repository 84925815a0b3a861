/**
 * Questions that block: the script's thread stops at `Atomics.wait` until the thread that has the spreadsheet has answered, however long
 * that takes. Answers are JSON of any size, handed over in pieces through one shared buffer.
 */

/** A question on its way; `more` asks for the next piece of the answer before. */
export type AskMessage =
  | { readonly ask: 'call'; readonly subject: string; readonly method: string; readonly args: readonly unknown[] }
  | { readonly ask: 'more' };

/** Whom a question may be put to, by name: plain objects whose methods may take their time. */
export type Subjects = Readonly<Record<string, object>>;

const head = { state: 0, length: 1, more: 2, failed: 3 } as const;
const headBytes = 16;
const waiting = 0;
const answered = 1;

/** The buffer both threads share. */
export const askBuffer = (bytes = 1 << 20): SharedArrayBuffer => new SharedArrayBuffer(headBytes + bytes);

/** Puts a question and waits. @example ask('engine', 'extent', [0]) // { rows: 3, columns: 2 } */
export type Ask = (subject: string, method: string, args: readonly unknown[]) => unknown;

/** The asking side, on a worker's thread. Throws what the answering side threw, with its sentence. */
export const asker = (buffer: SharedArrayBuffer, post: (message: AskMessage) => void): Ask => {
  const header = new Int32Array(buffer, 0, headBytes / 4);
  const bytes = new Uint8Array(buffer, headBytes);
  const piece = (message: AskMessage): Uint8Array => {
    Atomics.store(header, head.state, waiting);
    post(message);
    Atomics.wait(header, head.state, waiting);
    return bytes.slice(0, Atomics.load(header, head.length));
  };
  return (subject, method, args) => {
    const decoder = new TextDecoder();
    let text = decoder.decode(copy(piece({ ask: 'call', subject, method, args })), { stream: true });
    while (Atomics.load(header, head.more) === 1) text += decoder.decode(copy(piece({ ask: 'more' })), { stream: true });
    text += decoder.decode();
    const answer: unknown = text === '' ? undefined : JSON.parse(text);
    if (Atomics.load(header, head.failed) === 1) throw new Error(String(answer));
    return answer;
  };
};

// A browser does not decode what is shared.
const copy = (shared: Uint8Array): Uint8Array => Uint8Array.from(shared);

/** The answering side: hand it each message of the asking thread; gives false for one that is no question. */
export const answerer = (buffer: SharedArrayBuffer, subjects: Subjects): ((message: unknown) => boolean) => {
  const header = new Int32Array(buffer, 0, headBytes / 4);
  const bytes = new Uint8Array(buffer, headBytes);
  let rest = new Uint8Array();
  const give = (): void => {
    const now = rest.subarray(0, bytes.length);
    rest = rest.subarray(now.length);
    bytes.set(now);
    Atomics.store(header, head.length, now.length);
    Atomics.store(header, head.more, rest.length > 0 ? 1 : 0);
    Atomics.store(header, head.state, answered);
    Atomics.notify(header, head.state);
  };
  const answer = async ({ subject, method, args }: AskMessage & { ask: 'call' }): Promise<void> => {
    let result: unknown;
    let failed = 0;
    try {
      const whom = subjects[subject];
      const does: unknown = whom && Reflect.get(whom, method);
      if (!whom || typeof does !== 'function') throw new Error(`Nobody answers ${subject}.${method}.`);
      result = await Reflect.apply(does, whom, args);
    } catch (error) {
      failed = 1;
      result = error instanceof Error ? error.message : String(error);
    }
    rest = new TextEncoder().encode(result === undefined ? '' : JSON.stringify(result));
    Atomics.store(header, head.failed, failed);
    give();
  };
  return (message) => {
    if (!isAsk(message)) return false;
    if (message.ask === 'more') give();
    else void answer(message);
    return true;
  };
};

const isAsk = (message: unknown): message is AskMessage =>
  typeof message === 'object' && message !== null && 'ask' in message && (message.ask === 'call' || message.ask === 'more');
