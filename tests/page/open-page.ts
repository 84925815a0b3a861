import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { startServer } from '../../local/server/server';
import { chromiumPath, quietly } from './chromium';

/** A small add-on of one file. */
export const addonOf = (code: string): string => {
  const dist = mkdtempSync(join(tmpdir(), 'addon-'));
  writeFileSync(join(dist, 'Code.js'), code);
  const oauthScopes = ['spreadsheets.currentonly', 'script.container.ui'].map((scope) => `https://www.googleapis.com/auth/${scope}`);
  writeFileSync(join(dist, 'appsscript.json'), JSON.stringify({ timeZone: 'Asia/Shanghai', runtimeVersion: 'V8', oauthScopes }));
  return dist;
};

/** A running local sheet and the browser that looks at it. */
export interface Opened {
  readonly browser: Browser;
  readonly server: Server;
  readonly address: string;
  readonly workbook: string;
  readonly page: (path?: string, language?: string) => Promise<Page>;
  readonly close: () => Promise<void>;
}

/** Serves an add-on's folder and starts a browser. */
export const openSheet = async (dist: string): Promise<Opened> => {
  execFileSync(process.execPath, ['scripts/build-local.mjs', 'page'], { stdio: 'inherit' });
  const workbook = join(mkdtempSync(join(tmpdir(), 'sheet-')), 'workbook.json');
  const server = await startServer({ page: 'build/local/page', dist, workbook }, 0);
  const bound = server.address();
  const address = `http://localhost:${typeof bound === 'object' && bound ? bound.port : 0}/`;
  const browser = await chromium.launch({ executablePath: chromiumPath() ?? '', args: quietly });
  return {
    browser,
    server,
    address,
    workbook,
    page: async (path = '', language = 'zh-CN') => {
      const page = await browser.newPage({ locale: language, viewport: { width: 1280, height: 760 } });
      await page.goto(address + path);
      await page.waitForSelector('[data-ready]', { timeout: 30_000 });
      return page;
    },
    close: async () => {
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
  };
};

/** What a cell of the first sheet holds, from the page's own engine: the grid is a canvas. */
export const cellOf = (page: Page, row: number, column: number): Promise<{ value: unknown; error?: string; message?: string }> =>
  page.evaluate(
    ([at, across]) => {
      const { engine } = Reflect.get(globalThis, 'localSheet');
      const { id } = engine.sheets()[0];
      return engine.read({ sheet: id, row: at, column: across, rows: 1, columns: 1 })[0][0];
    },
    [row, column] as const,
  );

/** Waits, ten seconds at most, until a cell is so; gives what it holds then. */
export const cellBecomes = async (page: Page, row: number, column: number, isSo: (cell: Awaited<ReturnType<typeof cellOf>>) => boolean) => {
  const end = Date.now() + 10_000;
  let cell = await cellOf(page, row, column);
  while (!isSo(cell) && Date.now() < end) {
    await page.waitForTimeout(25);
    cell = await cellOf(page, row, column);
  }
  return cell;
};

const middleOf = async (page: Page, row: number, column: number): Promise<readonly [number, number]> => {
  const box = await page.locator('[id^="univer-sheet-main-canvas"]').boundingBox();
  return [(box?.x ?? 0) + 46 + 100 * column - 50, (box?.y ?? 0) + 24 + 24 * row - 12];
};

/** Rests the pointer on a cell. */
export const hoverOver = async (page: Page, row: number, column: number): Promise<void> => {
  const [x, y] = await middleOf(page, row, column);
  await page.mouse.move(x - 5, y);
  await page.mouse.move(x, y, { steps: 4 });
};

/** Clicks a cell, in a sheet whose rows and columns have their first sizes, and types as a person does. */
export const typeInto = async (page: Page, row: number, column: number, text: string): Promise<void> => {
  const [x, y] = await middleOf(page, row, column);
  await page.mouse.click(x, y);
  await page.waitForTimeout(150);
  await page.keyboard.type(text, { delay: 15 });
  await page.waitForTimeout(50);
  await page.keyboard.press('Enter');
};
