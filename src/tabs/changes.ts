import { type Finding, finding } from '../define/finding';
import type { Tab } from '../define/tab';
import { cellFindings } from './cells';
import { type Book, columns } from './columns';
import { lineOf, targetChanges } from './readings/agreed';

/** 目标调整记录: what was changed of an agreed goal and its KPIs, and why. */
export const changes: Tab<Book, 'changes'> = {
  key: 'changes',
  kind: 'log',
  colour: 'log',
  columns: columns.changes,
  prefix: 'J',
  title: 'where',
  about: (row) => {
    const line = lineOf(row);
    return line && { tab: line.tab, id: line.row };
  },
  keys: ['where', 'field', 'day'],
  covers: ['goalSetting', 'improvement'],
  reads: ['goals', 'kpis', 'members'],
  grow: targetChanges,
  findings: (book, moment) => [...cellFindings(changes, book.changes, moment), ...reasonFindings(book)],
};

/** Changes that nobody has given a reason for; they wait for the owner of the goal or KPI. */
const reasonFindings = (book: Book): readonly Finding[] => {
  const owners = new Map([...book.goals.rows, ...book.kpis.rows].map(({ id, owner }) => [id, owner]));
  return book.changes.rows.flatMap((row) => {
    if (row.where === null || row.reason?.trim()) return [];
    const owner = owners.get(lineOf(row)?.row ?? '') ?? null;
    const slots = { where: row.where, field: row.field ?? '', old: row.old ?? '', new: row.new ?? '' };
    return [finding('changeNoReason', { tab: 'changes', id: row.id, column: 'reason', weight: 'week', owner, since: row.day }, slots)];
  });
};
