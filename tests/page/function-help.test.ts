import { afterAll, beforeAll, describe, expect, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type Language, languageOf } from '../../src/languages';
import { say } from '../../src/languages/say';
import { chromiumPath } from './chromium';
import { inBrowser } from './in-browser';
import { type Opened, openSheet } from './open-page';
import { cellAt, choose, goTo, sidebarOf, typeAt, until } from './person';

jest.setTimeout(60_000);

describe.each(['zh-CN', 'en'] as const)('the functions in the sidebar, in %s', (code) => {
  const language = languageOf(code) as Language;
  const { functions: words, common } = language.pages;
  let sheet: Opened;
  let page: Page;

  const side = () => sidebarOf(page);
  const button = (name: string) => side().getByRole('button', { name, exact: true });
  /** Nothing in the sidebar is wider than it. */
  const fits = async () =>
    expect(
      await side()
        .locator('.body')
        .evaluate((body) => body.scrollWidth <= body.clientWidth && document.documentElement.scrollWidth <= innerWidth),
    ).toBe(true);
  const formulaAt = async (row: number, column: number) => (await cellAt(page, row, column)).formula ?? '';

  /** Puts the open function into H20, where it computes, and takes it out again. */
  const insertAndUndo = async () => {
    const column = () => Promise.all([20, 21, 22].map((row) => cellAt(page, row, 8)));
    await button(words.insert).last().click();
    await button(words.undo).waitFor();
    const formula = await formulaAt(20, 8);
    // The first cell of a spilled result may be blank.
    await until(`${formula} computes`, async () => {
      const cells = await column();
      const error = cells.find((cell) => cell.error)?.error;
      if (error) throw new Error(`${formula} gives ${error}`);
      return cells.some(({ value }) => value !== null && value !== '');
    });
    await button(words.undo).click();
    await until(`${formula} is taken out`, async () => (await column()).every((cell) => cell.value === null && !cell.formula));
  };

  beforeAll(async () => {
    if (!chromiumPath()) return;
    sheet = await openSheet('dist');
    page = await sheet.page('', code);
    page.setDefaultTimeout(8_000);
  });
  afterAll(async () => {
    if (chromiumPath()) await sheet.close();
  });

  inBrowser('are found by a word, opened by Enter, and the formula computes in the selected cell', async () => {
    await choose(page, language.actions.menu.sidebar);
    await button(words.title).waitFor();
    await goTo(page, 'B3');
    await button(words.title).click();
    await side().locator('#function-query:focus').waitFor();
    await fits();
    await page.keyboard.type(code === 'en' ? 'attainment' : '达成率');
    await side()
      .getByRole('button', { name: /^KPI_PROGRESS/ })
      .waitFor();
    await page.keyboard.press('Enter');
    await side().getByRole('heading', { name: 'KPI_PROGRESS' }).waitFor();
    await fits();
    await button(words.insert).last().click();
    await side()
      .getByText(new RegExp(`^${say(words.inserted, { cell: '.+!B3' })}$`))
      .waitFor();
    await until('B3 computes', async () => (await cellAt(page, 3, 2)).value === 0.5);
    expect(await formulaAt(3, 2)).toBe('=KPI_PROGRESS(75, 100, 50)');
  });

  inBrowser('take it out again', async () => {
    await button(words.undo).click();
    await until('B3 is blank', async () => (await cellAt(page, 3, 2)).value === null && (await formulaAt(3, 2)) === '');
    expect(await button(words.undo).count()).toBe(0);
  });

  inBrowser('put each example in by a button of its own, and ask before they replace anything', async () => {
    await typeAt(page, 'D5', '7');
    await goTo(page, 'D5');
    const formula = '=KPI_PROGRESS(275, 550, , "Ratio")';
    await side()
      .getByRole('button', { name: say(words.insertThis, { formula }) })
      .click();
    await button(words.replace).waitFor();
    await button(common.cancel).click();
    expect((await cellAt(page, 5, 4)).value).toBe(7);
    await side()
      .getByRole('button', { name: say(words.insertThis, { formula }) })
      .click();
    await button(words.replace).click();
    await until('D5 computes', async () => (await cellAt(page, 5, 4)).value === 0.5 && (await formulaAt(5, 4)) === formula);
    await button(words.undo).click();
    await until('D5 holds 7 again', async () => (await cellAt(page, 5, 4)).value === 7);
  });

  inBrowser('go back to what was looked for, and say what to do where nothing is found', async () => {
    await button(common.back).click();
    const query = side().locator('#function-query');
    await query.waitFor();
    expect(await query.inputValue()).toBe(code === 'en' ? 'attainment' : '达成率');
    await query.fill('qqq');
    expect(await side().getByRole('status').textContent()).toBe(say(words.none, { text: 'qqq' }));
    await side().locator('.link').click();
    await until('all are shown', async () => (await side().locator('.row').count()) > 3);
    await query.press('Escape');
    await side().getByRole('heading', { name: language.pages.home.title }).waitFor({ state: 'attached' });
  });

  inBrowser('each fit in 300 pixels, and compute as they are inserted', async () => {
    await button(words.title).click();
    const rows = side().locator('.row');
    await rows.first().waitFor();
    const count = await rows.count();
    await goTo(page, 'H20');
    for (let at = 0; at < count; at += 1) {
      await rows.nth(at).click();
      await button(words.insert).last().waitFor();
      await fits();
      // What they compute is the same in both languages.
      if (code === 'zh-CN') await insertAndUndo();
      await button(common.back).click();
      await rows.first().waitFor();
    }
  });
});
