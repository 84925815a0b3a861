import { useState } from 'preact/hooks';
import type { SidebarState } from '../define/page-calls';
import { say } from '../languages/say';
import { Frame } from './frame';
import { nextStep } from './next-step';
import type { Here } from './place';
import { useWords } from './words';

const signs = { now: '■', week: '▲', hint: '○' } as const;
const few = 10;

const Findings = ({ findings }: { readonly findings: SidebarState['findings'] }) => {
  const { home } = useWords().pages;
  const [all, setAll] = useState(false);
  if (findings.length === 0) return <p class="empty">{home.clean}</p>;
  const count = (weight: keyof typeof signs): number => findings.filter((finding) => finding.weight === weight).length;
  return (
    <>
      <p class="quiet">{say(home.counts, { now: count('now'), week: count('week'), hint: count('hint') })}</p>
      <ul class="findings">
        {(all ? findings : findings.slice(0, few)).map((finding, at) => (
          <li key={at} class={`finding weight-${finding.weight}`}>
            <span class="sign" aria-hidden="true">
              {signs[finding.weight]}
            </span>
            <div>
              <p class="says">
                <b>{home.weight[finding.weight]}</b> {finding.says}
              </p>
              <p class="help">{say(home.mend, { mend: finding.mend })}</p>
              <p class="help">{finding.place}</p>
            </div>
          </li>
        ))}
      </ul>
      {!all && findings.length > few && (
        <button type="button" class="link" onClick={() => setAll(true)}>
          {say(home.showAll, { n: findings.length })}
        </button>
      )}
    </>
  );
};

const Room = (props: { readonly name: string; readonly n: string; readonly onClick: () => void }) => (
  <button type="button" class="row" onClick={props.onClick}>
    <span class="grow">{props.name}</span>
    <span class="number">{props.n}</span>
    <span class="chevron" aria-hidden="true">
      ›
    </span>
  </button>
);

/** The first page: what needs attention, what there is, and the next step. */
export const Home = ({ here }: { readonly here: Here }) => {
  const language = useWords();
  const { state, go } = here;
  const { home, common, functions } = language.pages;
  if (!state.installed)
    return (
      <Frame title={home.title} titled talk={here.talk}>
        <p class="empty">{common.notInstalled}</p>
        <nav>
          <Room name={functions.title} n="" onClick={() => go({ at: 'functions', query: '' })} />
        </nav>
      </Frame>
    );
  const next = nextStep(state);
  const rooms = [
    { at: 'goals', name: language.tabs.goals.name, n: `${state.goals.length} / ${state.kpis.length}`, also: language.tabs.kpis.name },
    { at: 'members', name: language.tabs.members.name, n: String(state.members.length), also: '' },
    { at: 'items', name: language.tabs.responsibilities.name, n: String(state.items.length), also: '' },
  ] as const;
  return (
    <Frame title={home.title} titled talk={here.talk}>
      <nav class="rooms" aria-label={home.glance}>
        {rooms.map(({ at, name, n, also }) => (
          <Room key={at} name={also ? `${name} / ${also}` : name} n={n} onClick={() => go({ at })} />
        ))}
        <Room name={functions.title} n="" onClick={() => go({ at: 'functions', query: '' })} />
      </nav>
      <h2>{home.next}</h2>
      {next.at === null ? (
        <p class="next">{home[next.says]}</p>
      ) : (
        <button type="button" class="next" onClick={() => go({ at: next.at ?? 'home' })}>
          {home[next.says]}
        </button>
      )}
      <h2>{home.attention}</h2>
      <Findings findings={state.findings} />
      <p class="quiet">
        {state.refreshedAt ? say(home.refreshed, { time: state.refreshedAt.replace('T', ' ').slice(0, 16) }) : home.neverRefreshed}
      </p>
    </Frame>
  );
};
