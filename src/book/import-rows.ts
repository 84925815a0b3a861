import type { Columns, Plain } from '../define/column';
import type { ImportAnswer, ImportInput, ImportMapping } from '../define/page-calls';
import type { AnyTab } from '../define/tab';
import type { AnyBook, AnyRow, AnyRowChange } from '../define/table';
import type { Language } from '../languages';
import { fold } from '../languages/choose';
import { say } from '../languages/say';
import { isUnderstood, readCell } from './cells';
import { headersOf, matchColumns, persons } from './match-columns';

/** What an import would do: the answer for the page, and the changes to write. */
export interface Imported {
  readonly answer: ImportAnswer;
  readonly changes: { readonly [tab: string]: readonly AnyRowChange[] };
}

type Problem = ImportAnswer['problems'][number];

/** Rows that links name and that are not there yet: they are added with their title. */
const newcomers = (tabs: readonly AnyTab[], book: AnyBook, newId: (prefix: string) => string) => {
  const ids = new Map<string, Map<string, string>>();
  const changes: { [tab: string]: AnyRowChange[] } = {};
  const known = (key: string): Map<string, string> => {
    let map = ids.get(key);
    if (!map) {
      const title = tabs.find((tab) => tab.key === key)?.title as string;
      map = new Map();
      for (const row of book[key]?.rows ?? []) {
        map.set(fold(row.id), row.id);
        map.set(fold(String(row[title] ?? '')), row.id);
      }
      ids.set(key, map);
    }
    return map;
  };
  const idOf = (key: string, text: string): string => {
    const found = known(key).get(fold(text));
    if (found) return found;
    const tab = tabs.find((one) => one.key === key) as AnyTab;
    const id = newId(tab.prefix);
    known(key).set(fold(text), id);
    const list = changes[key] ?? [];
    list.push({ add: { id, [tab.title]: text.trim() } });
    changes[key] = list;
    return id;
  };
  return {
    idOf,
    changes,
    name: (key: string, text: string, id: string) => void (known(key).has(fold(text)) || known(key).set(fold(text), id)),
  };
};

interface ReadLine {
  readonly id: string | null;
  readonly values: { [column: string]: Plain | null };
  readonly cells: Map<string, string>;
  readonly problems: readonly Problem[];
}

/** What a record holds under a person's text; `constructor` is no header of every file. */
const under = <T>(record: { readonly [key: string]: T }, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

const isBlank = (text: string, key: string, mapping: ImportMapping): boolean =>
  text.trim() === '' || [...(under(mapping.blanks, key) ?? []), ...(mapping.blanks['*'] ?? [])].some((none) => fold(none) === fold(text));

const readLine = (
  tab: AnyTab,
  input: ImportInput,
  mapping: ImportMapping,
  line: number,
  language: Language,
  idOf: (tab: string, text: string) => string,
): ReadLine => {
  const values: { [column: string]: Plain | null } = {};
  const cells = new Map<string, string>();
  const problems: Problem[] = [];
  let id: string | null = null;
  const take = (header: string, key: string, text: string) => {
    if (isBlank(text, key, mapping)) return;
    if (key === 'id') {
      id = text.trim();
      return;
    }
    if (key.startsWith('@') && tab.across) {
      cells.set(idOf(tab.across.tab, key.slice(1)), text.trim());
      return;
    }
    const column = under(tab.columns as Columns, key);
    if (!column) return;
    if (column.type === 'link') {
      values[key] = idOf(column.to, text);
      return;
    }
    const value = readCell(column, text.trim());
    if (isUnderstood(value)) values[key] = value;
    else problems.push({ line, header, text, says: language.actions.expected[column.type] });
  };
  const row = input.rows[line - 1] ?? [];
  input.header.forEach((header, index) => {
    const key = under(mapping.columns, header);
    if (key !== undefined && key !== '') take(header, key, row[index] ?? '');
  });
  for (const [key, text] of Object.entries(mapping.defaults))
    if (values[key] === undefined && key !== 'id') take(headersOf(tab, language)[key]?.header ?? key, key, text);
  for (const [key, value] of Object.entries(tab.complete?.(values as never) ?? {}))
    if (values[key] === undefined || values[key] === null) values[key] = value as Plain | null;
  return { id, values, cells, problems };
};

/** Ids of rows to come by their title, where a tab links to itself: a row may name one that stands further down the file. */
const idsGiven = (tab: AnyTab, input: ImportInput, mapping: ImportMapping, newId: (prefix: string) => string): Map<string, string> => {
  const given = new Map<string, string>();
  const links = Object.values(tab.columns as Columns).some((column) => column.type === 'link' && column.to === tab.key);
  const at = (key: string) => input.header.findIndex((header) => under(mapping.columns, header) === key);
  if (!links || at(tab.title) < 0) return given;
  for (const row of input.rows) {
    const title = (row[at(tab.title)] ?? '').trim();
    if (title !== '' && !given.has(title)) given.set(title, (at('id') >= 0 && row[at('id')]?.trim()) || newId(tab.prefix));
  }
  return given;
};

/** What makes a row the same as another. Where rows may repeat, equal ones are told apart by their number. */
const identities = (tab: AnyTab): ((row: { readonly [column: string]: unknown }) => string) => {
  const counts = new Map<string, number>();
  return (row) => {
    const identity = JSON.stringify(tab.keys.map((key) => fold(String(row[key] ?? ''))));
    if (!tab.repeats) return identity;
    const n = (counts.get(identity) ?? 0) + 1;
    counts.set(identity, n);
    return `${identity}${n}`;
  };
};

const differs = (row: AnyRow, { values, cells }: ReadLine): boolean =>
  Object.entries(values).some(([key, value]) => (row[key] ?? null) !== value) ||
  [...cells].some(([id, text]) => (row.cells?.get(id) ?? '') !== text);

/** Reads a file's rows into changes of a tab. A row equal in its keys (or its id, where the file has one) to a row that is there changes it; the same file twice adds nothing. Rows with a cell that cannot be read, or without their title, are left out and named. */
export const importInto = (
  tabs: readonly AnyTab[],
  tab: AnyTab,
  book: AnyBook,
  input: ImportInput,
  language: Language,
  newId: (prefix: string) => string,
): Imported => {
  const acrossTab = tab.across ? tabs.find(({ key }) => key === tab.across?.tab) : undefined;
  const names = new Set((acrossTab ? (book[acrossTab.key]?.rows ?? []) : []).map((row) => fold(String(row[acrossTab?.title ?? ''] ?? ''))));
  const mapping = input.mapping ?? matchColumns(tab, input.header, names);
  const { idOf, changes, name } = newcomers(tabs, book, newId);
  const given = idsGiven(tab, input, mapping, newId);
  for (const [title, id] of given) name(tab.key, title, id);
  const table = book[tab.key] as AnyBook[string];
  const byId = new Map(table.rows.map((row) => [row.id, row]));
  const ofRow = identities(tab);
  const byKeys = new Map(table.rows.map((row) => [ofRow(row), row]));
  const ofLine = identities(tab);
  const seen = new Map<string, number>();
  const own: AnyRowChange[] = [];
  const problems: Problem[] = [];
  const preview: string[][] = [];
  let [added, changed, same] = [0, 0, 0];
  input.rows.forEach((_, index) => {
    const line = index + 1;
    const read = readLine(tab, input, mapping, line, language, idOf);
    if (Object.keys(read.values).length === 0 && read.cells.size === 0 && read.problems.length === 0) return;
    if (preview.length < 5) preview.push(input.header.map((_header, at) => input.rows[index]?.[at] ?? ''));
    const titleHeader = headersOf(tab, language)[tab.title]?.header ?? tab.title;
    const identity = ofLine(read.values);
    const existing = (read.id !== null ? byId.get(read.id) : undefined) ?? byKeys.get(identity);
    const nameless = (read.values[tab.title] ?? null) === null && !existing;
    if (nameless && read.problems.length === 0)
      problems.push({ line, header: titleHeader, text: '', says: say(language.actions.problemRow, { column: titleHeader }) });
    problems.push(...read.problems);
    if (nameless || read.problems.length > 0) return;
    const mark = read.id ?? identity;
    const before = seen.get(mark);
    if (before !== undefined) {
      problems.push({
        line,
        header: titleHeader,
        text: String(read.values[tab.title] ?? read.id ?? ''),
        says: say(language.actions.duplicateLine, { line: before }),
      });
      return;
    }
    seen.set(mark, line);
    if (!existing) {
      added++;
      const titled = given.get(String(read.values[tab.title] ?? '').trim());
      own.push({ add: { id: read.id ?? titled ?? newId(tab.prefix), ...read.values, cells: read.cells } });
      given.delete(String(read.values[tab.title] ?? '').trim());
    } else if (differs(existing, read)) {
      changed++;
      own.push({ id: existing.id, set: read.values, cells: read.cells });
    } else same++;
  });
  const columns = persons(tab).map((key) => ({
    key,
    header: headersOf(tab, language)[key]?.header ?? key,
    required: (tab.columns as Columns)[key]?.required === true,
  }));
  return {
    answer: { mapping, columns: [...columns, { key: 'id', header: 'id', required: false }], added, changed, same, problems, preview },
    changes: { ...changes, [tab.key]: [...(changes[tab.key] ?? []), ...own] },
  };
};
