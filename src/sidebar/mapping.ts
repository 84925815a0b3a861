import type { Fields, ImportAnswer, ImportMapping } from '../define/page-calls';

/** The entry of a mapping kept under that key, or nothing. */
export const entryOf = <T>(entries: { readonly [key: string]: T }, key: string): T | undefined =>
  Object.hasOwn(entries, key) ? entries[key] : undefined;

/** A record with one entry set, or taken out where the value is null. Safe for any text as a key. */
const withEntry = <T>(entries: { readonly [key: string]: T }, key: string, value: T | null): { readonly [key: string]: T } =>
  Object.fromEntries([...Object.entries(entries).filter(([known]) => known !== key), ...(value === null ? [] : [[key, value] as const])]);

/** The mapping with a source column led to one of ours; '' leaves it out. */
export const mapColumn = (mapping: ImportMapping, header: string, column: string): ImportMapping => ({
  ...mapping,
  columns: withEntry(mapping.columns, header, column === '' ? null : column),
});

/** The mapping with the words for "none" of a column, or `*` for all, as typed with commas between.
 * @example mapBlanks(mapping, '*', '0, n.a.').blanks // { '*': ['0', 'n.a.'] }
 */
export const mapBlanks = (mapping: ImportMapping, column: string, typed: string): ImportMapping => {
  const words = typed
    .split(/[,,、]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
  return { ...mapping, blanks: withEntry(mapping.blanks, column, words.length > 0 ? words : null) };
};

/** The mapping with the value every row gets in a column that the file lacks. */
export const mapDefault = (mapping: ImportMapping, column: string, text: string): ImportMapping => ({
  ...mapping,
  defaults: withEntry(mapping.defaults, column, text.trim() === '' ? null : text) as Fields,
});

type Column = ImportAnswer['columns'][number];

/** Columns that want a value and have no source. */
export const lackingColumns = (mapping: ImportMapping, columns: readonly Column[]): readonly Column[] => {
  const led = new Set(Object.values(mapping.columns));
  return columns.filter(({ key, required }) => (required && !led.has(key)) || entryOf(mapping.defaults, key) !== undefined);
};

/** The first of our columns that two source columns lead to, or null. */
export const columnTwice = (mapping: ImportMapping): string | null => {
  const led = Object.values(mapping.columns);
  return led.find((column, at) => led.indexOf(column) !== at) ?? null;
};

const isRecord = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): boolean => typeof value === 'string';
const isWords = (value: unknown): boolean => Array.isArray(value) && value.every(isText);
const known = ['tab', 'columns', 'blanks', 'defaults'];

/** A saved mapping, or the path of what is wrong with it; an unknown key is refused.
 * @example readMapping('{"tab":"kpis","columns":{"x":1},"blanks":{},"defaults":{}}') // 'columns.x'
 */
export const readMapping = (json: string): ImportMapping | string => {
  let found: unknown;
  try {
    found = JSON.parse(json);
  } catch (error) {
    return error instanceof Error ? error.message : 'JSON';
  }
  if (!isRecord(found)) return 'JSON';
  const stranger = Object.keys(found).find((key) => !known.includes(key));
  if (stranger !== undefined) return stranger;
  if (!isText(found.tab)) return 'tab';
  for (const [part, fits] of [
    ['columns', isText],
    ['blanks', isWords],
    ['defaults', isText],
  ] as const) {
    const entries = found[part];
    if (!isRecord(entries)) return part;
    const bad = Object.entries(entries).find(([, value]) => !fits(value));
    if (bad) return `${part}.${bad[0]}`;
  }
  return found as unknown as ImportMapping;
};

/** A saved mapping with only the columns that this file has. */
export const fitMapping = (mapping: ImportMapping, header: readonly string[]): ImportMapping => ({
  ...mapping,
  columns: Object.fromEntries(Object.entries(mapping.columns).filter(([name]) => header.includes(name))),
});
