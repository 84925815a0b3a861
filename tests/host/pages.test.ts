import { describe, expect, it } from '@jest/globals';
import type { Question, ShownPage } from '../../local/host/host';
import { hostOf } from './script';

const code = `
  function echo(input) { return input; }
  function moment() { return { rows: [[new Date()]] }; }
  function handle() { return SpreadsheetApp.getActive(); }
  function nothing() {}
  function fails() { throw new Error('No such goal'); }
  function hidden_() { return 1; }
  const arrow = () => 1;
`;

describe('google.script.run', () => {
  const host = hostOf(code);

  it('copies plain data both ways', () => {
    const input = { text: '目标', list: [1, undefined, null], none: undefined };
    expect(host.callFromPage('echo', [input])).toEqual({ text: '目标', list: [1, null, null] });
    expect(host.callFromPage('nothing', [])).toBeNull();
  });

  it('refuses dates, functions and circles in the page', () => {
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    expect(() => host.callFromPage('echo', [{ due: new Date() }])).toThrow('Failed due to illegal value in property: due');
    expect(() => host.callFromPage('echo', [() => 1])).toThrow('Failed due to illegal value in property: 0');
    expect(() => host.callFromPage('echo', [circle])).toThrow('Failed due to circular reference.');
  });

  it('gives null for a result with a date or an object of the service', () => {
    expect(host.callFromPage('moment', [])).toBeNull();
    expect(host.callFromPage('handle', [])).toBeNull();
  });

  it('calls only top-level functions whose name does not end in an underscore', () => {
    for (const name of ['hidden_', 'arrow', 'missing', 'parseInt', 'SpreadsheetApp'])
      expect(() => host.callFromPage(name, [])).toThrow(`Script function not found: ${name}`);
  });

  it('hands the failure to the page', () => {
    expect(() => host.callFromPage('fails', [])).toThrow('No such goal');
    expect(host.executions().at(-1)?.error).toBe('Error: No such goal');
  });
});

describe('pages and questions', () => {
  it('show the sidebar at its fixed width and a dialog at its own', () => {
    const shown: ShownPage[] = [];
    const files = new Map([
      [
        'Code.js',
        `function main() {
        const ui = SpreadsheetApp.getUi();
        ui.showSidebar(HtmlService.createHtmlOutputFromFile('sidebar').setTitle('Matrix').setWidth(500));
        ui.showModalDialog(HtmlService.createHtmlOutput('<p>x</p>').setWidth(480).setHeight(320), 'Install');
        return HtmlService.createHtmlOutputFromFile('gone');
      }`,
      ],
      ['sidebar.html', '<p>side</p>'],
    ]);
    expect(hostOf('', { files, show: (page) => shown.push(page) }).clickMenu('main').error).toBe(
      'Exception: No HTML file named gone was found.',
    );
    expect(shown).toEqual([
      { kind: 'sidebar', title: 'Matrix', html: '<p>side</p>', width: 300 },
      { kind: 'dialog', title: 'Install', html: '<p>x</p>', width: 480, height: 320 },
    ]);
  });

  it('read data from an HTML file as it is', () => {
    const files = new Map([
      ['Code.js', "function main() { console.log(HtmlService.createTemplateFromFile('starter').getRawContent()); }"],
      ['starter.html', '{"a":"<b>"}'],
    ]);
    expect(hostOf('', { files }).clickMenu('main').log).toEqual(['{"a":"<b>"}']);
  });

  it('ask, and go on with the answer', () => {
    const asked: Question[] = [];
    const host = hostOf(
      "function main() { const ui = SpreadsheetApp.getUi(); console.log(ui.alert('Install', 'Really?', ui.ButtonSet.YES_NO) === ui.Button.YES); }",
      {
        ask: (question) => {
          asked.push(question);
          return 'YES';
        },
      },
    );
    expect(host.clickMenu('main').log).toEqual(['true']);
    expect(asked).toEqual([{ title: 'Install', text: 'Really?', buttons: ['YES', 'NO'] }]);
  });
});

describe('properties, cache and mail', () => {
  const error = (body: string) => hostOf(`function main() { ${body} }`).clickMenu('main').error;

  it('have Google’s limits', () => {
    const store = 'const store = PropertiesService.getDocumentProperties();';
    expect(error(`${store} store.setProperty('a', 'x'.repeat(9217))`)).toBe('Exception: Argument too large: value');
    expect(error(`${store} for (let n = 0; n < 60; n += 1) store.setProperty('k' + n, 'x'.repeat(9000))`)).toBe(
      'Exception: You have exceeded the property storage quota. Please remove some properties and try again.',
    );
    expect(error("CacheService.getDocumentCache().put('a', 'x'.repeat(102401))")).toBe('Exception: Argument too large: value');
    expect(error("MailApp.sendEmail('', 's', 'b')")).toBe('Exception: Failed to send email: no recipient');
    expect(error("for (let n = 0; n <= 100; n += 1) MailApp.sendEmail('a@example.com', 's', 'b')")).toBe(
      'Exception: Service invoked too many times for one day: email.',
    );
  });

  it('forget a cached text when its time is over', () => {
    const host = hostOf(
      "function put() { CacheService.getUserCache().put('a', 'b', 60); } function get() { console.log(CacheService.getUserCache().get('a')); }",
    );
    host.clickMenu('put');
    expect(host.clickMenu('get').log).toEqual(['b']);
    host.advance(61_000);
    expect(host.clickMenu('get').log).toEqual(['null']);
  });
});
