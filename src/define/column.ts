import type { ChoiceKey, ChoiceSet } from '../languages';
import type { Day } from '../rules/day';

/** Who writes a column's cells: a person, one spilled formula, or refresh (plain values); `either` is filled by refresh until a person types over it. */
export type FilledBy = 'person' | 'formula' | 'refresh' | 'either';

interface Traits {
  /** ★ A row without it is named in the findings. */
  readonly required?: true;
  /** ▸ Stands in a folded group. */
  readonly rare?: true;
  /** Never shown: ids and other things only the add-on reads. */
  readonly hidden?: true;
  readonly by?: FilledBy;
  /** Earlier versions had refresh write its numbers, which an upgrade clears to make room for the formula. */
  readonly once?: 'refresh';
  /** Pixels; without it the width of the type. */
  readonly width?: number;
}

export interface TextColumn extends Traits {
  readonly type: 'text' | 'long' | 'url' | 'period' | 'any';
}
export interface NumberColumn extends Traits {
  readonly type: 'number' | 'percent' | 'money';
  readonly min?: number;
  /** Column that names the unit its numbers are in; decides their display format. */
  readonly unitIn?: string;
  readonly max?: number;
}
export interface DayColumn extends Traits {
  readonly type: 'day';
}
export interface YesNoColumn extends Traits {
  readonly type: 'yesNo';
}
export interface ChoiceColumn<S extends ChoiceSet = ChoiceSet> extends Traits {
  readonly type: 'choice';
  /** Which set of `language.choices`; its keys are the cell's values. */
  readonly set: S;
  /** The value an empty ★ cell of a new row takes. */
  readonly default?: string;
  /** True where people may write a word of their own (units); then it is kept as typed. */
  readonly open?: true;
}
export interface LinkColumn extends Traits {
  readonly type: 'link';
  /** The tab whose rows are meant; the cell shows that row's title, the value is its id. */
  readonly to: string;
}
export type Column = TextColumn | NumberColumn | DayColumn | YesNoColumn | ChoiceColumn | LinkColumn;
export type ColumnType = Column['type'];
export type Columns = { readonly [key: string]: Column };

/** The plain value of one cell: days are ISO strings, choices their key, links the id of the row meant. */
export type Value<C extends Column> = C extends NumberColumn
  ? number
  : C extends DayColumn
    ? Day
    : C extends YesNoColumn
      ? boolean
      : C extends ChoiceColumn<infer S>
        ? C extends { readonly open: true }
          ? string
          : ChoiceKey<S>
        : C extends { readonly type: 'any' }
          ? Plain
          : string;

/** What a cell can hold once read. `null` is "no value". */
export type Plain = string | number | boolean;

export const text = <const T extends Traits = Record<never, never>>(traits?: T) =>
  ({ type: 'text', ...traits }) as { readonly type: 'text' } & T;
export const long = <const T extends Traits = Record<never, never>>(traits?: T) =>
  ({ type: 'long', ...traits }) as { readonly type: 'long' } & T;
export const url = <const T extends Traits = Record<never, never>>(traits?: T) =>
  ({ type: 'url', ...traits }) as { readonly type: 'url' } & T;
export const period = <const T extends Traits = Record<never, never>>(traits?: T) =>
  ({ type: 'period', ...traits }) as { readonly type: 'period' } & T;
export const any = <const T extends Traits = Record<never, never>>(traits?: T) =>
  ({ type: 'any', ...traits }) as { readonly type: 'any' } & T;
export const number = <const T extends Omit<NumberColumn, 'type'> = Record<never, never>>(traits?: T) =>
  ({ type: 'number', ...traits }) as { readonly type: 'number' } & T;
export const percent = <const T extends Omit<NumberColumn, 'type'> = Record<never, never>>(traits?: T) =>
  ({ type: 'percent', ...traits }) as { readonly type: 'percent' } & T;
export const money = <const T extends Omit<NumberColumn, 'type'> = Record<never, never>>(traits?: T) =>
  ({ type: 'money', ...traits }) as { readonly type: 'money' } & T;
export const yesNo = <const T extends Traits = Record<never, never>>(traits?: T) =>
  ({ type: 'yesNo', ...traits }) as { readonly type: 'yesNo' } & T;
export const day = <const T extends Traits = Record<never, never>>(traits?: T) =>
  ({ type: 'day', ...traits }) as { readonly type: 'day' } & T;
export const choice = <
  S extends ChoiceSet,
  const T extends Omit<ChoiceColumn<S>, 'type' | 'set' | 'default'> & { readonly default?: ChoiceKey<S> } = Record<never, never>,
>(
  set: S,
  traits?: T,
) => ({ type: 'choice', set, ...traits }) as { readonly type: 'choice'; readonly set: S } & T;
export const link = <const T extends Traits = Record<never, never>>(to: string, traits?: T) =>
  ({ type: 'link', to, ...traits }) as { readonly type: 'link'; readonly to: string } & T;
