import { columnOf, type Place } from '../book/place';
import type { ReadBook, ReadTable } from '../book/read-book';
import type { TabWrites } from '../book/write-book';
import type { AnyTab } from '../define/tab';
import { plainCells } from './read';
import type { Workbook } from './workbook';

/** Columns in which people write, letters of a grid among them. */
const ofPeople = (tab: AnyTab, { at }: Place): readonly number[] =>
  [...at].flatMap(([key, column]) => {
    const own = columnOf(tab, key);
    return key.startsWith('@') || (own && own.by !== 'refresh' && own.by !== 'formula') ? [column] : [];
  });

/** First and last of the rows there are whose inputs are written, or that are taken away; null where there are none. What refresh computes is put right by the next one. */
const touched = (tab: AnyTab, { place, rows }: ReadTable, { blocks, same, removed }: TabWrites): readonly [number, number] | null => {
  if (!place) return null;
  const last = rows.reduce((most, { at }) => Math.max(most, at), 0);
  const columns = ofPeople(tab, place);
  const stretches = [
    ...blocks
      .filter(({ row, column, values }) => row <= last && columns.some((one) => one >= column && one < column + (values[0]?.length ?? 0)))
      .map(({ row, values }) => [row, Math.min(last, row + values.length - 1)] as const),
    ...same
      .filter(({ column }) => columns.includes(column))
      .flatMap(({ rows: at }) => at.map(({ first, count }) => [first, first + count - 1] as const)),
    ...removed.map(({ row, count }) => [row, row + count - 1] as const),
  ];
  if (stretches.length === 0) return null;
  return [stretches.reduce((a, [first]) => Math.min(a, first), last), stretches.reduce((a, [, end]) => Math.max(a, end), 0)];
};

/** The tab in which somebody has sorted, put in or taken out rows since they were read, and where inputs are about to be written by their row; null where every such row still stands. Costs a call for each tab that is asked: a lock stops runs, never a person. */
export const movedTab = (
  tabs: readonly AnyTab[],
  workbook: Workbook,
  book: ReadBook,
  writesOf: (tab: AnyTab, table: ReadTable) => TabWrites,
): AnyTab | null =>
  tabs.find((tab) => {
    const table = book[tab.key];
    const sheet = workbook.sheet(tab.key);
    const column = table?.place?.at.get('id');
    const rows = table?.place && sheet && column ? touched(tab, table, writesOf(tab, table)) : null;
    if (!table || !sheet || !column || !rows) return false;
    const [first, last] = rows;
    const ids = (values: readonly (readonly unknown[])[]) => values.map(([id]) => String(id ?? ''));
    const now = ids(plainCells(sheet.getRange(first, column, last - first + 1, 1).getValues(), workbook.timeZone));
    return now.join('\n') !== ids(table.values.slice(first - 1, last).map((row) => [row[column - 1]])).join('\n');
  }) ?? null;
