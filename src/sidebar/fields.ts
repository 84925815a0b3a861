import type { Fields } from '../define/page-calls';
import type { ChoiceKey, ChoiceSet, Language, TabKey } from '../languages';
import { labelOf, readChoice } from '../languages/choose';
import { quarterOf, showPeriod } from '../rules/period';

/** What stands for a field on the page. `open` is a list that also takes a word of one's own; `link` a choice among rows. */
export type Control =
  | { readonly as: 'text' | 'long' | 'email' | 'period' | 'day' }
  | { readonly as: 'number' | 'percent'; readonly min?: number; readonly max?: number }
  | { readonly as: 'choice' | 'open'; readonly set: ChoiceSet }
  | { readonly as: 'link'; readonly to: 'goals' | 'members' };

/** One field of a form. Label and help are `language.tabs[tab].columns[key]`. */
export interface Field<K extends string = string> {
  readonly key: K;
  readonly control: Control;
  readonly required?: true;
  /** Folded away under "More". */
  readonly rare?: true;
  /** What a new row starts with, as sent. */
  readonly start?: string;
}
export type FormTab = 'goals' | 'kpis' | 'changes' | 'members' | 'responsibilities';
type ColumnKey<T extends TabKey> = keyof Language['tabs'][T]['columns'] & string;

/** The fields of each form in the order in which they are asked; the tabs' input columns. */
export const formFields = {
  goals: [
    { key: 'goal', control: { as: 'text' }, required: true },
    { key: 'owner', control: { as: 'link', to: 'members' }, required: true },
    { key: 'period', control: { as: 'period' }, required: true },
    { key: 'level', control: { as: 'choice', set: 'level' }, required: true, start: 'team' },
    { key: 'parent', control: { as: 'link', to: 'goals' } },
    { key: 'weight', control: { as: 'percent', min: 0 } },
    { key: 'team', control: { as: 'text' } },
    { key: 'source', control: { as: 'choice', set: 'goalSource' }, start: 'kpis' },
    { key: 'kind', control: { as: 'choice', set: 'goalKind' }, rare: true, start: 'committed' },
    { key: 'agreed', control: { as: 'choice', set: 'agreed' }, rare: true, start: 'draft' },
    { key: 'closing', control: { as: 'long' }, rare: true },
  ],
  kpis: [
    { key: 'kpi', control: { as: 'text' }, required: true },
    { key: 'method', control: { as: 'choice', set: 'method' }, required: true },
    { key: 'unit', control: { as: 'open', set: 'unit' }, required: true },
    { key: 'baseline', control: { as: 'number' } },
    { key: 'target', control: { as: 'number' }, required: true },
    { key: 'actual', control: { as: 'number' } },
    { key: 'owner', control: { as: 'link', to: 'members' } },
    { key: 'aggregation', control: { as: 'choice', set: 'aggregation' }, required: true },
    { key: 'cadence', control: { as: 'choice', set: 'cadence' }, required: true, start: 'weekly' },
    { key: 'definition', control: { as: 'long' } },
    { key: 'asOf', control: { as: 'day' }, rare: true },
    { key: 'weight', control: { as: 'percent', min: 0 }, rare: true },
    { key: 'floor', control: { as: 'number' }, rare: true },
    { key: 'stretch', control: { as: 'number' }, rare: true },
    { key: 'pace', control: { as: 'text' }, rare: true },
  ],
  changes: [{ key: 'reason', control: { as: 'long' }, required: true }],
  members: [
    { key: 'member', control: { as: 'text' }, required: true },
    { key: 'role', control: { as: 'text' }, required: true },
    { key: 'team', control: { as: 'text' }, required: true },
    { key: 'email', control: { as: 'email' } },
    { key: 'takesPart', control: { as: 'choice', set: 'takesPart' }, start: 'member' },
    { key: 'hours', control: { as: 'number', min: 0, max: 168 }, rare: true },
    { key: 'standIn', control: { as: 'link', to: 'members' }, rare: true },
    { key: 'awayUntil', control: { as: 'day' }, rare: true },
    { key: 'reminders', control: { as: 'choice', set: 'reminders' }, rare: true },
    { key: 'language', control: { as: 'choice', set: 'language' }, rare: true },
  ],
  responsibilities: [
    { key: 'item', control: { as: 'text' }, required: true },
    { key: 'kind', control: { as: 'choice', set: 'itemKind' }, required: true, start: 'initiative' },
    { key: 'goal', control: { as: 'link', to: 'goals' } },
  ],
} as const satisfies { readonly [T in FormTab]: readonly Field<ColumnKey<T>>[] };

/** Label and help of a field. */
export const fieldWords = (language: Language, tab: FormTab, key: string): { readonly header: string; readonly note: string } => {
  const columns = language.tabs[tab].columns as { readonly [key: string]: { readonly header: string; readonly note: string } };
  return columns[key] ?? { header: key, note: '' };
};

/** What a new row's form starts with; the period is the quarter of `today`.
 * @example startOf('responsibilities', '2026-05-13') // { item: '', kind: 'initiative', goal: '' }
 */
export const startOf = (tab: FormTab, today: string): Fields =>
  Object.fromEntries(
    formFields[tab].map((field: Field) => [field.key, field.control.as === 'period' ? showPeriod(quarterOf(today)) : (field.start ?? '')]),
  );

/** A field's value as a person reads it: the label of an `open` choice's key, else the text itself.
 * @example shownText(zhCn, { as: 'open', set: 'unit' }, 'people') // '人'
 */
export const shownText = (language: Language, control: Control, value: string): string =>
  control.as === 'open' && Object.hasOwn(language.choices[control.set], value)
    ? labelOf(language, control.set, value as ChoiceKey<ChoiceSet>)
    : value;

/** A field's text as the server wants it: the key of an `open` choice where the word is known, else the text without blanks around it.
 * @example sentText({ as: 'open', set: 'unit' }, ' 人 ') // 'people'
 */
export const sentText = (control: Control, text: string): string =>
  (control.as === 'open' ? readChoice(control.set, text) : null) ?? text.trim();

/** How several check-ins are joined unless somebody says otherwise: completion ratios add up, everything else is its latest value. */
export const usualAggregation = (method: string): string => (method === 'ratio' ? 'sum' : 'latest');
