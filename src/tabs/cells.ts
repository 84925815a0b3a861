import { type Finding, finding } from '../define/finding';
import type { Moment } from '../define/moment';
import type { AnyTab, Tab } from '../define/tab';
import type { AnyTable, Columns } from '../define/table';
import type { Book } from './columns';

/** Findings that any tab with rows can have: cells that are not understood, and rows without a required value. Columns in `except` have a rule of their own; a default fills the ones that have it.
 * @example cellFindings(goals, book.goals, moment, ['owner'])
 */
export const cellFindings = <K extends keyof Book & string>(
  tab: Tab<Book, K>,
  table: Book[K],
  moment: Moment,
  except: readonly string[] = [],
): readonly Finding[] => cellFindingsOf(tab, table as AnyTable, moment, except);

const cellFindingsOf = (tab: AnyTab, table: AnyTable, { language }: Moment, except: readonly string[]): readonly Finding[] => {
  const words = language.tabs[tab.key as keyof typeof language.tabs];
  const header = (column: string): string =>
    (words.columns as { readonly [column: string]: { readonly header: string } | undefined })[column]?.header ?? column;
  const where = (id: string, column: string) => ({ tab: tab.key as string, id, column, weight: 'week' as const });
  const columns: Columns = tab.columns;
  const expected = (column: string): string => (columns[column] ? language.actions.expected[columns[column].type] : '');
  const typed = Object.entries(columns)
    .filter(([, { by }]) => by === undefined || by === 'person' || by === 'either')
    .map(([key]) => key);
  const unread = table.unread
    .filter(({ column }) => typed.includes(column))
    .map((cell) =>
      finding('cellUnread', where(cell.id, cell.column), {
        tab: words.name,
        row: cell.at,
        column: header(cell.column),
        text: cell.text,
        expected: expected(cell.column),
      }),
    );
  const known = new Set(table.unread.map((cell) => `${cell.id}:${cell.column}`));
  const required = Object.entries(columns)
    .filter(([key, column]) => column.required && !('default' in column) && !except.includes(key))
    .map(([key]) => key);
  const missing = table.rows.flatMap((row) =>
    typed.every((key) => row[key] === null)
      ? []
      : required
          .filter((key) => row[key] === null && !known.has(`${row.id}:${key}`))
          .map((key) => finding('requiredMissing', where(row.id, key), { tab: words.name, row: row.at, column: header(key) })),
  );
  return [...unread, ...missing];
};
