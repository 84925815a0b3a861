import { afterAll, beforeAll, describe, expect, jest } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { type Language, languageOf } from '../../src/languages';
import { say } from '../../src/languages/say';
import { chromiumPath } from './chromium';
import { inBrowser } from './in-browser';
import { type Opened, openSheet } from './open-page';
import { bringToFront, choose, dialogOf, lettersOf, sheetsOf, sidebarOf, tabOf, typeAt, until } from './person';

jest.setTimeout(120_000);

describe.each(['zh-CN', 'en'] as const)('a person works through the findings, in %s', (code) => {
  const { actions, pages, tabs, findings } = languageOf(code) as Language;
  const words = pages.findings;
  let sheet: Opened;
  let page: Page;

  const side = () => sidebarOf(page);
  const items = () => side().locator('.finding');
  const deed = (item: Locator, name: string) => item.getByRole('button', { name, exact: true });
  const picture = async (of: string) => {
    if (process.env.SHOTS) await page.locator('.sidebar iframe').screenshot({ path: `${process.env.SHOTS}/${of}-${code}.png` });
  };
  /** Away from the list and back: it shows the grid as it is now. */
  const lookAgain = async () => {
    await side().getByRole('button', { name: tabs.members.name }).click();
    await side().getByRole('button', { name: pages.common.back, exact: true }).click();
    await side().getByRole('heading', { name: pages.home.attention }).waitFor();
  };
  /** The first cell of the grid that holds one letter, and where it is. */
  const letterCell = async () => {
    const grid = await tabOf(page, 'responsibilities');
    for (const { at, cells } of grid.rows)
      for (const [key, { value }] of cells)
        if (key.startsWith('@') && value === 'C') return { grid, at, key, cell: `${lettersOf(grid.columns.get(key) ?? 0)}${at}` };
    throw new Error('No C in the grid.');
  };
  const letterNow = async ({ at, key }: { at: number; key: string }) =>
    (await tabOf(page, 'responsibilities')).rows.find((row) => row.at === at)?.cells.get(key)?.value;
  const unread = () => items().filter({ hasText: say(words.does, { does: say(findings.raciUnread.does, { to: 'C' }) }) });

  beforeAll(async () => {
    if (!chromiumPath()) return;
    sheet = await openSheet('dist');
    page = await sheet.page('', code);
    page.context().setDefaultTimeout(15_000);
    await choose(page, actions.menu.install);
    await dialogOf(page).locator('#language').selectOption(code);
    await dialogOf(page).getByRole('button', { name: pages.install.go, exact: true }).click();
    await dialogOf(page).getByText(pages.install.next).waitFor({ timeout: 60_000 });
    await dialogOf(page).getByRole('button', { name: pages.common.close, exact: true }).click();
    await choose(page, actions.menu.sidebar);
    await items().first().waitFor();
  });
  afterAll(async () => {
    if (chromiumPath()) await sheet.close();
  });

  inBrowser('goes to the cell that a finding is about', async () => {
    const item = items().first();
    const place = (await item.locator('.help').nth(1).textContent()) ?? '';
    await deed(item, words.goTo).click();
    await until('its sheet is in front', async () => (await sheetsOf(page)).front === place.split('!')[0]);
    const area = () => page.evaluate(() => Reflect.get(globalThis, 'localSheet').engine.active().area);
    await until('its row is chosen', async () => `A${(await area()).row}` === place.split('!')[1]);
    await side().locator('.deeds button:focus').waitFor();
    await picture('list');
  });

  inBrowser('mends one by a click: what it does is said before, the cell is mended, the finding gone, the focus in the list', async () => {
    const cell = await letterCell();
    await bringToFront(page, cell.grid.name);
    await typeAt(page, cell.cell, '(C)');
    await lookAgain();
    await unread().waitFor();
    const before = await items().count();
    await unread().scrollIntoViewIfNeeded();
    await picture('mend');
    await deed(unread(), words.mend).click();
    await side()
      .getByText(say(words.done, { does: say(findings.raciUnread.does, { to: 'C' }) }))
      .waitFor();
    expect([await unread().count(), await letterNow(cell)]).toEqual([0, 'C']);
    expect(await items().count()).toBeLessThanOrEqual(before);
    await side().locator('.deeds button:focus').waitFor();
  });

  inBrowser('says in place where somebody has mended it meanwhile', async () => {
    const cell = await letterCell();
    await bringToFront(page, cell.grid.name);
    await typeAt(page, cell.cell, '(C)');
    await lookAgain();
    await unread().waitFor();
    await typeAt(page, cell.cell, 'C');
    await deed(unread(), words.mend).click();
    await unread().getByText(words.gone).waitFor();
    expect(await side().locator('.foot').getByText(words.gone).count()).toBe(0);
    await picture('refused');
    await lookAgain();
    await unread().waitFor({ state: 'detached' });
  });

  inBrowser('puts one off with a reason by keyboard, finds it folded below, and wakes it', async () => {
    const item = items().first();
    const says = (await item.locator('.says').textContent()) ?? '';
    const before = await items().count();
    await deed(item, words.snooze).press('Enter');
    const reason = side().locator('#snooze-reason');
    await side().locator('#snooze-reason:focus').waitFor();
    await side().getByRole('button', { name: words.snoozeGo, exact: true }).click();
    await side().getByText(words.reasonMissing).waitFor();
    await side().locator('#snooze-reason:focus').waitFor();
    await picture('snooze');
    await reason.press('Escape');
    await reason.waitFor({ state: 'detached' });
    await deed(item, words.snooze).press('Enter');
    await side().locator('#snooze-reason:focus').waitFor();
    await page.keyboard.type(code === 'en' ? 'After the holiday' : '节后再说');
    await page.keyboard.press('Enter');
    await side()
      .getByText(say(words.snoozedN, { n: 1 }))
      .click();
    const asleep = side().locator('details .finding');
    expect(await asleep.locator('.says').textContent()).toBe(says);
    expect(await (await tabOf(page, 'snoozes')).rows.length).toBe(1);
    await asleep.scrollIntoViewIfNeeded();
    await picture('snoozed');
    await deed(asleep, words.wake).click();
    await asleep.waitFor({ state: 'detached' });
    expect(await items().count()).toBe(before);
    expect(await items().first().locator('.says').textContent()).toBe(says);
  });

  inBrowser('fits 300 pixels, and every button has a name and is reached by keys', async () => {
    const frame = page.frames().find((one) => one !== page.mainFrame() && one.parentFrame() !== null);
    const wide = await side()
      .locator('.body')
      .evaluate((body) => [body.scrollWidth <= body.clientWidth, document.documentElement.scrollWidth <= 300]);
    expect([frame !== undefined, ...wide]).toEqual([true, true, true]);
    const nameless = await side()
      .locator('button')
      .evaluateAll((all) => all.filter((one) => !(one.textContent ?? '').trim() && !one.getAttribute('aria-label')).length);
    expect(nameless).toBe(0);
    await deed(items().first(), words.goTo).focus();
    await page.keyboard.press('Tab');
    expect(await side().locator(':focus').textContent()).not.toBe(words.goTo);
  });
});
