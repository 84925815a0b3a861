import { useState } from 'preact/hooks';
import { say } from '../languages/say';
import { openRaise, spreadRefusal } from './check';
import { DraftLine } from './draft-line';
import type { Parts } from './drafts';
import { FieldRow, FieldRows } from './field';
import { type FormTab, formFields, sentText, shownText, startOf, usualAggregation } from './fields';
import { Frame } from './frame';
import { changesAgreed, checkGoal, type GoalPlace, goalInput, showsKpi } from './goal-input';
import { type Here, linksOf, type Place, rowOf } from './place';
import { SaveButtons } from './save-buttons';
import { useParts } from './use-parts';
import { useWords } from './words';

const unitControl = { as: 'open', set: 'unit' } as const;
const keysOf = (tab: FormTab): readonly string[] => formFields[tab].map(({ key }) => key);

/** A goal and one of its KPIs, or either alone. */
export const GoalForm = ({ here, place }: { readonly here: Here; readonly place: GoalPlace & { readonly at: 'goal' } }) => {
  const language = useWords();
  const { pages } = language;
  const { state, talk } = here;
  const draft = `goal:${place.id}:${place.kpiId}:${place.alone}`;
  const savedGoal = rowOf(state.goals, place.id)?.fields;
  const savedKpi = rowOf(state.kpis, place.kpiId ?? '')?.fields;
  const [start] = useState<Parts>(() => {
    const kpi = savedKpi ?? startOf('kpis', state.today);
    return {
      goal: savedGoal ?? startOf('goals', state.today),
      kpi: { ...kpi, unit: shownText(language, unitControl, kpi.unit ?? '') },
    };
  });
  const typed = useParts(here.drafts, draft, start);
  const goal = typed.values.goal ?? {};
  const kpi = typed.values.kpi ?? {};
  const withKpi = showsKpi(place, typed.values);
  const asksWhy = changesAgreed(place, typed.values, start);
  const refusal = spreadRefusal(talk.said.kind === 'refused' ? talk.said.fields : {}, {
    goal: keysOf('goals'),
    ...(withKpi && { kpi: keysOf('kpis') }),
    ...(asksWhy && { change: keysOf('changes') }),
  });
  const withGoal = !place.alone || Object.keys(refusal.fields).some((path) => path.startsWith('goal.'));
  const list: Place = { at: 'goals' };

  const save = (then: Place): void => {
    const faults = checkGoal(language, place, typed.values, start, withGoal);
    if (Object.keys(faults).length > 0) talk.say({ kind: 'refused', fields: faults });
    else if (asksWhy)
      here.save('changeGoal', { ...goalInput(place, typed.values, start), reason: typed.values.change?.reason ?? '' }, draft, then);
    else here.save('saveGoal', goalInput(place, typed.values, start), draft, then);
  };
  const change =
    (part: 'goal' | 'kpi' | 'change') =>
    (key: string, text: string): void => {
      typed.set(
        part,
        key,
        text,
        part === 'kpi' && key === 'method' && (kpi.aggregation === '' || kpi.aggregation === usualAggregation(kpi.method ?? ''))
          ? { aggregation: usualAggregation(text) }
          : {},
      );
    };
  const around = {
    links: { ...linksOf(state), goals: linksOf(state).goals.filter(({ id }) => id !== place.id) },
    today: state.today,
    faults: refusal.fields,
  };
  const raise = withKpi ? openRaise(goal.goal ?? '', sentText(unitControl, kpi.unit ?? '')) : null;
  const isNew = place.id === '' || place.kpiId === '';
  return (
    <Frame
      title={place.alone ? (place.kpiId ? pages.goals.kpiPart : pages.goals.newKpi) : place.id ? pages.goals.goalPart : pages.goals.newGoal}
      {...(place.alone && { context: say(pages.goals.kpiOf, { goal: savedGoal?.goal ?? '' }) })}
      talk={talk}
      others={refusal.form}
      onBack={() => here.go(list)}
      fresh={isNew}
      onSave={() => save(list)}
      foot={<SaveButtons busy={talk.busy} onNext={isNew && (place.id === '' || place.alone) ? () => save(place) : null} />}
    >
      <DraftLine typed={typed} />
      {withGoal && <FieldRows {...around} part="goal" tab="goals" values={goal} onChange={change('goal')} />}
      {withKpi && !place.alone && <h2>{pages.goals.kpiPart}</h2>}
      {withKpi && place.kpiId === '' && !place.alone && <p class="quiet">{pages.goals.kpiMissing}</p>}
      {raise !== null && (
        <p class="hint" role="note">
          {say(pages.goals.raise, { text: raise })}
        </p>
      )}
      {withKpi && (
        <FieldRows {...around} part="kpi" tab="kpis" values={kpi} blanks={{ owner: pages.goals.sameOwner }} onChange={change('kpi')} />
      )}
      {asksWhy && (
        <>
          <h2>{language.tabs.changes.name}</h2>
          <p class="quiet">{pages.goals.agreedChange}</p>
          {formFields.changes.map((field) => (
            <FieldRow
              key={field.key}
              {...around}
              field={field}
              part="change"
              tab="changes"
              values={typed.values.change ?? {}}
              onChange={change('change')}
            />
          ))}
        </>
      )}
    </Frame>
  );
};
