import { addon } from './addon';
import { onTheHour } from './sheets/clock';
import { stampEdit } from './sheets/edit';
import { computeFormula } from './sheets/formula';
import { type OpenEvent, opened } from './sheets/open';
import { answerPage, runFromMenu, showDialog, showPlan, showSidebar } from './sheets/pages';

/** Apps Script's door: each export becomes a top-level function of Code.js. */
export const onOpen = (event: OpenEvent): void => opened(addon, event);
export const onInstall = (event: OpenEvent): void => opened(addon, event);
export const onEdit = (event: GoogleAppsScript.Events.SheetsOnEdit): void => stampEdit(addon, event.range);
export const onClock = (): void => onTheHour(addon);
export const menuInstall = (): void => showDialog('install');
export const menuSidebar = (): void => showSidebar();
export const menuImport = (): void => showDialog('import');
export const menuAreas = (): void => showDialog('areas');
export const menuRefresh = (): void => runFromMenu(addon, 'refresh');
export const menuReview = (): void => showDialog('review');
export const menuExamples = (): void => showPlan('removeExamples');
export const menuUndo = (): void => showPlan('undo');
export const menuArchive = (): void => showPlan('archive');
export const menuRepair = (): void => showPlan('repair');
export const menuDaily = (): void => showDialog('daily');
export const menuPreview = (): void => showDialog('preview');
export const callFromPage = (name: string, input: unknown) => answerPage(addon, name, input);

/** Computes a custom function; each has a stub of its own in Code.js. */
export const compute = (name: string, args: readonly unknown[]): unknown => computeFormula(addon, name, args);
