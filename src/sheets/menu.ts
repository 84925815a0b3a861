import type { Addon } from '../define/addon';
import { userLanguage } from './run';

/** Puts the add-on's menu under Extensions; touches nothing else, so that it works in every authorization mode. */
export const addMenu = (addon: Addon): void => {
  const { menu: words } = userLanguage().actions;
  const menu = SpreadsheetApp.getUi().createAddonMenu();
  for (const line of addon.menu) {
    if ('separator' in line) menu.addSeparator();
    else menu.addItem(words[line.item], line.handler);
  }
  menu.addToUi();
};
