import type { Alignment, FillPattern, Font, Style, CellValue as XlsxValue } from 'exceljs';
import type { CellRead, CellStyle, CellValue, CellWrite } from '../host/engine';

const argb = (color: string): string => `FF${color.replace('#', '').toUpperCase()}`;
const hex = (color: { readonly argb?: string } | undefined): string | undefined =>
  color?.argb && color.argb.length === 8 ? `#${color.argb.slice(2).toLowerCase()}` : undefined;

/** A style as exceljs has it. */
export const xlsxStyle = (style: CellStyle): Partial<Style> => {
  const font: Partial<Font> = {
    name: 'Arial',
    size: style.size ?? 10,
    ...(style.bold ? { bold: true } : {}),
    ...(style.italic ? { italic: true } : {}),
    ...(style.color ? { color: { argb: argb(style.color) } } : {}),
  };
  const alignment: Partial<Alignment> = {
    ...(style.wrap ? { wrapText: true } : {}),
    ...(style.horizontal ? { horizontal: style.horizontal } : {}),
    ...(style.vertical ? { vertical: style.vertical } : {}),
  };
  return {
    font,
    alignment,
    ...(style.background ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: argb(style.background) } } } : {}),
    ...(style.format ? { numFmt: style.format } : {}),
  };
};

/** A style from exceljs; undefined where nothing is set. */
export const styleFrom = ({ font, fill, alignment, numFmt }: Partial<Style>): CellStyle | undefined => {
  const background = fill?.type === 'pattern' && fill.pattern === 'solid' ? hex((fill as FillPattern).fgColor) : undefined;
  const color = hex(font?.color);
  const across = alignment?.horizontal;
  const down = alignment?.vertical;
  const style: CellStyle = {
    ...(background ? { background } : {}),
    ...(color && color !== '#000000' ? { color } : {}),
    ...(font?.bold ? { bold: true } : {}),
    ...(font?.italic ? { italic: true } : {}),
    ...(font?.size && font.size !== 10 && font.size !== 11 ? { size: font.size } : {}),
    ...(alignment?.wrapText ? { wrap: true } : {}),
    ...(across === 'left' || across === 'center' || across === 'right' ? { horizontal: across } : {}),
    ...(down === 'top' || down === 'middle' || down === 'bottom' ? { vertical: down } : {}),
    ...(numFmt && numFmt !== 'General' ? { format: numFmt } : {}),
  };
  return Object.keys(style).length === 0 ? undefined : style;
};

type XlsxError = '#N/A' | '#REF!' | '#NAME?' | '#DIV/0!' | '#NULL!' | '#VALUE!' | '#NUM!';
const errors: ReadonlySet<string> = new Set(['#N/A', '#REF!', '#NAME?', '#DIV/0!', '#NULL!', '#VALUE!', '#NUM!']);

/** What a cell showed, as exceljs has it. */
export const xlsxValue = (cell: CellRead): string | number | boolean | null | { error: XlsxError } =>
  cell.error === undefined ? cell.value : { error: (errors.has(cell.error) ? cell.error : '#VALUE!') as XlsxError };

const plain = (value: XlsxValue): CellValue => {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.getTime() / 86_400_000 + 25569;
  if (typeof value !== 'object') return value;
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('text' in value) return typeof value.text === 'string' ? value.text : plain(value.text as XlsxValue);
  return 'error' in value ? value.error : null;
};

/** What a cell of an opened file is: its formula, or its value with days as serials. */
export const writeFrom = (value: XlsxValue, formula: string | undefined): CellWrite =>
  formula === undefined || formula === '' ? { value: plain(value) } : { formula: `=${formula.replace(/_xlfn\.(?:_xlws\.)?/g, '')}` };
