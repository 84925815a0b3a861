import { useState } from 'preact/hooks';
import type { AreaState, PageCalls } from '../define/page-calls';
import type { Language } from '../languages';
import { say } from '../languages/say';
import { AreaLine } from './area-line';
import { Asked, askedOf } from './asked';
import { closePage } from './call';
import { Action, Frame, Plain } from './frame';
import { openPage } from './open-page';
import { useTalk } from './talk';
import { useWords } from './words';

type Form = PageCalls['areasForm']['answer'];

/** What a person wants of an area. */
type Want = 'on' | 'off' | 'gone';
type Wants = ReadonlyMap<string, Want>;

const wantNow = ({ is }: AreaState): Want => (is === 'none' ? 'gone' : is);

/** What is there, or what will become of it. */
const saysOf = ({ is, rows }: AreaState, want: Want, words: Language['pages']['areas']): string => {
  const n = rows ?? 0;
  if (want === 'on') return is === 'on' ? say(words.on, { n }) : is === 'off' ? words.willShow : words.willAdd;
  if (want === 'gone') return is === 'none' ? '' : rows === 0 ? words.willDrop : say(words.willRemove, { n });
  if (is === 'on') return n === 0 ? words.willDrop : say(words.willHide, { n });
  return rows === null ? words.offUnknown : say(words.off, { n });
};

const Line = (props: { readonly state: AreaState; readonly want: Want; readonly onWant: (want: Want) => void }) => {
  const words = useWords().pages.areas;
  const { state, want, onWant } = props;
  const holds = state.is !== 'none' && state.rows !== 0;
  return (
    <li>
      <AreaLine
        area={state.key}
        checked={want === 'on'}
        says={saysOf(state, want, words)}
        onChange={(on) => onWant(on ? 'on' : state.is === 'none' ? 'gone' : 'off')}
      />
      {holds && want !== 'on' && (
        <label class="inline below">
          <input
            type="checkbox"
            name={`remove-${state.key}`}
            checked={want === 'gone'}
            onChange={(event) => onWant(event.currentTarget.checked ? 'gone' : 'off')}
          />
          {words.remove}
        </label>
      )}
    </li>
  );
};

const Areas = ({ first }: { readonly first: Form }) => {
  const { common, areas: words } = useWords().pages;
  const talk = useTalk();
  const [states, setStates] = useState(first.areas);
  const [wants, setWants] = useState<Wants>(new Map());
  const wantOf = (state: AreaState): Want => wants.get(state.key) ?? wantNow(state);
  const changed = states.filter((state) => wantOf(state) !== wantNow(state));
  const keys = (want: Want): readonly string[] => changed.flatMap((state) => (wantOf(state) === want ? [state.key] : []));

  const go = async (confirmed: boolean): Promise<void> => {
    const input = { add: keys('on'), hide: keys('off'), remove: keys('gone') };
    const done = await talk.send('chooseAreas', confirmed ? { ...input, confirmed } : input);
    if (!done) return;
    // Summary and findings follow; what was laid by an earlier version gets what it lacks.
    await talk.send('refresh', { again: done.laid > 0 });
    const now = await talk.send('areasForm', {});
    if (now) setStates(now.areas);
    setWants(new Map());
  };
  const asked = askedOf(talk);
  if (asked !== null) return <Asked title={words.asked} text={asked} yes={common.goOn} talk={talk} onYes={() => go(true)} />;
  return (
    <Frame
      title={words.title}
      titled
      talk={talk}
      onLeave={closePage}
      onSave={() => changed.length > 0 && go(false)}
      foot={
        <>
          <Action busy={talk.busy} off={changed.length === 0}>
            {words.go}
          </Action>
          <Plain busy={talk.busy} onClick={closePage}>
            {common.close}
          </Plain>
        </>
      }
    >
      <p class="help">{words.about}</p>
      {talk.busy ? (
        <p class="hint">{words.working}</p>
      ) : (
        <p class="quiet">{say(words.chosen, { n: states.filter((state) => wantOf(state) === 'on').length, all: states.length })}</p>
      )}
      <ul class="areas">
        {states.map((state) => (
          <Line
            key={state.key}
            state={state}
            want={wantOf(state)}
            onWant={(want) => setWants((now) => new Map([...now, [state.key, want]]))}
          />
        ))}
      </ul>
    </Frame>
  );
};

openPage('areasForm', 'areas', Areas);
