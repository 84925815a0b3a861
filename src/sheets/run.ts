import { changeBook } from '../book/change-book';
import { laidReport } from '../book/laid-report';
import { freeName, layout, type Step } from '../book/layout';
import { linkedFirst } from '../book/linked-first';
import type { TabLook } from '../book/look';
import { place } from '../book/place';
import { isTooLong, longestOpening, longestRun } from '../book/predicted-seconds';
import { type ReadBook, type ReadTable, titleOf } from '../book/read-book';
import { reportCells } from '../book/report-cells';
import { cellsIn, type TabWrites, writeTable } from '../book/write-book';
import type { AnyAction, AnyOutcome, Around } from '../define/action';
import type { Addon } from '../define/addon';
import type { Moment } from '../define/moment';
import type { AnyTab } from '../define/tab';
import type { AnyBook } from '../define/table';
import { type Language, languageFor } from '../languages';
import { say } from '../languages/say';
import { acrossColumns } from './across';
import { findCell, selectCell, setCell } from './cell';
import { civilTime } from './civil';
import { dataFile } from './files';
import { inspect } from './inspect';
import { writeLaid } from './laid-report';
import { lay } from './lay';
import { appendLog } from './log';
import { post } from './mail';
import { patiently } from './patiently';
import { readTabs, withLinked } from './read';
import { writeReport } from './report';
import { rowCell } from './row-cell';
import { movedTab } from './rows-stand';
import { setTrigger } from './trigger';
import { keep, keeping, lastAction } from './undo';
import { openWorkbook, type Workbook } from './workbook';
import { removeRows, writeTab } from './write';

export type StartedBy = 'menu' | 'page' | 'clock' | 'open';

/** A run as Runs tells it: what, by whom, and the instant it began. */
interface Started {
  readonly name: string;
  readonly by: StartedBy;
  readonly begun: number;
}

/** How a run ended. */
export type Ended =
  | { readonly ok: true; readonly answer: unknown; readonly notice: string; readonly language: Language; readonly workbook: Workbook }
  | { readonly ok: false; readonly ask: string; readonly language: Language }
  | { readonly ok: false; readonly refused: { readonly [field: string]: string }; readonly language: Language };

/** Ids that no other run gives: one random part a run, and a count. */
const ids = (): ((prefix: string) => string) => {
  const run = Utilities.getUuid().slice(0, 8);
  let n = 0;
  return (prefix) => `${prefix}-${run}-${(++n).toString(36)}`;
};

/** The locale of the person at the keyboard, known in every authorization mode. */
export const userLocale = (): string => Session.getActiveUserLocale();

/** The language of the person at the keyboard, for words said before any workbook is read. */
export const userLanguage = (): Language => languageFor(userLocale());

const momentOf = (addon: Addon, book: ReadBook, workbook: Workbook, newId: (prefix: string) => string): Moment => {
  const settings = addon.settings(book.settings as ReadTable, userLanguage());
  const now = civilTime(new Date(), workbook.timeZone);
  return {
    today: now.slice(0, 10),
    now,
    settings,
    language: settings.language,
    calendar: addon.calendar(book.calendar as ReadTable, settings),
    newId,
  };
};

/** A tab just laid, as if it had been read: columns in place, no rows. */
const laid = (addon: Addon, look: TabLook): ReadTable => {
  const tab = addon.tabs.find(({ key }) => key === look.tab);
  const values = [look.columns.map(({ keyText }) => keyText), look.columns.map(({ header }) => header)];
  return {
    tab: look.tab,
    installed: true,
    rows: [],
    unread: [],
    across: [],
    formulas: new Set(),
    place: tab ? place(tab, values) : null,
    values,
    fresh: new Set(),
  };
};

const steps = (
  addon: Addon,
  workbook: Workbook,
  before: ReadBook,
  after: AnyBook,
  outcome: AnyOutcome,
  language: Language,
): readonly Step[] => {
  const found = workbook.found;
  const there = new Set(found.map(({ tab }) => tab));
  const reports = Object.keys(outcome.reports ?? {}).filter(
    (tab) => !there.has(tab) && !outcome.layout?.tabs.some((wanted) => wanted.tab === tab),
  );
  if (!outcome.layout && reports.length === 0) return [];
  const wanted = [
    ...(outcome.layout?.tabs ?? []),
    ...reports.map((tab) => ({ tab, name: freeName(language.tabs[tab as 'goals'].name, workbook.isNamed) })),
  ];
  return layout(addon.tabs, found, before, after, { ...outcome.layout, tabs: wanted }, language);
};

/** Tabs that say that something is done: written after what they speak of, so that a run which broke off is not taken for done. */
const stamps: readonly string[] = ['snapshots', 'settings'];

/** What carrying out came to: the sheets as they are now, and how many rows were written. */
interface CarriedOut {
  readonly changed: number;
  sheetOf(tab: string): GoogleAppsScript.Spreadsheet.Sheet | null;
}

/** What an outcome comes to, before anything is written: the layout's steps, the tables as they stand after them, and what goes into each. */
const prepared = (addon: Addon, workbook: Workbook, before: ReadBook, outcome: AnyOutcome, moment: Moment) => {
  const language = outcome.language ?? moment.language;
  const changes = outcome.rows ?? {};
  const after = changeBook(addon.tabs, before as AnyBook, changes);
  const todo = steps(addon, workbook, before, after, outcome, language);
  const tables: { [tab: string]: ReadTable } = { ...before };
  for (const step of todo) {
    if (step.do === 'add' || step.do === 'finish') tables[step.look.tab] = laid(addon, step.look);
    else if (step.do === 'widen') tables[step.look.tab] = step.table;
    // What is leaving is written no more.
    else if (step.do !== 'name' && step.do !== 'mend') tables[step.look.tab] = { ...(tables[step.look.tab] as ReadTable), place: null };
  }
  const writing = { language, today: moment.today, title: titleOf(addon.tabs, after) };
  const writesTo = (tab: AnyTab, table: ReadTable): TabWrites =>
    writeTable(tab, table, (after[tab.key] as ReadTable).rows, changes[tab.key] ?? [], writing);
  // A grid may grow columns first.
  const writes = new Map(
    addon.tabs.flatMap((tab) => {
      const table = tables[tab.key];
      return table?.place && !tab.across ? [[tab.key as string, writesTo(tab, table)] as const] : [];
    }),
  );
  return { language, after, todo, tables, writes, writesTo };
};

/** Carries out an outcome: layout, rows, reports, the line in Runs, and the stamps last. */
const carryOut = (
  addon: Addon,
  workbook: Workbook,
  { language, after, todo, tables, writes, writesTo }: ReturnType<typeof prepared>,
  outcome: AnyOutcome,
): CarriedOut => {
  const titleColumns = new Map(
    addon.tabs.flatMap((tab) => {
      const column = tables[tab.key]?.place?.at.get(tab.title);
      return column ? [[tab.key as string, column] as const] : [];
    }),
  );
  const sheets = lay(workbook, todo, titleColumns);
  const sheetOf = (tab: string) => sheets.get(tab) ?? workbook.sheet(tab);
  const removed = (tab: string | undefined): ReadonlySet<string> =>
    new Set((outcome.rows?.[tab ?? ''] ?? []).flatMap((change) => ('remove' in change ? [change.remove] : [])));
  const leaving: (() => void)[] = [];
  const write = (tab: AnyTab): number => {
    const sheet = sheetOf(tab.key);
    const table = tables[tab.key];
    if (!sheet || !table?.place || tab.kind === 'report') return 0;
    const made =
      writes.get(tab.key) ??
      writesTo(tab, { ...table, place: acrossColumns(sheet, tab, table, after, removed(tab.across?.tab), language, addon.tabs) });
    writeTab(sheet, made, workbook.timeZone);
    if (made.removed.length > 0) leaving.push(() => removeRows(sheet, made));
    return made.rows;
  };
  const changed = linkedFirst(addon.tabs).reduce((sum, tab) => (stamps.includes(tab.key) ? sum : sum + write(tab)), 0);
  // Rows go once what keeps them elsewhere is on its sheet.
  if (leaving.length > 0) SpreadsheetApp.flush();
  for (const leave of leaving) leave();
  for (const [tab, document] of Object.entries(outcome.reports ?? {})) {
    const sheet = sheetOf(tab);
    if (sheet && tabOf(addon, tab)?.report) writeLaid(sheet, tables[tab]?.values ?? [], laidReport(tab, document, language));
    else if (sheet) writeReport(sheet, reportCells(document, language));
  }
  const shown = outcome.show ? sheetOf(outcome.show) : null;
  if (shown) workbook.spreadsheet.setActiveSheet(shown);
  if (outcome.insert) setCell(workbook, outcome.insert, outcome.insert.holds);
  for (const tab of addon.tabs) if (stamps.includes(tab.key)) write(tab);
  return { changed, sheetOf };
};

const tabOf = (addon: Addon, key: string): AnyTab | undefined => addon.tabs.find((tab) => tab.key === key);

/** The line in Runs, with what is said beside the outcome's own words. */
const logRun = (addon: Addon, { sheetOf, changed }: CarriedOut, outcome: AnyOutcome, run: Started, moment: Moment, more: string): void => {
  const [sheet, tab] = [sheetOf('runs'), tabOf(addon, 'runs')];
  if (!outcome.log || !sheet || !tab) return;
  const language = outcome.language ?? moment.language;
  appendLog(sheet, tab, {
    at: moment.now.replace('T', ' '),
    action: actionName(language, run.name),
    startedBy: language.actions.startedBy[run.by],
    changed,
    duration: Math.round((Date.now() - run.begun) / 100) / 10,
    ...outcome.log,
    result: [outcome.log.result, more].filter((text) => text !== '').join(language.actions.sentenceEnd),
  });
};

const cellsOf = (book: ReadBook): number =>
  Object.values(book).reduce((sum, { values }) => sum + values.length * (values[0]?.length ?? 0), 0);

/** What people call an action. */
export const actionName = (language: Language, name: string): string =>
  (language.actions.names as { readonly [name: string]: string })[name] ?? name;

/** What was opened and read under the same lock, to look at whether there is anything to do. */
export interface Opened {
  readonly workbook: Workbook;
  readonly settings: ReadTable;
  /** Written last of all, before the flush. */
  stampEnd(): void;
}

/** Reads and decides, and writes nothing: the outcome with what it was made from, or why there is none. */
export const decided = (addon: Addon, action: AnyAction, input: unknown, opened?: Opened) => {
  const newId = ids();
  const wanted = withLinked(addon.tabs, [...new Set([...action.reads, 'settings'])]);
  const workbook = opened?.workbook ?? patiently(() => openWorkbook(addon.tabs));
  const unread = wanted.filter(({ key }) => !opened || key !== 'settings');
  const read = patiently(() => readTabs(workbook, addon.tabs, unread, newId, action.mends));
  const book = opened ? { ...read, settings: opened.settings } : read;
  const moment = momentOf(addon, book, workbook, newId);
  const around: Around = {
    found: workbook.found,
    get workbookId() {
      return workbook.spreadsheet.getId();
    },
    isNamed: workbook.isNamed,
    file: dataFile,
    cell: (at) => findCell(workbook, at),
    rowCell: (tab, id, column) => rowCell(workbook, addon.tabs, tab, id, column),
    last: lastAction,
    inspect: () => inspect(workbook, addon.tabs),
  };
  const outcome = action.decide(book, moment, input, around) as AnyOutcome;
  const { language } = moment;
  if (outcome.refused) return { ok: false as const, refused: outcome.refused, language };
  const lost = Object.keys(outcome.rows ?? {}).find((tab) => book[tab]?.installed && book[tab].place === null);
  if (lost && !outcome.layout)
    return { ok: false as const, refused: { '': say(language.actions.unplaced, { tab: language.tabs[lost as 'goals'].name }) }, language };
  if (outcome.ask) return { ok: false as const, ask: outcome.ask, language };
  return { ok: true as const, workbook, book, moment, outcome };
};

/** Tabs that the action did without and that an upgrade brings up to date too: where their columns stand, and none of their rows. */
const upgraded = (addon: Addon, workbook: Workbook, book: ReadBook, { layout: wanted }: AnyOutcome): ReadBook => {
  if (!wanted?.again) return {};
  const keys = new Set(wanted.tabs.map(({ tab }) => tab));
  const unread = addon.tabs.filter(({ key }) => keys.has(key) && !book[key]?.installed && workbook.sheet(key));
  if (unread.length === 0) return {};
  const read = patiently(() => readTabs(workbook, addon.tabs, unread, (prefix) => prefix));
  return Object.fromEntries(
    unread.map(({ key }) => [key, { ...(read[key] as ReadTable), rows: [], unread: [], fresh: new Set<string>() }]),
  );
};

/** Reads, decides and writes; whoever calls it for an action that writes holds the lock. */
export const perform = (addon: Addon, action: AnyAction, input: unknown, startedBy: StartedBy, opened?: Opened): Ended => {
  const begun = Date.now();
  const made = decided(addon, action, input, opened);
  if (!made.ok) return made;
  const { workbook, book, moment, outcome } = made;
  if (action.writes) {
    const ready = prepared(addon, workbook, { ...book, ...upgraded(addon, workbook, book, outcome) }, outcome, moment);
    const elapsed = (Date.now() - begun) / 1000;
    const most = startedBy === 'open' ? longestOpening : longestRun;
    if (isTooLong({ elapsed, cellsRead: cellsOf(book), cellsWritten: cellsIn([...ready.writes.values()]) }, most))
      return { ok: false, refused: { '': moment.language.actions.tooLong }, language: moment.language };
    const standing = addon.tabs.filter(({ key }) => !stamps.includes(key));
    const moved = movedTab(
      standing,
      workbook,
      book,
      (tab, table) => (ready.tables[tab.key] === table && ready.writes.get(tab.key)) || ready.writesTo(tab, table),
    );
    if (moved)
      return {
        ok: false,
        refused: { '': say(moment.language.actions.moved, { tab: moment.language.tabs[moved.key as 'goals'].name }) },
        language: moment.language,
      };
    // First: where a run breaks off, what it has written can be undone, and what it has not is found as it was.
    const kept = startedBy === 'menu' || startedBy === 'page' ? keeping(addon.tabs, action, book as AnyBook, outcome, moment.now) : null;
    if (kept && action.undo !== 'takes') keep(kept.parts);
    if (outcome.clock === 'on') setTrigger(true);
    const done = carryOut(addon, workbook, ready, outcome);
    const posted = post(addon.tabs, done.sheetOf('mails'), outcome.mails ?? [], moment, workbook.timeZone);
    logRun(addon, done, outcome, { name: action.name, by: startedBy, begun }, moment, posted);
    opened?.stampEnd();
    SpreadsheetApp.flush();
    if (kept && action.undo === 'takes') keep(kept.parts);
    if (outcome.clock === 'off') setTrigger(false);
  }
  if (outcome.select) selectCell(workbook, outcome.select);
  return { ok: true, answer: outcome.answer ?? null, notice: outcome.notice ?? '', language: moment.language, workbook };
};

/** Runs an action: lock, read each named tab once, decide, write only what changed, flush. Without the lock nothing is written; it ends with the script, so that letting go of it is no call of its own. */
export const run = (addon: Addon, name: string, input: unknown, startedBy: StartedBy): Ended => {
  const action = addon.actions.find((one) => one.name === name);
  if (!action) return { ok: false, refused: { '': say(userLanguage().actions.unknownAction, { name }) }, language: userLanguage() };
  if (action.writes && !LockService.getDocumentLock().tryLock(10_000))
    return { ok: false, refused: { '': userLanguage().actions.busy }, language: userLanguage() };
  return perform(addon, action, input, startedBy);
};
