import { describe, expect, it } from '@jest/globals';
import { hostOf } from './script';

const scope = 'https://www.googleapis.com/auth/';
const files = (code: string, scopes: readonly string[]) =>
  new Map([
    ['Code.js', code],
    ['appsscript.json', JSON.stringify({ oauthScopes: scopes.map((one) => scope + one) })],
  ]);
const code = `
  function mail() { MailApp.sendEmail('a@example.com', 's', 'b'); }
  function status() { console.log(String(ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus())); }
  function sheets() { console.log(String(ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL, ['${scope}spreadsheets.currentonly']).getAuthorizationStatus())); }
  function other() { SpreadsheetApp.openById('x'); }
  function me() { console.log(Session.getActiveUser().getEmail()); }
  /** @customfunction */
  function OF_OTHER() { return SpreadsheetApp.openById('x'); }
`;

describe('a scope', () => {
  it('that a person has not granted stops the call that needs it, and is said beforehand', () => {
    const host = hostOf('', { files: files(code, ['spreadsheets.currentonly', 'script.send_mail']) });
    expect(host.clickMenu('status').log).toEqual(['NOT_REQUIRED']);
    host.signIn({ user: 'b@example.com', withholds: ['script.send_mail'] });
    expect(host.clickMenu('status').log).toEqual(['REQUIRED']);
    expect(host.clickMenu('sheets').log).toEqual(['NOT_REQUIRED']);
    expect(host.clickMenu('mail').error).toBe(
      `Exception: You do not have permission to call MailApp.sendEmail. Required permissions: ${scope}script.send_mail`,
    );
    host.changeAccount({ user: 'b@example.com', withholds: [] });
    expect(host.clickMenu('mail').error).toBeNull();
  });

  it('for the current file alone opens no file by its id, not even its own', () => {
    const host = hostOf('', { files: files(code, ['spreadsheets.currentonly']) });
    expect(host.clickMenu('other').error).toBe(
      `Exception: Specified permissions are not sufficient to call SpreadsheetApp.openById. Required permissions: ${scope}spreadsheets`,
    );
    expect(() => host.customFunction('OF_OTHER', [])).toThrow('You do not have permission to call SpreadsheetApp.openById');
  });

  it('for the address is needed to know who it is', () => {
    expect(hostOf('', { files: files(code, ['spreadsheets.currentonly']) }).clickMenu('me').error).toContain('Session.getActiveUser');
    expect(hostOf('', { files: files(code, ['userinfo.email']) }).clickMenu('me').log).toEqual(['owner@example.com']);
  });
});

describe('a trigger that somebody else has set off', () => {
  it('runs as who installed it and shows nothing', () => {
    const host = hostOf(`function watch() { ScriptApp.newTrigger('onEdited').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create(); }
      function onEdited(e) { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x')); }`);
    host.clickMenu('watch');
    const run = () => {
      const result = host.edit(0, 1, 1, 'x');
      return result.done ? [result.executions[0]?.user, result.executions[0]?.error] : [];
    };
    expect(run()).toEqual(['owner@example.com', null]);
    host.signIn({ user: 'b@example.com' });
    expect(run()).toEqual(['owner@example.com', 'Exception: You do not have permission to call showSidebar']);
  });

  it('has six minutes, where the simple one has thirty seconds', () => {
    const host = hostOf(`function watch() { ScriptApp.newTrigger('onEdited').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create(); }
      function onEdited() { Utilities.sleep(60000); }
      function onEdit() { Utilities.sleep(60000); }`);
    host.clickMenu('watch');
    const result = host.edit(0, 1, 1, 'x');
    expect(result.done && result.executions.map(({ error }) => error)).toEqual(['Exception: Exceeded maximum execution time', null]);
  });
});
