import type { Addon } from '../define/addon';
import { catchUp } from './clock';
import { addMenu } from './menu';

/** What Apps Script tells of an opening; without a mode it was not a trigger. */
export type OpenEvent = { readonly authMode?: GoogleAppsScript.Script.AuthMode } | undefined;

/** The file is opened: the menu first, which any mode allows; then, where the document may be touched, what the clock has missed. */
export const opened = (addon: Addon, event: OpenEvent): void => {
  addMenu(addon);
  if (event?.authMode && event.authMode !== ScriptApp.AuthMode.NONE) catchUp(addon);
};
