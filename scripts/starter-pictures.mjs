import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { smallPng } from './small-png.mjs';

/** Each starter with the area that tells most of it. The Summary of the first is among the other pictures. */
export const starterTabs = {
  general: ['risks'],
  content: ['summary', 'content'],
  growth: ['summary', 'campaigns'],
  commerce: ['summary', 'suppliers'],
  b2b: ['summary', 'customers'],
};

/** Installs a starter with its areas, refreshes it, and takes its tabs as OUT/starter-KEY-TAB-{zh,en}.png. */
export const takeStarter = async ({ browser, address, code, key, out, hands, size }) => {
  const { bringToFront, choose, dialogOf, goTo, languageOf, noon } = hands;
  const { actions, pages, tabs } = languageOf(code);
  const zh = code === 'zh-CN';
  const context = await browser.newContext({ locale: code, viewport: size, timezoneId: noon() });
  const page = await context.newPage();
  const dialog = dialogOf(page);
  await page.goto(address);
  await page.waitForSelector('[data-ready]');
  await choose(page, actions.menu.install);
  await dialog.locator('#language').selectOption(code);
  await dialog.locator('#region').selectOption(zh ? 'CN' : 'UK');
  await dialog.locator(`input[name=starter][value=${key}]`).check();
  await dialog.getByRole('button', { name: pages.install.go, exact: true }).click();
  await dialog.getByText(pages.install.next).waitFor({ timeout: 60_000 });
  await dialog.getByRole('button', { name: pages.common.close, exact: true }).click();
  await page.locator('dialog').waitFor({ state: 'detached' });
  await choose(page, actions.menu.refresh);
  await page.locator('.toast').first().waitFor();
  for (const tab of starterTabs[key]) {
    await bringToFront(page, tabs[tab].name);
    await goTo(page, tab === 'summary' ? 'A1' : 'A3');
    await page.mouse.move(size.width - 60, 730);
    await page.locator('.toast').waitFor({ state: 'detached' });
    await page.getByText(zh ? '已保存到本机' : 'Saved on this machine').waitFor();
    await page.waitForTimeout(600);
    writeFileSync(join(out, `starter-${key}-${tab}-${zh ? 'zh' : 'en'}.png`), smallPng(await page.screenshot()));
  }
  await context.close();
};
