import type { Row, Worksheet } from 'exceljs';
import type { Block } from '../define/document';
import { palette } from '../define/look';
import type { Language } from '../languages';
import { serialOf } from '../rules/day';
import { isFraction } from '../rules/measure';
import { cellText } from './cell-text';
import { leastWidths, textWidth } from './column-shares';
import { isOpen } from './open-slots';
import { font, numberFormat, putCell, putText, solid, thin } from './xlsx-cell';

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;

const lineHeight = 14;
const padding = 4;

/** Lines that a text takes in a width of so many half-width characters. */
const linesOf = (text: string, width: number): number =>
  text.split('\n').reduce((lines, part) => lines + Math.max(1, Math.ceil((textWidth(part) * 1.02) / Math.max(1, width - 1))), 0);

/** Widths of a sheet's columns in characters, for all tables that stand in it; many columns are kept narrower, so that a printed line stays legible. */
export const columnWidths = (tables: readonly Of<'table'>[], columns: number, language: Language): readonly number[] =>
  Array.from({ length: columns }, (_, column) => {
    const least = tables.map((table) => leastWidths(table, language)[column] ?? 0);
    const texts = tables.flatMap((table) => table.rows.map((row) => (row[column] ? cellText(row[column], language) : '')));
    const cap = column === 0 ? 32 : columns > 8 ? 20 : 40;
    return Math.max(9, ...least, Math.min(cap, Math.max(0, ...texts.map((text) => textWidth(text) + 3))));
  });

const setHeight = (row: Row, texts: readonly string[], widths: readonly number[]): void => {
  row.height = padding + lineHeight * Math.min(26, Math.max(1, ...texts.map((text, column) => linesOf(text, widths[column] ?? 12))));
};

/** Writes a table below what the sheet has: its head, then a row for each of its rows.
 * @returns The number of the head's row.
 */
export const putTable = (sheet: Worksheet, block: Of<'table'>, widths: readonly number[], language: Language): number => {
  const right = (column: number) => block.align?.[column] === 'right';
  const alignment = (column: number, vertical: 'top' | 'bottom') =>
    ({
      horizontal: right(column) ? 'right' : 'left',
      indent: right(column) || !right(column - 1) ? 0 : 1,
      vertical,
      wrapText: true,
    }) as const;
  const head = sheet.addRow([]);
  block.head.forEach((text, column) => {
    const cell = head.getCell(column + 1);
    putText(cell, text);
    cell.font = font(10, palette.text, true);
    cell.fill = solid(palette.header);
    cell.alignment = alignment(column, 'bottom');
    cell.border = { bottom: thin(palette.quiet) };
  });
  setHeight(head, block.head, widths);
  for (const cells of block.rows) {
    const row = sheet.addRow([]);
    cells.forEach((from, column) => {
      const cell = row.getCell(column + 1);
      putCell(cell, from, language, 10);
      cell.alignment = alignment(column, 'top');
      cell.border = { bottom: thin(palette.rule) };
    });
    setHeight(
      row,
      cells.map((from) => cellText(from, language)),
      widths,
    );
  }
  return head.number;
};

/** One line over the whole width of the sheet. */
const putLine = (
  sheet: Worksheet,
  text: string,
  widths: readonly number[],
  size: number,
  color: string = palette.text,
  bold = false,
): Row => {
  const row = sheet.addRow([]);
  const cell = row.getCell(1);
  putText(cell, text);
  sheet.mergeCells(row.number, 1, row.number, widths.length);
  cell.font = font(size, color, bold);
  cell.alignment = { vertical: 'top', wrapText: true };
  row.height = padding + (linesOf(text, (widths.reduce((sum, width) => sum + width, 0) * 10) / size) * lineHeight * size) / 10;
  return row;
};

const putNumbers = (sheet: Worksheet, { items }: Of<'numbers'>, language: Language): void => {
  const [labels, values, notes] = [sheet.addRow([]), sheet.addRow([]), sheet.addRow([])];
  values.height = 28;
  notes.height = 2 * lineHeight;
  items.forEach(({ label, value, note }, index) => {
    const [top, middle, below] = [labels, values, notes].map((row) => row.getCell(index + 1));
    if (!top || !middle || !below) return;
    putText(top, label);
    putCell(middle, { ...value, strong: true }, language, 18);
    putText(below, note ?? '');
    for (const cell of [top, below]) cell.font = font(9, palette.quiet);
    for (const cell of [top, middle, below])
      cell.alignment = { horizontal: 'left', vertical: cell === below ? 'top' : 'middle', wrapText: cell !== middle };
  });
};

/** A chart's sentence and its numbers: days as days and shares as shares, ready to be drawn. */
const putChart = (sheet: Worksheet, block: Of<'chart'>, widths: readonly number[], language: Language): void => {
  const words = language.exports;
  putLine(sheet, block.title, widths, 11, palette.text, true);
  putLine(sheet, block.says, widths, 10);
  const share = isFraction(block.unit, block.target ?? null);
  const pairs = [
    ...block.points.map(({ day, value }) => [day, value] as const),
    ...(block.target === undefined ? [] : [[words.targetRow, block.target] as const]),
  ];
  const rows = pairs.map(([name, value]) => [{ text: name }, { text: String(value), value }]);
  const head = putTable(sheet, { kind: 'table', head: [words.day, words.value], align: ['left', 'right'], rows }, widths, language);
  pairs.forEach(([, value], index) => {
    const row = sheet.getRow(head + index + 1);
    const point = block.points[index];
    if (point) Object.assign(row.getCell(1), { value: serialOf(point.day), numFmt: 'yyyy-mm-dd' });
    row.getCell(2).numFmt = share ? '0.0#%' : numberFormat(value, 'plain');
  });
};

/** Writes one block below what the sheet has. */
export const putBlock = (sheet: Worksheet, block: Block, widths: readonly number[], language: Language): void => {
  const words = language.exports;
  switch (block.kind) {
    case 'heading': {
      sheet.addRow([]);
      const row = putLine(sheet, block.text, widths, block.level === 1 ? 15 : 12, palette.text, true);
      if (block.level === 1) row.getCell(1).border = { top: { ...thin(palette.accent), style: 'medium' } };
      return;
    }
    case 'text':
      putLine(sheet, block.text, widths, 10, block.quiet ? palette.quiet : palette.text);
      return;
    case 'numbers':
      putNumbers(sheet, block, language);
      return;
    case 'table':
      if (block.rows.length === 0) putLine(sheet, block.empty ?? words.noData, widths, 10, palette.quiet);
      else putTable(sheet, block, widths, language);
      return;
    case 'chart':
      sheet.addRow([]);
      if (block.points.length === 0) putLine(sheet, `${block.title} ${words.noData}`, widths, 10, palette.quiet);
      else putChart(sheet, block, widths, language);
      return;
    case 'slot': {
      putLine(sheet, block.label, widths, 10, palette.text, true);
      const open = isOpen(block);
      const row = putLine(sheet, open ? `✎ ${words.toComplete}` : (block.text ?? ''), widths, 10, palette.text, open);
      if (open) row.getCell(1).fill = solid(palette.slot);
      if (open) row.height = 2 * lineHeight;
    }
  }
};
