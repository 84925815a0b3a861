import { columnOf, place } from '../book/place';
import type { FoundCell } from '../define/action';
import type { AnyTab } from '../define/tab';
import { tabs } from '../tabs';

/** Tabs that only the add-on writes, beside reports. */
const written: readonly string[] = ['runs', 'snapshots', 'settings'];

/** Whether a cell is the add-on's to write: on a tab that it rebuilds or keeps, in a tab's key or header row, or in a column that it computes. */
export const isOwnCell = ({ tab: key, row, column, top }: FoundCell): boolean => {
  const tab: AnyTab | undefined = tabs.find((one) => one.key === key);
  if (!tab) return false;
  const found = place(tab, top);
  if (!found || tab.kind === 'report' || written.includes(tab.key) || row < found.first) return true;
  const name = [...found.at].find(([, at]) => at === column)?.[0];
  if (name === undefined || name.startsWith('@')) return false;
  const by = name in tab.columns ? (columnOf(tab, name)?.by ?? 'person') : 'refresh';
  return by === 'formula' || by === 'refresh';
};
