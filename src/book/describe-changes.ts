import type { Column, Columns, Plain } from '../define/column';
import type { Planned, PlannedLine } from '../define/page-calls';
import type { AnyTab } from '../define/tab';
import type { AnyBook, AnyRow, AnyRowChange } from '../define/table';
import type { Language } from '../languages';
import { writeCell } from './cells';
import { type Changes, changeBook } from './change-book';
import { shown } from './form';
import { titleOf } from './read-book';

/** Most lines that are told one by one. */
const most = 200;

/** Both books, and what their cells are shown with. */
interface Scene {
  readonly tab: AnyTab;
  readonly language: Language;
  readonly before: (tab: string, id: string) => string | null;
  readonly after: (tab: string, id: string) => string | null;
}

const textOf = (column: Column, value: unknown, row: AnyRow, { language, before, after }: Scene): string => {
  if (value === null || value === undefined || value === '') return '';
  const plain = value as Plain;
  if (column.type === 'link') return after(column.to, String(plain)) ?? before(column.to, String(plain)) ?? '';
  if (column.type === 'choice' || column.type === 'yesNo') return String(writeCell(column, plain, language, null)).replace(/^'/, '');
  return shown(column, plain, row);
};

/** What only the machine keeps is nothing that a person decides on. */
const isTold = (column: Column | undefined): column is Column =>
  column !== undefined && column.by !== 'refresh' && column.by !== 'formula' && column.hidden !== true;

/** The title of a row, where it is a link that of the row meant. */
const rowTitle = (row: AnyRow, scene: Scene): string => {
  const column = (scene.tab.columns as Columns)[scene.tab.title];
  return column ? textOf(column, row[scene.tab.title], row, scene) : '';
};

type Line = Omit<PlannedLine, 'tab'>;

/** The cells of a row that differ, its grid's among them. */
const cellLines = (was: AnyRow, now: AnyRow, set: { readonly [column: string]: unknown }, scene: Scene): readonly Line[] => {
  const { tab, language, before, after } = scene;
  const words = language.tabs[tab.key as 'goals'].columns as { readonly [key: string]: { readonly header: string } };
  const row = rowTitle(now, scene);
  const told = Object.keys(set).flatMap((key): readonly Line[] => {
    const column = (tab.columns as Columns)[key];
    if (!isTold(column) || (was[key] ?? null) === (now[key] ?? null)) return [];
    const [from, to] = [textOf(column, was[key], was, scene), textOf(column, now[key], now, scene)];
    return [{ row, what: 'changed', column: words[key]?.header ?? key, from, to }];
  });
  const across = tab.across?.tab ?? '';
  const ids = [...new Set([...(was.cells?.keys() ?? []), ...(now.cells?.keys() ?? [])])];
  const letters = ids.flatMap((id): readonly Line[] => {
    const [from, to] = [was.cells?.get(id) ?? '', now.cells?.get(id) ?? ''];
    return from === to ? [] : [{ row, what: 'changed', column: after(across, id) ?? before(across, id) ?? id, from, to }];
  });
  return [...told, ...letters];
};

const tabLines = (list: readonly AnyRowChange[], was: readonly AnyRow[], now: readonly AnyRow[], scene: Scene): readonly Line[] => {
  const byId = (rows: readonly AnyRow[]) => new Map(rows.map((row) => [row.id, row]));
  const [old, late] = [byId(was), byId(now)];
  const whole = (row: AnyRow, what: 'added' | 'removed'): Line => ({ row: rowTitle(row, scene), what, column: '', from: '', to: '' });
  return list.flatMap((change): readonly Line[] => {
    if ('remove' in change) return [old.get(change.remove)].flatMap((row) => (row ? [whole(row, 'removed')] : []));
    if ('add' in change) return [late.get(change.add.id)].flatMap((row) => (row ? [whole(row, 'added')] : []));
    const [from, to] = [old.get(change.id), late.get(change.id)];
    return from && to ? cellLines(from, to, change.set, scene) : [];
  });
};

/** What row changes come to, told as people see it: a line for each row that is added or removed and for each cell that changes; what only the machine writes is left out. `n` counts all, `lines` holds the first of them.
 * @example describeChanges(tabs, book, { tasks: [{ id: 'T-1', set: { state: 'done' } }] }, en).lines
 * // [{ tab: 'Tasks', row: 'Brief', what: 'changed', column: 'State', from: 'In progress', to: 'Done' }]
 */
export const describeChanges = (
  tabs: readonly AnyTab[],
  book: AnyBook,
  changes: Changes,
  language: Language,
): Pick<Planned, 'n' | 'counts' | 'lines'> => {
  const later = changeBook(tabs, book, changes);
  const [before, after] = [titleOf(tabs, book), titleOf(tabs, later)];
  const lines = tabs.flatMap((tab): readonly PlannedLine[] => {
    const list = changes[tab.key];
    // A log that is laid on use is the machine's own.
    if (!list || list.length === 0 || tab.onUse) return [];
    const { name } = language.tabs[tab.key as 'goals'];
    const scene = { tab, language, before, after };
    return tabLines(list, book[tab.key]?.rows ?? [], later[tab.key]?.rows ?? [], scene).map((line) => ({ tab: name, ...line }));
  });
  const count = (what: PlannedLine['what']): number => lines.filter((line) => line.what === what).length;
  return {
    n: lines.length,
    counts: { added: count('added'), changed: count('changed'), removed: count('removed') },
    lines: lines.slice(0, most),
  };
};
