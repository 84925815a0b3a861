import { addon } from './addon';
import { catchUp, onTheHour, switchDaily } from './sheets/clock';
import { stampEdit } from './sheets/edit';
import { addMenu } from './sheets/menu';
import { answerPage, runFromMenu, showDialog, showSidebar } from './sheets/pages';
import { userLocale } from './sheets/run';

type OpenEvent = { readonly authMode?: GoogleAppsScript.Script.AuthMode } | undefined;

/** Apps Script's door: each export becomes a top-level function of Code.js. */
export const onOpen = (event: OpenEvent): void => {
  addMenu(addon);
  if (event?.authMode && event.authMode !== ScriptApp.AuthMode.NONE) catchUp(addon);
};
export const onInstall = (event: OpenEvent): void => onOpen(event);
export const onEdit = (event: GoogleAppsScript.Events.SheetsOnEdit): void => stampEdit(addon, event.range);
export const onClock = (): void => onTheHour(addon);
export const menuInstall = (): void => showDialog('install');
export const menuSidebar = (): void => showSidebar();
export const menuImport = (): void => showDialog('import');
export const menuRefresh = (): void => runFromMenu(addon, 'refresh');
export const menuReview = (): void => showDialog('review');
export const menuDaily = (): void => switchDaily(addon);
export const callFromPage = (name: string, input: unknown) => answerPage(addon, name, input);

/** Computes a custom function; each has a stub of its own in Code.js. */
export const compute = (name: string, args: readonly unknown[]): unknown =>
  addon.functions.find((one) => one.name === name)?.compute(args, userLocale());
