import { describe, expect, it } from '@jest/globals';
import type { Mode } from '../../local/host/host';
import { hostOf } from './script';

/** Calls by what the table of modes says of them: allowed in which. */
const calls: readonly (readonly [string, string, readonly Mode[]])[] = [
  ['puts up a menu', "SpreadsheetApp.getUi().createAddonMenu().addItem('a', 'b').addToUi()", ['NONE', 'LIMITED', 'FULL']],
  ['knows the language', 'Session.getActiveUserLocale()', ['NONE', 'LIMITED', 'CUSTOM_FUNCTION', 'FULL']],
  ['logs and computes', "Logger.log(Utilities.getUuid()); console.log('x')", ['NONE', 'LIMITED', 'CUSTOM_FUNCTION', 'FULL']],
  ['reads the document', "SpreadsheetApp.getActive().getSheets()[0].getRange('A1').getValue()", ['LIMITED', 'CUSTOM_FUNCTION', 'FULL']],
  ['writes the document', "SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setValue(1)", ['LIMITED', 'FULL']],
  ['flushes', 'SpreadsheetApp.flush()', ['LIMITED', 'FULL']],
  ['reads properties', "PropertiesService.getDocumentProperties().getProperty('a')", ['LIMITED', 'CUSTOM_FUNCTION', 'FULL']],
  ['uses the cache', "CacheService.getDocumentCache().put('a', 'b')", ['LIMITED', 'CUSTOM_FUNCTION', 'FULL']],
  ['takes a lock', 'LockService.getDocumentLock().tryLock(1)', ['LIMITED', 'CUSTOM_FUNCTION', 'FULL']],
  ['makes a page', "HtmlService.createHtmlOutput('x').getContent()", ['LIMITED', 'CUSTOM_FUNCTION', 'FULL']],
  ['shows a sidebar', "SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x'))", ['FULL']],
  ['shows a dialog', "SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput('x'), 'y')", ['FULL']],
  ['asks a question', "SpreadsheetApp.getUi().alert('x')", ['FULL']],
  ['sends mail', "MailApp.sendEmail('a@example.com', 's', 'b')", ['FULL']],
  ['looks for triggers', 'ScriptApp.getProjectTriggers()', ['FULL']],
  ['makes a trigger', "ScriptApp.newTrigger('onOpen').timeBased().everyHours(1).create()", ['FULL']],
  ['opens another file', "SpreadsheetApp.openById('x')", ['FULL']],
  ['shows a toast', "SpreadsheetApp.getActive().toast('x')", ['LIMITED', 'FULL']],
];

const errorIn = (mode: Mode, call: string): string | null => {
  const host = hostOf(`function onOpen() { ${call} }\n/** @customfunction */\nfunction CALL() { ${call} }\nfunction main() { ${call} }`);
  if (mode === 'FULL') return host.clickMenu('main').error;
  if (mode === 'NONE' || mode === 'LIMITED') return host.open(mode)?.error ?? null;
  try {
    host.customFunction('CALL', []);
    return null;
  } catch (error) {
    return String(error);
  }
};

describe.each(['NONE', 'LIMITED', 'CUSTOM_FUNCTION', 'FULL'] as const)('in mode %s a script', (mode) => {
  it.each(calls)('%s, or not, as the table of modes says', (_, call, allowed) => {
    const error = errorIn(mode, call);
    if (allowed.includes(mode)) expect(error).toBeNull();
    else expect(error).toMatch(/You do not have permission to call|Cannot call SpreadsheetApp\.getUi\(\) from this context/);
  });
});

describe('a call that a mode forbids', () => {
  it('is refused while the bundle loads just as in the function', () => {
    for (const [, call, allowed] of calls) {
      const host = hostOf(`const loaded = (() => { ${call} })(); function onOpen() {}`);
      expect(host.open('NONE')?.error === null).toBe(allowed.includes('NONE'));
    }
  });
});

describe('a custom function', () => {
  const host = hostOf(`
    function late() { Utilities.sleep(31000); }
    function hidden_() { return 1; }
    function plain() { return String([...arguments].map((one) => typeof one)); }
    function keeps() { PropertiesService.getUserProperties().setProperty('a', 'b'); }
    function dates() { return [new Date(Date.UTC(2026, 4, 12, 16)), null, undefined, [1, 2]]; }
    function throws() { throw new Error('No such goal'); }`);

  it('has thirty seconds', () => {
    expect(() => host.customFunction('late', [])).toThrow('Exceeded maximum execution time');
  });

  it('may be any function of the bundle whose name does not end in an underscore', () => {
    expect(host.customFunction('PLAIN', [0.1, '', null, { day: 46155 }, [[1]]])).toBe('number,string,string,object,object');
    expect(() => host.customFunction('hidden_', [])).toThrow('Script function not found: hidden_');
  });

  it('gives days as serials, nothing as blank, and a list as a column', () => {
    expect(host.customFunction('dates', [])).toEqual([[46155], [null], [null], [1, 2]]);
  });

  it('says what it threw', () => {
    expect(() => host.customFunction('throws', [])).toThrow('No such goal');
  });

  it('cannot change the owner’s properties', () => {
    expect(() => host.customFunction('keeps', [])).toThrow('You do not have permission to call setProperty');
  });
});

describe('a change that is no edit of values', () => {
  it('fires no onEdit', () => {
    const watched = hostOf('function onEdit() {}');
    const area = { sheet: 0, row: 1, column: 1, rows: 2, columns: 1 };
    for (const deed of [
      { do: 'sort', area, by: 1 },
      { do: 'drag', sheet: 0, axis: 'row', first: 1, count: 1, before: 4 },
      { do: 'hide', sheet: 0, axis: 'row', first: 1, count: 1 },
      { do: 'insert', sheet: 0, axis: 'row', first: 1, count: 1 },
    ] as const)
      expect(watched.does(deed)).toEqual({ done: true, executions: [] });
    expect(watched.does({ do: 'clear', area })).toMatchObject({ done: true, executions: [{ function: 'onEdit' }] });
  });
});

describe('a clock trigger without a spreadsheet', () => {
  it('has no document lock either', () => {
    const host = hostOf(
      "function start() { ScriptApp.newTrigger('hourly').timeBased().everyHours(1).create(); } function hourly() { console.log(String(LockService.getDocumentLock()), String(LockService.getScriptLock().tryLock(1))); }",
      { clockKnowsSheet: false },
    );
    host.clickMenu('start');
    expect(host.runTrigger('hourly').log).toEqual(['null true']);
  });
});
