import { reference as en } from './en/reference';
import type { LanguageCode } from './index';
import type { Words } from './words';
import { reference as zhCn } from './zh-cn/reference';

/** Headings of the reference, the families of functions, and what holds for all of them. */
export type ReferenceWords = Words<typeof zhCn>;

/** By language. Not part of a `Language`: no formula needs them, and each formula would load them. */
export const referenceWords: { readonly [code in LanguageCode]: ReferenceWords } = { 'zh-CN': zhCn, en };
