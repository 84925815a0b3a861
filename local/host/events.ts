import type { Run } from './run';
import { authModes } from './services/script-app';
import { userOf } from './services/session';
import type { InstalledTrigger } from './state';
import { wallOf } from './zone';

/** What was edited: the cells, and for a single cell its value before and after as text. */
export interface Edit {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly rows?: number;
  readonly columns?: number;
  readonly value?: string;
  readonly oldValue?: string;
}

const common = (run: Run): Record<string, unknown> => ({
  authMode: authModes[run.mode],
  user: userOf(run),
});

/** The event of onOpen and onInstall; without rights to the document it has no source. */
export const openEvent = (run: Run): object => ({ ...common(run), ...(run.mode === 'NONE' ? {} : { source: run.make.spreadsheet() }) });

/** The event of onEdit. */
export const editEvent = (run: Run, edit: Edit): object => {
  const { sheet, row, column, rows = 1, columns = 1, value, oldValue } = edit;
  return {
    ...common(run),
    source: run.make.spreadsheet(),
    range: run.make.range({ sheet, row, column, rows, columns }),
    ...(value === undefined ? {} : { value }),
    ...(oldValue === undefined ? {} : { oldValue }),
  };
};

/** The event of an installed change trigger: what kind of change. */
export const changeEvent = (run: Run, changeType: string): object => ({ ...common(run), source: run.make.spreadsheet(), changeType });

const weekOf = (wall: Date): number => {
  const thursday = new Date(wall);
  thursday.setUTCDate(wall.getUTCDate() + 4 - (wall.getUTCDay() || 7));
  return Math.ceil(((thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / 86_400_000 + 1) / 7);
};

/** The event of a clock trigger: the moment in UTC, and no source. */
export const clockEvent = (run: Run, trigger: InstalledTrigger): object => {
  const wall = new Date(wallOf(run.now(), 'Etc/UTC'));
  return {
    authMode: authModes.FULL,
    triggerUid: trigger.id,
    timezone: 'UTC',
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    'day-of-month': wall.getUTCDate(),
    'day-of-week': wall.getUTCDay() || 7,
    'week-of-year': weekOf(wall),
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
    second: wall.getUTCSeconds(),
  };
};
