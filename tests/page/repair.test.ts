import { afterAll, beforeAll, describe, expect, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type Language, languageOf } from '../../src/languages';
import { say } from '../../src/languages/say';
import { chromiumPath } from './chromium';
import { inBrowser } from './in-browser';
import { type Opened, openSheet } from './open-page';
import { bringToFront, choose, dialogOf, tabOf, typeAt } from './person';

jest.setTimeout(90_000);

describe.each(['zh-CN', 'en'] as const)('a person checks the workbook, in %s', (code) => {
  const { actions, pages, repair, tabs } = languageOf(code) as Language;
  let sheet: Opened;
  let page: Page;
  const button = (text: string) => dialogOf(page).getByRole('button', { name: text, exact: true });

  beforeAll(async () => {
    if (!chromiumPath()) return;
    sheet = await openSheet('dist');
    page = await sheet.page('', code);
    page.context().setDefaultTimeout(20_000);
    await choose(page, actions.menu.install);
    await dialogOf(page).locator('#language').selectOption(code);
    await button(pages.install.go).click();
    await dialogOf(page).getByText(pages.install.next).waitFor({ timeout: 40_000 });
    await button(pages.common.close).click();
    await page.locator('dialog').waitFor({ state: 'detached' });
  });
  afterAll(async () => {
    if (chromiumPath()) await sheet.close();
  });

  inBrowser('reads what is damaged and where, mends it at one click, and finds nothing afterwards', async () => {
    const kpis = await tabOf(page, 'kpis');
    const column = String.fromCharCode(64 + (kpis.columns.get('attainment') ?? 0));
    await bringToFront(page, tabs.kpis.name);
    await typeAt(page, `${column}2`, 'mine');
    await choose(page, actions.menu.repair);
    const slots = { tab: tabs.kpis.name, cell: `${column}2`, column: tabs.kpis.columns.attainment.header };
    await dialogOf(page).getByText(say(repair.kinds.formulaLost, slots)).waitFor();
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/repair-${code}.png` });
    await button(actions.names.repair).click();
    await dialogOf(page)
      .getByText(say(repair.mended, { n: 1 }))
      .waitFor({ timeout: 40_000 });
    await button(pages.common.close).click();
    await page.locator('dialog').waitFor({ state: 'detached' });
    await choose(page, actions.menu.repair);
    await dialogOf(page).getByText(repair.fine).waitFor();
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/repair-fine-${code}.png` });
    expect(await button(actions.names.repair).count()).toBe(0);
  });
});
