/**
 * A spreadsheet engine as the host's services see it: one workbook, rows and columns counted from 1, everything JSON so that a call can
 * cross from the script's thread to the engine's. The services above it (Apps Script's rules, words and limits) never know which one they have.
 */

/** What a cell holds: a number (days are serials, 1899-12-30 = 0), text, yes/no, or null. */
export type CellValue = number | string | boolean | null;

/** A cell as read: `formula` with its `=`, `error` such as `#REF!` in place of a value, `format` its number format. */
export interface CellRead {
  readonly value: CellValue;
  readonly formula?: string;
  readonly error?: string;
  /** Said beside the error: the sentence a custom function threw. */
  readonly message?: string;
  readonly format?: string;
}

/** A cell to write: a value or a formula. */
export interface CellWrite {
  readonly value?: CellValue;
  readonly formula?: string;
}

export interface CellStyle {
  readonly background?: string | null;
  readonly color?: string | null;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly wrap?: boolean;
  readonly horizontal?: 'left' | 'center' | 'right' | null;
  readonly vertical?: 'top' | 'middle' | 'bottom';
  readonly format?: string;
}

export interface Area {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface SheetState {
  readonly id: number;
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly hidden: boolean;
  readonly color: string | null;
  readonly frozenRows: number;
  readonly frozenColumns: number;
}

/** A validation rule as kept on cells. */
export interface Validation {
  readonly type: 'list' | 'listRange' | 'number' | 'day' | 'checkbox' | 'formula';
  readonly values?: readonly string[];
  /** listRange: where the list stands. */
  readonly source?: Area;
  readonly min?: number;
  readonly max?: number;
  readonly formula?: string;
  readonly help?: string;
  /** False: the entry is refused. */
  readonly allowInvalid: boolean;
}

export interface ConditionalRule {
  readonly areas: readonly Area[];
  /** With its `=`, relative to the first area's first cell. */
  readonly formula: string;
  readonly background?: string;
  readonly color?: string;
  readonly bold?: boolean;
}

export interface Protection {
  readonly area: Area;
  readonly description: string;
  readonly warningOnly: boolean;
  /** Addresses of who may edit; undefined: everybody who may edit the file. */
  readonly editors?: readonly string[];
}

export interface Metadata {
  readonly sheet: number;
  readonly key: string;
  readonly value: string;
}

/** Everything of a workbook, for the file it is kept in. */
export interface Workbook {
  readonly version: 1;
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly sheets: readonly SheetContent[];
  readonly names: readonly { readonly name: string; readonly area: Area }[];
  readonly metadata: readonly Metadata[];
  readonly active: number;
}
export interface SheetContent extends SheetState {
  /** Sparse: `[row, column, cell]`; a spilled result is not kept, its formula is. */
  readonly cells: readonly (readonly [number, number, CellWrite & { readonly style?: CellStyle; readonly note?: string }])[];
  /** Looks that many cells of a block share; one that has a style of its own in `cells` has that. */
  readonly styles?: readonly { readonly area: Area; readonly style: CellStyle }[];
  /** Pixels by column or row number, where they differ from the default. */
  readonly widths: readonly (readonly [number, number])[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Folded or foldable groups: first and last column, and whether it is closed. */
  readonly columnGroups: readonly { readonly first: number; readonly last: number; readonly closed: boolean }[];
  readonly validations: readonly { readonly area: Area; readonly rule: Validation }[];
  readonly conditional: readonly ConditionalRule[];
  readonly protections: readonly Protection[];
}

/** A custom function as the engine calls it: Apps Script's arguments (blank '' , range → 2-D, day → serial marked by `{ day: n }`) in, value or 2-D array out; throws with the sentence to show. */
export type FormulaFunction = (args: readonly unknown[]) => unknown;

export interface Engine {
  /** Replaces the workbook. */
  load(workbook: Workbook): void;
  save(): Workbook;
  /** Remembers the workbook as it is; the answer takes it back to that. Where it is missing, `save` and `load` do it, slower. */
  mark?(): () => void;
  /** What the workbook says of itself. */
  about(): Pick<Workbook, 'id' | 'name' | 'locale' | 'timeZone'>;

  sheets(): readonly SheetState[];
  /** `index` is the position from 0; 1000 rows of 26 columns. Gives the new sheet's id. */
  addSheet(name: string, index: number): number;
  removeSheet(sheet: number): void;
  changeSheet(
    sheet: number,
    change: {
      readonly name?: string;
      readonly hidden?: boolean;
      readonly color?: string | null;
      readonly frozenRows?: number;
      readonly frozenColumns?: number;
      readonly index?: number;
    },
  ): void;
  activate(sheet: number, area?: Area): void;
  active(): { readonly sheet: number; readonly area: Area };

  /** Last row and column that hold a value (formatted cells do not count; spilled ones do). 0 where empty. */
  extent(sheet: number): { readonly rows: number; readonly columns: number };
  read(area: Area): readonly (readonly CellRead[])[];
  /** `cells` has the shape of the area; null leaves a cell as it is. */
  write(area: Area, cells: readonly (readonly (CellWrite | null)[])[]): void;
  clear(
    area: Area,
    what: { readonly values?: boolean; readonly styles?: boolean; readonly notes?: boolean; readonly validations?: boolean },
  ): void;
  /** One style for all cells, or one a cell. */
  style(area: Area, style: CellStyle | readonly (readonly (CellStyle | null)[])[]): void;
  notes(area: Area): readonly (readonly string[])[];
  setNotes(area: Area, notes: readonly (readonly string[])[]): void;

  insertRows(sheet: number, before: number, count: number): void;
  deleteRows(sheet: number, first: number, count: number): void;
  insertColumns(sheet: number, before: number, count: number): void;
  deleteColumns(sheet: number, first: number, count: number): void;
  hide(sheet: number, what: 'rows' | 'columns', first: number, count: number, hidden: boolean): void;
  setWidth(sheet: number, first: number, count: number, pixels: number): void;
  columnGroups(sheet: number): SheetContent['columnGroups'];
  groupColumns(sheet: number, first: number, count: number, closed: boolean): void;

  validation(area: Area): readonly (readonly (Validation | null)[])[];
  setValidation(area: Area, rule: Validation | null): void;
  conditional(sheet: number): readonly ConditionalRule[];
  setConditional(sheet: number, rules: readonly ConditionalRule[]): void;
  protections(): readonly Protection[];
  protect(protection: Protection): void;
  unprotect(area: Area): void;
  metadata(): readonly Metadata[];
  addMetadata(metadata: Metadata): void;
  /** Gives a piece of metadata another value. */
  setMetadata(metadata: Metadata, value: string): void;
  names(): readonly { readonly name: string; readonly area: Area }[];
  setName(name: string, area: Area | null): void;

  /** Makes every formula's value current. */
  calculate(): void;
  /** The bundle's custom functions by name, for formulas to call; an engine that does not compute ignores them. */
  setFunctions(functions: ReadonlyMap<string, FormulaFunction>): void;
}
