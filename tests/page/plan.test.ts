import { afterAll, beforeAll, describe, expect, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type Language, languageOf } from '../../src/languages';
import { say } from '../../src/languages/say';
import { chromiumPath } from './chromium';
import { inBrowser } from './in-browser';
import { type Opened, openSheet } from './open-page';
import { choose, dialogOf, sidebarOf, tabOf, until } from './person';

jest.setTimeout(120_000);

describe.each(['zh-CN', 'en'] as const)('a person looks before an action, in %s', (code) => {
  const { actions, pages } = languageOf(code) as Language;
  let sheet: Opened;
  let page: Page;

  const button = (text: string) => dialogOf(page).getByRole('button', { name: text, exact: true });
  const rows = async (tab: string) => (await tabOf(page, tab)).rows.length;
  const picture = async (of: string) => {
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${of}-${code}.png` });
  };
  const close = async () => {
    await button(pages.common.close).click();
    await page.locator('dialog').waitFor({ state: 'detached' });
  };

  beforeAll(async () => {
    if (!chromiumPath()) return;
    sheet = await openSheet('dist');
    page = await sheet.page('', code);
    page.context().setDefaultTimeout(40_000);
    await choose(page, actions.menu.install);
    const dialog = dialogOf(page);
    await dialog.locator('#language').selectOption(code);
    await button(pages.install.go).click();
    await dialog.getByText(pages.install.next).waitFor({ timeout: 90_000 });
    await close();
  });
  afterAll(async () => {
    if (chromiumPath()) await sheet.close();
  });

  inBrowser('the example rows go by two clicks and come back by a third', async () => {
    const before = await rows('tasks');
    await choose(page, actions.menu.removeExamples);
    await button(actions.names.removeExamples).waitFor();
    const box = dialogOf(page).locator('.body');
    expect(await box.evaluate((body) => [body.scrollHeight > body.clientHeight, body.scrollWidth > body.clientWidth])).toEqual([
      true,
      false,
    ]);
    expect(await dialogOf(page).locator('button.action').count()).toBe(1);
    await picture('plan');
    expect(await rows('tasks')).toBe(before);
    await button(actions.names.removeExamples).click();
    await button(pages.plan.undo).waitFor();
    await picture('plan-done');
    expect(await rows('tasks')).toBe(0);
    await button(pages.plan.undo).click();
    await dialogOf(page)
      .getByText(say(pages.undo.done, { action: actions.names.removeExamples }))
      .waitFor();
    expect(await rows('tasks')).toBe(before);
    // What spills below the header computes as before its first row was deleted.
    const statuses = async () => (await tabOf(page, 'kpis')).rows.map(({ cells }) => cells.get('status')?.value);
    await until('every status is there', async () => (await statuses()).every((status) => typeof status === 'string'), 20_000);
    await close();
  });

  inBrowser('a second undo says that there is nothing', async () => {
    await choose(page, actions.menu.undo);
    await dialogOf(page).getByText(pages.undo.nothing).waitFor();
    await picture('undo-nothing');
    await close();
  });

  inBrowser('the sidebar leads there while there are example rows', async () => {
    await choose(page, actions.menu.sidebar);
    const sidebar = sidebarOf(page);
    await sidebar.getByRole('button', { name: pages.home.removeExamples, exact: true }).click();
    await sidebar.getByRole('button', { name: actions.names.removeExamples, exact: true }).waitFor();
    await picture('plan-sidebar');
    expect(await sidebar.locator('.body').evaluate((body) => body.scrollWidth > body.clientWidth)).toBe(false);
    await sidebar.getByRole('button', { name: actions.names.removeExamples, exact: true }).click();
    await sidebar.getByRole('button', { name: pages.plan.undo, exact: true }).waitFor();
    expect(await rows('goals')).toBe(0);
    await sidebar.getByRole('button', { name: pages.common.close, exact: true }).click();
    await sidebar.getByText(pages.home.nextMembers).waitFor();
    expect(await sidebar.getByRole('button', { name: pages.home.removeExamples, exact: true }).count()).toBe(0);
  });
});
