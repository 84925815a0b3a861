import { actions } from './actions';
import type { Addon } from './define/addon';
import { functions } from './functions';
import { tabs } from './tabs';
import { calendarOf } from './tabs/calendar';
import type { Book } from './tabs/columns';
import { readSettings } from './tabs/settings';

/** The table of contents: what there is, in the order in which people meet it. */
export const addon: Addon = {
  tabs,
  actions,
  functions,
  menu: [
    { item: 'install', handler: 'menuInstall' },
    { item: 'sidebar', handler: 'menuSidebar' },
    { item: 'import', handler: 'menuImport' },
    { item: 'areas', handler: 'menuAreas' },
    { item: 'removeExamples', handler: 'menuExamples' },
    { separator: true },
    { item: 'refresh', handler: 'menuRefresh' },
    { item: 'review', handler: 'menuReview' },
    { item: 'undo', handler: 'menuUndo' },
    { separator: true },
    { item: 'archive', handler: 'menuArchive' },
    { item: 'repair', handler: 'menuRepair' },
    { item: 'daily', handler: 'menuDaily' },
    { item: 'preview', handler: 'menuPreview' },
  ],
  settings: (table, fallback) => {
    const settings = readSettings(table as unknown as Book['settings']);
    return table.rows.length === 0 ? { ...settings, language: fallback } : settings;
  },
  calendar: (table, { region }) => calendarOf((table as unknown as Book['calendar']).rows, region),
};
