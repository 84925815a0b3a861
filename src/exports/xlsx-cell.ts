import type { Cell } from 'exceljs';
import type { DocumentCell } from '../define/document';
import { palette, statusLook } from '../define/look';
import type { Language } from '../languages';
import { cellText } from './cell-text';

/** What a spreadsheet cell can hold at most. */
const longest = 32767;

const argb = (color: string): { readonly argb: string } => ({ argb: `FF${color.slice(1).toUpperCase()}` });

/** One colour, as a cell's background. */
export const solid = (color: string) => ({ type: 'pattern', pattern: 'solid', fgColor: argb(color) }) as const;

/** A font of the report. */
export const font = (size: number, color: string = palette.text, bold = false) => ({ name: 'Arial', size, bold, color: argb(color) });

/** A thin line of one colour. */
export const thin = (color: string) => ({ style: 'thin', color: argb(color) }) as const;

/** A person's text without the characters that XML cannot carry, and at most so many long. */
export const plainText = (text: string, most: number): string =>
  text
    .slice(0, most)
    .replace(/[\ud800-\udfff\ufffe\uffff]/gu, '\ufffd')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '');

/** Writes a person's text so that it stays text, also after somebody has edited the cell. */
export const putText = (cell: Cell, text: string): void => {
  cell.value = plainText(text, longest);
  if (/^[\s'=+\-@＝＋－＠]/.test(text)) cell.numFmt = '@';
};

/** The format of a number: shares in percent, points with one decimal, anything else with thousands commas and at most two. */
export const numberFormat = (value: number, as: DocumentCell['as']): string => {
  if (as === 'share') return '0.0%';
  if (as === 'points') return '0.0';
  return Number.isInteger(value) ? '#,##0' : '#,##0.##';
};

/** Writes one cell of a report: a number as a number, shown with the symbol of its status, anything else as text. */
export const putCell = (cell: Cell, from: DocumentCell, language: Language, size: number): void => {
  const look = from.status ? statusLook[from.status] : null;
  cell.font = font(size, look?.text ?? palette.text, from.strong === true);
  if (look) cell.fill = solid(look.fill);
  if (from.value === undefined || !Number.isFinite(from.value)) {
    putText(cell, cellText(from, language));
    return;
  }
  const format = numberFormat(from.value, from.as);
  cell.value = from.value;
  cell.numFmt = look ? `"${look.symbol} "${format};"${look.symbol} "-${format}` : format;
};
