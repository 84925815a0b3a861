import type { Column, Columns, LinkColumn, Plain } from '../define/column';
import type { AnyTab } from '../define/tab';
import type { AnyRow } from '../define/table';
import type { Language } from '../languages';
import { roundly } from '../rules/figure';
import { isFraction } from '../rules/measure';
import { asText, type Cell, formatOf, writeCell } from './cells';

/** What writing a row depends on beside the row. */
export interface Writing {
  readonly language: Language;
  readonly today: string;
  /** The title a link shows, from the book as it will be. */
  readonly title: (tab: string, id: string) => string | null;
}

/** The hidden memory of a row's links: by column, the id meant and the title shown. Links that refresh writes need none. */
export const linksCell = (tab: AnyTab, row: AnyRow, writing: Writing): Cell => {
  const links: { [column: string]: readonly [string, string] } = {};
  for (const [key, column] of Object.entries(tab.columns as Columns)) {
    const id = row[key];
    if (column.type === 'link' && column.by !== 'refresh' && typeof id === 'string')
      links[key] = [id, writing.title((column as LinkColumn).to, id) ?? ''];
  }
  return Object.keys(links).length === 0 ? '' : asText(JSON.stringify(links));
};

/** What is set into the cell of a column, be it a tab's own, a machine's, or one across. */
export const cellOf = (tab: AnyTab, key: string, row: AnyRow, writing: Writing): Cell => {
  if (key === 'id') return asText(row.id);
  if (key === 'links') return linksCell(tab, row, writing);
  if (key === 'updated') return writing.today;
  if (key.startsWith('@')) return asText(row.cells?.get(key.slice(1)) ?? '');
  const column = (tab.columns as Columns)[key] as Column;
  const value = (row[key] ?? null) as Plain | null;
  return writeCell(
    column,
    value,
    writing.language,
    column.type === 'link' && typeof value === 'string' ? writing.title(column.to, value) : null,
  );
};

/** Whether a column's numbers are in the unit of their row, and shown by it. */
export const isMeasured = (tab: AnyTab, key: string): boolean =>
  (tab.columns as Columns)[key]?.type === 'number' && 'unitIn' in ((tab.columns as Columns)[key] as object);

/** The number format of a measure in its row: as many decimals as what people fill in needs, and as an estimate of its own size does. */
export const formatIn = (tab: AnyTab, key: string, row: AnyRow): string => {
  const columns = tab.columns as Columns;
  const column = columns[key] as Column & { readonly unitIn: string };
  const unit = row[column.unitIn];
  const measures = Object.keys(columns).flatMap((one) => {
    const value = row[one];
    if (typeof value !== 'number' || !isMeasured(tab, one)) return [];
    if (columns[one]?.by !== 'refresh') return [value];
    return one === key ? [roundly(value)] : [];
  });
  const target = typeof row.target === 'number' ? row.target : (measures[0] ?? null);
  return formatOf(column, measures, isFraction(typeof unit === 'string' ? unit : null, target)) || 'General';
};
