import { afterAll, beforeAll, describe, expect, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type Language, languageOf } from '../../src/languages';
import { say } from '../../src/languages/say';
import { chromiumPath } from './chromium';
import { inBrowser } from './in-browser';
import { type Opened, openSheet } from './open-page';
import { bringToFront, cellAt, choose, dialogOf, sidebarOf, tabOf, typeAt, until } from './person';

jest.setTimeout(90_000);

describe.each(['zh-CN', 'en'] as const)('a person switches the daily refresh, in %s', (code) => {
  const { actions, clock, pages, tabs } = languageOf(code) as Language;
  const { daily: words, common } = pages;
  let sheet: Opened;
  let page: Page;

  const dialog = () => dialogOf(page);
  const button = (text: string) => dialog().getByRole('button', { name: text, exact: true });
  const picture = async (of: string) => {
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${of}-${code}.png` });
  };
  const close = async () => {
    await button(common.close).click();
    await page.locator('dialog').waitFor({ state: 'detached' });
  };
  const setting = async (key: string) =>
    String((await tabOf(page, 'settings')).rows.find(({ cells }) => cells.get('id')?.value === key)?.cells.get('value')?.value ?? '');

  beforeAll(async () => {
    if (!chromiumPath()) return;
    sheet = await openSheet('dist');
    page = await sheet.page('', code);
    page.context().setDefaultTimeout(15_000);
    await choose(page, actions.menu.install);
    await dialog().locator('#language').selectOption(code);
    await button(pages.install.go).click();
    await dialog().getByText(pages.install.next).waitFor({ timeout: 40_000 });
    await close();
  });
  afterAll(async () => {
    if (chromiumPath()) await sheet.close();
  });

  inBrowser('wants to know who, keeps what was chosen, and offers as told of failures only who has an address', async () => {
    const members = await tabOf(page, 'members');
    await bringToFront(page, tabs.members.name);
    const email = String.fromCharCode(64 + (members.columns.get('email') ?? 0));
    await typeAt(page, `${email}3`, 'first@example.com');
    await choose(page, actions.menu.daily);
    await dialog().getByText(words.off).waitFor();
    expect(await dialog().locator('#by').count()).toBe(0);
    await dialog().locator('input[name=on]').check();
    await dialog().locator('input[name=mails]').check();
    expect(await dialog().locator('#failuresTo option').count()).toBe(2);
    await dialog().locator('#failuresTo').selectOption({ index: 1 });
    await button(common.save).click();
    await dialog().locator('#by[aria-invalid=true]').waitFor();
    await picture('daily-refused');
    expect(await dialog().locator('input[name=mails]').isChecked()).toBe(true);
    await dialog().locator('#by').selectOption({ index: 2 });
    await button(common.save).click();
    await dialog()
      .getByText(words.nowOnWithMails.split('{')[0] ?? '')
      .waitFor();
    await picture('daily-on');
    expect(await dialog().locator('.action').count()).toBe(1);
    const name = await dialog().locator('#by').inputValue();
    expect(await setting('dailyBy')).toBe(name);
    expect(await setting('dailyFor')).toBe(await setting('mailsFor'));
    await close();
  });

  inBrowser('is told on the Summary and in the sidebar that it has stopped, though nothing has run since', async () => {
    const who = await setting('dailyBy');
    const settings = await tabOf(page, 'settings');
    const at = settings.rows.find(({ cells }) => cells.get('id')?.value === 'ranAt')?.at ?? 0;
    await bringToFront(page, tabs.settings.name);
    const ranAt = await setting('ranAt');
    await typeAt(page, `B${at}`, "'2026-02-03T07:20");
    await choose(page, actions.menu.refresh);
    await bringToFront(page, tabs.summary.name);
    const says = say(clock.stopped, { day: '2026-02-03', who });
    await until('the Summary says so', async () => (await cellAt(page, 3, 1)).value === says, 20_000);
    await choose(page, actions.menu.sidebar);
    await sidebarOf(page).getByText(says).waitFor();
    await picture('daily-stopped');
    await bringToFront(page, tabs.settings.name);
    await typeAt(page, `B${at}`, `'${ranAt}`);
    await bringToFront(page, tabs.summary.name);
    await until('the Summary is silent', async () => ((await cellAt(page, 3, 1)).value ?? '') === '', 20_000);
  });

  inBrowser('asks before it is taken over, and goes back to what was chosen', async () => {
    const who = await setting('dailyBy');
    await choose(page, actions.menu.daily);
    await dialog()
      .getByText(say(words.running, { who, time: (await setting('ranAt')).replace('T', ' ') }))
      .waitFor();
    await dialog().locator('#by').selectOption({ index: 1 });
    await button(common.save).click();
    await button(words.take).waitFor();
    await picture('daily-take');
    await button(common.cancel).click();
    expect(await dialog().locator('#by').inputValue()).not.toBe(who);
    await button(common.save).click();
    await button(words.take).click();
    await until('it is taken over', async () => (await setting('dailyBy')) !== who);
    await close();
  });

  inBrowser('and off', async () => {
    await choose(page, actions.menu.daily);
    await dialog().locator('input[name=on]').uncheck();
    await button(common.save).click();
    await dialog().getByText(words.nowOff).waitFor();
    expect([await setting('dailyBy'), await setting('mailsFor')]).toEqual(['', '']);
    await close();
  });
});
