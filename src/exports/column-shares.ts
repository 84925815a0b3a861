import type { Block } from '../define/document';

type Table = Extract<Block, { kind: 'table' }>;

const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;

/** Width of a text in half-width characters: a Chinese character counts 2.
 * @example textWidth('KPI 指标') // 8
 */
export const textWidth = (text: string): number => [...text].reduce((sum, letter) => sum + (wide.test(letter) ? 2 : 1), 0);

/** The longest part of a text that should stay on one line: a Latin word, or up to four Chinese characters; at most 16. */
const unbroken = (text: string): number =>
  Math.min(16, Math.max(0, ...text.split(/[\s/-]+/).map((word) => (wide.test(word) ? Math.min(8, textWidth(word)) : textWidth(word)))));

const leastWidth = (table: Table, column: number): number => {
  const head = unbroken(table.head[column] ?? '');
  const cells = table.rows.map((row) => {
    const cell = row[column];
    if (!cell) return 0;
    if (cell.bar) return 14;
    return cell.status ? textWidth(cell.text) + 4 : cell.value === undefined ? unbroken(cell.text) : textWidth(cell.text);
  });
  return Math.min(24, Math.max(3, head, ...cells)) + 2;
};

/** Least widths of a table's columns in half-width characters, so that no word, number or status is broken. */
export const leastWidths = (table: Table): readonly number[] => table.head.map((_, column) => leastWidth(table, column));

/** What a column would take if it had the room, from its contents. */
const wished = (table: Table, column: number): number => {
  const cells = table.rows.map((row) => textWidth(row[column]?.text ?? ''));
  return Math.min(48, Math.max(textWidth(table.head[column] ?? ''), ...cells, 4));
};

/** Shares of a line that the columns of a table take, together 1: the widths it names, or what its contents wish for, but none below its least width.
 * @param room - Width of the line in half-width characters.
 */
export const columnShares = (table: Table, room: number): readonly number[] => {
  const least = leastWidths(table);
  const rest = Math.max(0, room - least.reduce((sum, width) => sum + width, 0));
  const named = table.widths?.length === table.head.length ? table.widths : null;
  const wishes = table.head.map((_, column) => named?.[column] ?? wished(table, column));
  const unit = named ? room / wishes.reduce((sum, wish) => sum + wish, 0) : 1;
  const beyond = wishes.map((wish, column) => Math.max(0, wish * unit - (least[column] ?? 0)));
  const all = beyond.reduce((sum, width) => sum + width, 0) || 1;
  const widths = least.map((width, column) => width + (rest * (beyond[column] ?? 0)) / all);
  const total = widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width) => width / total);
};
