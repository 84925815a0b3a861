import type { Columns } from '../define/column';
import type { AnyTab } from '../define/tab';
import { firstRow, type Place } from './place';
import type { ReadTable } from './read-book';
import { runs } from './runs';

/** Cells of one column, one below the other. */
export interface Stretch {
  readonly column: number;
  readonly row: number;
  readonly count: number;
}

/** Where numbers stand that the refresh of an earlier version wrote and a formula now spills; what people have put between and below them is left out.
 * @example oldNumbers(tasks, table) // [{ column: 13, row: 3, count: 40 }]
 */
export const oldNumbers = (tab: AnyTab, { place, rows, values }: ReadTable): readonly Stretch[] => {
  const ours = new Set(rows.map(({ at }) => at));
  return Object.entries(tab.columns as Columns).flatMap(([key, { once }]) => {
    const column = once && (place as Place).at.get(key);
    if (!column) return [];
    const cell = (row: number) => values[row - 1]?.[column - 1] ?? '';
    const below = values.map((_, index) => index + 1).filter((row) => row >= firstRow);
    const free = runs(below.filter((row) => cell(row) === '' || (typeof cell(row) === 'number' && ours.has(row))));
    const isOld = ({ first, count }: (typeof free)[number]): boolean =>
      Array.from({ length: count }, (_, step) => cell(first + step)).some((one) => one !== '');
    return free.filter(isOld).map(({ first, count }) => ({ column, row: first, count }));
  });
};
