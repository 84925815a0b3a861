/** What a page in a frame may ask of us. */
export interface FrameCalls {
  /** `google.script.run`: the copied result, or throws what the failure handler gets. */
  readonly call: (name: string, args: readonly unknown[]) => Promise<unknown>;
  readonly close: () => void;
}

/** Runs inside the frame, before the page's own scripts: `google.script` as Apps Script's pages know it. It is sent as text. */
const googleScript = (): void => {
  const waiting = new Map<number, { ok?: (...args: unknown[]) => void; bad?: (...args: unknown[]) => void; user: unknown[] }>();
  let count = 0;
  const post = (message: object): void => window.parent.postMessage(message, '*');
  const runner = (ok?: (...args: unknown[]) => void, bad?: (...args: unknown[]) => void, user: unknown[] = []): unknown =>
    new Proxy(
      {},
      {
        get: (_, name) => {
          if (name === 'withSuccessHandler') return (handler: typeof ok) => runner(handler, bad, user);
          if (name === 'withFailureHandler') return (handler: typeof bad) => runner(ok, handler, user);
          if (name === 'withUserObject') return (object: unknown) => runner(ok, bad, [object]);
          return (...args: unknown[]) => {
            count += 1;
            waiting.set(count, { ...(ok ? { ok } : {}), ...(bad ? { bad } : {}), user });
            post({ run: String(name), id: count, args });
          };
        },
      },
    );
  window.addEventListener('message', (event) => {
    const { data } = event;
    if (event.source !== window.parent || typeof data !== 'object' || data === null || !('answer' in data)) return;
    const call = waiting.get(data.answer);
    waiting.delete(data.answer);
    if (!call) return;
    if (data.error === undefined) call.ok?.(data.result ?? null, ...call.user);
    else if (call.bad) call.bad(new Error(data.error), ...call.user);
    else console.error(`Uncaught ${data.error}`);
  });
  const nothing = (): void => {};
  const host = { close: () => post({ close: true }), setHeight: nothing, setWidth: nothing, editor: { focus: nothing }, origin: '' };
  Object.defineProperty(window, 'google', { value: { script: { run: runner(), host } } });
};

const withScript = (html: string): string => {
  const script = `<script>(${googleScript.toString()})()</script>`;
  const place = /<head[^>]*>/i.exec(html) ?? /<!doctype[^>]*>/i.exec(html);
  const at = place ? place.index + place[0].length : 0;
  return html.slice(0, at) + script + html.slice(at);
};

/** A page of the add-on in a frame of its own origin, as Sheets shows it; gives the frame and what takes it down. */
export const pageFrame = (
  html: string,
  title: string,
  calls: FrameCalls,
): { readonly frame: HTMLIFrameElement; readonly end: () => void } => {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-downloads');
  frame.title = title;
  frame.srcdoc = withScript(html);
  const answer = async (data: { readonly run: string; readonly id: number; readonly args: readonly unknown[] }): Promise<void> => {
    const reply = await calls.call(data.run, data.args).then(
      (result) => ({ answer: data.id, result }),
      (error: unknown) => ({ answer: data.id, error: error instanceof Error ? error.message : String(error) }),
    );
    frame.contentWindow?.postMessage(reply, '*');
  };
  const listen = (event: MessageEvent): void => {
    if (event.source !== frame.contentWindow || typeof event.data !== 'object' || event.data === null) return;
    if ('close' in event.data) calls.close();
    else if ('run' in event.data) void answer(event.data);
  };
  window.addEventListener('message', listen);
  return {
    frame,
    end: () => {
      window.removeEventListener('message', listen);
      frame.remove();
    },
  };
};
