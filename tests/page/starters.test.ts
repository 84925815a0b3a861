import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, jest } from '@jest/globals';
import { Workbook } from 'exceljs';
import { starters } from '../../src/actions/starters';
import { type Language, languageOf } from '../../src/languages';
import { say } from '../../src/languages/say';
import { describeFinding, worstFirst } from '../../src/tabs/describe-finding';
import type { Starter } from '../../src/tabs/starter-format';
import { china, findingsOf, momentAt, refreshed, starterBook } from '../tabs/book';
import { inBrowser } from './in-browser';
import { type Opened, openSheet } from './open-page';
import { choose, dialogOf, noon, sheetsOf, tabOf, textsOf, until } from './person';

jest.setTimeout(60_000);

const starterOf = (key: string) => JSON.parse(readFileSync(`templates/starters/${key}.json`, 'utf8')) as Starter;

/** What is planted in each starter, whatever the day: a stretch of its sentence. */
const planted: { readonly [starter: string]: readonly string[] } = {
  general: ['已逾期 6 个工作日', '年中促销活动 有 2 个 A', '次月留存率 已 ', '「短信通道单一'],
  content: ['is 3 days past its day and not published', 'are less than 2 hours apart', '“LinkedIn company page” has no owner'],
  growth: ['主平台花费占比 64%', '已超过需决策日期 3 个工作日', '「邀请有礼：奖励发放接口」承诺'],
  commerce: ['stock lasts 9 days', '83.3% on time (10 of 12)', 'was last drilled 210 days ago'],
  b2b: ['「华东连锁零售」有流失风险', '「华南家居连锁」已 38 天没有联系'],
};

// Every starter as a person meets it, every second one in English.
describe.each(starters.map((key, at) => [key, at % 2 === 0 ? 'zh-CN' : 'en'] as const))('the starter %s by clicks, in %s', (key, code) => {
  const language = languageOf(code) as Language;
  const { actions, pages, tabs } = language;
  const starter = starterOf(key);
  const areas = starter.areas ?? [];
  let sheet: Opened | null = null;

  afterEach(async () => {
    await sheet?.close();
  });

  inBrowser('is installed with its areas, says what is planted in it, and gives out its review', async () => {
    const started = Date.now();
    sheet = await openSheet('dist');
    const { address, browser } = sheet;
    const faults: string[] = [];
    const context = await browser.newContext({ locale: code, viewport: { width: 1280, height: 760 }, timezoneId: noon() });
    context.on('request', (request) => {
      const { protocol, host } = new URL(request.url());
      if (!/^(blob|data|about):$/.test(protocol) && host !== new URL(address).host) faults.push(request.url());
    });
    context.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    context.on('weberror', (error) => faults.push(error.error().message));
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    await page.goto(address);
    await page.waitForSelector('[data-ready]', { timeout: 30_000 });
    const dialog = dialogOf(page);
    const button = (name: string) => dialog.getByRole('button', { name, exact: true });
    const close = async () => {
      await button(pages.common.close).click();
      await page.locator('dialog').waitFor({ state: 'detached' });
    };

    await choose(page, actions.menu.install);
    await dialog.locator('#language').selectOption(code);
    await dialog.locator('#region').selectOption('CN');
    await dialog.locator(`input[name=starter][value=${key}]`).check();
    await dialog.locator('#areas > summary').click();
    expect(await dialog.locator('input[name=area]:checked').evaluateAll((boxes) => boxes.map((box) => box.getAttribute('value')))).toEqual(
      expect.arrayContaining([...areas]),
    );
    await button(pages.install.go).click();
    await dialog.getByText(pages.install.next).waitFor({ timeout: 40_000 });
    await close();
    const { names, front } = await sheetsOf(page);
    expect(front).toBe(tabs.summary.name);
    expect(areas.filter((area) => !names.includes(language.tabs[area as 'decisions'].name))).toEqual([]);
    for (const [area, rows] of Object.entries(starter.rows ?? {})) expect((await tabOf(page, area)).rows).toHaveLength(rows.length);

    await choose(page, actions.menu.refresh);
    await page
      .locator('.toasts')
      .getByText(new RegExp(`^${actions.refreshed.split('{')[0]}\\d`))
      .waitFor();
    const { rows } = await tabOf(page, 'settings');
    const today = String(rows.find(({ cells }) => cells.get('id')?.value === 'refreshedAt')?.cells.get('value')?.value).slice(0, 10);
    const moment = momentAt(today, { code, calendar: china });
    const found = worstFirst(findingsOf(refreshed(starterBook(starter, today, { code, areas }), moment), moment));
    const said = found.filter(({ weight }) => weight !== 'hint').map((finding) => describeFinding(finding, language).says);
    const shown = await textsOf(page);
    expect(said.slice(0, 10).filter((text) => !shown.includes(text))).toEqual([]);
    expect((planted[key] ?? ['?']).filter((text) => !shown.some((one) => one.includes(text)))).toEqual([]);

    await choose(page, actions.menu.review);
    await button(pages.review.go).click();
    await button(pages.review.formats.xlsx).waitFor({ timeout: 20_000 });
    const [download] = await Promise.all([page.waitForEvent('download'), button(pages.review.formats.xlsx).click()]);
    await dialog.getByText(say(pages.review.downloaded, { file: download.suggestedFilename() })).waitFor();
    const workbook = await new Workbook().xlsx.load(Uint8Array.from(readFileSync((await download.path()) ?? '')).buffer);
    expect(workbook.worksheets.length).toBeGreaterThan(0);
    await close();
    await until('the review is a tab', async () => (await sheetsOf(page)).names.includes(tabs.review.name));
    expect(faults).toEqual([]);
    console.log(`the starter ${key} by clicks: ${((Date.now() - started) / 1000).toFixed(1)} s (${code})`);
  });
});
