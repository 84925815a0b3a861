import type { Finding } from '../../define/finding';
import type { Moment } from '../../define/moment';
import type { Grown } from '../../define/tab';
import type { MendableRule, MendSlots } from '../../languages';
import type { Book } from '../columns';

/** What one click does about a finding: the rows it changes, and what its sentence says beside the finding's own slots. */
export interface Mend<R extends MendableRule> {
  readonly rows: Grown<Book>;
  readonly slots: { readonly [S in MendSlots<R>]: string | number };
}

/** The mend of a finding of that rule; null where it takes a person. It loses nothing that anybody has entered but what it replaces in sight. */
export type MendOf<R extends MendableRule> = (found: Finding, book: Book, moment: Moment) => Mend<R> | null;

/** The mends of some rules. */
export type Mends<R extends MendableRule> = { readonly [K in R]: MendOf<K> };

/** The row of a tab with that id, or none. */
export const rowOf = <T extends { readonly id: string }>(table: { readonly rows: readonly T[] }, id: string | null): T | undefined =>
  table.rows.find((row) => row.id === id);
