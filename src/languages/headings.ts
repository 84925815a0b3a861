import { headings as en } from './en/headings';
import type { LanguageCode } from './index';
import { headings as zhCn } from './zh-cn/headings';

/** A heading under which the source describes an operations matrix. */
export type HeadingKey = keyof typeof zhCn;

/** The headings, by language. Not part of a `Language`: only the documents show them. */
export const headingWords: { readonly [code in LanguageCode]: { readonly [heading in HeadingKey]: string } } = { 'zh-CN': zhCn, en };
