import type { CellValue, SheetState } from '../../local/host/engine';
import type { NodeHost } from '../../local/host/node/run';
import type { Column, Columns } from '../../src/define/column';
import type { AnyTab } from '../../src/define/tab';
import { tabs } from '../../src/tabs';

// What an action changed, cell by cell, and whether it was its to change.

export interface SeenCell {
  readonly value: CellValue;
  readonly formula: string;
}
/** A sheet as it stands: `tab` where it is ours, `keys` by column. */
export interface SeenSheet {
  readonly id: number;
  readonly name: string;
  readonly tab: AnyTab | null;
  readonly keys: ReadonlyMap<number, string>;
  readonly columns: number;
  readonly rows: number;
  readonly cells: ReadonlyMap<string, SeenCell>;
}
export type Seen = readonly SeenSheet[];

const blank: SeenCell = { value: null, formula: '' };
export const cellIn = (sheet: SeenSheet, row: number, column: number): SeenCell => sheet.cells.get(`${row}:${column}`) ?? blank;
export const textIn = (sheet: SeenSheet, row: number, column: number | undefined): string =>
  column === undefined ? '' : String(cellIn(sheet, row, column).value ?? '').trim();

const seen = ({ id, name }: SheetState, tab: AnyTab | null, { engine }: NodeHost): SeenSheet => {
  const cells = new Map<string, SeenCell>();
  const keys = new Map<number, string>();
  const extent = engine.extent(id);
  if (extent.rows > 0)
    engine.read({ sheet: id, row: 1, column: 1, ...extent }).forEach((line, down) => {
      line.forEach(({ value, formula }, across) => {
        if (value === null && formula === undefined) return;
        cells.set(`${down + 1}:${across + 1}`, { value, formula: formula ?? '' });
        if (tab && down === 0 && String(value).startsWith(`${tab.key}.`)) keys.set(across + 1, String(value).slice(tab.key.length + 1));
      });
    });
  return { id, name, tab, keys, ...extent, cells };
};

/** Which sheets are ours: their metadata names the tab and the sheet itself. */
const tabsOf = ({ engine }: NodeHost): ReadonlyMap<number, AnyTab> => {
  const found = new Map<number, AnyTab>();
  for (const { sheet, value } of engine.metadata()) {
    const [key, id] = value.split(':');
    const tab = id === String(sheet) ? tabs.find((one) => one.key === key) : undefined;
    if (tab) found.set(sheet, tab);
  }
  return found;
};

/** Every sheet of the workbook as it stands. */
export const look = (host: NodeHost): Seen => {
  const ours = tabsOf(host);
  return host.engine.sheets().map((sheet) => seen(sheet, ours.get(sheet.id) ?? null, host));
};

const notWorkedOn: readonly string[] = ['runs', 'snapshots', 'settings', 'calendar'];
/** One of the sheets that people work in, by a number: ours with rows, and their own. */
export const someSheet = (host: NodeHost, n: number): SeenSheet => {
  const ours = tabsOf(host);
  const worked = host.engine.sheets().filter(({ id }) => {
    const tab = ours.get(id);
    return !tab || (tab.kind !== 'report' && !notWorkedOn.includes(tab.key));
  });
  const sheet = worked[n % worked.length] as SheetState;
  return seen(sheet, ours.get(sheet.id) ?? null, host);
};

export const columnIn = (sheet: SeenSheet, key: string): number | undefined => [...sheet.keys].find(([, one]) => one === key)?.[0];
const definition = (tab: AnyTab, key: string): Column | undefined => (tab.columns as Columns)[key];
export const byOf = (tab: AnyTab, key: string): string =>
  ['id', 'links', 'updated'].includes(key) ? 'machine' : (definition(tab, key)?.by ?? 'person');

/** Rows that hold anything a person may have put there. */
export const usedRows = (sheet: SeenSheet): readonly number[] => {
  const inputs = [...sheet.keys].filter(([, key]) => sheet.tab && !['machine', 'formula', 'refresh'].includes(byOf(sheet.tab, key)));
  return Array.from({ length: Math.max(0, sheet.rows - 2) }, (_, at) => at + 3).filter((row) =>
    inputs.some(([column]) => textIn(sheet, row, column) !== ''),
  );
};

const holdsNothing = (sheet: SeenSheet): boolean =>
  usedRows(sheet).length === 0 && [...sheet.cells.keys()].every((at) => sheet.keys.has(Number(at.split(':')[1])));

/** What an action may change beside what every action may: inputs of named rows, by tab and title or id; `fills`: blank inputs. */
export interface May {
  readonly names?: (tab: string, key: string, sheet: SeenSheet, row: number) => boolean;
  readonly lays?: boolean;
  /** A tab whose sheet goes where it holds nothing of a person's. */
  readonly empties?: string;
}

/** What a link may call a row: its title, a day as ISO text. */
const titlesIn = (sheet: SeenSheet, row: number, column: number | undefined): readonly string[] => {
  const { value } = column === undefined ? blank : cellIn(sheet, row, column);
  const day =
    typeof value === 'number' && value > 1 && value < 2_000_000 ? [new Date((value - 25_569) * 86_400_000).toISOString().slice(0, 10)] : [];
  return [String(value ?? '').trim(), ...day];
};

/** Inputs that refresh fills where they are blank. */
const filled: readonly string[] = ['tasks.done'];

const mayChange = (
  before: SeenSheet,
  after: SeenSheet,
  row: number,
  from: number,
  to: number,
  last: number,
  all: Seen,
  may: May,
): boolean => {
  const { tab } = before;
  const key = before.keys.get(from);
  const [was, is] = [cellIn(before, row, from), cellIn(after, row, to)];
  if (!tab || key === undefined) return false;
  if (row === 1) return false;
  // A grid that grows lays its spilled call anew, and a column across is called as its row is.
  if (row === 2)
    return key.startsWith('@') || was.formula.startsWith('=VSTACK(') || (may.lays === true && was.formula === '' && was.value === null);
  const by = byOf(tab, key);
  if (by === 'machine' || by === 'refresh') return true;
  if (row > last) return (was.value ?? '') === '' && was.formula === '';
  if (by === 'formula') return false;
  if (may.names?.(tab.key, key, before, row)) return true;
  if ((by === 'either' || filled.includes(`${tab.key}.${key}`)) && (was.value ?? '') === '' && was.formula === '') return true;
  const column = definition(tab, key);
  if (column?.type === 'link' && was.formula === '') {
    const target = all.find((sheet) => sheet.tab?.key === column.to);
    const title = target && columnIn(target, target.tab?.title ?? '');
    return target !== undefined && usedRows(target).some((at) => titlesIn(target, at, title).includes(String(is.value).trim()));
  }
  if (`${tab.key}.${key}` === 'kpis.actual' || `${tab.key}.${key}` === 'kpis.asOf') return was.formula === '';
  return false;
};

/** Reports, which are rebuilt, and the add-on's own logs. */
const isOurs = (tab: AnyTab): boolean =>
  tab.kind === 'report' || ['runs', 'settings', 'snapshots', 'mails', 'snoozes', 'archive'].includes(tab.key);

/** Where each column of a sheet stands after columns of ours were put in: own columns keep their order. */
const columnsAfter = (before: SeenSheet, after: SeenSheet): ((column: number) => number) => {
  const keyed = new Map([...after.keys].map(([column, key]) => [key, column]));
  const widest = Math.max(before.columns, after.columns);
  const own = (sheet: SeenSheet) => Array.from({ length: widest + 40 }, (_, at) => at + 1).filter((column) => !sheet.keys.has(column));
  const [was, is] = [own(before), own(after)];
  return (column) => {
    const key = before.keys.get(column);
    return key === undefined ? (is[was.indexOf(column)] ?? column) : (keyed.get(key) ?? -1);
  };
};

/** Each change that was nobody's to make, in words. */
export const trespasses = (before: Seen, after: Seen, may: May = {}): readonly string[] =>
  before.flatMap((sheet): readonly string[] => {
    const now = after.find(({ id }) => id === sheet.id);
    const { tab } = sheet;
    if (!now) return tab && tab.key === may.empties && holdsNothing(sheet) ? [] : [`The sheet ${sheet.name} is gone.`];
    if (tab && isOurs(tab)) return [];
    const wrong: string[] = sheet.name === now.name ? [] : [`The sheet ${sheet.name} is now called ${now.name}.`];
    const used = tab ? usedRows(sheet) : [];
    const last = Math.max(2, ...used);
    const to = columnsAfter(sheet, now);
    const seenThere = new Set<string>();
    const visit = (row: number, column: number): void => {
      const there = to(column);
      seenThere.add(`${row}:${there}`);
      const [was, is] = [cellIn(sheet, row, column), cellIn(now, row, there)];
      if (was.value === is.value && was.formula === is.formula) return;
      if (mayChange(sheet, now, row, column, there, last, after, may)) return;
      wrong.push(
        `${sheet.name} row ${row} ${sheet.keys.get(column) ?? `own column ${column}`}: ${JSON.stringify(was)} → ${JSON.stringify(is)}`,
      );
    };
    for (let row = 1; row <= Math.max(sheet.rows, now.rows); row += 1)
      for (let column = 1; column <= Math.max(sheet.columns, now.columns); column += 1) visit(row, column);
    return wrong;
  });

/** Whether each row has an id of its own, and the upper of two that shared one has kept it. */
export const idFaults = (before: Seen, after: Seen): readonly string[] =>
  after.flatMap((sheet): readonly string[] => {
    const { tab, name } = sheet;
    const at = columnIn(sheet, 'id');
    if (!tab || isOurs(tab) || at === undefined) return [];
    const wrong: string[] = [];
    const owners = new Map<string, number>();
    for (const row of usedRows(sheet)) {
      const id = textIn(sheet, row, at);
      if (id === '') wrong.push(`${name} row ${row} has no id.`);
      else if (owners.has(id)) wrong.push(`${name} rows ${owners.get(id)} and ${row} share ${id}.`);
      else owners.set(id, row);
    }
    const was = before.find(({ id }) => id === sheet.id);
    const wasAt = was && columnIn(was, 'id');
    if (!was || wasAt === undefined) return wrong;
    const known = new Set<string>();
    for (const row of usedRows(was)) {
      const id = textIn(was, row, wasAt);
      if (id === '' || known.has(id)) continue;
      known.add(id);
      if (textIn(sheet, row, at) !== id) wrong.push(`${name} row ${row} had ${id} and has ${textIn(sheet, row, at)}.`);
    }
    return wrong;
  });

/** What differs between two looks, but for these tabs. */
export const differences = (before: Seen, after: Seen, without: readonly string[]): readonly string[] =>
  after.flatMap((sheet) => {
    const was = before.find(({ id }) => id === sheet.id);
    if (!was) return [`The sheet ${sheet.name} is new.`];
    if (sheet.tab && without.includes(sheet.tab.key)) return [];
    return [...new Set([...was.cells.keys(), ...sheet.cells.keys()])].flatMap((at) => {
      const [a, b] = [was.cells.get(at) ?? blank, sheet.cells.get(at) ?? blank];
      return a.value === b.value && a.formula === b.formula
        ? []
        : [`${sheet.name} ${at} (${sheet.keys.get(Number(at.split(':')[1])) ?? 'own'}): ${JSON.stringify(a)} → ${JSON.stringify(b)}`];
    });
  });
