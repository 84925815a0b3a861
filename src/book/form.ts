import type { Column, Columns, Plain } from '../define/column';
import type { Fields } from '../define/page-calls';
import type { AnyBook, AnyRow } from '../define/table';
import type { Language } from '../languages';
import { labelsOf } from '../languages/choose';
import { say } from '../languages/say';
import { isFraction } from '../rules/measure';
import { readPeriod, showPeriod } from '../rules/period';
import { isUnderstood, readCell } from './cells';

/** What a form's fields come to: plain values by column, and what is wrong by column. */
export interface FormValues {
  readonly values: { readonly [column: string]: Plain | null };
  readonly refused: { readonly [column: string]: string };
}

const complaint = (column: Column, text: string, language: Language): string => {
  const words = language.actions.field;
  switch (column.type) {
    case 'number':
    case 'percent':
    case 'money':
      return say(words.number, { text });
    case 'day':
      return say(words.day, { text });
    case 'period':
      return say(words.period, { text });
    case 'choice':
      return say(words.choice, { text, choices: labelsOf(language, column.set).join(language.code === 'en' ? ', ' : '、') });
    default:
      return say(words.link, { text });
  }
};

/** Reads the fields of a form by their columns; links are ids. Only the fields given are read; a required one that is blank is refused, save where its column has a default.
 * @example readFields(columns.members, { member: '', role: 'Writer' }, book, en).refused // { member: 'Please fill this in' }
 */
export const readFields = (columns: Columns, fields: Fields, book: AnyBook, language: Language): FormValues => {
  const values: { [column: string]: Plain | null } = {};
  const refused: { [column: string]: string } = {};
  for (const [key, text] of Object.entries(fields)) {
    const column = Object.hasOwn(columns, key) ? columns[key] : undefined;
    if (!column || (column.by && column.by !== 'person' && column.by !== 'either')) continue;
    const blank = text.trim() === '';
    if (blank) {
      values[key] = column.type === 'choice' ? (column.default ?? null) : null;
      if (column.required && values[key] === null) refused[key] = language.actions.field.required;
      continue;
    }
    if (column.type === 'link') {
      const known = book[column.to]?.rows.some(({ id }) => id === text) === true;
      values[key] = known ? text : null;
      if (!known) refused[key] = complaint(column, text, language);
      continue;
    }
    const value = readCell(column, text);
    values[key] = isUnderstood(value) ? value : null;
    if (!isUnderstood(value)) refused[key] = complaint(column, text, language);
  }
  return { values, refused };
};

/** A number, day or period of a row as a form shows it; other values as they are. */
export const shown = (column: Column, value: Plain, row: AnyRow): string => {
  const period = column.type === 'period' ? readPeriod(String(value)) : null;
  if (period) return showPeriod(period);
  if (column.type === 'percent') return `${Number((Number(value) * 100).toFixed(4))}%`;
  if (column.type === 'number' && column.unitIn) {
    const unit = row[column.unitIn];
    const target = typeof row.target === 'number' ? row.target : null;
    return isFraction(typeof unit === 'string' ? unit : null, target) ? `${Number((Number(value) * 100).toFixed(6))}%` : String(value);
  }
  return String(value);
};

/** The fields an edit form starts from: links as ids, choices as keys, numbers and days as text.
 * @example writeFields(columns.goals, row).weight // '40%'
 */
export const writeFields = (columns: Columns, row: AnyRow): Fields =>
  Object.fromEntries(
    Object.entries(columns).map(([key, column]) => {
      const value = row[key] as Plain | null | undefined;
      return [key, value === null || value === undefined ? '' : shown(column, value, row)];
    }),
  );
