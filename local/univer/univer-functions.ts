import type { Nullable } from '@univerjs/core';
import type { BaseValueObject } from '@univerjs/engine-formula';
import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import type { FormulaFunction } from '../host/engine';

/** Where a custom function was called from: Univer's sheet id, row and column from 0. */
export type Said = (sheet: string, row: number, column: number, sentence: string | null) => void;

const isDayFormat = (pattern: string): boolean => /[yd]/i.test(pattern.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));

const argument = (value: Nullable<BaseValueObject>): unknown => {
  if (!value || value.isNull()) return '';
  if (value.isError()) return String(value.getValue());
  if (value.isNumber() && isDayFormat(value.getPattern())) return { day: Number(value.getValue()) };
  return value.getValue();
};

const argumentOf = (value: BaseValueObject): unknown => {
  if (!value.isArray()) return argument(value);
  const rows = (value as ArrayValueObject).getArrayValue().map((row) => row.map(argument));
  return rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : rows;
};

const answer = (value: unknown): BaseValueObject => {
  if (typeof value === 'number') return Number.isFinite(value) ? NumberValueObject.create(value) : ErrorValueObject.create(ErrorType.NUM);
  if (typeof value === 'boolean') return BooleanValueObject.create(value);
  if (typeof value === 'object' && value !== null && 'day' in value) return NumberValueObject.create(Number(value.day), 'yyyy-mm-dd');
  // A null among spilled values would show as 0.
  return StringValueObject.create(String(value ?? ''));
};

const answerOf = (value: unknown): BaseValueObject => {
  if (!Array.isArray(value)) return answer(value);
  const rows = value.map((row: unknown) => (Array.isArray(row) ? row : [row]));
  const columns = Math.max(1, ...rows.map((row) => row.length));
  return ArrayValueObject.create({
    calculateValueList: (rows.length === 0 ? [[]] : rows).map((row) => Array.from({ length: columns }, (_, at) => answer(row[at]))),
    rowCount: Math.max(1, rows.length),
    columnCount: columns,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
};

/**
 * A custom function as Univer calls it: Apps Script's arguments in, a spilled result out. What it throws becomes `#VALUE!` in the cell
 * and is told to `said`, since an exception would stop the whole calculation.
 */
export const univerFunction = (name: string, call: FormulaFunction, said: Said): BaseFunction => {
  const custom = new BaseFunction(name);
  custom.minParams = 0;
  custom.maxParams = 255;
  custom.calculate = (...values: BaseValueObject[]) => {
    const place = [custom.subUnitId ?? '', custom.row, custom.column] as const;
    try {
      const result = answerOf(call(values.map(argumentOf)));
      said(...place, null);
      return result;
    } catch (error) {
      said(...place, error instanceof Error ? error.message : String(error));
      return ErrorValueObject.create(ErrorType.VALUE);
    }
  };
  return custom;
};
