import { spills } from '../book/look';
import { headerRow, keyRow, keyText, type Place } from '../book/place';
import type { ReadTable } from '../book/read-book';
import { palette } from '../define/look';
import type { AnyTab } from '../define/tab';
import type { AnyBook, Columns } from '../define/table';
import type { Language } from '../languages';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const shifted = (place: Place, after: number, ids: readonly string[]): Place => {
  const move = (column: number) => (column > after ? column + ids.length : column);
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

/** Gives a grid the columns it lacks for the rows it follows, renames those whose row was renamed, and lets its spilled check reach over them. */
export const acrossColumns = (
  sheet: Sheet,
  tab: AnyTab,
  table: ReadTable,
  after: AnyBook,
  language: Language,
  tabs: readonly AnyTab[],
): Place => {
  const place = table.place as Place;
  if (!tab.across) return place;
  const followed = tabs.find(({ key }) => key === tab.across?.tab);
  const names = new Map((after[tab.across.tab]?.rows ?? []).map((row) => [row.id, String(row[followed?.title ?? ''] ?? '')]));
  for (const { id, column } of place.across) {
    const name = names.get(id);
    if (name !== undefined && name !== String(table.values[place.header - 1]?.[column - 1] ?? ''))
      sheet.getRange(place.header, column).setValue(`'${name}`);
  }
  const known = new Set(place.across.map(({ id }) => id));
  const ids = [...names.keys()].filter((id) => !known.has(id));
  if (ids.length === 0) return place;
  const inputs = [...place.at].filter(
    ([key]) => key.startsWith('@') || ((tab.columns as Columns)[key] && ((tab.columns as Columns)[key]?.by ?? 'person') === 'person'),
  );
  const last = Math.max(...inputs.map(([, column]) => column));
  sheet.insertColumnsAfter(last, ids.length);
  const grown = shifted(place, last, ids);
  if (place.header === headerRow) sheet.getRange(keyRow, last + 1, 1, ids.length).setValues([ids.map((id) => keyText(tab, `@${id}`))]);
  sheet
    .getRange(place.header, last + 1, 1, ids.length)
    .setValues([ids.map((id) => `'${names.get(id) ?? ''}`)])
    .setBackground(palette.header);
  sheet
    .getRange(place.first, last + 1, sheet.getMaxRows() - place.header, ids.length)
    .setNumberFormat('@')
    .setHorizontalAlignment('center');
  sheet.setColumnWidths(last + 1, ids.length, 80);
  for (const { column, formula } of spills(
    tab,
    grown.at,
    grown.across.map(({ column: one }) => one),
    language,
  ))
    sheet.getRange(grown.header, column).setFormula(formula);
  return grown;
};
