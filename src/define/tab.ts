import type { ChoiceKey, ChoiceSet } from '../languages';
import type { HeadingKey } from '../languages/headings';
import type { Cadence } from '../rules/cadence';
import type { Day } from '../rules/day';
import type { Period } from '../rules/period';
import type { Block, Document, Status } from './document';
import type { Finding } from './finding';
import type { Moment } from './moment';
import type { rangeNames } from './range-names';
import type { Columns, ColumnsOf, Row, RowChange } from './table';

/** table: one row a thing · grid: columns follow another tab · log: append-only · report: rebuilt as plain values. */
export type TabKind = 'table' | 'grid' | 'log' | 'report';

/** The address of a column's cells for a formula, e.g. `H3:H`. */
export type Ranges<C extends Columns> = (column: keyof C & string) => string;

/** A conditional colour: cells of `column` are painted as `status` while `when` holds. */
export interface Colour<C extends Columns> {
  readonly column: keyof C & string;
  /** Painted too; without it only `column`. */
  readonly status: Status;
  /** Either one of the column's choices… */
  readonly is?: string;
  /** …or a formula over the row, e.g. `cell => `${cell('due')}<TODAY()``. `cell('due')` → `$F3`. */
  readonly when?: (cell: (column: keyof C & string) => string, word: <S extends ChoiceSet>(set: S, key: ChoiceKey<S>) => string) => string;
}

/** A block of a tab's cells, by columns and by the ids of its first and last row; without rows it begins at the first one and is open below. */
export interface Area<C extends Columns> {
  readonly columns: readonly [first: keyof C & string, last: keyof C & string];
  readonly rows?: readonly [first: string, last: string];
}

/** One tab of the matrix: its columns, what is computed, what is flagged, and its part of Summary and review. */
export interface Tab<B, K extends keyof B & string> {
  readonly key: K;
  readonly kind: TabKind;
  /** Tab colour: what is filled in, what only the add-on keeps, what is computed. */
  readonly colour: 'input' | 'log' | 'computed';
  readonly columns: ColumnsOf<B[K]>;
  /** First letter of its row ids. */
  readonly prefix: string;
  /** The column that links to a row show. */
  readonly title: keyof ColumnsOf<B[K]> & string;
  /** Import: rows equal in these columns are the same row. */
  readonly keys: readonly (keyof ColumnsOf<B[K]> & string)[];
  /** Import: equal rows are several things, as answers without a name are; the n-th such line of a file is the n-th such row. */
  readonly repeats?: true;
  /** Grid: the tab whose rows its columns follow, and the letters' choice set. */
  readonly across?: { readonly tab: keyof B & string };
  /** Spilled calls of the `formula` columns, without `=` and title: `KPI_PROGRESS(H3:H,…)`. `named` holds the names of ranges; `across` is the grid's block `D3:K`, `acrossNames` its header. */
  readonly formulas?: {
    readonly [C in keyof ColumnsOf<B[K]> & string]?: (
      range: Ranges<ColumnsOf<B[K]>>,
      named: typeof rangeNames & { readonly across: string; readonly acrossNames: string },
    ) => string;
  };
  /** Blocks of its cells that formulas pass on by name. */
  readonly names?: readonly (Area<ColumnsOf<B[K]>> & { readonly name: (typeof rangeNames)[keyof typeof rangeNames] })[];
  /** Blocks of its cells that offer the words of a choice, where the column as a whole has none. */
  readonly offers?: readonly (Area<ColumnsOf<B[K]>> & { readonly set: ChoiceSet })[];
  /** Blocks of its cells that head the rows below them. */
  readonly heads?: readonly Area<ColumnsOf<B[K]>>[];
  readonly colours?: readonly Colour<ColumnsOf<B[K]>>[];
  /** Input columns whose cells may hold a person's formula; refresh then never writes over it. */
  readonly live?: readonly (keyof ColumnsOf<B[K]> & string)[];
  /** What follows from a row's other cells where it was left blank, for rows that come from a form or an import. */
  readonly complete?: (row: { readonly [C in keyof ColumnsOf<B[K]>]?: unknown }) => { readonly [C in keyof ColumnsOf<B[K]>]?: unknown };
  /** The day on which a row was finished and from which nothing else needs it; null while it is open, or where no such day is known. What was finished long ago can be archived. */
  readonly closed?: (row: RowOf<B[K]>, book: B) => Day | null;
  /** Laid by the action that first needs it, not at installation. */
  readonly onUse?: true;
  /** Log: the row that a line is about, with which it goes; null where nobody can tell. */
  readonly about?: (row: RowOf<B[K]>) => { readonly tab: keyof B & string; readonly id: string } | null;
  /** How often somebody changes a row of it where it is kept up; a row of Settings may say otherwise. */
  readonly upkeep?: Cadence;
  /** Headings of the operations matrix, as its source describes it, that this tab keeps: see docs/areas.md. */
  readonly covers?: readonly HeadingKey[];
  /** Other tabs whose rows `refresh`, `findings`, `summary` and `review` read. */
  readonly reads?: readonly (keyof B & string)[];
  /** Rows that a refresh adds or changes beside the patches below, by tab; they are there before any tab's `refresh` looks. */
  readonly grow?: (book: B, moment: Moment) => Grown<B>;
  /** Values of the `refresh` and `either` columns, a patch a row; unchanged cells are not written. */
  readonly refresh?: (book: B, moment: Moment) => readonly Patch<ColumnsOf<B[K]>>[];
  readonly findings?: (book: B, moment: Moment) => readonly Finding[];
  /** Its part of the Summary tab. */
  readonly summary?: (book: B, moment: Moment) => readonly Block[];
  /** What a refresh rebuilds this report tab to, from the rows of others; the same on the same day while they stay the same. Its looks are laid once and follow its words: a sign of a status begins a cell. */
  readonly report?: (book: B, moment: Moment) => Document;
  /** Its part of the review of `period`. */
  readonly review?: (book: B, moment: Moment, period: Period) => readonly Block[];
}

/** The rows of a table type. */
type RowOf<T> = Row<ColumnsOf<T>>;

/** Row changes by tab. */
export type Grown<B> = { readonly [K in keyof B]?: readonly RowChange<ColumnsOf<B[K]>>[] };

/** New values of a row's machine-written cells. */
export type Patch<C extends Columns> = { readonly id: string } & { readonly [K in keyof C]?: unknown };

/** A tab whose book is not known: what the machinery handles. */
// biome-ignore lint/suspicious/noExplicitAny: a shelf holds tabs of different columns; each is checked where it is defined.
export type AnyTab = Tab<any, any>;
