import type { Columns } from '../define/column';
import type { AnyTab } from '../define/tab';
import type { AnyRow } from '../define/table';

/** The rows that a row names: by its link columns, and in a grid the rows whose columns hold a letter of it.
 * @example linksOf(tasks, { id: 'T-1', owner: 'M-1', … }) // [{ tab: 'members', id: 'M-1' }]
 */
export const linksOf = (tab: AnyTab, row: AnyRow): readonly { readonly tab: string; readonly id: string }[] => {
  const named = Object.entries(tab.columns as Columns).flatMap(([key, column]) => {
    const id = row[key];
    return column.type === 'link' && typeof id === 'string' ? [{ tab: column.to, id }] : [];
  });
  const across = tab.across?.tab;
  const letters =
    across === undefined ? [] : [...(row.cells ?? [])].flatMap(([id, text]) => (text.trim() === '' ? [] : [{ tab: across, id }]));
  return [...named, ...letters];
};
