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
  /** The hidden sheet of an area that is switched off. */
  off(tab: string): Sheet | null;
  /** Marks a sheet as ours; with a number of rows as an area that is switched off and holds so many. */
  mark(sheet: Sheet, tab: string, offRows?: number | null): void;
}

/** Key of the metadata that a sheet of ours bears; its value is `tab:sheetId`, so that a duplicated sheet, which copies the value but not the id, is not taken for ours; `tab:sheetId:off:rows` where the area is switched off. */
const metadataKey = 'operations-matrix';

interface Mark {
  readonly tab: string;
  readonly isOff: boolean;
  /** Rows an area held when it was switched off; null where that is not known. */
  readonly rows: number | null;
  readonly metadata: GoogleAppsScript.Spreadsheet.DeveloperMetadata | null;
}

const marks = (spreadsheet: Spreadsheet): ReadonlyMap<number, Mark> => {
  const found = new Map<number, Mark>();
  for (const metadata of spreadsheet.createDeveloperMetadataFinder().withKey(metadataKey).find()) {
    const [tab, id, off, rows] = (metadata.getValue() ?? '').split(':');
    if (tab && id) found.set(Number(id), { tab, isOff: off === 'off', rows: rows ? Number(rows) : null, metadata });
  }
  return found;
};

/** The tab of ours that bears this name in some language. */
const named = (tabs: readonly AnyTab[], name: string): string | null =>
  tabs.find((tab) => languages.some((language) => language.tabs[tab.key as 'goals'].name === name))?.key ?? null;

/** Areas can be switched off; the core cannot. */
const isArea = (tab: string): boolean => languages.some(({ areas }) => tab in areas);

/** The tabs of a copy that has lost its metadata, by name in any language; a hidden area is one that was switched off. */
const unmarked = (tabs: readonly AnyTab[], sheets: readonly Sheet[]): ReadonlyMap<number, Mark> => {
  const found = new Map<number, Mark>();
  const known = new Set<string>();
  for (const sheet of sheets) {
    const tab = named(tabs, sheet.getName());
    if (!tab || known.has(tab) || !looksOurs(sheet, tab)) continue;
    known.add(tab);
    found.set(sheet.getSheetId(), { tab, isOff: isArea(tab) && sheet.isSheetHidden(), rows: null, metadata: null });
  }
  return found;
};

/** So few sheets are asked for their names once, rather than the spreadsheet for each name that is wanted. */
const few = 5;

/** Opens the bound spreadsheet and finds our tabs: by metadata; where a copied workbook has lost it, by name in any language. */
export const openWorkbook = (tabs: readonly AnyTab[]): Workbook => {
  const spreadsheet = SpreadsheetApp.getActive();
  const sheets = spreadsheet.getSheets();
  const marked = marks(spreadsheet);
  const ours = marked.size > 0 ? marked : unmarked(tabs, sheets);
  const on = new Map<string, Sheet>();
  const off = new Map<string, Sheet>();
  for (const sheet of sheets) {
    const mark = ours.get(sheet.getSheetId());
    if (mark) (mark.isOff ? off : on).set(mark.tab, sheet);
  }
  const found = sheets.map((sheet): FoundSheet => {
    const sheetId = sheet.getSheetId();
    const { tab, isOff, rows } = ours.get(sheetId) ?? { tab: null, isOff: false, rows: null };
    if (tab !== null && isOff && off.get(tab) === sheet) return { sheetId, tab: null, off: { tab, rows } };
    return { sheetId, tab: tab !== null && on.get(tab) === sheet ? tab : null };
  });
  const mark = (sheet: Sheet, tab: string, rows?: number | null): void => {
    const value = `${tab}:${sheet.getSheetId()}${rows === undefined ? '' : `:off:${rows ?? ''}`}`;
    const metadata = ours.get(sheet.getSheetId())?.metadata;
    if (metadata) metadata.setValue(value);
    else sheet.addDeveloperMetadata(metadataKey, value);
  };
  // Once one tab is marked the others are no longer looked for by name.
  let lost = marked.size === 0;
  const markAll = (): void => {
    if (lost) for (const [tab, sheet] of on) mark(sheet, tab);
    if (lost) for (const [tab, sheet] of off) mark(sheet, tab, null);
    lost = false;
  };
  const seen = new Map<string, { readonly sheet: Sheet | null; readonly blank: boolean }>();
  let known: ReadonlyMap<string, Sheet> | null = null;
  const names = (): ReadonlyMap<string, Sheet> => {
    known ??= new Map(sheets.map((sheet) => [sheet.getName().toLowerCase(), sheet]));
    return known;
  };
  const byName = (name: string) => {
    const before = seen.get(name);
    if (before) return before;
    const sheet = sheets.length > few ? spreadsheet.getSheetByName(name) : (names().get(name.toLowerCase()) ?? null);
    const found = { sheet, blank: sheet !== null && !ours.has(sheet.getSheetId()) && sheet.getLastRow() === 0 };
    seen.set(name, found);
    return found;
  };
  return {
    spreadsheet,
    timeZone: spreadsheet.getSpreadsheetTimeZone(),
    found,
    isNamed: (name) => byName(name).sheet !== null && !byName(name).blank,
    blank: (name) => (byName(name).blank ? byName(name).sheet : null),
    sheet: (tab) => on.get(tab) ?? null,
    off: (tab) => off.get(tab) ?? null,
    mark: (sheet, tab, offRows) => {
      markAll();
      mark(sheet, tab, offRows);
    },
  };
};

/** A sheet that bears our name is ours only if its first cell is a key of that tab; a person's own tab of that name is left alone. */
const looksOurs = (sheet: Sheet, tab: string): boolean => String(sheet.getRange(1, 1).getValue()).startsWith(`${tab}.`);
