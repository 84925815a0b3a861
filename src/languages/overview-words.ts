import { overview as en } from './en/overview';
import type { LanguageCode } from './index';
import type { Words } from './words';
import { overview as zhCn } from './zh-cn/overview';

/** Words of the overview of the areas, by language; only the documents show them. */
export const overviewWords: { readonly [code in LanguageCode]: Words<typeof zhCn> } = { 'zh-CN': zhCn, en };
