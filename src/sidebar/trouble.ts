import type { Language } from '../languages';
import { say } from '../languages/say';

type Trouble = keyof Language['pages']['trouble'];

const signs: readonly (readonly [RegExp, Trouble])[] = [
  [/PERMISSION_DENIED|Authorization is required|refused to connect|需要授权/i, 'account'],
  [/NetworkError|Connection failure|HTTP 0|Failed to fetch/i, 'network'],
  [/Exceeded maximum execution time|timed out|DEADLINE/i, 'slow'],
  [/invoked too many times|too many scripts running|too many requests/i, 'often'],
];

/** What a failed call is told as: what happened and what to do.
 * @example troubleText(zhCn, new Error('… Error code PERMISSION_DENIED.')) // '浏览器里登录了多个 Google 账号,…'
 */
export const troubleText = (language: Language, error: unknown): string => {
  const text = (error instanceof Error ? error.message : String(error)).replace(/^(Error|Exception):\s*/, '').trim();
  const words = language.pages.trouble;
  const known = signs.find(([sign]) => sign.test(text));
  return known ? words[known[1]] : say(words.other, { text: text || words.empty });
};
