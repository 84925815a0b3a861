// The pictures of the documentation: the journeys in the page, in both languages, as docs/pictures/NAME-{zh,en}.png. Needs Chromium.
// npm run pictures; npm run pictures -- starters: those of the starters alone
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { smallPng } from './small-png.mjs';
import { starterTabs, takeStarter } from './starter-pictures.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'docs/pictures');
const size = { width: 1280, height: 760 };

for (const script of [['build.mjs'], ['build-local.mjs', 'page']]) {
  const { status } = spawnSync(process.execPath, [join(root, 'scripts', script[0]), ...script.slice(1)], { stdio: 'inherit', cwd: root });
  if (status !== 0) process.exit(status ?? 1);
}

/** How the tests find and drive the page, and the words that stand on it. */
const hands = async () => {
  const outfile = join(root, 'build', 'pictures.mjs');
  const contents = ['./tests/page/chromium', './tests/page/person', './src/languages'].map((from) => `export * from '${from}';`).join('\n');
  await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    logLevel: 'warning',
  });
  return import(pathToFileURL(outfile).href);
};
const found = await hands();
const { bringToFront, choose, chromiumPath, dialogOf, goTo, languageOf, lettersOf, noon, quietly, sidebarOf, tabOf } = found;
const { startServer } = await import(pathToFileURL(join(root, 'build/local/server.mjs')).href);

/** Everything that is pictured, in the order in which a person comes by. */
const takePictures = async (browser, address, code) => {
  const { actions, choices, pages, tabs } = languageOf(code);
  const zh = code === 'zh-CN';
  const context = await browser.newContext({ locale: code, viewport: size, timezoneId: noon() });
  const page = await context.newPage();
  const dialog = dialogOf(page);
  const side = sidebarOf(page);
  const button = (at, name) => at.getByRole('button', { name, exact: true });
  const word = (set, key) => choices[set][key].split('|')[0];
  const closeDialog = async () => {
    await button(page.locator('dialog'), zh ? '关闭' : 'Close').click();
    await page.locator('dialog').waitFor({ state: 'detached' });
  };
  /** A picture once nothing moves any more: no pointer on anything, no message passing, the grid painted. */
  const take = async (name) => {
    await page.mouse.move(size.width - 60, 730);
    await page.locator('.toast').waitFor({ state: 'detached' });
    await page.getByText(zh ? '已保存到本机' : 'Saved on this machine').waitFor();
    await page.waitForTimeout(600);
    writeFileSync(join(out, `${name}-${zh ? 'zh' : 'en'}.png`), smallPng(await page.screenshot()));
  };
  const takeTab = async (tab, cell = 'A3') => {
    await bringToFront(page, tabs[tab].name);
    await goTo(page, cell);
    await take(tab);
  };

  await page.goto(address);
  await page.waitForSelector('[data-ready]');

  await choose(page, actions.menu.install);
  await dialog.locator('#language').selectOption(code);
  await dialog.locator('#region').selectOption(zh ? 'CN' : 'UK');
  await dialog.locator('#team').fill(zh ? '增长部' : 'Growth');
  await take('install');
  await button(dialog, pages.install.go).click();
  await dialog.getByText(pages.install.next).waitFor();
  await closeDialog();
  await take('summary');

  const kpis = await tabOf(page, 'kpis');
  await takeTab('kpis', `${lettersOf(kpis.columns.get('alert'))}3`);
  await takeTab('tasks');
  await takeTab('responsibilities');
  await takeTab('settings');

  await bringToFront(page, tabs.summary.name);
  await choose(page, actions.menu.sidebar);
  await side.getByText(pages.home.attention).waitFor();
  await take('sidebar-home');
  await side.getByRole('button', { name: new RegExp(`^${tabs.goals.name} / `) }).click();
  await button(side, pages.goals.add).click();
  await side.locator('#goal-goal').fill(zh ? '社群活跃度提升到 35%' : 'Raise community activity to 35 %');
  await side.locator('#goal-owner').selectOption({ index: 2 });
  await side.locator('#kpi-kpi').fill(zh ? '社群周活跃率' : 'Weekly active share');
  await side.locator('#kpi-method').selectOption('increase');
  await side.locator('#kpi-unit').fill('%');
  await side.locator('#kpi-baseline').fill('28%');
  await side.locator('#kpi-target').fill(zh ? '三成五' : 'a third');
  await button(side, pages.common.save).click();
  await side.locator('#kpi-target-fault').waitFor();
  await take('sidebar-goal');
  // What was typed is kept; the form is left for the functions.
  await button(side, pages.common.back).click();
  await button(side, pages.common.back).click();
  await button(side, pages.functions.title).click();
  await side.locator('#function-query').fill(zh ? '预测' : 'forecast');
  await side.getByRole('button', { name: /KPI_FORECAST/ }).click();
  await button(side, pages.functions.insert).first().waitFor();
  await take('sidebar-function');
  await page.locator('.sidebar > header button').click();

  const { task, owner, due, state } = tabs.tasks.columns;
  const rows = zh
    ? [
        ['签到处布置', '活动运营', '2026-12-01', 'notStarted'],
        ['播放清单', '内容运营', '尽快', 'notStarted'],
      ]
    : [
        ['Door signs', 'Campaign operations', '2026-12-01', 'notStarted'],
        ['Playlist', 'Content operations', 'soon', 'notStarted'],
      ];
  const csv = [
    [task, owner, due, state].map(({ header }) => header),
    ...rows.map(([title, who, day, key]) => [title, who, day, word('taskState', key)]),
  ];
  await choose(page, actions.menu.import);
  await dialog.locator('#tab').selectOption('tasks');
  await dialog.locator('#paste').fill(csv.map((cells) => cells.join(',')).join('\n'));
  await button(dialog, pages.import.read).click();
  await dialog.getByText(pages.import.problems).waitFor();
  await take('import');
  await closeDialog();

  await choose(page, actions.menu.review);
  await button(dialog, pages.review.go).click();
  await button(dialog, pages.review.formats.html).waitFor();
  await take('review-dialog');
  await closeDialog();
  await bringToFront(page, tabs.review.name);
  await take('review-tab');

  await bringToFront(page, tabs.summary.name);
  await choose(page, actions.menu.daily);
  await dialog.locator('input[name=on]').check();
  await dialog.locator('#by').selectOption({ index: 1 });
  await take('daily');
  await button(dialog, pages.common.save).click();
  await dialog.getByText(pages.daily.nowOn.split('{')[0]).waitFor();
  await closeDialog();
  await page.locator('.tools button', { hasText: zh ? '执行记录' : 'Executions' }).click();
  await page.locator('.executions aside li:not(.empty)').waitFor();
  await take('executions');
  await context.close();
};

const executablePath = chromiumPath();
if (executablePath === null) {
  console.error('No Chromium was found; CHROMIUM_PATH says where it is.');
  process.exit(1);
}

/** Serves an empty workbook for as long as somebody takes pictures of it. */
const onNewSheet = async (take) => {
  const workbook = join(mkdtempSync(join(tmpdir(), 'pictures-')), 'workbook.json');
  const server = await startServer({ page: join(root, 'build/local/page'), dist: join(root, 'dist'), workbook }, 0);
  await take(`http://localhost:${server.address().port}/`).finally(() => {
    server.closeAllConnections();
    server.close();
  });
};

mkdirSync(out, { recursive: true });
const browser = await chromium.launch({ executablePath, args: quietly });
try {
  for (const code of ['zh-CN', 'en']) {
    if (process.argv[2] !== 'starters') await onNewSheet((address) => takePictures(browser, address, code));
    for (const key of Object.keys(starterTabs))
      await onNewSheet((address) => takeStarter({ browser, address, code, key, out, size, hands: found }));
  }
} finally {
  await browser.close();
}
const files = readdirSync(out);
const bytes = files.reduce((sum, name) => sum + statSync(join(out, name)).size, 0);
console.log(`docs/pictures: ${files.length} pictures, ${(bytes / 1024 / 1024).toFixed(1)} MB`);
