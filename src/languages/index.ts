import { en } from './en';
import type { Slots } from './say';
import type { Words } from './words';
import { zhCn } from './zh-cn';

/** All words of one language. zh-CN is the source: another language has the same keys, or it does not compile. */
export type Language = Words<Omit<typeof zhCn, 'code'>> & { readonly code: LanguageCode };
export type LanguageCode = 'zh-CN' | 'en';

export type TabKey = keyof Language['tabs'];
export type ChoiceSet = keyof Language['choices'];
export type ChoiceKey<S extends ChoiceSet> = keyof Language['choices'][S] & string;
export type FindingRule = keyof Language['findings'];
/** The slots of a finding's sentence, as the source language has them. */
export type FindingSlots<R extends FindingRule> = Slots<(typeof zhCn)['findings'][R]['says']> | Slots<(typeof zhCn)['findings'][R]['mend']>;
/** Rules of which one click can mend a finding; what it does is their `does`. */
export type MendableRule = { [R in FindingRule]: (typeof zhCn)['findings'][R] extends { readonly does: string } ? R : never }[FindingRule];
/** The slots that only the sentence of the click has. */
export type MendSlots<R extends MendableRule> = Exclude<Slots<(typeof zhCn)['findings'][R]['does']>, FindingSlots<R>>;

/** In the order in which they are offered. */
export const languages: readonly Language[] = [zhCn, en];

/** The language for a locale such as `zh_CN`, `zh-Hant` or `en_GB`; English where there is none. */
export const languageFor = (locale: string): Language => (locale.toLowerCase().startsWith('zh') ? zhCn : en);

/** The language with that code, or null. */
export const languageOf = (code: string): Language | null => languages.find((language) => language.code === code) ?? null;
