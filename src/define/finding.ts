import type { FindingRule, FindingSlots } from '../languages';
import type { AnyRowChange } from './table';

/** 急 decide now · 中 this week · 提示 a hint, shown only in the tab's own list. */
export type Weight = 'now' | 'week' | 'hint';

/** Something that wants a person: where, which rule, how heavy, and the words for it. Its sentence and mend are `language.findings[rule]`. */
export interface Finding<R extends FindingRule = FindingRule> {
  readonly rule: R;
  readonly weight: Weight;
  readonly tab: string;
  /** The row's id; '' where the whole tab is meant. */
  readonly id: string;
  readonly column?: string;
  /** Id of the member whom it waits for. */
  readonly owner?: string | null;
  /** ISO day since when it holds, where one is known. */
  readonly since?: string | null;
  readonly slots: { readonly [slot: string]: string | number };
  /** Where one click mends it: the rows it changes, by tab; what the click does is `language.findings[rule].does`. */
  readonly does?: { readonly [tab: string]: readonly AnyRowChange[] };
}

/** A finding whose slots are checked against the sentence of its rule.
 * @example finding('taskNoOwner', { tab: 'tasks', id: 'T-1', weight: 'week' }, { task: 'Send the brief' })
 */
export const finding = <R extends FindingRule>(
  rule: R,
  where: Omit<Finding<R>, 'rule' | 'slots'>,
  slots: { readonly [S in FindingSlots<R>]: string | number },
): Finding<R> => ({ rule, ...where, slots });
