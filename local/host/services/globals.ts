import type { Makers, Run } from '../run';
import { cacheService } from './cache';
import { htmlService } from './html';
import { lockService } from './lock';
import { loggers } from './logger';
import { mailApp } from './mail';
import { propertiesService } from './properties';
import { rangeOf } from './range';
import { scriptApp } from './script-app';
import { session } from './session';
import { sheetOf } from './sheet';
import { spreadsheetOf } from './spreadsheet';
import { spreadsheetApp } from './spreadsheet-app';
import { utilities } from './utilities';

/** How a run makes the document's objects. */
export const makersOf = (run: Run): Makers => ({
  spreadsheet: () => spreadsheetOf(run),
  sheet: (id) => sheetOf(run, id),
  range: (area) => rangeOf(run, area),
});

/** A Date whose now is the run's. */
const clockOf = (run: Run): DateConstructor =>
  new Proxy(Date, {
    construct: (made, args, as) => Reflect.construct(made, args.length > 0 ? args : [run.now()], as) as Date,
    apply: () => new Date(run.now()).toString(),
    get: (made, key) => (key === 'now' ? () => Math.floor(run.now()) : Reflect.get(made, key)),
  });

/** Everything that Apps Script puts into a script's global scope and the add-on may use. */
export const globalsOf = (run: Run): Readonly<Record<string, unknown>> => ({
  ...loggers(run),
  CacheService: cacheService(run),
  Date: clockOf(run),
  HtmlService: htmlService(run),
  LockService: lockService(run),
  MailApp: mailApp(run),
  PropertiesService: propertiesService(run),
  ScriptApp: scriptApp(run),
  Session: session(run),
  SpreadsheetApp: spreadsheetApp(run),
  Utilities: utilities(run),
});
