import type { ICellData, IStyleData, Nullable } from '@univerjs/core';
import { BooleanNumber, CellValueType, HorizontalAlign, VerticalAlign, WrapStrategy } from '@univerjs/core';
import type { CellStyle, CellValue, CellWrite } from '../host/engine';

const horizontal = new Map([
  ['left', HorizontalAlign.LEFT],
  ['center', HorizontalAlign.CENTER],
  ['right', HorizontalAlign.RIGHT],
] as const);
const vertical = new Map([
  ['top', VerticalAlign.TOP],
  ['middle', VerticalAlign.MIDDLE],
  ['bottom', VerticalAlign.BOTTOM],
] as const);

/** A value as a Univer cell; it also takes away the formula that stood there. */
export const cellOf = (cell: CellWrite): ICellData => {
  if (cell.formula !== undefined) return { f: cell.formula, v: null, t: null, si: null, p: null };
  const value = cell.value ?? null;
  const empty = { f: null, si: null, p: null };
  if (value === null || value === '') return { ...empty, v: null, t: null };
  if (typeof value === 'number') return { ...empty, v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { ...empty, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { ...empty, v: value, t: CellValueType.STRING };
};

/** What a Univer cell holds; a rich text as its plain text, '' as null. */
export const heldIn = (cell: Nullable<ICellData>): CellValue => {
  if (!cell) return null;
  if (cell.p?.body) return cell.p.body.dataStream.replace(/\r\n$/, '').replaceAll('\r', '\n') || null;
  const value = cell.v ?? null;
  if (value === null || value === '') return null;
  if (cell.t === CellValueType.BOOLEAN) return value === 1 || value === true || String(value).toUpperCase() === 'TRUE';
  if (cell.t === CellValueType.NUMBER) return Number(value);
  return value;
};

/** A style as Univer keeps it; only what is named changes. */
export const univerStyle = (style: CellStyle): IStyleData => ({
  ...(style.background === undefined ? {} : { bg: style.background === null ? null : { rgb: style.background } }),
  ...(style.color === undefined ? {} : { cl: style.color === null ? null : { rgb: style.color } }),
  ...(style.bold === undefined ? {} : { bl: style.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
  ...(style.italic === undefined ? {} : { it: style.italic ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
  ...(style.size === undefined ? {} : { fs: style.size }),
  ...(style.wrap === undefined ? {} : { tb: style.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }),
  ...(style.horizontal === undefined ? {} : { ht: style.horizontal === null ? null : (horizontal.get(style.horizontal) ?? null) }),
  ...(style.vertical === undefined ? {} : { vt: vertical.get(style.vertical) ?? null }),
  ...(style.format === undefined ? {} : { n: style.format === '' ? null : { pattern: style.format } }),
});

/** A Univer style in our words; undefined where nothing is set. */
export const styleOf = (style: Nullable<IStyleData>): CellStyle | undefined => {
  if (!style) return undefined;
  const across = [...horizontal].find(([, value]) => value === style.ht)?.[0];
  const down = [...vertical].find(([, value]) => value === style.vt)?.[0];
  const found: CellStyle = {
    ...(style.bg?.rgb ? { background: style.bg.rgb } : {}),
    ...(style.cl?.rgb ? { color: style.cl.rgb } : {}),
    ...(style.bl === BooleanNumber.TRUE ? { bold: true } : {}),
    ...(style.it === BooleanNumber.TRUE ? { italic: true } : {}),
    ...(style.fs ? { size: style.fs } : {}),
    ...(style.tb === WrapStrategy.WRAP ? { wrap: true } : {}),
    ...(style.tb === WrapStrategy.OVERFLOW ? { wrap: false } : {}),
    ...(across ? { horizontal: across } : {}),
    ...(down ? { vertical: down } : {}),
    ...(style.n?.pattern ? { format: style.n.pattern } : {}),
  };
  return Object.keys(found).length === 0 ? undefined : found;
};
