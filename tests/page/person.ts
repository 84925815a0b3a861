import type { FrameLocator, Page } from 'playwright-core';

/** A cell as the page's engine has it: the grid is a canvas and says nothing. */
export interface SeenCell {
  readonly value: string | number | boolean | null;
  readonly formula?: string;
  readonly error?: string;
  readonly message?: string;
}
/** A tab of the matrix: where it is, its columns by key, and its rows that hold anything. */
export interface SeenTab {
  readonly name: string;
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: readonly { readonly at: number; readonly cells: ReadonlyMap<string, SeenCell> }[];
}

/** A time zone in which it is noon: the daily refresh begins at eight, and no test runs into midnight. */
export const noon = (): string => {
  const ahead = 12 - new Date().getUTCHours();
  return `Etc/GMT${ahead > 0 ? `-${ahead}` : `+${-ahead}`}`;
};

/** Asks until it is so; gives how many milliseconds that took, and fails after `within`. */
export const until = async (what: string, isSo: () => Promise<boolean>, within = 10_000): Promise<number> => {
  const start = Date.now();
  while (!(await isSo())) {
    if (Date.now() - start > within) throw new Error(`After ${within} ms still not so: ${what}`);
    await new Promise((done) => setTimeout(done, 15));
  }
  return Date.now() - start;
};

/** Names of the sheets from left to right, and the one in front. */
export const sheetsOf = (page: Page): Promise<{ readonly names: readonly string[]; readonly front: string }> =>
  page.evaluate(() => {
    const { engine } = Reflect.get(globalThis, 'localSheet');
    const sheets: { id: number; name: string; hidden: boolean }[] = engine.sheets().filter(({ hidden }: { hidden: boolean }) => !hidden);
    const front = sheets.find(({ id }) => id === engine.active().sheet);
    return { names: sheets.map(({ name }) => name), front: front?.name ?? '' };
  });

/** A tab of ours, found by its hidden key row. */
export const tabOf = async (page: Page, tab: string): Promise<SeenTab> => {
  const found = await page.evaluate((wanted) => {
    const { engine } = Reflect.get(globalThis, 'localSheet');
    for (const { id, name } of engine.sheets()) {
      const { rows, columns } = engine.extent(id);
      if (rows === 0) continue;
      const cells = engine.read({ sheet: id, row: 1, column: 1, rows, columns });
      const keys: string[] = cells[0].map(({ value }: { value: unknown }) => String(value ?? ''));
      if (keys.some((key) => key.startsWith(`${wanted}.`))) return { name: String(name), keys, cells: cells.slice(2) as SeenCell[][] };
    }
    return null;
  }, tab);
  if (!found) throw new Error(`There is no tab ${tab}.`);
  const keys = found.keys.map((key) => key.slice(key.indexOf('.') + 1));
  const rows = found.cells.map((row, at) => ({
    at: at + 3,
    cells: new Map(row.flatMap((cell, column) => (keys[column] ? [[keys[column], cell] as const] : []))),
  }));
  return {
    name: found.name,
    columns: new Map(keys.map((key, at) => [key, at + 1])),
    rows: rows.filter(({ cells }) => (cells.get('id')?.value ?? null) !== null),
  };
};

/** What the cells of the sheet in front say. */
export const textsOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { engine } = Reflect.get(globalThis, 'localSheet');
    const { sheet } = engine.active();
    const { rows, columns } = engine.extent(sheet);
    const cells: { value: unknown }[][] = engine.read({ sheet, row: 1, column: 1, rows, columns });
    return cells.flat().flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
  });

/** The column's letters, from 1 = A. */
export const lettersOf = (column: number): string =>
  column > 26 ? lettersOf(Math.floor((column - 1) / 26)) + lettersOf(((column - 1) % 26) + 1) : String.fromCharCode(64 + column);

/** One cell of the sheet in front, by its name. */
export const cellAt = (page: Page, row: number, column: number): Promise<SeenCell> =>
  page.evaluate(
    ([at, across]) => {
      const { engine } = Reflect.get(globalThis, 'localSheet');
      return engine.read({ sheet: engine.active().sheet, row: at, column: across, rows: 1, columns: 1 })[0][0];
    },
    [row, column] as const,
  );

/** Chooses an item of the add-on's menu. */
export const choose = async (page: Page, item: string): Promise<void> => {
  await page.getByRole('menuitem', { name: /^(扩展程序|Extensions)$/ }).click();
  await page.getByRole('menuitem', { name: 'Operations matrix 运营矩阵' }).first().click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
};

/** The page in the open dialog, and the one in the sidebar. */
export const dialogOf = (page: Page): FrameLocator => page.frameLocator('dialog iframe');
export const sidebarOf = (page: Page): FrameLocator => page.frameLocator('.sidebar iframe');

/** Brings a sheet to the front by a click on its name below the grid. */
export const bringToFront = async (page: Page, sheet: string): Promise<void> => {
  await page.locator('.grid').getByText(sheet, { exact: true }).last().click();
  await until(`${sheet} is in front`, async () => (await sheetsOf(page)).front === sheet);
};

/** Which of these fills, as `#rrggbb`, the grid shows on more than a few pixels. */
export const fillsIn = (page: Page, fills: readonly string[]): Promise<readonly string[]> =>
  page.evaluate((wanted) => {
    const canvas = document.querySelector<HTMLCanvasElement>('[id^="univer-sheet-main-canvas"]');
    const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    const counts = new Map(wanted.map((fill) => [Number.parseInt(fill.slice(1), 16), 0]));
    for (let at = 0; at < pixels.length; at += 4) {
      const color = ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0);
      const count = counts.get(color);
      if (count !== undefined) counts.set(color, count + 1);
    }
    return wanted.filter((fill) => (counts.get(Number.parseInt(fill.slice(1), 16)) ?? 0) > 300);
  }, fills);

/** Goes to a cell by the name box and types into it. */
export const typeAt = async (page: Page, cell: string, text: string): Promise<void> => {
  await goTo(page, cell);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
};

/** Goes to a cell by the name box. */
export const goTo = async (page: Page, cell: string): Promise<void> => {
  const [, letters = '', row] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  const name = page.locator('[data-u-comp=defined-name] input');
  await name.fill(cell);
  await name.press('Enter');
  await until(`${cell} is chosen`, () =>
    page.evaluate(
      ([at, across]) => {
        const { area } = Reflect.get(globalThis, 'localSheet').engine.active();
        let column = 0;
        for (const letter of across) column = column * 26 + letter.charCodeAt(0) - 64;
        return area.row === at && area.column === column && document.activeElement?.tagName !== 'INPUT';
      },
      [Number(row), letters] as const,
    ),
  );
};
