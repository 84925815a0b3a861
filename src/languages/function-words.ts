import { functions as en } from './en/functions';
import type { LanguageCode } from './index';
import { functions as zhCn } from './zh-cn/functions';

/** The names of the custom functions. */
export type FunctionName = keyof typeof zhCn;

/** What people read about one custom function. */
export interface FunctionWords {
  /** What it is for, in one or two sentences. */
  readonly about: string;
  /** By which method: formulas, thresholds, what is done with blanks. */
  readonly method: string;
  /** Where the method comes from: a standard, a book, a product's help page, or this project. */
  readonly source: string;
  /** Each argument's meaning and unit. */
  readonly arguments: { readonly [argument: string]: string };
  readonly returns: string;
}

/** The reference's words, by language. Not part of a `Language`: no formula needs them, and each formula would load them. */
export const functionWords: { readonly [code in LanguageCode]: { readonly [name in FunctionName]: FunctionWords } } = { 'zh-CN': zhCn, en };
