import type { Column } from '../define/column';
import type { AnyRowChange } from '../define/table';
import { type Language, languages } from '../languages';
import type { Day } from '../rules/day';
import { columns } from './columns';
import type { Starter, StarterCell, StarterDay, StarterRow } from './starter-format';

/** What the cells of a starter's rows are laid with. */
export interface Ground {
  readonly starter: Starter;
  readonly language: Language;
  /** Areas in this workbook; rows of others are not laid, and links to them stay blank. */
  readonly areas: readonly string[];
  /** The example period, `2026-Q2`. */
  readonly period: string;
  lay(day: StarterDay): Day;
  /** Id of the row with that key in a tab; an unknown key is an error. */
  idIn(tab: string, key: string): string;
}

const isText = (cell: StarterCell): boolean =>
  typeof cell === 'string' ||
  (typeof cell === 'object' && languages.every(({ code }) => typeof cell[code as keyof typeof cell] === 'string'));
const isDay = (cell: StarterCell): cell is StarterDay =>
  typeof cell === 'object' && ['week', 'workDays', 'day'].some((key) => typeof cell[key as keyof typeof cell] === 'number');

const textOf = (cell: StarterCell, { language }: Ground): string | undefined => {
  if (!isText(cell)) return undefined;
  return typeof cell === 'string' ? cell : (cell as { readonly [code: string]: string })[language.code];
};

const linkOf = (to: string, key: StarterCell, { areas, starter, idIn }: Ground): string | null | undefined => {
  if (typeof key !== 'string') return undefined;
  const id = idIn(to, key);
  return to in (starter.rows ?? {}) && !areas.includes(to) ? null : id;
};

/** The value of a cell in a column; undefined where it does not fit. */
const cellOf = (cell: StarterCell, column: Column, ground: Ground): unknown => {
  switch (column.type) {
    case 'number':
    case 'percent':
    case 'money':
      return typeof cell === 'number' ? cell : undefined;
    case 'yesNo':
      return typeof cell === 'boolean' ? cell : undefined;
    case 'day':
      return isDay(cell) ? ground.lay(cell) : undefined;
    case 'period':
      return cell === 'period' ? ground.period : isDay(cell) ? ground.lay(cell).slice(0, 7) : undefined;
    case 'link':
      return linkOf(column.to, cell, ground);
    case 'choice': {
      const isKey = typeof cell === 'string' && Object.hasOwn(ground.language.choices[column.set], cell);
      return isKey ? cell : column.open ? textOf(cell, ground) : undefined;
    }
    default:
      return textOf(cell, ground);
  }
};

const layRow = (area: string, { key, ...cells }: StarterRow, at: number, ground: Ground): AnyRowChange => {
  const known: { readonly [column: string]: Column } = columns[area as keyof typeof columns];
  const values = Object.entries(cells).map(([name, cell]) => {
    const path = `/rows/${area}/${at}/${name}`;
    const column = Object.hasOwn(known, name) ? known[name] : undefined;
    if (!column || column.by === 'refresh' || column.by === 'formula') throw new Error(`starter: ${path}: no column to fill in`);
    const value = cellOf(cell, column, ground);
    if (value === undefined) throw new Error(`starter: ${path}: ${JSON.stringify(cell)} is no ${column.type}`);
    return [name, value] as const;
  });
  return { add: { id: ground.idIn(area, key), ...Object.fromEntries(values) } };
};

/** A starter's rows for the areas in the workbook, by their columns.
 * @example areaRows(ground).risks // [{ add: { id: 'RK-1', risk: 'One SMS provider only', likelihood: '3', … } }, …]
 */
export const areaRows = (ground: Ground): { readonly [area: string]: readonly AnyRowChange[] } =>
  Object.fromEntries(
    Object.entries(ground.starter.rows ?? {})
      .filter(([area]) => ground.areas.includes(area))
      .map(([area, rows]) => [area, rows.map((row, at) => layRow(area, row, at, ground))]),
  );
