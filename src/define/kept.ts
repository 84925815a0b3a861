import type { Plain } from './column';

export type KeptValue = Plain | null;
/** Columns by key, and in a grid `@` with the id of the row that the column follows. */
export type KeptValues = readonly (readonly [column: string, value: KeptValue])[];

/** What a run did to the rows of one tab. */
export interface KeptTab {
  readonly tab: string;
  /** Rows that came, with a checksum of what a person would fill in there. */
  readonly added: readonly (readonly [id: string, checksum: string])[];
  readonly changed: readonly (readonly [id: string, column: string, before: KeptValue, after: KeptValue])[];
  /** Rows that went, whole. */
  readonly removed: readonly (readonly [id: string, values: KeptValues])[];
}

/** The last action that a person started and that changed rows. */
export interface LastAction {
  readonly action: string;
  /** Local civil time, `2026-05-13T09:30`. */
  readonly at: string;
  /** null where it cannot be undone. */
  readonly tabs: readonly KeptTab[] | null;
}
