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
  const found = sheets.map((sheet): FoundSheet => {
    const sheetId = sheet.getSheetId();
    const tab = marked.get(sheetId) ?? null;
    if (tab) byTab.set(tab, sheet);
    return { sheetId, name: sheet.getName(), tab };
  });
  const lost = marked.size === 0 ? found.map((one, index) => ({ one, sheet: sheets[index] as Sheet, tab: named(tabs, one.name) })) : [];
  const copied = lost.filter(({ tab, sheet }) => tab !== null && looksOurs(sheet, tab));
  for (const { tab, sheet } of copied) byTab.set(tab as string, sheet);
  const known = new Map(copied.map(({ one, tab }) => [one.sheetId, tab]));
  return {
    spreadsheet,
    timeZone: spreadsheet.getSpreadsheetTimeZone(),
    found: found.map((one) => ({ ...one, tab: one.tab ?? known.get(one.sheetId) ?? null })),
    sheet: (tab) => byTab.get(tab) ?? null,
  };
};

/** A sheet that bears our name is ours only if its first cell is a key of that tab; a person's own tab of that name is left alone. */
const looksOurs = (sheet: Sheet, tab: string): boolean => String(sheet.getRange(1, 1).getValue()).startsWith(`${tab}.`);
