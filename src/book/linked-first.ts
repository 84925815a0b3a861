import type { AnyTab } from '../define/tab';
import type { Columns } from '../define/table';

/** Tabs in an order in which a row is written after those its links name: a run that broke off leaves no link to a row that is not there.
 * @example linkedFirst([goals, members]) // [members, goals]
 */
export const linkedFirst = (tabs: readonly AnyTab[]): readonly AnyTab[] => {
  const ordered = new Set<AnyTab>();
  const begun = new Set<string>();
  const visit = (tab: AnyTab): void => {
    if (begun.has(tab.key)) return;
    begun.add(tab.key);
    const named = Object.values(tab.columns as Columns).flatMap((column) => (column.type === 'link' ? [column.to] : []));
    if (tab.across) named.push(tab.across.tab);
    for (const other of tabs) if (named.includes(other.key)) visit(other);
    ordered.add(tab);
  };
  tabs.forEach(visit);
  return [...ordered];
};
