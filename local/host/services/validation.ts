import type { Validation } from '../engine';
import type { Run } from '../run';
import { enumeration, isDate, service } from '../service';
import { words } from '../words';
import { epochOfSerial, serialOfEpoch } from '../zone';
import { heldBy, hold } from './held';

/** Kinds of validation as scripts name them. */
export const validationCriteria = enumeration(
  'VALUE_IN_LIST',
  'VALUE_IN_RANGE',
  'NUMBER_BETWEEN',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'NUMBER_LESS_THAN_OR_EQUAL_TO',
  'DATE_IS_VALID_DATE',
  'DATE_BETWEEN',
  'DATE_ON_OR_AFTER',
  'DATE_ON_OR_BEFORE',
  'CHECKBOX',
  'CUSTOM_FORMULA',
);

const criterion = ({ type, min, max }: Validation): object => {
  if (type === 'list') return validationCriteria.VALUE_IN_LIST;
  if (type === 'listRange') return validationCriteria.VALUE_IN_RANGE;
  if (type === 'checkbox') return validationCriteria.CHECKBOX;
  if (type === 'formula') return validationCriteria.CUSTOM_FORMULA;
  const day = type === 'day';
  if (min === undefined && max === undefined) return validationCriteria.DATE_IS_VALID_DATE;
  if (max === undefined) return day ? validationCriteria.DATE_ON_OR_AFTER : validationCriteria.NUMBER_GREATER_THAN_OR_EQUAL_TO;
  if (min === undefined) return day ? validationCriteria.DATE_ON_OR_BEFORE : validationCriteria.NUMBER_LESS_THAN_OR_EQUAL_TO;
  return day ? validationCriteria.DATE_BETWEEN : validationCriteria.NUMBER_BETWEEN;
};

const criterionValues = (run: Run, { type, values, source, min, max, formula }: Validation): unknown[] => {
  if (type === 'list') return [values, true];
  if (type === 'listRange') return [source && run.make.range(source), true];
  if (type === 'formula') return [formula];
  const bounds = [min, max].filter((bound) => bound !== undefined);
  return type === 'day' ? bounds.map((bound) => new Date(epochOfSerial(bound, run.desk.file.timeZone))) : bounds;
};

/** A finished validation rule. */
export const validationOf = (run: Run, rule: Validation): object =>
  hold(
    service<GoogleAppsScript.Spreadsheet.DataValidation>(run, 'SpreadsheetApp.DataValidation', [
      {
        handle: {
          copy: () => validationBuilder(run, rule),
          getAllowInvalid: () => rule.allowInvalid,
          getHelpText: () => rule.help ?? null,
          getCriteriaType: () => criterion(rule),
          getCriteriaValues: () => criterionValues(run, rule),
        },
      },
    ]),
    'validation',
    rule,
  );

/** Builds a validation rule; a new one only warns. */
export const validationBuilder = (run: Run, from: Validation | null = null): object => {
  let rule: Validation = from ?? { type: 'formula', formula: '=TRUE', allowInvalid: true };
  const serial = (day: unknown): number => {
    if (!isDate(day)) throw run.error(words.badParameters([typeof day], 'SpreadsheetApp.DataValidationBuilder.requireDate'));
    return Math.floor(serialOfEpoch(day.getTime(), run.desk.file.timeZone));
  };
  const require = (next: Omit<Validation, 'allowInvalid' | 'help'>): object => {
    rule = { ...next, allowInvalid: rule.allowInvalid, ...(rule.help === undefined ? {} : { help: rule.help }) };
    return builder;
  };
  const builder: object = service<GoogleAppsScript.Spreadsheet.DataValidationBuilder>(run, 'SpreadsheetApp.DataValidationBuilder', [
    {
      handle: {
        requireValueInList: (values: readonly unknown[]) => {
          if (values.length > 500) throw run.error(words.longList);
          return require({ type: 'list', values: values.map(String) });
        },
        requireValueInRange: (range: unknown) => {
          const source = heldBy(range, 'area');
          if (!source) throw run.error(words.badParameters([typeof range], 'SpreadsheetApp.DataValidationBuilder.requireValueInRange'));
          return require({ type: 'listRange', source });
        },
        requireNumberBetween: (min: number, max: number) => require({ type: 'number', min, max }),
        requireNumberGreaterThanOrEqualTo: (min: number) => require({ type: 'number', min }),
        requireNumberLessThanOrEqualTo: (max: number) => require({ type: 'number', max }),
        requireDate: (...args: readonly unknown[]) => {
          if (args.length > 0) throw run.error(words.badParameters(['String'], 'SpreadsheetApp.DataValidationBuilder.requireDate'));
          return require({ type: 'day' });
        },
        requireDateBetween: (min: unknown, max: unknown) => require({ type: 'day', min: serial(min), max: serial(max) }),
        requireDateOnOrAfter: (min: unknown) => require({ type: 'day', min: serial(min) }),
        requireDateOnOrBefore: (max: unknown) => require({ type: 'day', max: serial(max) }),
        requireCheckbox: (...values: readonly unknown[]) =>
          require({ type: 'checkbox', ...(values.length > 0 ? { values: values.map(String) } : {}) }),
        requireFormulaSatisfied: (formula: string) => require({ type: 'formula', formula }),
        setAllowInvalid: (allowInvalid: boolean) => {
          rule = { ...rule, allowInvalid };
          return builder;
        },
        setHelpText: (help: string) => {
          rule = { ...rule, help };
          return builder;
        },
        copy: () => validationBuilder(run, rule),
        build: () => validationOf(run, rule),
      },
    },
  ]);
  return builder;
};
