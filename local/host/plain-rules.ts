import type { Area, Validation } from './engine';
import type { PlainSheet } from './plain-sheet';
import { overlap } from './shift';

/** The rule on each cell of an area, or null. */
export const validationsIn = (sheet: PlainSheet, area: Area): (Validation | null)[][] => {
  const found = sheet.validations.filter((validation) => overlap(validation.area, area));
  // Rows between two edges of rules are alike and share one array: a blank sheet costs one.
  const edges = new Set(found.flatMap(({ area: { row, rows } }) => [row, row + rows]));
  let line: (Validation | null)[] = [];
  return Array.from({ length: area.rows }, (_, down) => {
    const row = area.row + down;
    if (down > 0 && !edges.has(row)) return line;
    const here = found.filter((validation) => row >= validation.area.row && row < validation.area.row + validation.area.rows);
    line = Array.from({ length: area.columns }, (__, across) => {
      const column = area.column + across;
      return here.find(({ area: at }) => column >= at.column && column < at.column + at.columns)?.rule ?? null;
    });
    return line;
  });
};
