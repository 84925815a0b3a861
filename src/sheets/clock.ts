import { asText } from '../book/cells';
import type { ReadTable } from '../book/read-book';
import { runs } from '../book/runs';
import type { Addon } from '../define/addon';
import { type Clock, isClockOn, isDue } from '../rules/clock';
import { civilTime } from './civil';
import { patiently } from './patiently';
import { readTabs } from './read';
import { type Opened, perform, run, userLanguage } from './run';
import { openWorkbook, type Workbook } from './workbook';

const settingsIn = (addon: Addon, workbook: Workbook): ReadTable => {
  const tabs = addon.tabs.filter(({ key }) => key === 'settings');
  return readTabs(workbook, addon.tabs, tabs, (prefix) => prefix).settings as ReadTable;
};

/** Settings alone, for gates that must stay cheap. */
const settingsOf = (addon: Addon) => {
  const workbook = openWorkbook(addon.tabs);
  const table = settingsIn(addon, workbook);
  return { workbook, table, settings: addon.settings(table, userLanguage()) };
};

/** Writes some of the clock's rows where a reading of Settings found them. */
const stamp = (workbook: Workbook, { place, rows }: ReadTable, wanted: Partial<Clock>): void => {
  const texts = new Map<string, string>(Object.entries(wanted));
  const byRow = new Map(rows.flatMap(({ id, at }) => (texts.has(id) ? [[at, texts.get(id) ?? ''] as const] : [])));
  const column = place?.at.get('value');
  if (!column) return;
  for (const { first, count } of runs([...byRow.keys()]))
    workbook
      .sheet('settings')
      ?.getRange(first, column, count, 1)
      .setValues(Array.from({ length: count }, (_, step) => [asText(byRow.get(first + step) ?? '')]));
};

/** Whether the rows of a reading still stand where it found them: a person may have moved them since. */
const stands = (workbook: Workbook, { place, rows }: ReadTable): boolean => {
  const [first, last] = [rows[0]?.at ?? 0, rows.at(-1)?.at ?? 0];
  const ids =
    workbook
      .sheet('settings')
      ?.getRange(first, place?.at.get('id') ?? 1, last - first + 1, 1)
      .getValues() ?? [];
  return rows.every(({ id, at }) => ids[at - first]?.[0] === id);
};

const actionNamed = (addon: Addon, name: string) => {
  const action = addon.actions.find((one) => one.name === name);
  if (!action) throw new Error(name);
  return action;
};

/** The daily run; what went wrong with it, '' where nothing did. */
const runDaily = (addon: Addon, opened: Opened): string => {
  try {
    const ended = perform(addon, actionNamed(addon, 'daily'), {}, 'clock', opened);
    return ended.ok ? '' : 'ask' in ended ? ended.ask : Object.values(ended.refused).join(' ');
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
  }
};

/** The hourly trigger. One read of Settings tells whether the daily run is on in this workbook, due, or was broken off; in an hour with nothing due nothing is written. Without a spreadsheet (an add-on's clock may have none) it leaves. */
export const onTheHour = (addon: Addon): void => {
  // Who finds somebody at work leaves it to the next hour.
  if (!SpreadsheetApp.getActive() || !LockService.getDocumentLock().tryLock(10_000)) return;
  const first = patiently(() => settingsOf(addon));
  const { clock, refreshHour } = first.settings;
  if (!first.table.installed || !isClockOn(clock, first.workbook.spreadsheet.getId())) return;
  const fail = (input: { readonly at: string; readonly trouble: string | null; readonly seconds: number | null }): unknown =>
    perform(addon, actionNamed(addon, 'dailyFailed'), input, 'clock');
  // The lock is ours, so that a run which has begun and not ended was killed.
  const wasKilled = clock.beganAt !== '';
  if (wasKilled) fail({ at: clock.beganAt, trouble: null, seconds: null });
  const began = new Date();
  const now = civilTime(began, first.workbook.timeZone);
  if (!isDue(clock, now, refreshHour)) return;
  // To say so may have laid the ledger.
  const { workbook, table } = wasKilled ? settingsOf(addon) : first;
  // The run's first read sees to it that the stamp is on the sheet before anything else is.
  stamp(workbook, table, { beganAt: now });
  const done = { ranAt: now, beganAt: '', failedAt: '', trouble: '' };
  const stampEnd = (): void => stamp(workbook, stands(workbook, table) ? table : settingsIn(addon, workbook), done);
  const trouble = runDaily(addon, { workbook, settings: table, stampEnd });
  if (trouble !== '') fail({ at: now, trouble, seconds: Math.round((Date.now() - began.getTime()) / 100) / 10 });
};

/** Where the day of the last catching up is kept: one that was ended by Google is not tried again at each opening. */
const caughtUp = 'caughtUp';

/** Catches up when the file is opened and nothing has refreshed it today, at most once a day and only where that is short. It sends no mail: an opening has no right to. */
export const catchUp = (addon: Addon): void => {
  const { workbook, table, settings } = settingsOf(addon);
  const today = civilTime(new Date(), workbook.timeZone).slice(0, 10);
  if (!table.installed || settings.refreshedAt.slice(0, 10) >= today) return;
  const kept = PropertiesService.getDocumentProperties();
  if (kept.getProperty(caughtUp) === today) return;
  kept.setProperty(caughtUp, today);
  run(addon, 'refresh', {}, 'open');
};
