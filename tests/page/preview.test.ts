import { afterAll, beforeAll, describe, expect, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type Language, languageOf } from '../../src/languages';
import { say } from '../../src/languages/say';
import { chromiumPath } from './chromium';
import { inBrowser } from './in-browser';
import { type Opened, openSheet } from './open-page';
import { bringToFront, choose, dialogOf, lettersOf, tabOf, typeAt } from './person';

jest.setTimeout(90_000);

describe.each(['zh-CN', 'en'] as const)('a person previews the reminders, in %s', (code) => {
  const { actions, choices, digest, pages, tabs } = languageOf(code) as Language;
  const { preview: words, common } = pages;
  let sheet: Opened;
  let page: Page;
  let owner = '';
  let task = '';

  const dialog = () => dialogOf(page);
  const button = (text: string) => dialog().getByRole('button', { name: text, exact: true });
  const picture = async (of: string) => {
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${of}-${code}.png` });
  };
  const ledger = () =>
    page.evaluate(() =>
      Reflect.get(globalThis, 'localSheet')
        .engine.metadata()
        .map(({ value }: { value: string }) => value),
    );

  beforeAll(async () => {
    if (!chromiumPath()) return;
    sheet = await openSheet('dist');
    page = await sheet.page('', code);
    page.context().setDefaultTimeout(15_000);
    await choose(page, actions.menu.install);
    await dialog().locator('#language').selectOption(code);
    await button(pages.install.go).click();
    await dialog().getByText(pages.install.next).waitFor({ timeout: 40_000 });
    await button(common.close).click();
    await page.locator('dialog').waitFor({ state: 'detached' });
    const tasks = await tabOf(page, 'tasks');
    const running = String(choices.taskState.inProgress).split('|')[0];
    const open = tasks.rows.find(({ cells }) => cells.get('owner')?.value && cells.get('state')?.value === running);
    owner = String(open?.cells.get('owner')?.value);
    task = String(open?.cells.get('task')?.value);
    await bringToFront(page, tabs.tasks.name);
    await typeAt(page, `${lettersOf(tasks.columns.get('due') ?? 0)}${open?.at}`, '2026-01-05');
    const members = await tabOf(page, 'members');
    const member = members.rows.find(({ cells }) => cells.get('member')?.value === owner);
    await bringToFront(page, tabs.members.name);
    await typeAt(page, `${lettersOf(members.columns.get('email') ?? 0)}${member?.at}`, 'owner@example.com');
  });
  afterAll(async () => {
    if (chromiumPath()) await sheet.close();
  });

  inBrowser('sees who would get a mail and why or why not, and the mail as it would look', async () => {
    await choose(page, actions.menu.preview);
    await dialog().getByText(words.off.slice(0, 12)).waitFor();
    await dialog().locator('label.pickable', { hasText: owner }).locator('input').check();
    const mail = dialog().frameLocator('iframe.mail');
    await mail.getByText(task).first().waitFor();
    await mail.getByText(digest.footer).waitFor();
    expect(await mail.locator('script, img, a').count()).toBe(0);
    await picture('preview-mail');
    expect(await dialog().locator('label.pickable', { hasText: digest.verdict.noEmail }).count()).toBeGreaterThan(2);
    await dialog().getByText(words.plain).click();
    expect(await dialog().locator('pre').innerText()).toContain(task);
    expect(await dialog().locator('button.action').count()).toBe(1);
    const [wide, inner] = await dialog()
      .locator('.body')
      .evaluate((body) => [body.scrollWidth, body.clientWidth] as const);
    expect(wide).toBeLessThanOrEqual(inner);
  });

  inBrowser('copies one person’s text for the chat, and the team’s', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await button(words.copyOne).click();
    await dialog()
      .getByText(say(words.copied, { name: owner }))
      .waitFor();
    await picture('preview-copied');
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    expect(await copied()).toContain(`@${owner}`);
    expect(await copied()).toContain(task);
    await button(words.copyAll).click();
    await dialog().getByText(words.copiedAll).waitFor();
    expect((await copied()).match(/^@/gm)?.length).toBeGreaterThan(1);
  });

  inBrowser('is given the text to copy by hand where the browser does not let a page copy', async () => {
    await dialog()
      .locator('body')
      .evaluate(() => {
        Reflect.defineProperty(navigator, 'clipboard', { value: undefined });
        Reflect.defineProperty(document, 'execCommand', { value: () => false });
      });
    await button(words.copyAll).click();
    const area = dialog().locator('#chat');
    await area.waitFor();
    expect(await area.inputValue()).toContain(task);
    expect(await area.evaluate((one: HTMLTextAreaElement) => one.selectionEnd - one.selectionStart)).toBeGreaterThan(20);
    await picture('preview-by-hand');
  });

  inBrowser('has written nothing: there is no ledger', async () => {
    expect((await ledger()).filter((value: string) => value.startsWith('mails:'))).toEqual([]);
    await button(common.close).click();
    await page.locator('dialog').waitFor({ state: 'detached' });
  });
});
