import { describe, expect, it } from '@jest/globals';
import { hostOf } from './script';

const menu = "SpreadsheetApp.getUi().createAddonMenu().addItem('Open', 'main').addSeparator().addToUi();";

describe('an add-on that is not enabled in the file', () => {
  it('may put up its menu and know the language, and nothing else', () => {
    const host = hostOf(`function onOpen(e) { ${menu} console.log(String(e.authMode) + Session.getActiveUserLocale()); }`, {
      locale: 'en',
    });
    expect(host.open('NONE')).toMatchObject({ error: null, log: ['NONEen'], calls: { total: 0 } });
    expect(host.menu()[0]?.entries).toEqual([{ label: 'Open', function: 'main' }, { separator: true }]);
  });

  it('fails at the first look at the document or its properties', () => {
    const failing = (call: string) => hostOf(`function onOpen() { ${call} ${menu} }`).open('NONE')?.error;
    expect(failing('SpreadsheetApp.getActiveSpreadsheet();')).toBe(
      'Exception: You do not have permission to call SpreadsheetApp.getActiveSpreadsheet. Required permissions: https://www.googleapis.com/auth/spreadsheets.currentonly || https://www.googleapis.com/auth/spreadsheets',
    );
    expect(failing('PropertiesService.getDocumentProperties();')).toBe(
      'Exception: You do not have permission to call PropertiesService.getDocumentProperties',
    );
  });

  it('loses its menu where a service is called while the bundle loads', () => {
    const host = hostOf(`const store = PropertiesService.getUserProperties(); function onOpen() { ${menu} }`);
    expect(host.open('NONE')?.error).toContain('You do not have permission');
    expect(host.menu()).toEqual([]);
  });
});

describe('a simple trigger', () => {
  const onOpen = (call: string) => hostOf(`function onOpen(e) { ${call} }`).open()?.error;

  it('may read and write its document', () => {
    expect(onOpen("e.source.getSheets()[0].getRange('A1').setValue(String(e.authMode)); SpreadsheetApp.flush();")).toBeNull();
  });

  it('may not show anything, send mail or touch triggers', () => {
    expect(onOpen("SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x'))")).toBe(
      'Exception: You do not have permission to call Ui.showSidebar. Required permissions: https://www.googleapis.com/auth/script.container.ui',
    );
    expect(onOpen("MailApp.sendEmail('a@example.com', 's', 'b')")).toContain('You do not have permission to call MailApp.sendEmail');
    expect(onOpen('ScriptApp.getProjectTriggers()')).toContain('You do not have permission to call ScriptApp.getProjectTriggers');
  });

  it('has thirty seconds', () => {
    const execution = hostOf('function onOpen() { Utilities.sleep(31000); }').open();
    expect(execution?.error).toBe('Exception: Exceeded maximum execution time');
  });

  it('tells of an edit: where, and what was there before', () => {
    const host = hostOf(
      'function onEdit(e) { console.log(JSON.stringify([e.range.getA1Notation(), e.value, e.oldValue, String(e.authMode), e.user.getEmail()])); }',
    );
    const log = (text: string) => {
      const result = host.edit(0, 3, 2, text);
      return result.done ? JSON.parse(result.executions[0]?.log[0] ?? '') : result.message;
    };
    expect(log('15%')).toEqual(['B3', '0.15', null, 'LIMITED', '']);
    expect(log('true')).toEqual(['B3', 'TRUE', '0.15', 'LIMITED', '']);
    expect(log('')).toEqual(['B3', null, 'TRUE', 'LIMITED', '']);
  });

  it('is not fired by what a script writes', () => {
    const host = hostOf("function onEdit() {} function main() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1); }");
    host.clickMenu('main');
    expect(host.executions().map((execution) => execution.function)).toEqual(['main']);
  });
});

describe('a custom function', () => {
  const code = `
    /** Doubles. @customfunction */
    function TWICE(x) { return Array.isArray(x) ? x.map((line) => line.map((cell) => cell === '' ? null : cell * 2)) : x * 2; }
    /** @customfunction */
    function DAY_OF(day) { return [day instanceof Date, Utilities.formatDate(day, 'Asia/Shanghai', 'yyyy-MM-dd')]; }
    /** @customfunction */
    function WRITES() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1); }
    /** @customfunction */
    function READS() { return SpreadsheetApp.getActiveSheet().getRange('A1').getValue(); }
    /** @customfunction */
    function ASKS() { SpreadsheetApp.getUi(); }
  `;

  it('gets blanks as empty texts, ranges as rows and days as dates, and is found in any case', () => {
    const host = hostOf(code);
    expect(
      host.customFunction('twice', [
        [
          [1, null],
          [3, ''],
        ],
      ]),
    ).toEqual([
      [2, null],
      [6, null],
    ]);
    expect(host.customFunction('DAY_OF', [{ day: 46155 }])).toEqual([[true], ['2026-05-13']]);
  });

  it('may read and may not write', () => {
    const host = hostOf(code);
    expect(host.customFunction('READS', [])).toBe('');
    expect(() => host.customFunction('WRITES', [])).toThrow('You do not have permission to call setValue');
    expect(() => host.customFunction('ASKS', [])).toThrow('Cannot call SpreadsheetApp.getUi() from this context.');
  });

  it('is offered to the engine by its comment', () => {
    expect([...hostOf(code).customFunctions().keys()]).toEqual(['TWICE', 'DAY_OF', 'WRITES', 'READS', 'ASKS']);
  });
});

describe('a scope that the manifest lacks', () => {
  it('stops the call that needs it', () => {
    const files = new Map([
      ['Code.js', 'function main() { ScriptApp.getProjectTriggers(); }'],
      ['appsscript.json', JSON.stringify({ oauthScopes: ['https://www.googleapis.com/auth/spreadsheets.currentonly'] })],
    ]);
    expect(hostOf('', { files }).clickMenu('main').error).toBe(
      'Exception: Specified permissions are not sufficient to call ScriptApp.getProjectTriggers. Required permissions: https://www.googleapis.com/auth/script.scriptapp',
    );
  });
});
