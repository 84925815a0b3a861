import type { IRange, ISheetDataValidationRule } from '@univerjs/core';
import {
  BooleanNumber,
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
} from '@univerjs/core';
import type { IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';
import { CFRuleType, CFSubRuleType, CFTextOperator } from '@univerjs/sheets-conditional-formatting';
import { columnName } from '../host/a1';
import type { ConditionalRule, Validation } from '../host/engine';
import type { SheetNames } from './univer-areas';
import { areaAt, areaOf, rangeOf, referenceTo } from './univer-areas';

const dayText = (serial: number): string => new Date((serial - 25569) * 86_400_000).toISOString().slice(0, 10);
const serialOf = (text: string): number =>
  /^\d+(\.\d+)?$/.test(text) ? Number(text) : Date.parse(`${text}T00:00:00Z`) / 86_400_000 + 25569;
const firstDay = '1901-01-01';

const bounds = (rule: Validation, show: (bound: number) => string, least: string) => {
  if (rule.min !== undefined && rule.max !== undefined)
    return { operator: DataValidationOperator.BETWEEN, formula1: show(rule.min), formula2: show(rule.max) };
  if (rule.max !== undefined) return { operator: DataValidationOperator.LESS_THAN_OR_EQUAL, formula1: show(rule.max) };
  return { operator: DataValidationOperator.GREATER_THAN_OR_EQUAL, formula1: rule.min === undefined ? least : show(rule.min) };
};

const condition = (rule: Validation, names: SheetNames) => {
  switch (rule.type) {
    case 'list':
      return { type: DataValidationType.LIST, formula1: (rule.values ?? []).join(','), renderMode: DataValidationRenderMode.ARROW };
    case 'listRange':
      return {
        type: DataValidationType.LIST,
        formula1: rule.source ? `=${referenceTo(rule.source, names)}` : '',
        renderMode: DataValidationRenderMode.ARROW,
      };
    case 'number':
      return { type: DataValidationType.DECIMAL, ...bounds(rule, String, '-1e300') };
    case 'day':
      return { type: DataValidationType.DATE, ...bounds(rule, dayText, firstDay) };
    case 'checkbox':
      return { type: DataValidationType.CHECKBOX };
    case 'formula':
      return { type: DataValidationType.CUSTOM, formula1: rule.formula ?? '' };
  }
};

/** A validation as Univer keeps it. */
export const univerValidation = (rule: Validation, ranges: IRange[], uid: string, names: SheetNames): ISheetDataValidationRule => ({
  ...condition(rule, names),
  uid,
  ranges,
  allowBlank: true,
  showDropDown: true,
  showErrorMessage: !rule.allowInvalid,
  errorStyle: rule.allowInvalid ? DataValidationErrorStyle.WARNING : DataValidationErrorStyle.STOP,
  ...(rule.help === undefined ? {} : { error: rule.help, prompt: rule.help }),
});

const limits = (rule: ISheetDataValidationRule, read: (text: string) => number, least: string) => {
  const [one, two] = [rule.formula1 ?? '', rule.formula2 ?? ''];
  if (rule.operator === DataValidationOperator.BETWEEN) return { min: read(one), max: read(two) };
  if (rule.operator === DataValidationOperator.LESS_THAN_OR_EQUAL) return { max: read(one) };
  return one === least ? {} : { min: read(one) };
};

/** A Univer validation in our words; null for a kind we do not have. */
export const validationOf = (rule: ISheetDataValidationRule, names: SheetNames): Validation | null => {
  const shared = {
    allowInvalid: rule.errorStyle !== DataValidationErrorStyle.STOP,
    ...(rule.prompt === undefined ? {} : { help: rule.prompt }),
  };
  const text = rule.formula1 ?? '';
  if (rule.type === DataValidationType.LIST && text.startsWith('=')) {
    const source = areaAt(text, names);
    return source ? { type: 'listRange', source, ...shared } : null;
  }
  if (rule.type === DataValidationType.LIST) return { type: 'list', values: text === '' ? [] : text.split(','), ...shared };
  if (rule.type === DataValidationType.DECIMAL) return { type: 'number', ...limits(rule, Number, '-1e300'), ...shared };
  if (rule.type === DataValidationType.DATE) return { type: 'day', ...limits(rule, serialOf, firstDay), ...shared };
  if (rule.type === DataValidationType.CHECKBOX) return { type: 'checkbox', ...shared };
  if (rule.type === DataValidationType.CUSTOM) return { type: 'formula', formula: text, ...shared };
  return null;
};

const ownText = /^=\$?([A-Z]{1,3})\$?(\d+)="((?:[^"]|"")*)"$/;

/** The text a rule compares the cell itself with, as `=$M3="done"` over column M from row 3 on; null for any other rule. */
const comparedText = ({ areas, formula }: ConditionalRule): string | null => {
  const [, letters = '', row = '', text = ''] = ownText.exec(formula) ?? [];
  const [area] = areas;
  const isOwn = areas.length === 1 && area?.columns === 1 && area.row === Number(row) && columnName(area.column) === letters;
  return isOwn && text !== '' ? text.replaceAll('""', '"') : null;
};

/**
 * A conditional format as Univer keeps it. Univer computes a formula for each cell, a comparison with the cell's own text only where it is
 * shown; but such a comparison does not see what a formula above spilled into the cell.
 */
export const univerConditional = (rule: ConditionalRule, cfId: string, isSpilled: boolean): IConditionFormattingRule => {
  const style = {
    ...(rule.background ? { bg: { rgb: rule.background } } : {}),
    ...(rule.color ? { cl: { rgb: rule.color } } : {}),
    ...(rule.bold ? { bl: BooleanNumber.TRUE } : {}),
  };
  const text = isSpilled ? null : comparedText(rule);
  const common = { cfId, ranges: rule.areas.map(rangeOf), stopIfTrue: false };
  const type = CFRuleType.highlightCell;
  return text === null
    ? { ...common, rule: { type, subType: CFSubRuleType.formula, value: rule.formula, style } }
    : { ...common, rule: { type, subType: CFSubRuleType.text, operator: CFTextOperator.equal, value: text, style } };
};

const formulaOf = ({ rule, ranges: [range] }: IConditionFormattingRule): string | null => {
  if (rule.type !== CFRuleType.highlightCell || !('subType' in rule)) return null;
  if (rule.subType === CFSubRuleType.formula) return rule.value;
  if (rule.subType !== CFSubRuleType.text || rule.operator !== CFTextOperator.equal || !range) return null;
  return `=$${columnName(range.startColumn + 1)}${range.startRow + 1}="${(rule.value ?? '').replaceAll('"', '""')}"`;
};

/** A Univer conditional format in our words; null where it is not by formula. */
export const conditionalOf = (sheet: number, found: IConditionFormattingRule): ConditionalRule | null => {
  const formula = formulaOf(found);
  if (formula === null || !('style' in found.rule)) return null;
  const { style } = found.rule;
  return {
    areas: found.ranges.map((range) => areaOf(sheet, range)),
    formula,
    ...(style.bg?.rgb ? { background: style.bg.rgb } : {}),
    ...(style.cl?.rgb ? { color: style.cl.rgb } : {}),
    ...(style.bl === BooleanNumber.TRUE ? { bold: true } : {}),
  };
};
