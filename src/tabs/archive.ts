import type { AnyTab, Tab } from '../define/tab';
import type { AnyBook, AnyRow, RowChange } from '../define/table';
import type { Language } from '../languages';
import type { Day } from '../rules/day';
import { type Book, columns } from './columns';

/** 归档: rows that were finished long ago, one line each, with all their cells. */
export const archive: Tab<Book, 'archive'> = {
  key: 'archive',
  kind: 'log',
  colour: 'log',
  columns: columns.archive,
  prefix: 'X',
  title: 'title',
  keys: ['tab', 'title', 'closedOn'],
  onUse: true,
};

/** Below the 50,000 characters that a cell holds. */
const longest = 44_000;

/** Id of the line of an archived row: the same at each try.
 * @example archivedId('tasks', 'T-1') // 'X-tasks-T-1'
 */
export const archivedId = (tab: string, id: string): string => `${archive.prefix}-${tab}-${id}`;

/** A row's cells as text that it can be made of again: its tab, its id, and its plain values by column; links as ids. Null where no cell holds as much.
 * @example rowText(tasks, { id: 'T-1', at: 3, task: 'Brief', due: null }) // '{"tab":"tasks","id":"T-1","task":"Brief"}'
 */
const rowText = (tab: AnyTab, { at: _, cells, ...row }: AnyRow): string | null => {
  const held = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== ''));
  const text = JSON.stringify({ tab: tab.key, ...held, ...(cells && cells.size > 0 ? { cells: Object.fromEntries(cells) } : {}) });
  return text.length > longest ? null : text;
};

/** The line that keeps a row; null where it does not fit into a cell.
 * @example archived(tasks, row, '2026-02-03', { book, language, today: '2026-07-01' })?.add.title // 'Send the brief'
 */
export const archived = (
  tab: AnyTab,
  row: AnyRow,
  closedOn: Day,
  { book, language, today }: { readonly book: AnyBook; readonly language: Language; readonly today: Day },
): Extract<RowChange<(typeof columns)['archive']>, { readonly add: unknown }> | null => {
  const text = rowText(tab, row);
  const owner = book.members?.rows.find(({ id }) => id === row.owner)?.member;
  return text === null
    ? null
    : {
        add: {
          id: archivedId(tab.key, row.id),
          archivedOn: today,
          tab: language.tabs[tab.key as 'goals'].name,
          title: String(row[tab.title] ?? ''),
          owner: typeof owner === 'string' ? owner : null,
          closedOn,
          row: text,
        },
      };
};
