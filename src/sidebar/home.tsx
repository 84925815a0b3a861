import { say } from '../languages/say';
import { Findings } from './findings';
import { Frame } from './frame';
import { nextStep } from './next-step';
import type { Here } from './place';
import { useTalk } from './talk';
import { useWords } from './words';

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
  const own = useTalk();
  // What comes off well is told below, what does not where it was tried.
  const talk = { ...here.talk, busy: here.talk.busy || own.busy, said: own.said.kind === 'notice' ? own.said : here.talk.said };
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
    <Frame title={home.title} titled talk={talk}>
      {state.notices.map((notice) => (
        <p key={notice} class="hint">
          {notice}
        </p>
      ))}
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
      {state.examples && (
        <button type="button" class="link" onClick={() => go({ at: 'plan', action: 'removeExamples' })}>
          {home.removeExamples}
        </button>
      )}
      <h2>{home.attention}</h2>
      <Findings here={here} talk={own} />
      <p class="quiet">
        {state.refreshedAt ? say(home.refreshed, { time: state.refreshedAt.replace('T', ' ').slice(0, 16) }) : home.neverRefreshed}
      </p>
    </Frame>
  );
};
