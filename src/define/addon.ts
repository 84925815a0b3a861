import type { Language } from '../languages';
import type { WorkingCalendar } from '../rules/calendar';
import type { AnyAction } from './action';
import type { CustomFunction } from './function';
import type { Settings } from './moment';
import type { AnyTab } from './tab';
import type { AnyTable } from './table';

/** One line of Extensions → Operations matrix; its words are `language.actions.menu[item]`. */
export type MenuItem = { readonly item: keyof Language['actions']['menu']; readonly handler: string } | { readonly separator: true };

/** The whole add-on as a table of contents: what the edge needs to run it. */
export interface Addon {
  readonly tabs: readonly AnyTab[];
  readonly actions: readonly AnyAction[];
  readonly functions: readonly CustomFunction[];
  readonly menu: readonly MenuItem[];
  /** Settings from the rows of their tab; what is missing takes its default, the language that of the user. */
  settings(table: AnyTable, fallback: Language): Settings;
  calendar(table: AnyTable, settings: Settings): WorkingCalendar;
}
