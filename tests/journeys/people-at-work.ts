import type { NodeHost } from '../../local/host/node/run';
import { type Language, type LanguageCode, languageOf } from '../../src/languages';
import { byOf, type SeenSheet, someSheet, textIn } from './look-before-after';
import { addingEngine, codes, installed, openHost } from './matrix';

// What people do to their workbook between two of our actions.

const areas = ['content', 'accounts', 'risks', 'customers'];
const start = '2026-05-13T09:00:00+08:00';

const workbooks = new Map(
  codes.map((code) => [code, installed(code, { areas }, { locale: code === 'en' ? 'en' : 'zh_CN' }).engine.save()]),
);

export interface World {
  readonly host: NodeHost;
  readonly code: LanguageCode;
  readonly language: Language;
}
/** A workbook with the matrix and some areas, as it was installed. */
export const opened = (code: LanguageCode): World => {
  const engine = addingEngine();
  const workbook = workbooks.get(code);
  if (workbook) engine.load(workbook);
  return { host: openHost({ engine, now: start, locale: code === 'en' ? 'en' : 'zh_CN' }), code, language: languageOf(code) as Language };
};

export const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;
/** Columns that people see: ids and links stay hidden. */
const visible = (sheet: SeenSheet): readonly number[] =>
  Array.from({ length: sheet.columns + 2 }, (_, at) => at + 1).filter((column) => !['id', 'links'].includes(sheet.keys.get(column) ?? ''));
/** A row that holds something, or one of the three below. */
const rowIn = (sheet: SeenSheet, n: number): number => 3 + (n % Math.max(1, sheet.rows + 1));

/** A step by numbers and a text, so that it can be shrunk. */
export interface Step {
  readonly name: string;
  readonly numbers: readonly [number, number, number, number];
  readonly text: string;
}
export type Does = (world: World, step: Step) => void;

export const people: { readonly [name: string]: Does } = {
  type: (world, { numbers: [a, b, c], text }) => {
    const sheet = someSheet(world.host, a);
    const column = pick(visible(sheet), b);
    const row = rowIn(sheet, c);
    const state = world.host.engine.sheets().find(({ id }) => id === sheet.id);
    if (state && row <= state.rows && column <= state.columns) world.host.edit(sheet.id, row, column, text);
  },
  paste: (world, { numbers: [a, b, c, d], text }) => {
    const sheet = someSheet(world.host, a);
    const texts = Array.from({ length: 1 + (d % 3) }, (_, at) => [at === 1 ? '' : text]);
    world.host.does({ do: 'paste', at: { sheet: sheet.id, row: rowIn(sheet, c), column: pick(visible(sheet), b) }, texts });
  },
  clear: (world, { numbers: [a, b, c, d] }) => {
    const sheet = someSheet(world.host, a);
    world.host.does({
      do: 'clear',
      area: { sheet: sheet.id, row: rowIn(sheet, c), column: pick(visible(sheet), b), rows: 1 + (d % 2), columns: 1 },
    });
  },
  merge: (world, { numbers: [a, b, c, d] }) => {
    const sheet = someSheet(world.host, a);
    world.host.does({
      do: 'merge',
      area: { sheet: sheet.id, row: rowIn(sheet, c), column: pick(visible(sheet), b), rows: 2, columns: 1 + (d % 2) },
    });
  },
  insertRows: (world, { numbers: [a, , c, d] }) => {
    const sheet = someSheet(world.host, a);
    world.host.does({ do: 'insert', axis: 'row', sheet: sheet.id, first: rowIn(sheet, c), count: 1 + (d % 3) });
  },
  deleteRows: (world, { numbers: [a, , c, d] }) => {
    const sheet = someSheet(world.host, a);
    world.host.does({ do: 'remove', axis: 'row', sheet: sheet.id, first: rowIn(sheet, c), count: 1 + (d % 2) });
  },
  dragRows: (world, { numbers: [a, b, c, d] }) => {
    const sheet = someSheet(world.host, a);
    world.host.does({ do: 'drag', axis: 'row', sheet: sheet.id, first: rowIn(sheet, b), count: 1 + (d % 2), before: rowIn(sheet, c) });
  },
  sort: (world, { numbers: [a, b, c] }) => {
    const sheet = someSheet(world.host, a);
    const area = { sheet: sheet.id, row: 3, column: 1, rows: Math.max(1, sheet.rows - 2), columns: Math.max(1, sheet.columns) };
    world.host.does({ do: 'sort', area, by: pick(visible(sheet), b), descending: c % 2 === 0 });
  },
  copyRows: (world, { numbers: [a, b, c, d] }) => {
    const sheet = someSheet(world.host, a);
    const [rows, to] = [1 + (d % 2), rowIn(sheet, c)];
    if (d % 4 < 2) world.host.does({ do: 'insert', axis: 'row', sheet: sheet.id, first: to, count: rows });
    const from = { sheet: sheet.id, row: rowIn(sheet, b), column: 1, rows, columns: Math.max(1, sheet.columns) };
    world.host.does({ do: 'copy', from, to: { sheet: sheet.id, row: to, column: 1 } });
  },
  ownColumn: (world, { numbers: [a, b, c], text }) => {
    const sheet = someSheet(world.host, a);
    const column = pick(visible(sheet), b);
    world.host.does({ do: 'insert', axis: 'column', sheet: sheet.id, first: column, count: 1 });
    world.host.does({ do: 'paste', at: { sheet: sheet.id, row: 2, column }, texts: [[`Own ${c % 5}`], [text], ['kept'], ['7']] });
  },
  dragColumn: (world, { numbers: [a, b, c] }) => {
    const sheet = someSheet(world.host, a);
    world.host.does({
      do: 'drag',
      axis: 'column',
      sheet: sheet.id,
      first: pick(visible(sheet), b),
      count: 1,
      before: pick(visible(sheet), c),
    });
  },
  deleteColumn: (world, { numbers: [a, b] }) => {
    const sheet = someSheet(world.host, a);
    const first = pick(visible(sheet), b);
    if (first <= sheet.columns) world.host.does({ do: 'remove', axis: 'column', sheet: sheet.id, first, count: 1 });
  },
  renameHeader: (world, { numbers: [a, b], text }) => {
    const sheet = someSheet(world.host, a);
    world.host.does({ do: 'paste', at: { sheet: sheet.id, row: 2, column: pick(visible(sheet), b) }, texts: [[text || 'X']] });
  },
  translateHeaders: (world, { numbers: [a, b] }) => {
    const sheet = someSheet(world.host, a);
    const other = languageOf(codes[b % 2] as LanguageCode) as Language;
    for (const [column, key] of sheet.keys) {
      const words =
        sheet.tab && (other.tabs[sheet.tab.key as 'tasks'].columns as { readonly [key: string]: { readonly header: string } })[key];
      if (!words || !sheet.tab || byOf(sheet.tab, key) === 'formula') continue;
      world.host.does({ do: 'paste', at: { sheet: sheet.id, row: 2, column }, texts: [[words.header]] });
    }
  },
  renameTab: (world, { numbers: [a, b] }) => {
    world.host.does({ do: 'rename', sheet: pick(world.host.engine.sheets(), a).id, name: `Tab ${b % 9}` });
  },
  moveTab: (world, { numbers: [a, b] }) => {
    const all = world.host.engine.sheets();
    world.host.does({ do: 'moveSheet', sheet: pick(all, a).id, index: b % all.length });
  },
  hideTab: (world, { numbers: [a] }) => {
    world.host.does({ do: 'hideSheet', sheet: someSheet(world.host, a).id });
  },
  duplicateTab: (world, { numbers: [a, b] }) => {
    world.host.does({ do: 'duplicate', sheet: pick(world.host.engine.sheets(), a).id, metadata: b % 2 === 0 });
  },
  addTab: ({ host }, { numbers: [a, b], text }) => {
    const name = `Mine ${b % 4}`;
    if (host.engine.sheets().some((one) => one.name === name)) return;
    const sheet = host.engine.addSheet(name, a % (host.engine.sheets().length + 1));
    host.does({ do: 'paste', at: { sheet, row: 1, column: 1 }, texts: [['Mine'], [text], ['3']] });
  },
  filter: (world, { numbers: [a, b, c] }) => {
    const sheet = someSheet(world.host, a);
    const column = pick(visible(sheet), b);
    world.host.does({ do: 'filter', sheet: sheet.id, column, first: 3, shows: [textIn(sheet, rowIn(sheet, c), column)] });
  },
  unfilter: (world, { numbers: [a] }) => {
    world.host.does({ do: 'unfilter', sheet: someSheet(world.host, a).id, first: 3 });
  },
  sitDown: ({ host }, { numbers: [a] }) => {
    host.signIn(a % 2 === 0 ? { user: 'owner@example.com' } : { user: 'second@example.com', role: 'editor', locale: 'en' });
  },
  nextDay: ({ host }, { numbers: [a] }) => host.setNow(host.now() + (1 + (a % 3)) * 86_400_000),
};
