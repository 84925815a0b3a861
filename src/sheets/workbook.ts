import type { FoundSheet } from '../define/action';
import type { AnyTab } from '../define/tab';
import { languages } from '../languages';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The bound spreadsheet with its sheets, and which of them are ours. */
export interface Workbook {
  readonly spreadsheet: Spreadsheet;
  readonly timeZone: string;
  readonly found: readonly FoundSheet[];
  /** Whether a sheet with something on it bears this name. */
  isNamed(name: string): boolean;
  /** The blank sheet of this name: one that an installation added and was broken off before it could mark it. */
  blank(name: string): Sheet | null;
  sheet(tab: string): Sheet | null;
}

/** Key of the metadata that a sheet of ours bears; its value is `tab:sheetId`, so that a duplicated sheet, which copies the value but not the id, is not taken for ours. */
export const metadataKey = 'operations-matrix';

const marks = (spreadsheet: Spreadsheet): ReadonlyMap<number, string> => {
  const found = new Map<number, string>();
  for (const metadata of spreadsheet.createDeveloperMetadataFinder().withKey(metadataKey).find()) {
    const [tab, id] = (metadata.getValue() ?? '').split(':');
    if (tab && id) found.set(Number(id), tab);
  }
  return found;
};

/** The tab of ours that bears this name in some language. */
const named = (tabs: readonly AnyTab[], name: string): string | null =>
  tabs.find((tab) => languages.some((language) => language.tabs[tab.key as 'goals'].name === name))?.key ?? null;

/** Opens the bound spreadsheet and finds our tabs: by metadata; where a copied workbook has lost it, by name in any language. */
export const openWorkbook = (tabs: readonly AnyTab[]): Workbook => {
  const spreadsheet = SpreadsheetApp.getActive();
  const sheets = spreadsheet.getSheets();
  const marked = marks(spreadsheet);
  const byTab = new Map<string, Sheet>();
  for (const sheet of sheets) {
    const tab = marked.get(sheet.getSheetId());
    if (tab) byTab.set(tab, sheet);
  }
  if (marked.size === 0)
    for (const sheet of sheets) {
      const tab = named(tabs, sheet.getName());
      if (tab && !byTab.has(tab) && looksOurs(sheet, tab)) byTab.set(tab, sheet);
    }
  const tabOf = new Map([...byTab].map(([tab, sheet]) => [sheet.getSheetId(), tab]));
  const seen = new Map<string, { readonly sheet: Sheet | null; readonly blank: boolean }>();
  const byName = (name: string) => {
    const known = seen.get(name);
    if (known) return known;
    const sheet = spreadsheet.getSheetByName(name);
    const found = { sheet, blank: sheet !== null && !tabOf.has(sheet.getSheetId()) && sheet.getLastRow() === 0 };
    seen.set(name, found);
    return found;
  };
  return {
    spreadsheet,
    timeZone: spreadsheet.getSpreadsheetTimeZone(),
    found: sheets.map((sheet): FoundSheet => ({ sheetId: sheet.getSheetId(), tab: tabOf.get(sheet.getSheetId()) ?? null })),
    isNamed: (name) => byName(name).sheet !== null && !byName(name).blank,
    blank: (name) => (byName(name).blank ? byName(name).sheet : null),
    sheet: (tab) => byTab.get(tab) ?? null,
  };
};

/** A sheet that bears our name is ours only if its first cell is a key of that tab; a person's own tab of that name is left alone. */
const looksOurs = (sheet: Sheet, tab: string): boolean => String(sheet.getRange(1, 1).getValue()).startsWith(`${tab}.`);
