import type { Fields, PageCalls } from '../define/page-calls';
import type { Language } from '../languages';
import { checkForm, isEmptyKpi } from './check';
import { changedFields, type Parts } from './drafts';
import { type Field, type FormTab, formFields, sentText } from './fields';

/** Which goal a form is for, and which of its KPIs: '' a new one, null none. `alone` shows the KPI without its goal's fields. */
export interface GoalPlace {
  readonly id: string;
  readonly kpiId: string | null;
  readonly alone: boolean;
}

/** Whether the form asks for a KPI: not for a goal that takes its progress from elsewhere and has none. */
export const showsKpi = ({ kpiId, alone }: GoalPlace, values: Parts): boolean =>
  kpiId !== null && (alone || kpiId !== '' || ['kpis', ''].includes(values.goal?.source ?? ''));

const takesKpi = (place: GoalPlace, values: Parts): boolean =>
  showsKpi(place, values) && (place.alone || place.kpiId !== '' || !isEmptyKpi(values.kpi ?? {}));

const sent = (tab: FormTab, fields: Fields): Fields =>
  Object.fromEntries(formFields[tab].map((field: Field) => [field.key, sentText(field.control, fields[field.key] ?? '')]));

const whole = (values: Parts): { readonly goal: Fields; readonly kpi: Fields } => {
  const goal = sent('goals', values.goal ?? {});
  const kpi = sent('kpis', values.kpi ?? {});
  return { goal, kpi: { ...kpi, owner: kpi.owner || goal.owner || '' } };
};

const agreed: readonly (string | undefined)[] = ['agreed', 'changed'];
const agreedOn = { goal: ['period', 'weight'], kpi: ['baseline', 'target', 'weight'] };

/** Whether the form changes what was agreed on: of an agreed goal its period or weight, or its KPI's baseline, target or weight. It then asks why. */
export const changesAgreed = (place: GoalPlace, values: Parts, start: Parts): boolean => {
  const { goal, kpi } = goalChanges(place, values, start);
  const touches = (changed: Fields | null, keys: readonly string[]): boolean => keys.some((key) => changed !== null && key in changed);
  return (
    place.id !== '' &&
    agreed.includes(start.goal?.agreed) &&
    agreed.includes(values.goal?.agreed) &&
    (touches(goal, agreedOn.goal) || (Boolean(place.kpiId) && touches(kpi, agreedOn.kpi)))
  );
};

const goalChanges = (place: GoalPlace, values: Parts, start: Parts): { readonly goal: Fields; readonly kpi: Fields | null } => {
  const now = whole(values);
  const goal = place.id ? changedFields(now.goal, sent('goals', start.goal ?? {})) : now.goal;
  if (!takesKpi(place, values)) return { goal, kpi: null };
  return { goal, kpi: place.kpiId ? changedFields(now.kpi, sent('kpis', start.kpi ?? {})) : now.kpi };
};

/** What saving a goal's form sends: all of a new row, of another what differs from `start`. Choices are keys; a KPI left alone is null, one without an owner gets its goal's. */
export const goalInput = (place: GoalPlace, values: Parts, start: Parts): PageCalls['saveGoal']['input'] => {
  const { goal, kpi } = goalChanges(place, values, start);
  return {
    id: place.id,
    goal,
    kpiId: kpi === null ? '' : (place.kpiId ?? ''),
    kpi,
  };
};

/** What is wrong with it, by `goal.…`, `kpi.…` and `change.reason`. A goal whose fields are not in sight is left to the server. */
export const checkGoal = (language: Language, place: GoalPlace, values: Parts, start: Parts, withGoal: boolean): Fields => {
  const { goal, kpi } = whole(values);
  const named = (part: string, faults: Fields) => Object.entries(faults).map(([key, text]) => [`${part}.${key}`, text] as const);
  return Object.fromEntries([
    ...(withGoal ? named('goal', checkForm(language, 'goals', goal)) : []),
    ...(takesKpi(place, values) ? named('kpi', checkForm(language, 'kpis', kpi)) : []),
    ...(changesAgreed(place, values, start) ? named('change', checkForm(language, 'changes', values.change ?? {})) : []),
  ]);
};
