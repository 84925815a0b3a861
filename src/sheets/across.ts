import { spills } from '../book/look';
import { headerRow, keyRow, keyText, type Place } from '../book/place';
import type { ReadTable } from '../book/read-book';
import { runs } from '../book/runs';
import { palette } from '../define/look';
import type { AnyTab } from '../define/tab';
import type { AnyBook, AnyRow, Columns } from '../define/table';
import type { Language } from '../languages';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const shifted = (place: Place, after: number, ids: readonly string[], by: number): Place => {
  const move = (column: number) => (column > after ? column + by : column);
  const at = new Map([...place.at].map(([key, column]) => [key, move(column)]));
  ids.forEach((id, index) => {
    at.set(`@${id}`, after + 1 + index);
  });
  const across = [
    ...place.across.map(({ id, column }) => ({ id, column: move(column) })),
    ...ids.map((id, index) => ({ id, column: after + 1 + index })),
  ];
  return { ...place, at, across };
};

/** The column behind which new ones go: the last that a person fills in. */
const lastInput = (tab: AnyTab, place: Place): number => {
  const isInput = (key: string) =>
    key.startsWith('@') || (key in tab.columns && ((tab.columns as Columns)[key]?.by ?? 'person') === 'person');
  return Math.max(...[...place.at].flatMap(([key, column]) => (isInput(key) ? [column] : [])));
};

/** How many columns behind `last` were put in by a run that broke off: without a key, and nothing in them but the names to come. */
const leftOver = ({ values }: ReadTable, place: Place, last: number, names: readonly string[]): number => {
  const taken = new Set(place.at.values());
  const end = Math.max(...taken);
  const isLeft = (column: number) =>
    values.every((row, index) => {
      const cell = String(row[column - 1] ?? '');
      return cell === '' || (index === place.header - 1 && names.includes(cell));
    });
  let count = 0;
  while (count < names.length && last + count + 1 < end && !taken.has(last + count + 1) && isLeft(last + count + 1)) count++;
  return count;
};

/** Writes the headers of those columns whose row was renamed. */
const rename = (sheet: Sheet, { values }: ReadTable, place: Place, names: ReadonlyMap<string, string>): void => {
  for (const { id, column } of place.across) {
    const name = names.get(id);
    if (name !== undefined && name !== String(values[place.header - 1]?.[column - 1] ?? ''))
      sheet.getRange(place.header, column).setValue(`'${name}`);
  }
};

/** Takes away the columns of rows that this run removes, where no row that stays has a letter in them; spilled calls draw in by themselves, and end where nothing is left to reach over. */
const shrink = (
  sheet: Sheet,
  tab: AnyTab,
  place: Place,
  rows: readonly AnyRow[],
  removed: ReadonlySet<string>,
  language: Language,
): Place => {
  const gone = place.across.filter(({ id }) => removed.has(id) && rows.every(({ cells }) => !cells?.get(id)?.trim()));
  if (gone.length === 0) return place;
  const headers = language.tabs[tab.key as 'goals'].columns as { readonly [key: string]: { readonly header: string } };
  if (gone.length === place.across.length)
    for (const { column } of spills(
      tab,
      place.at,
      place.across.map(({ column }) => column),
      language,
    )) {
      const key = [...place.at].find(([, at]) => at === column)?.[0] ?? '';
      sheet.getRange(place.header, column).setValue(`'${headers[key]?.header ?? key}`);
    }
  for (const { first, count } of runs(gone.map(({ column }) => column)).reverse()) sheet.deleteColumns(first, count);
  const move = (column: number): number => column - gone.filter((one) => one.column < column).length;
  const isGone = (column: number): boolean => gone.some((one) => one.column === column);
  return {
    ...place,
    at: new Map([...place.at].flatMap(([key, column]) => (isGone(column) ? [] : [[key, move(column)]]))),
    across: place.across.flatMap(({ id, column }) => (isGone(column) ? [] : [{ id, column: move(column) }])),
  };
};

/** Gives a grid the columns it lacks for the rows it follows and takes away those of rows that this run removes, renames those whose row was renamed, and lets its spilled check reach over them. */
export const acrossColumns = (
  sheet: Sheet,
  tab: AnyTab,
  read: ReadTable,
  after: AnyBook,
  removed: ReadonlySet<string>,
  language: Language,
  tabs: readonly AnyTab[],
): Place => {
  if (!tab.across) return read.place as Place;
  const place = shrink(sheet, tab, read.place as Place, after[tab.key]?.rows ?? [], removed, language);
  const table = { ...read, place };
  const followed = tabs.find(({ key }) => key === tab.across?.tab);
  const names = new Map((after[tab.across.tab]?.rows ?? []).map((row) => [row.id, String(row[followed?.title ?? ''] ?? '')]));
  rename(sheet, table, place, names);
  const known = new Set(place.across.map(({ id }) => id));
  const added = [...names].filter(([id]) => !known.has(id));
  return added.length === 0 ? place : grow(sheet, tab, table, added, language);
};

/** Puts in a column for each of `added`. Its key comes last: a column without one is left over and is used by the next run. */
const grow = (sheet: Sheet, tab: AnyTab, table: ReadTable, added: readonly (readonly [string, string])[], language: Language): Place => {
  const place = table.place as Place;
  const last = lastInput(tab, place);
  const count = added.length;
  const by =
    count -
    leftOver(
      table,
      place,
      last,
      added.map(([, name]) => name),
    );
  if (by > 0) sheet.insertColumnsAfter(last, by);
  const ids = added.map(([id]) => id);
  const grown = shifted(place, last, ids, by);
  sheet
    .getRange(place.first, last + 1, sheet.getMaxRows() - place.header, count)
    .setNumberFormat('@')
    .setHorizontalAlignment('center');
  sheet.setColumnWidths(last + 1, count, 80);
  sheet
    .getRange(place.header, last + 1, 1, count)
    .setValues([added.map(([, name]) => `'${name}`)])
    .setBackground(palette.header);
  const columns = grown.across.map(({ column }) => column);
  for (const { column, formula } of spills(tab, grown.at, columns, language)) sheet.getRange(grown.header, column).setFormula(formula);
  if (place.header === headerRow) sheet.getRange(keyRow, last + 1, 1, count).setValues([ids.map((id) => keyText(tab, `@${id}`))]);
  return grown;
};
