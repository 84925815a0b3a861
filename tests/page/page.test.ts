import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { chromiumPath } from './chromium';
import { inBrowser } from './in-browser';
import { addonOf, cellBecomes, cellOf, hoverOver, type Opened, openSheet, typeInto } from './open-page';
import { choose } from './person';

jest.setTimeout(60_000);

const addon = `
function onOpen() {
  SpreadsheetApp.getUi().createAddonMenu().addItem('Fill', 'fill').addItem('Ask', 'ask').addItem('Dialog', 'dialog')
    .addItem('Sidebar', 'sidebar').addItem('Fail', 'fail').addToUi();
}
function fill() {
  var sheet = SpreadsheetApp.getActiveSheet();
  sheet.getRange(1, 1, 3, 1).setValues([['n'], [1], [2]]);
  sheet.getRange('C1').setFormula('=VSTACK("twice",TWICE(A2:A))');
  SpreadsheetApp.getActive().toast('C3 = ' + sheet.getRange('C3').getValue(), 'Filled');
}
function ask() {
  var ui = SpreadsheetApp.getUi();
  SpreadsheetApp.getActiveSheet().getRange('E1').setValue(String(ui.alert('Title', 'Go on?', ui.ButtonSet.YES_NO)));
}
function dialog() {
  var html = '<!doctype html><html><body><p>–</p><button id="a">add</button><button id="f">fail</button><button id="c">close</button><script>' +
    'var say = function (text) { document.querySelector("p").textContent = text; };' +
    'a.onclick = function () { google.script.run.withSuccessHandler(function (sum, user) { say(sum + "/" + user); }).withUserObject("u").add(2, 3); };' +
    'f.onclick = function () { google.script.run.withFailureHandler(function (error) { say(error.message); }).fail(); };' +
    'c.onclick = function () { google.script.host.close(); };</script></body></html>';
  SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput(html).setWidth(420).setHeight(200), 'A dialog');
}
function sidebar() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<b>Side</b>').setTitle('A sidebar')); }
function add(a, b) { return a + b; }
function fail() { throw new Error('It went wrong.'); }
function onEdit(event) {
  if (event.range.getColumn() === 1) event.range.offset(0, 1).setValue(event.oldValue + ' → ' + event.value);
}
/** Twice.
 * @customfunction */
function TWICE(x) {
  if (x === 'bad') throw new Error('Not that.');
  if (!Array.isArray(x)) return 2 * x;
  return x.map(function (row) { return [typeof row[0] === 'number' ? 2 * row[0] : '']; });
}
`;

let sheet: Opened;
let page: Page;
const foreign: string[] = [];

beforeAll(async () => {
  if (!chromiumPath()) return;
  sheet = await openSheet(addonOf(addon));
  page = await sheet.page();
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (/^(http|ws)s?:$/.test(protocol) && host !== new URL(sheet.address).host) foreign.push(request.url());
  });
});
afterAll(async () => {
  if (chromiumPath()) await sheet.close();
});

describe('the page', () => {
  inBrowser('shows the menu that onOpen put up, with Help as Sheets adds it', async () => {
    await page.getByRole('menuitem', { name: '扩展程序' }).click();
    await page.getByRole('menuitem', { name: 'Operations matrix 运营矩阵' }).first().click();
    const items = await page.locator('.menu .menu [role=menuitem]').allTextContents();
    expect(items).toEqual(['Fill', 'Ask', 'Dialog', 'Sidebar', 'Fail', '帮助']);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  });

  inBrowser('reaches a menu item with the keyboard alone', async () => {
    await page.getByRole('menuitem', { name: '文件' }).focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowRight', 'Enter']) {
      await page.keyboard.press(key);
      // The focus moves with the next frame, which a person sees before the next key.
      await page.evaluate(() => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(seen)))));
    }
    await page.getByText('C3 = 4').waitFor();
    expect((await cellBecomes(page, 3, 3, ({ value }) => value !== null)).value).toBe(4);
  });

  inBrowser('computes a custom function anew after an edit, and runs onEdit', async () => {
    await typeInto(page, 2, 1, '21');
    expect((await cellBecomes(page, 2, 3, ({ value }) => value === 42)).value).toBe(42);
    expect((await cellBecomes(page, 2, 2, ({ value }) => value !== null)).value).toBe('1 → 21');
  });

  inBrowser('shows #ERROR! with the sentence where a custom function threw', async () => {
    await typeInto(page, 1, 7, '=TWICE("bad")');
    const shown = await cellBecomes(page, 1, 7, ({ error }) => error !== undefined);
    expect(shown).toMatchObject({ error: '#ERROR!', message: 'Not that.' });
    await hoverOver(page, 1, 7);
    await page.locator('.grid[title="Not that."]').waitFor();
  });

  inBrowser('stops a script at an alert until it is answered', async () => {
    await choose(page, 'Ask');
    await page.getByText('Go on?').waitFor();
    expect((await cellOf(page, 1, 5)).value).toBeNull();
    await page.getByRole('button', { name: '否', exact: true }).click();
    expect((await cellBecomes(page, 1, 5, ({ value }) => value !== null)).value).toBe('NO');
  });

  inBrowser('gives a dialog google.script.run with its handlers, and closes it from inside', async () => {
    await choose(page, 'Dialog');
    const inside = page.frameLocator('dialog iframe');
    await inside.getByText('add').click();
    await inside.getByText('5/u').waitFor();
    await inside.getByText('fail').click();
    await inside.getByText('It went wrong.').waitFor();
    await inside.getByText('close').click();
    await page.locator('dialog').waitFor({ state: 'detached' });
  });

  inBrowser('keeps one sidebar of 300 pixels', async () => {
    await choose(page, 'Sidebar');
    await choose(page, 'Sidebar');
    await page.frameLocator('.sidebar iframe').getByText('Side').waitFor();
    expect(await page.locator('.sidebar iframe').count()).toBe(1);
    expect((await page.locator('.sidebar iframe').boundingBox())?.width).toBe(300);
  });

  inBrowser('shows what a script threw, and lists it among the executions', async () => {
    await choose(page, 'Fail');
    await page.getByRole('alert').getByText('Error: It went wrong.').waitFor();
    await page.getByRole('button', { name: '执行记录' }).click();
    const newest = await page.locator('.executions tbody tr').first().allInnerTexts();
    expect(newest[0]).toMatch(/fail\s+菜单[\s\S]*失败/);
  });

  inBrowser('keeps the workbook on this machine, and opens it again with its formulas', async () => {
    await page.getByText('已保存到本机').waitFor();
    const again = await sheet.page('?lang=en');
    expect(JSON.parse(readFileSync(sheet.workbook, 'utf8')).workbook.sheets[0].cells).toContainEqual([2, 1, { value: 21 }]);
    expect((await cellBecomes(again, 2, 3, ({ value }) => value !== null)).value).toBe(42);
    expect(await again.getByRole('menuitem', { name: 'Extensions' }).count()).toBe(1);
    await again.close();
  });

  inBrowser('asks nobody but the machine it runs on', () => {
    expect(foreign).toEqual([]);
  });
});
