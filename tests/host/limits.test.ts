import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { plainEngine } from '../../local/host/plain-engine';
import { emptyWorkbook } from '../../local/host/workbook';
import { hostOf, script } from './script';

const protectedWords =
  'Exception: You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

describe('a sheet', () => {
  it('keeps a row and a column that are not frozen', () => {
    expect(script('sheet.setFrozenRows(2); sheet.deleteRows(3, 998);').error).toBe(
      'Exception: Sorry, it is not possible to delete all non-frozen rows.',
    );
    expect(script('sheet.setFrozenColumns(1); sheet.deleteColumns(2, 25);').error).toBe(
      'Exception: Sorry, it is not possible to delete all non-frozen columns.',
    );
    expect(script('sheet.setFrozenRows(2); sheet.deleteRows(4, 997);').error).toBeNull();
    expect(script('sheet.deleteRows(1, 1000)').error).toContain("You can't delete all the rows");
    expect(script('sheet.setFrozenRows(1000)').error).not.toBeNull();
  });

  it('ends at column ZZZ', () => {
    expect(script('sheet.deleteRows(2, 998); sheet.insertColumnsAfter(26, 18253)').error).toContain('18278 columns');
    expect(script('sheet.deleteRows(2, 998); sheet.insertColumnsAfter(26, 18252)').error).toBeNull();
  });

  it('bears a name that nobody else has, of at most a hundred letters', () => {
    const file = 'SpreadsheetApp.getActive()';
    expect(script(`${file}.insertSheet('x'.repeat(101))`).error).not.toBeNull();
    expect(script(`${file}.insertSheet(' ')`).error).not.toBeNull();
    expect(script(`${file}.insertSheet('A'); sheet.setName('a')`).error).toContain('A sheet with the name "a" already exists');
    expect(script(`${file}.insertSheet('x'.repeat(100)); sheet.setName(sheet.getName())`).error).toBeNull();
  });

  it('bears metadata, and so may rows and columns, but no other range', () => {
    expect(script("sheet.getRange('A1:B2').addDeveloperMetadata('k', 'v')").error).toMatch(
      /^Exception: Adding developer metadata to arbitrary ranges is not currently supported\./,
    );
    expect(script("sheet.addDeveloperMetadata('k', 'v')").error).toBeNull();
  });

  it('keeps a number in a note as Java writes it', () => {
    expect(script("sheet.getRange('A1:B1').setNotes([[25, '25']]); return sheet.getRange('A1:B1').getNotes()").value).toEqual([
      ['25.0', '25'],
    ]);
  });
});

describe('a tab that is protected as a whole', () => {
  const code = `function lay() { const one = SpreadsheetApp.getActiveSheet().protect(); one.removeEditors(one.getEditors()); SpreadsheetApp.getActive().insertSheet('Other'); }
    function call(i) { const sheet = SpreadsheetApp.getActive().getSheets()[0]; [
      () => sheet.getRange('A1').setNote('x'), () => sheet.getRange('A1').setBackground('#fff'), () => sheet.insertRowsAfter(3, 1),
      () => sheet.deleteRows(3, 1), () => sheet.setName('Mine'), () => sheet.hideSheet(), () => SpreadsheetApp.getActive().deleteSheet(sheet),
      () => sheet.getRange('A1').insertCheckboxes(), () => sheet.getRange('A1').clearContent(), () => sheet.setFrozenRows(1),
    ][i](); SpreadsheetApp.flush(); }`;

  it('is changed in no way by who is not among its editors', () => {
    const host = hostOf(code);
    host.changeAccount({ user: 'b@example.com' });
    host.clickMenu('lay');
    host.signIn({ user: 'b@example.com' });
    for (let index = 0; index < 10; index += 1)
      expect(() => host.callFromPage('call', [index])).toThrow(protectedWords.replace('Exception: ', ''));
    host.signIn({ user: 'owner@example.com' });
    for (let index = 0; index < 6; index += 1) expect(host.callFromPage('call', [index])).toBeNull();
  });
});

describe('a bad write', () => {
  const late = (write: string) =>
    script(`let at = 'never'; try { ${write}; at = 'in the next line'; } catch (error) { return 'at once'; }
      try { SpreadsheetApp.flush(); } catch (error) { return at; } return at + ', silently';`).value;

  it('fails late where the value is refused, at once where the call is wrong', () => {
    const rule = "SpreadsheetApp.newDataValidation().requireValueInList(['A']).setAllowInvalid(false).build()";
    expect(late(`sheet.getRange('A1').setDataValidation(${rule}).setValue('B')`)).toBe('in the next line');
    expect(late("sheet.getRange('A1').setValue('x'.repeat(50001))")).toBe('in the next line');
    expect(late("sheet.getRange('A1:B2').setValues([[1, 2]])")).toBe('at once');
    expect(late("sheet.getRange('A1:B1').setValues([[1]])")).toBe('at once');
    expect(late('sheet.getRange(1, 27).setValue(1)')).toBe('at once');
    expect(late("sheet.getRange('A1').setValues(1)")).toBe('at once');
    expect(late("sheet.getRange('A1').setBackground('no colour')")).toBe('in the next line, silently');
  });
});

describe('what is kept beside the workbook', () => {
  const error = (body: string, options = {}) => hostOf(`function main() { ${body} }`, options).clickMenu('main').error;

  it('is read and written only so often a day', () => {
    const often = 'const store = PropertiesService.getScriptProperties(); for (let n = 0; n < 7000; n += 1) store.getProperty("a");';
    const host = hostOf(`function main() { ${often} }`);
    for (let n = 0; n < 8; n += 1) host.clickMenu('main');
    expect(host.executions().at(-1)?.error).toBe('Exception: Service invoked too many times for one day: properties.');
    host.advance(25 * 3_600_000);
    expect(host.clickMenu('main').error).toBeNull();
  });

  it('is cached in a thousand items of short keys, and may be dropped', () => {
    expect(error("CacheService.getScriptCache().get('x'.repeat(251))")).toBe('Exception: Argument too large: key');
    const host =
      hostOf(`function put() { CacheService.getScriptCache().putAll(Object.fromEntries(Array.from({ length: 1001 }, (_, n) => ['k' + n, n]))); }
      function get() { console.log(JSON.stringify(CacheService.getScriptCache().getAll(['k0', 'k1', 'k1000']))); }`);
    host.clickMenu('put');
    expect(host.clickMenu('get').log).toEqual(['{"k1":"1","k1000":"1000"}']);
    host.dropCache();
    expect(host.clickMenu('get').log).toEqual(['{}']);
  });
});

describe('mail', () => {
  const error = (body: string, options = {}) => hostOf(`function main() { ${body} }`, options).clickMenu('main').error;

  it('has a body, a subject and recipients within bounds', () => {
    const send = (change: string) => `MailApp.sendEmail({ to: 'a@example.com', subject: 's', body: 'b', ${change} });`;
    expect(error(send("subject: 'x'.repeat(251)"))).toBe('Exception: Argument too large: subject');
    expect(error(send("htmlBody: 'x'.repeat(204801)"))).toBe('Exception: Limit Exceeded: Email Body Size.');
    expect(error(send("htmlBody: 'x'.repeat(204801)"), { plan: 'workspace' })).toBeNull();
    expect(error(send("cc: Array(50).fill('b@example.com').join()"))).toBe('Exception: Limit Exceeded: Email Recipients Per Message.');
    expect(error(send("to: 'nobody'"))).toBe('Exception: Invalid email: nobody');
    expect(error(send("to: 'Ann <ann@example.com>, bo@example.com'"))).toBeNull();
  });
});

describe('the time of triggers', () => {
  it('is ninety minutes a day for a personal account', () => {
    const code = `function start() { ScriptApp.newTrigger('long').timeBased().everyHours(1).create(); } function long() { Utilities.sleep(350000); }`;
    const host = hostOf(code);
    host.clickMenu('start');
    host.advance(18 * 3_600_000);
    const errors = host
      .executions()
      .filter(({ startedBy }) => startedBy === 'clock')
      .map(({ error }) => error);
    expect(errors.filter((one) => one === null)).toHaveLength(16);
    expect(errors.at(-1)).toBe('Exception: Service using too much computer time for one day.');
  });

  it('ends when the add-on is removed', () => {
    const host = hostOf(`function start() { ScriptApp.newTrigger('start').timeBased().everyHours(1).create(); }`);
    host.clickMenu('start');
    host.signIn({ user: 'b@example.com' });
    host.clickMenu('start');
    host.uninstall();
    expect(host.triggers().map(({ by }) => by)).toEqual(['owner@example.com']);
  });
});

describe('typing faster than onEdit runs', () => {
  it('is heard of three times: the first edit and the two that wait', () => {
    const host = hostOf('function onEdit(e) { console.log(e.range.getA1Notation()); }');
    const results = host.edits([1, 2, 3, 4, 5].map((row) => ({ sheet: 0, row, column: 1, text: 'x' })));
    expect(results.map((result) => (result.done ? result.executions.length : -1))).toEqual([1, 1, 1, 0, 0]);
    expect(host.engine.extent(0).rows).toBe(5);
  });
});

describe('time zones', () => {
  const code = 'function main() { console.log(Session.getScriptTimeZone(), SpreadsheetApp.getActive().getSpreadsheetTimeZone()); }';

  it('of script and spreadsheet may differ; the script’s is the manifest’s', () => {
    const files = new Map([
      ['Code.js', code],
      ['appsscript.json', JSON.stringify({ timeZone: 'America/New_York' })],
    ]);
    expect(hostOf('', { files }).clickMenu('main').log).toEqual(['America/New_York Asia/Shanghai']);
    const engine = plainEngine(emptyWorkbook({ timeZone: 'Europe/Berlin' }));
    expect(hostOf(code, { engine, scriptTimeZone: 'Etc/UTC' }).clickMenu('main').log).toEqual(['Etc/UTC Europe/Berlin']);
  });

  it('do not matter to the add-on: it asks no Date for its local hours or days', () => {
    const local = /\.(get|set)(Hours|Date|Day|Month|FullYear|Minutes|TimezoneOffset)\(|\.toLocale(Date|Time)?String\(/;
    const folder = join(__dirname, '..', '..', 'src');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts') && !file.startsWith('sidebar'),
    );
    expect(files.length).toBeGreaterThan(200);
    expect(files.filter((file) => local.test(readFileSync(join(folder, file), 'utf8')))).toEqual([]);
  });
});
