import type { Day } from '../rules/day';
import type { Column, Columns, ColumnType, Value } from './column';

/** One row of a tab as plain values. `at` is its row on the sheet when it was read (1-based), 0 for a row not yet written. */
export type Row<C extends Columns> = {
  readonly id: string;
  readonly at: number;
  /** Grid tabs only: the text of each crossing cell, by the id of the row its column follows. */
  readonly cells?: ReadonlyMap<string, string>;
} & { readonly [K in keyof C]: Value<C[K]> | null };

/** A cell that holds something its column does not understand; it counts as no value and is named in the findings. */
export interface Unread {
  readonly id: string;
  readonly at: number;
  readonly column: string;
  readonly text: string;
  readonly expected: ColumnType;
}

/** A tab's rows, read once. */
export interface Table<C extends Columns> {
  readonly tab: string;
  /** False where the tab is not in this workbook; it then has no rows. */
  readonly installed: boolean;
  readonly rows: readonly Row<C>[];
  readonly unread: readonly Unread[];
  /** Grid tabs only: ids of the rows its columns follow, in order. */
  readonly across: readonly string[];
  /** `id:column` of input cells that hold a person's formula. */
  readonly formulas: ReadonlySet<string>;
  /** The last day on which somebody changed a row; without it nobody knows. */
  readonly updated?: Day;
  /** Ids of rows that hold something in columns that are not ours. */
  readonly beside?: ReadonlySet<string>;
}

export type AnyRow = { readonly id: string; readonly at: number; readonly cells?: ReadonlyMap<string, string> } & {
  readonly [column: string]: unknown;
};
export type AnyTable = Omit<Table<Columns>, 'rows'> & { readonly rows: readonly AnyRow[] };
export type AnyBook = { readonly [tab: string]: AnyTable };

/** What an action wants of one row: a new one, changed cells, or none any more. A cell set to `null` is emptied. */
export type RowChange<C extends Columns> =
  | {
      readonly add: { readonly id: string; readonly cells?: ReadonlyMap<string, string> } & {
        readonly [K in keyof C]?: Value<C[K]> | null;
      };
    }
  | { readonly id: string; readonly set: { readonly [K in keyof C]?: Value<C[K]> | null }; readonly cells?: ReadonlyMap<string, string> }
  | { readonly remove: string };

export type AnyRowChange =
  | { readonly add: { readonly id: string; readonly cells?: ReadonlyMap<string, string> } & { readonly [column: string]: unknown } }
  | { readonly id: string; readonly set: { readonly [column: string]: unknown }; readonly cells?: ReadonlyMap<string, string> }
  | { readonly remove: string };

/** The columns of a table type. */
export type ColumnsOf<T> = T extends Table<infer C> ? C : never;

export type { Column, Columns };
