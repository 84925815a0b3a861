import type { Block } from '../define/document';
import type { Language } from '../languages';
import { cellText } from './cell-text';

type Table = Extract<Block, { kind: 'table' }>;

const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;

const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);

/** Width of a text in half-width characters: a Chinese character counts 2.
 * @example textWidth('KPI 指标') // 8
 */
export const textWidth = (text: string): number => [...text].reduce((sum, letter) => sum + (wide.test(letter) ? 2 : 1), 0);

/** The longest part of a text that should stay on one line: a Latin word, or up to four Chinese characters. */
const unbroken = (text: string): number =>
  Math.max(0, ...text.split(/[\s/]+/).map((word) => (wide.test(word) ? Math.min(8, textWidth(word)) : Math.min(12, textWidth(word)))));

/** Least widths of a table's columns in half-width characters, so that no word, number or status is broken. */
export const leastWidths = (table: Table, language: Language): readonly number[] =>
  table.head.map((head, column) => {
    const cells = table.rows.map((row) => {
      const cell = row[column];
      if (!cell) return 0;
      const text = cellText(cell, language);
      if (cell.status) return Math.min(12, textWidth(text) + 1);
      if (cell.bar) return 14;
      return cell.value === undefined ? unbroken(text) : textWidth(text);
    });
    // Heads are bold, which takes a fifth more; digits are wider than letters.
    return Math.min(24, Math.max(3, unbroken(head) * 1.2, Math.max(0, ...cells) * 1.12)) + 2;
  });

/** What a column would take if it had the room: between its usual and its longest text. */
const wished = (table: Table, column: number, language: Language): number => {
  const widths = [table.head[column] ?? '', ...table.rows.map((row) => (row[column] ? cellText(row[column], language) : ''))].map(
    textWidth,
  );
  return Math.min(60, (Math.max(...widths) + sum(widths) / widths.length) / 2) + 2;
};

/** Shares of a line that the columns of a table take, together 1: the widths it names, or what its contents wish for, but none below its least width.
 * @param room - Width of the line in half-width characters.
 */
export const columnShares = (table: Table, language: Language, room: number): readonly number[] => {
  const least = leastWidths(table, language);
  const named = table.widths?.length === table.head.length ? table.widths : null;
  const wishes = table.head.map((_, column) => named?.[column] ?? wished(table, column, language));
  const unit = named ? room / sum(wishes) : 1;
  const beyond = wishes.map((wish, column) => Math.max(0, wish * unit - (least[column] ?? 0)));
  const share = Math.max(0, room - sum(least)) / (sum(beyond) || 1);
  const widths = least.map((width, column) => width + share * (beyond[column] ?? 0));
  return widths.map((width) => width / sum(widths));
};

/** Lines that a row of a table takes on average on a line of so much room. */
export const averageLines = (table: Table, language: Language, room: number): number => {
  const shares = columnShares(table, language, room);
  const lines = table.rows.map((row) =>
    Math.max(
      1,
      ...row.map((cell, column) => Math.ceil(textWidth(cellText(cell, language)) / Math.max(1, room * (shares[column] ?? 0) - 2))),
    ),
  );
  return sum(lines) / Math.max(1, lines.length);
};
