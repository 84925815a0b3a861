import type { Fields } from '../define/page-calls';
import type { Language } from '../languages';
import { say } from '../languages/say';
import { readDay, readNumber } from '../rules/cell';
import { readPeriod } from '../rules/period';
import { type Field, type FormTab, fieldWords, formFields } from './fields';

const unread = (field: Field, text: string, words: Language['pages']['refused']): string | null => {
  const { control } = field;
  if (control.as === 'day') return readDay(text) === null ? words.day : null;
  if (control.as === 'period') return readPeriod(text) === null ? words.period : null;
  if (control.as === 'email') return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? null : words.email;
  if (control.as !== 'number' && control.as !== 'percent') return null;
  const value = readNumber(text);
  if (value === null) return words.number;
  if (control.min !== undefined && value < control.min) return control.max === undefined ? words.min : words.range;
  return control.max !== undefined && value > control.max ? words.range : null;
};

/** What is wrong with a form before it is sent, a sentence by field key; empty where all is well.
 * @example checkForm(en, 'members', { member: '', role: 'PM', team: 'A' }) // { member: 'Fill in “Member”' }
 */
export const checkForm = (language: Language, tab: FormTab, values: Fields): Fields => {
  const faults: [string, string][] = [];
  for (const field of formFields[tab] as readonly Field[]) {
    const text = (values[field.key] ?? '').trim();
    const words = language.pages.refused;
    const fault = text === '' ? (field.required ? words.required : null) : unread(field, text, words);
    const { control } = field;
    const bounds = 'min' in control ? { min: control.min ?? '', max: control.max ?? '' } : {};
    if (fault) faults.push([field.key, say(fault, { field: fieldWords(language, tab, field.key).header, ...bounds })]);
  }
  return Object.fromEntries(faults);
};

/** True where a KPI's part of the form was left alone: the goal is then saved without one. */
export const isEmptyKpi = (values: Fields): boolean =>
  ['kpi', 'baseline', 'target', 'actual', 'definition', 'unit', 'method'].every((key) => (values[key] ?? '').trim() === '');

/** The percentage in a goal that does not say whether it is relative or in points, for a KPI counted in %; null where nothing is open.
 * @example openRaise('转化率提高15%', 'percent') // '15%'
 */
export const openRaise = (goal: string, unit: string): string | null => {
  if (unit !== 'percent' && !/^[%％]$/.test(unit.trim())) return null;
  if (/相对|百分点|个点|\bpp\b|relative|percentage point|\bpoints?\b|至|到|\bto\b/i.test(goal)) return null;
  return /\d+(?:\.\d+)?\s*[%％]/.exec(goal)?.[0] ?? null;
};

/** A refusal spread over a form's parts: `kpi.target` or, where only one part has that field, `target`. What fits nowhere is for the form as a whole.
 * @example spreadRefusal({ 'kpi.target': 'x', '': 'y' }, { goal: ['goal'], kpi: ['target'] }) // { fields: { 'kpi.target': 'x' }, form: ['y'] }
 */
export const spreadRefusal = (
  refused: Fields,
  parts: { readonly [part: string]: readonly string[] },
): { readonly fields: Fields; readonly form: readonly string[] } => {
  const fields: [string, string][] = [];
  const form: string[] = [];
  for (const [path, text] of Object.entries(refused)) {
    const places = Object.entries(parts).flatMap(([part, keys]) => keys.map((key) => ({ key, full: `${part}.${key}` })));
    const place = places.find(({ full }) => full === path) ?? places.find(({ key }) => key === path);
    if (place) fields.push([place.full, text]);
    else form.push(text);
  }
  return { fields: Object.fromEntries(fields), form };
};
