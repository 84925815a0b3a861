import type { Columns } from '../define/column';
import type { ImportMapping } from '../define/page-calls';
import type { AnyTab } from '../define/tab';
import { type Language, languages } from '../languages';
import { fold } from '../languages/choose';

/** Columns that a person fills in. */
export const persons = (tab: AnyTab): readonly string[] =>
  Object.keys(tab.columns).filter((key) => ['person', 'either'].includes((tab.columns as Columns)[key]?.by ?? 'person'));

/** A tab's words by column. */
export const headersOf = (tab: AnyTab, language: Language) =>
  language.tabs[tab.key as 'goals'].columns as { readonly [key: string]: { readonly header: string } };

/** Matches a file's headers to columns: by key, by header in any language, and to a grid's columns by name. `id` takes ids of the file's own. */
export const matchColumns = (tab: AnyTab, header: readonly string[], names: ReadonlySet<string>): ImportMapping => {
  const words = new Map<string, string>([['id', 'id']]);
  for (const key of persons(tab)) words.set(fold(key), key);
  for (const language of languages)
    for (const key of persons(tab)) {
      const word = headersOf(tab, language)[key]?.header;
      if (word && !words.has(fold(word))) words.set(fold(word), key);
    }
  const taken = new Set<string>();
  const columns: { [header: string]: string } = {};
  for (const one of header) {
    const key = words.get(fold(one)) ?? (tab.across && names.has(fold(one)) ? `@${one.trim()}` : undefined);
    if (key === undefined || taken.has(key)) continue;
    taken.add(key);
    columns[one] = key;
  }
  return { tab: tab.key, columns, blanks: {}, defaults: {} };
};
