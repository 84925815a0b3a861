import type { PageCalls } from '../define/page-calls';
import type { LanguageCode } from '../languages';

/** A working calendar to begin with. */
export type Region = PageCalls['install']['input']['region'];

/** In the order in which they are offered. */
export const regions: readonly Region[] = ['CN', 'US', 'UK', 'weekdays'];

/** The calendar offered first: China for Chinese, else that of the browser's country where we ship one.
 * @example regionFor('en', 'en-GB') // 'UK'
 */
export const regionFor = (language: LanguageCode, locale: string): Region => {
  if (language === 'zh-CN') return 'CN';
  if (/^en-us$/i.test(locale)) return 'US';
  return /^en-gb$/i.test(locale) ? 'UK' : 'weekdays';
};
