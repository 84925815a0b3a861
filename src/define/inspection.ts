/** What of a tab's sheet is not in its values, as it was found; columns count from 1. */
export interface TabInspection {
  readonly sheetId: number;
  /** Formulas of the header row, '' where there is none. */
  readonly formulas: readonly string[];
  /** Whether the first row offers words or titles, by column. */
  readonly lists: readonly boolean[];
  /** Columns that warn of an edit. */
  readonly guarded: ReadonlySet<number>;
  /** Formulas of the conditional colours. */
  readonly colours: ReadonlySet<string>;
}

/** What a check of the workbook looks at beside values. */
export interface Inspection {
  readonly tabs: ReadonlyMap<string, TabInspection>;
  /** Named ranges as `sheet id!A3:D9`, by name. */
  readonly names: ReadonlyMap<string, string>;
  /** Sheets that bear the keys of a tab and are not marked as it. */
  readonly strays: readonly { readonly sheetId: number; readonly name: string; readonly tab: string }[];
  /** Hourly triggers of whoever is at the keyboard. */
  readonly triggers: number;
}
