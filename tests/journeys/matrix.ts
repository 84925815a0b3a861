import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CellValue, Engine, SheetContent } from '../../local/host/engine';
import { type NodeHost, type NodeHostOptions, nodeHost, readDist } from '../../local/host/node/run';
import { plainEngine } from '../../local/host/plain-engine';
import { emptyWorkbook } from '../../local/host/workbook';
import type { PageAnswer, PageCall, PageCalls } from '../../src/define/page-calls';
import type { LanguageCode } from '../../src/languages';

const dist = join(__dirname, '..', '..', 'dist');
if (!existsSync(join(dist, 'Code.js'))) throw new Error('dist/Code.js is missing: run “npm run build” before the journeys.');
const files = readDist(dist);

/** The languages that every journey is run in. */
export const codes = ['zh-CN', 'en'] as const satisfies readonly LanguageCode[];

/** An engine whose new sheets have few rows, so that it is copied and compared in no time. */
export const smallEngine = (): Engine => {
  const engine = plainEngine(emptyWorkbook({ locale: 'zh_CN', timeZone: 'Asia/Shanghai' }));
  return {
    ...engine,
    addSheet: (name, index) => {
      const id = engine.addSheet(name, index);
      engine.deleteRows(id, 101, 900);
      return id;
    },
  };
};

/** An engine that adds two numbers up, which is all that these formulas do. */
export const addingEngine = (): Engine => {
  const engine = smallEngine();
  const sumOf = (formula: string): number =>
    formula
      .slice(1)
      .split('+')
      .map(Number)
      .reduce((a, b) => a + b, 0);
  return {
    ...engine,
    read: (area) =>
      engine
        .read(area)
        .map((row) =>
          row.map((cell) => (/^=[\d.]+\+[\d.]+$/.test(cell.formula ?? '') ? { ...cell, value: sumOf(cell.formula ?? '') } : cell)),
        ),
  };
};

/** A new spreadsheet with the add-on in it, on the morning of 2026-05-13; ids are the same at each run. */
export const closedHost = (options: NodeHostOptions = {}): NodeHost => {
  let seed = 7;
  const random = () => {
    seed = (seed * 16807) % 2147483647;
    return seed / 2147483647;
  };
  return nodeHost({
    files,
    now: '2026-05-13T09:00:00+08:00',
    timeZone: 'Asia/Shanghai',
    locale: 'zh_CN',
    random,
    engine: smallEngine(),
    ...options,
  });
};

/** The same, opened. */
export const openHost = (options: NodeHostOptions = {}): NodeHost => {
  const host = closedHost(options);
  host.open();
  return host;
};

/** Asks an action as a page does. */
export const ask = <C extends PageCall>(host: NodeHost, name: C, input: PageCalls[C]['input']): PageAnswer<C> =>
  host.callFromPage('callFromPage', [name, input]) as PageAnswer<C>;

/** The answer of an action that must be done. */
export const answerOf = <C extends PageCall>(host: NodeHost, name: C, input: PageCalls[C]['input']): PageCalls[C]['answer'] => {
  const reply = ask(host, name, input);
  if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply)}`);
  return reply.answer;
};

/** The messages of an action that must be refused. */
export const refusalOf = <C extends PageCall>(
  host: NodeHost,
  name: C,
  input: PageCalls[C]['input'],
): { readonly [field: string]: string } => {
  const reply = ask(host, name, input);
  if (reply.ok || !('refused' in reply)) throw new Error(`${name} was not refused: ${JSON.stringify(reply)}`);
  return reply.refused;
};

export const installInput = (language: LanguageCode, more: Partial<PageCalls['install']['input']> = {}): PageCalls['install']['input'] => ({
  language,
  starter: 'general',
  examples: true,
  region: 'CN',
  team: language === 'en' ? 'Growth' : '增长部',
  ...more,
});

/** A host with the matrix laid down. */
export const installed = (
  language: LanguageCode,
  more: Partial<PageCalls['install']['input']> = {},
  options: NodeHostOptions = {},
): NodeHost => {
  const host = openHost(options);
  answerOf(host, 'install', installInput(language, more));
  return host;
};

/** The sheet of a tab of ours. */
export const sheetOf = (host: NodeHost, tab: string): SheetContent => {
  const mark = host.engine.metadata().find(({ value }) => value.startsWith(`${tab}:`));
  const sheet = host.engine.save().sheets.find(({ id }) => id === mark?.sheet);
  if (!sheet) throw new Error(`There is no tab ${tab}.`);
  return sheet;
};

/** A tab's key row: column numbers by key. */
export const columnsOf = (sheet: SheetContent): ReadonlyMap<string, number> =>
  new Map(
    sheet.cells.flatMap(([row, column, { value }]) =>
      row === 1 && typeof value === 'string' ? [[value.slice(value.indexOf('.') + 1), column] as const] : [],
    ),
  );

/** One row of a tab: `at`, and what its cells hold by column key. */
export interface SeenRow {
  readonly at: number;
  readonly cell: ReadonlyMap<string, CellValue>;
}

/** The rows of a tab that hold anything, top to bottom. */
export const rowsOf = (host: NodeHost, tab: string): readonly SeenRow[] => {
  const sheet = sheetOf(host, tab);
  const keyAt = new Map([...columnsOf(sheet)].map(([key, column]) => [column, key]));
  const rows = new Map<number, Map<string, CellValue>>();
  for (const [row, column, { value }] of sheet.cells) {
    const key = keyAt.get(column);
    if (row < 3 || key === undefined || value === undefined || value === null) continue;
    const cells = rows.get(row) ?? new Map<string, CellValue>();
    cells.set(key, value);
    rows.set(row, cells);
  }
  return [...rows].sort(([a], [b]) => a - b).map(([at, cell]) => ({ at, cell }));
};

/** The row of a tab whose cell in `key` holds `value`. */
export const rowWith = (host: NodeHost, tab: string, key: string, value: CellValue): SeenRow => {
  const found = rowsOf(host, tab).find(({ cell }) => cell.get(key) === value);
  if (!found) throw new Error(`No row of ${tab} has ${String(value)} in ${key}.`);
  return found;
};

/** A person types into the cell of a tab's column. */
export const type = (host: NodeHost, tab: string, row: number, key: string, text: string): void => {
  const sheet = sheetOf(host, tab);
  const column = columnsOf(sheet).get(key);
  if (column === undefined) throw new Error(`There is no column ${key} in ${tab}.`);
  const result = host.edit(sheet.id, row, column, text);
  if (!result.done) throw new Error(result.message);
  const failed = result.executions.find(({ error }) => error !== null);
  if (failed) throw new Error(failed.error ?? '');
};

/** Values, formulas and notes of each sheet, each cell as one line of text; tabs of ours may be left out. */
export const contentsOf = (host: NodeHost, without: readonly string[] = []): { readonly [sheet: string]: readonly string[] } => {
  const marks = new Map(host.engine.metadata().map(({ sheet, value }) => [sheet, value.split(':')[0] ?? '']));
  const sheets = host.engine.save().sheets.filter(({ id }) => !without.includes(marks.get(id) ?? ''));
  return Object.fromEntries(
    sheets.map(({ name, cells }) => [
      name,
      cells
        .filter(([, , { value, formula, note }]) => (value ?? null) !== null || formula || note)
        .map(([row, column, { value, formula, note }]) => JSON.stringify([row, column, formula ?? value ?? null, note ?? '']))
        .sort(),
    ]),
  );
};

const looks = new Map<string, number>();
const lookOf = new WeakMap<object, number>();
/** A number for a style, the same for styles that say the same. */
const numberOf = (style: object): number => {
  const known = lookOf.get(style);
  if (known !== undefined) return known;
  const text = JSON.stringify(style);
  const number = looks.get(text) ?? looks.size + 1;
  looks.set(text, number);
  lookOf.set(style, number);
  return number;
};

/** Everything of the workbook but what its log tab says, in an order that does not depend on how it came about. */
export const wholeOf = (host: NodeHost): string => {
  const { sheets, names, metadata } = host.engine.save();
  const runs = metadata.find(({ value }) => value.startsWith('runs:'))?.sheet;
  const nameOf = new Map(sheets.map(({ id, name }) => [id, name]));
  const named = (key: string, value: unknown) => (key === 'sheet' ? nameOf.get(value as number) : value);
  const sorted = (list: readonly unknown[]) => list.map((one) => JSON.stringify(one, named)).sort();
  // Cells come row by row from the engine; one without anything is none.
  const cellsOf = (cells: SheetContent['cells']): string =>
    cells
      .map(([row, column, { value, formula, note = '', style }]) => {
        const text = formula ?? (typeof value === 'string' ? `'${value}` : String(value ?? ''));
        return `${row},${column}:${text}${note && `\u0001${note}`}${style ? `\u0001${numberOf(style)}` : ''}`;
      })
      .join('\n');
  const parts = sheets.map(({ id, cells, validations, protections, ...sheet }) =>
    [
      JSON.stringify({ ...sheet, widths: sorted(sheet.widths), areas: [sorted(validations), sorted(protections)] }, named),
      id === runs ? '' : cellsOf(cells),
    ].join('\n'),
  );
  const rest = JSON.stringify([sorted(names), sorted(metadata.map(({ sheet, value }) => ({ sheet, value: value.split(':')[0] })))]);
  // Ids of rows differ from run to run.
  return [...parts, rest].join('\n').replace(/\b([A-Z])-[0-9a-f]{8}-[0-9a-z]+/g, '$1-run');
};

/** Days since 1899-12-30, as a cell holds an ISO day. */
export const serialOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;
