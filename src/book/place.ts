import type { Column, Columns } from '../define/column';
import type { AnyTab } from '../define/tab';
import { languages } from '../languages';
import { fold } from '../languages/choose';
import type { Cells } from './cells';

/** Where a tab's columns stand on its sheet. Rows and columns count from 1. */
export interface Place {
  /** Row of the visible header. */
  readonly header: number;
  /** First row below it. */
  readonly first: number;
  /** Column number by key; machine columns are `updated`, `links` and `id`. */
  readonly at: ReadonlyMap<string, number>;
  /** Grid: columns that follow another tab's rows, in sheet order. */
  readonly across: readonly { readonly id: string; readonly column: number }[];
  /** Keys that the sheet lacks. */
  readonly missing: readonly string[];
}

/** Rows of a tab as laid: the hidden key row, the header, the first row of data. */
export const keyRow = 1;
export const headerRow = 2;
export const firstRow = 3;

/** Columns that the grammar adds to every tab with rows, in order. */
export const machineColumns = ['updated', 'links', 'id'] as const;

/** A tab's own column; undefined for machine columns and columns across. */
export const columnOf = (tab: AnyTab, key: string): Column | undefined => (tab.columns as Columns)[key];

/** All column keys of a tab in the order in which they are laid: what people fill in, what formulas compute, what refresh writes. */
export const orderOf = (tab: AnyTab): readonly string[] => {
  const keys = Object.keys(tab.columns);
  const by = (wanted: readonly string[]) => keys.filter((key) => wanted.includes(columnOf(tab, key)?.by ?? 'person'));
  return keys.length === 0 ? [] : [...by(['person', 'either']), ...by(['formula']), ...by(['refresh']), ...machineColumns];
};

/** The text of a key cell, e.g. `goals.owner` or `responsibilities.@M-1`. */
export const keyText = (tab: AnyTab, key: string): string => `${tab.key}.${key}`;

const headersOf = (tab: AnyTab): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const language of languages) {
    const columns = language.tabs[tab.key as 'goals'].columns as { readonly [key: string]: { readonly header: string } };
    for (const [key, { header }] of Object.entries(columns)) found.set(fold(header), key);
  }
  return found;
};

const byKeys = (tab: AnyTab, row: readonly unknown[]): Map<string, number> => {
  const at = new Map<string, number>();
  const mark = `${tab.key}.`;
  row.forEach((cell, index) => {
    const text = String(cell);
    if (text.startsWith(mark) && !at.has(text.slice(mark.length))) at.set(text.slice(mark.length), index + 1);
  });
  return at;
};

const byHeaders = (tab: AnyTab, row: readonly unknown[]): Map<string, number> => {
  const headers = headersOf(tab);
  const at = new Map<string, number>();
  row.forEach((cell, index) => {
    const key = headers.get(fold(String(cell)));
    if (key && !at.has(key)) at.set(key, index + 1);
  });
  return at;
};

/** Adds the columns that have lost their key and are known by their header; hidden ones bear their key as header. One with nothing below its header was not laid to its end: it is laid again. */
const takeByHeader = (tab: AnyTab, values: Cells, header: number, at: Map<string, number>): void => {
  const keys = (values[header - 2] ?? []).map((cell) => String(cell));
  const titles = values[header - 1] ?? [];
  const headers = byHeaders(tab, titles);
  for (const key of ['links', 'id']) headers.set(key, titles.indexOf(key) + 1);
  const isUsed = (column: number): boolean => values.slice(header).some((row) => String(row[column - 1] ?? '') !== '');
  for (const [key, column] of headers)
    if (column > 0 && !at.has(key) && !keys[column - 1]?.startsWith(`${tab.key}.`) && isUsed(column)) at.set(key, column);
};

/** Number of the header row below the key row: the next one, unless somebody has put a title between the two. */
const headerBelow = (tab: AnyTab, top: Cells, row: number): number => {
  const found = top.findIndex((cells, index) => index > row && byHeaders(tab, cells).size >= 2);
  return (found < 0 ? row + 1 : found) + 1;
};

/** Finds a tab's columns among the values of its sheet: by the hidden key row, else by headers in any language within the first five rows; null where neither is there. `byHeader` also takes a column without a key for the one whose header it bears. */
export const place = (tab: AnyTab, values: Cells, byHeader = false): Place | null => {
  const order = orderOf(tab);
  if (order.length === 0) return null;
  const top = values.slice(0, 5);
  let row = top.findIndex((cells) => byKeys(tab, cells).size > 0);
  const keyed = row >= 0;
  if (!keyed) row = top.findIndex((cells) => byHeaders(tab, cells).size >= Math.min(2, order.length));
  if (row < 0) return null;
  const cells = values[row] ?? [];
  const at = keyed ? byKeys(tab, cells) : byHeaders(tab, cells);
  const header = keyed ? headerBelow(tab, top, row) : row + 1;
  if (byHeader) takeByHeader(tab, values, header, at);
  const across = [...at].filter(([key]) => key.startsWith('@')).map(([key, column]) => ({ id: key.slice(1), column }));
  return {
    header,
    first: header + 1,
    at,
    across: across.sort((a, b) => a.column - b.column),
    missing: order.filter((key) => !at.has(key)),
  };
};
