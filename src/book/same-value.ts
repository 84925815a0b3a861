import type { Cell } from './cells';
import { predictedSeconds } from './predicted-seconds';
import { runs } from './runs';

/** One value for scattered cells of a column, written with one call. */
export interface Same {
  readonly value: Cell;
  readonly column: number;
  /** Neighbouring rows, from above. */
  readonly rows: readonly { readonly first: number; readonly count: number }[];
}

/** Values of which a column may hold so many to be written value by value, places that one call takes, and calls that a column takes. */
const most = { values: 6, places: 2000, calls: 10 };

/** The changed cells of a column by value, where writing them so takes less than `seconds`; else null.
 * @example sameValues(13, [[3, 'Overdue'], [900, 'Overdue']], 0.1)
 * // [{ value: 'Overdue', column: 13, rows: [{ first: 3, count: 1 }, { first: 900, count: 1 }] }]
 */
export const sameValues = (
  column: number,
  cells: readonly (readonly [row: number, value: Cell])[],
  seconds: number,
): readonly Same[] | null => {
  const byValue = new Map<Cell, number[]>();
  for (const [row, value] of cells) {
    const rows = byValue.get(value);
    if (rows) rows.push(row);
    else if (byValue.size === most.values) return null;
    else byValue.set(value, [row]);
  }
  const made = [...byValue].flatMap(([value, at]) => {
    const all = runs(at);
    return Array.from({ length: Math.ceil(all.length / most.places) }, (_, n) => ({
      value,
      column,
      rows: all.slice(n * most.places, (n + 1) * most.places),
    }));
  });
  // Neighbours of the column may be written together with it: apart they cost a call more.
  const apart = predictedSeconds({ calls: made.length + 1, cellsWritten: cells.length });
  return made.length <= most.calls && apart < seconds ? made : null;
};
