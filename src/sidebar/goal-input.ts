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

/** What saving a goal's form sends: all of a new row, of another what differs from `start`. Choices are keys; a KPI left alone is null, one without an owner gets its goal's. */
export const goalInput = (place: GoalPlace, values: Parts, start: Parts): PageCalls['saveGoal']['input'] => {
  const now = whole(values);
  const goal = place.id ? changedFields(now.goal, sent('goals', start.goal ?? {})) : now.goal;
  if (!takesKpi(place, values)) return { id: place.id, goal, kpiId: '', kpi: null };
  const kpi = place.kpiId ? changedFields(now.kpi, sent('kpis', start.kpi ?? {})) : now.kpi;
  return { id: place.id, goal, kpiId: place.kpiId ?? '', kpi };
};

/** What is wrong with it, by `goal.…` and `kpi.…`. A goal whose fields are not in sight is left to the server. */
export const checkGoal = (language: Language, place: GoalPlace, values: Parts, withGoal: boolean): Fields => {
  const { goal, kpi } = whole(values);
  const named = (part: string, faults: Fields) => Object.entries(faults).map(([key, text]) => [`${part}.${key}`, text] as const);
  return Object.fromEntries([
    ...(withGoal ? named('goal', checkForm(language, 'goals', goal)) : []),
    ...(takesKpi(place, values) ? named('kpi', checkForm(language, 'kpis', kpi)) : []),
  ]);
};
