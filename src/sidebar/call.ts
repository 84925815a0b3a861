import type { PageAnswer, PageCall, PageCalls } from '../define/page-calls';

/** The part of Apps Script's page library that is used here. */
interface Runner {
  withSuccessHandler(heard: (reply: unknown) => void): Runner;
  withFailureHandler(failed: (error: unknown) => void): Runner;
  callFromPage(name: string, input: unknown): void;
}
declare const google: { readonly script: { readonly run: Runner; readonly host: { close(): void } } };

const isReply = (reply: unknown): boolean => typeof reply === 'object' && reply !== null && 'ok' in reply;

/** Asks the server by name. Rejects with an Error when the call itself failed; a refusal or a question is an answer.
 * @example await call('sidebar', {}) // { ok: true, answer: { language: 'zh-CN', … }, notice: '' }
 */
export const call = <C extends PageCall>(name: C, input: PageCalls[C]['input']): Promise<PageAnswer<C>> =>
  new Promise((resolve, reject) => {
    google.script.run
      .withSuccessHandler((reply) => (isReply(reply) ? resolve(reply as PageAnswer<C>) : reject(new Error(''))))
      .withFailureHandler((error) => reject(error instanceof Error ? error : new Error(String(error))))
      .callFromPage(name, input);
  });

/** Asks for an action that is known by its name only; its answer is its own affair. */
export const callAny = (name: string, input: object): Promise<PageAnswer<PageCall>> => call(name as PageCall, input as never);

/** Closes the dialog or sidebar this page stands in. */
export const closePage = (): void => google.script.host.close();
