import type { Addon } from '../define/addon';
import { say } from '../languages/say';
import { civilTime } from './civil';
import { readTabs } from './read';
import { run, userLanguage } from './run';
import { openWorkbook } from './workbook';

const handler = 'onClock';

/** Settings alone, for gates that must stay cheap. */
const settingsOf = (addon: Addon) => {
  const workbook = openWorkbook(addon.tabs);
  const book = readTabs(
    workbook,
    addon.tabs,
    addon.tabs.filter(({ key }) => key === 'settings'),
    (prefix) => prefix,
  );
  const table = book.settings;
  return { workbook, installed: table?.installed === true, settings: table ? addon.settings(table, userLanguage()) : null };
};

/** The hourly trigger: refreshes once a day from the chosen hour on, and does nothing otherwise. Without a spreadsheet (an add-on's clock may have none) it leaves. */
export const onTheHour = (addon: Addon): void => {
  if (!SpreadsheetApp.getActive()) return;
  const { workbook, installed, settings } = settingsOf(addon);
  if (!installed || !settings) return;
  const now = civilTime(new Date(), workbook.timeZone);
  if (settings.refreshedAt.slice(0, 10) >= now.slice(0, 10) || Number(now.slice(11, 13)) < settings.refreshHour) return;
  run(addon, 'refresh', {}, 'clock');
};

/** Catches up when the file is opened and nothing has refreshed it today. */
export const catchUp = (addon: Addon): void => {
  const { workbook, installed, settings } = settingsOf(addon);
  if (!installed || !settings) return;
  if (settings.refreshedAt.slice(0, 10) < civilTime(new Date(), workbook.timeZone).slice(0, 10)) run(addon, 'refresh', {}, 'open');
};

/** Says whether the daily refresh is on, and switches it: exactly one trigger when on, none when off. */
export const switchDaily = (addon: Addon): void => {
  const { installed, settings } = settingsOf(addon);
  const language = settings?.language ?? userLanguage();
  const words = language.actions.daily;
  const ui = SpreadsheetApp.getUi();
  if (!installed || !settings) {
    ui.alert(words.title, language.actions.notInstalled, ui.ButtonSet.OK);
    return;
  }
  const mine = ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === handler);
  const slots = { hour: settings.refreshHour, time: settings.refreshedAt.replace('T', ' ') || words.never };
  const answer = ui.alert(words.title, say(mine.length > 0 ? words.isOn : words.isOff, slots), ui.ButtonSet.YES_NO);
  if (answer !== ui.Button.YES) return;
  for (const trigger of mine) ScriptApp.deleteTrigger(trigger);
  if (mine.length === 0) ScriptApp.newTrigger(handler).timeBased().everyHours(1).create();
  SpreadsheetApp.getActive().toast(mine.length > 0 ? words.nowOff : words.nowOn, words.title);
};
