import type { Fields } from '../define/page-calls';
import { say } from '../languages/say';
import { shownText } from './fields';
import { Action, Frame } from './frame';
import { type Here, titleOf } from './place';
import { StatusMark } from './status-mark';
import { useWords } from './words';

const Kpi = ({ fields, onClick }: { readonly fields: Fields; readonly onClick: () => void }) => {
  const language = useWords();
  const { goals } = language.pages;
  const unit = shownText(language, { as: 'open', set: 'unit' }, fields.unit ?? '');
  const { baseline = '', target = '' } = fields;
  const reach = { from: baseline, to: target, unit: target.endsWith(unit) ? '' : unit };
  return (
    <button type="button" class="row sub" onClick={onClick}>
      <span class="grow">
        {fields.kpi}
        <span class="meta">
          {target && say(baseline ? goals.reach : goals.reachTo, reach).trim()} <StatusMark status={fields.status} />
        </span>
      </span>
      <span class="chevron" aria-hidden="true">
        ›
      </span>
    </button>
  );
};

/** Goals, each with its KPIs below it. */
export const GoalList = ({ here }: { readonly here: Here }) => {
  const { tabs, pages } = useWords();
  const { state, go } = here;
  return (
    <Frame
      title={tabs.goals.name}
      talk={here.talk}
      onBack={() => go({ at: 'home' })}
      foot={
        <Action busy={here.talk.busy} onClick={() => go({ at: 'goal', id: '', kpiId: '', alone: false })}>
          {pages.goals.add}
        </Action>
      }
    >
      {state.goals.length === 0 && <p class="empty">{pages.goals.empty}</p>}
      {state.goals.map(({ id, fields }) => {
        const own = state.kpis.filter((kpi) => kpi.fields.goal === id);
        const only = own.length === 1 ? (own[0]?.id ?? null) : own.length === 0 && (fields.source ?? 'kpis') === 'kpis' ? '' : null;
        const meta = [titleOf(state.members, fields.owner, 'member'), fields.period ?? ''].filter(Boolean).join(' · ');
        return (
          <section key={id} class="card">
            <button type="button" class="row" onClick={() => go({ at: 'goal', id, kpiId: only, alone: false })}>
              <span class="grow">
                <b>{fields.goal}</b>
                <span class="meta">
                  {meta} <StatusMark status={fields.status} />
                </span>
              </span>
              <span class="chevron" aria-hidden="true">
                ›
              </span>
            </button>
            {own.map((kpi) => (
              <Kpi key={kpi.id} fields={kpi.fields} onClick={() => go({ at: 'goal', id, kpiId: kpi.id, alone: true })} />
            ))}
            <button type="button" class="link sub" onClick={() => go({ at: 'goal', id, kpiId: '', alone: true })}>
              {`＋ ${pages.goals.addKpi}`}
            </button>
          </section>
        );
      })}
    </Frame>
  );
};
