import type { FoundSheet } from '../define/action';
import type { AreaState } from '../define/page-calls';
import { areaTabs } from '../tabs';
import type { Book, BookKey } from '../tabs/columns';

/** The areas as keys of the book. */
export const areaKeys = areaTabs as readonly BookKey[];

/** Each area as it was found; one that is switched off holds as many rows as it had then. */
export const areaStates = (book: Book, found: readonly FoundSheet[]): readonly AreaState[] =>
  areaKeys.map((key) => {
    if (book[key].installed) return { key, is: 'on', rows: book[key].rows.length };
    const off = found.find((sheet) => sheet.off?.tab === key)?.off;
    return off ? { key, is: 'off', rows: off.rows } : { key, is: 'none', rows: 0 };
  });

/** Names among `keys` that are no area's. */
export const unknownAreas = (keys: readonly string[]): readonly string[] => keys.filter((key) => !areaTabs.includes(key));
