import { afterAll, beforeAll, describe, expect, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type Language, languageOf } from '../../src/languages';
import { say } from '../../src/languages/say';
import { chromiumPath } from './chromium';
import { inBrowser } from './in-browser';
import { type Opened, openSheet } from './open-page';
import { bringToFront, choose, dialogOf, sheetsOf, tabOf, typeAt, until } from './person';

jest.setTimeout(90_000);

describe.each(['zh-CN', 'en'] as const)('a person chooses areas, in %s', (code) => {
  const { actions, areas, pages } = languageOf(code) as Language;
  const { name } = areas.decisions;
  let sheet: Opened;
  let page: Page;

  const button = (text: string) => dialogOf(page).getByRole('button', { name: text, exact: true });
  const area = () => dialogOf(page).locator('input[name=area][value=decisions]');
  const isShown = async () => (await sheetsOf(page)).names.includes(name);
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
    page.context().setDefaultTimeout(15_000);
  });
  afterAll(async () => {
    if (chromiumPath()) await sheet.close();
  });

  inBrowser('at installation, from a folded list', async () => {
    await choose(page, actions.menu.install);
    const dialog = dialogOf(page);
    await dialog.locator('#language').selectOption(code);
    await dialog.locator('#areas > summary').click();
    for (const box of await dialog.locator('input[name=area]').all())
      await box.setChecked((await box.getAttribute('value')) === 'decisions');
    await dialog.locator('#areas').scrollIntoViewIfNeeded();
    await picture('install');
    await button(pages.install.go).click();
    await dialog.getByText(pages.install.next).waitFor({ timeout: 40_000 });
    await close();
    expect((await sheetsOf(page)).names.filter((one) => Object.values(areas).some((words) => words.name === one))).toEqual([name]);
  });

  inBrowser('later: one with rows is hidden and comes back with them', async () => {
    await bringToFront(page, name);
    await typeAt(page, 'A3', 'Double the budget?');
    await until('the row has its id', async () => (await tabOf(page, 'decisions')).rows.length === 1);
    await choose(page, actions.menu.areas);
    await area().waitFor();
    await dialogOf(page)
      .getByText(say(pages.areas.on, { n: 1 }), { exact: true })
      .waitFor();
    await area().uncheck();
    await picture('areas');
    await button(pages.areas.go).click();
    await dialogOf(page)
      .getByText(say(actions.hideArea, { area: name, n: 1 }))
      .waitFor();
    await picture('asked');
    await button(pages.common.goOn).click();
    await until('it is hidden', async () => !(await isShown()), 20_000);
    await dialogOf(page)
      .getByText(say(pages.areas.off, { n: 1 }), { exact: true })
      .waitFor();
    await area().check();
    await button(pages.areas.go).click();
    await until('it is back', isShown, 20_000);
    await dialogOf(page)
      .getByText(say(pages.areas.on, { n: 1 }), { exact: true })
      .waitFor();
    await picture('back');
    await close();
    expect((await tabOf(page, 'decisions')).rows).toHaveLength(1);
  });

  inBrowser('and is deleted with its rows where that is said twice', async () => {
    await choose(page, actions.menu.areas);
    await area().uncheck();
    await dialogOf(page).locator('input[name=remove-decisions]').check();
    await button(pages.areas.go).click();
    await button(pages.common.goOn).click();
    await until('it is gone', async () => !(await isShown()), 20_000);
    await until('nothing is left to apply', () => button(pages.areas.go).isDisabled());
    await close();
  });
});
