import { useState } from 'preact/hooks';
import type { PageCalls } from '../define/page-calls';
import { type Language, type LanguageCode, languageOf, languages } from '../languages';
import { labelOf } from '../languages/choose';
import { say } from '../languages/say';
import { AreasToLay } from './areas-to-lay';
import { Asked, askedOf } from './asked';
import { closePage } from './call';
import { Action, Frame, Plain } from './frame';
import { openPage } from './open-page';
import { type Region, regionFor, regions } from './region';
import { type Talk, useTalk } from './talk';
import { useWords, Words } from './words';

type Form = PageCalls['installForm']['answer'];
type Input = PageCalls['install']['input'];
type Answer = PageCalls['install']['answer'];

/** Text by language code, or the first there is. */
const inLanguage = (texts: { readonly [code: string]: string }, code: string): string => texts[code] ?? Object.values(texts)[0] ?? '';

const Done = ({ answer, talk }: { readonly answer: Answer; readonly talk: Talk }) => {
  const { install, common } = useWords().pages;
  const nothingNew = answer.tabs.length === 0 && answer.rows === 0;
  return (
    <Frame title={install.done} talk={talk} onLeave={closePage} onSave={closePage} foot={<Action busy={false}>{common.close}</Action>}>
      {nothingNew ? (
        <p>{install.doneNothing}</p>
      ) : (
        <ul class="facts">
          <li>{`✓ ${say(install.doneTabs, { n: answer.tabs.length })}`}</li>
          <li>{`✓ ${say(install.doneRows, { n: answer.rows })}`}</li>
        </ul>
      )}
      {answer.tabs.length > 0 && <p class="quiet">{answer.tabs.join(' · ')}</p>}
      <p class="next">{install.next}</p>
    </Frame>
  );
};

interface Chosen {
  readonly form: Form;
  readonly input: Input;
  readonly onChange: (change: Partial<Input>) => void;
}

const Starters = ({ form, input, onChange }: Chosen) => (
  <fieldset class="cards">
    <legend>{useWords().pages.install.starter}</legend>
    {form.starters.map((starter) => (
      <label key={starter.key} class="pickable">
        <input
          type="radio"
          name="starter"
          value={starter.key}
          checked={input.starter === starter.key}
          onChange={() => onChange({ starter: starter.key })}
        />
        <span>
          <b>{inLanguage(starter.name, input.language)}</b>
          <span class="help">{inLanguage(starter.about, input.language)}</span>
        </span>
      </label>
    ))}
  </fieldset>
);

const Choices = (props: Chosen) => {
  const language = useWords();
  const { install } = language.pages;
  const { input, onChange } = props;
  return (
    <>
      {props.form.installed && <p class="hint">{install.installed}</p>}
      <div class="pair">
        <div class="field">
          <label for="language">{install.language}</label>
          <select
            id="language"
            value={input.language}
            onChange={(event) => onChange({ language: event.currentTarget.value as LanguageCode })}
          >
            {languages.map(({ code, name }) => (
              <option key={code} value={code} lang={code}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for="region">{install.region}</label>
          <select
            id="region"
            value={input.region}
            aria-describedby="region-help"
            onChange={(event) => onChange({ region: event.currentTarget.value as Region })}
          >
            {regions.map((region) => (
              <option key={region} value={region}>
                {labelOf(language, 'region', region)}
              </option>
            ))}
          </select>
          <p class="help" id="region-help">
            {install.regionHelp}
          </p>
        </div>
      </div>
      <div class="field">
        <label for="team">{install.team}</label>
        <input
          id="team"
          type="text"
          value={input.team}
          autoComplete="off"
          aria-describedby="team-help"
          onInput={(event) => onChange({ team: event.currentTarget.value })}
        />
        <p class="help" id="team-help">
          {install.teamHelp}
        </p>
      </div>
      <Starters {...props} />
      <AreasToLay states={props.form.areas} chosen={input.areas ?? []} onChange={(areas) => props.onChange({ areas })} />
      <label class="pickable tick">
        <input
          id="examples"
          type="checkbox"
          checked={input.examples}
          onChange={(event) => onChange({ examples: event.currentTarget.checked })}
        />
        <span>
          <b>{install.examples}</b>
          <span class="help">{install.examplesHelp}</span>
        </span>
      </label>
    </>
  );
};

const Dialog = (props: { readonly form: Form; readonly input: Input; readonly onChange: Chosen['onChange'] }) => {
  const { install, common } = useWords().pages;
  const talk = useTalk();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const go = async (confirmed: boolean): Promise<void> => {
    const team = props.input.team.trim();
    const done = await talk.send('install', confirmed ? { ...props.input, team, confirmed } : { ...props.input, team });
    if (done) setAnswer(done);
  };
  if (answer) return <Done answer={answer} talk={talk} />;
  const asked = askedOf(talk);
  if (asked !== null) return <Asked title={install.clash} text={asked} yes={install.clashGo} talk={talk} onYes={() => go(true)} />;
  return (
    <Frame
      title={install.title}
      titled
      talk={talk}
      onLeave={closePage}
      onSave={() => go(false)}
      foot={
        <>
          <Action busy={talk.busy}>{install.go}</Action>
          <Plain busy={talk.busy} onClick={closePage}>
            {common.cancel}
          </Plain>
        </>
      }
    >
      {talk.busy && <p class="hint">{install.working}</p>}
      <Choices {...props} />
    </Frame>
  );
};

const Install = ({ first }: { readonly first: Form }) => {
  const words = useWords();
  const [region, setRegion] = useState<Region | null>(null);
  const [areas, setAreas] = useState<readonly string[] | null>(null);
  const [input, setInput] = useState<Input>({
    language: first.language,
    starter: first.starters[0]?.key ?? '',
    examples: !first.installed,
    region: 'weekdays',
    team: '',
  });
  const language: Language = languageOf(input.language) ?? words;
  const onChange = (change: Partial<Input>): void => {
    if (change.region) setRegion(change.region);
    if (change.areas) setAreas(change.areas);
    if (change.language) document.documentElement.lang = change.language;
    setInput((now) => ({ ...now, ...change }));
  };
  // Until a person chooses, the calendar follows the language, the areas the starter; a matrix that is there gets none by itself.
  const suggested = first.installed ? [] : (first.starters.find(({ key }) => key === input.starter)?.areas ?? []);
  const chosen = { region: region ?? regionFor(input.language, navigator.language), areas: areas ?? suggested };
  return (
    <Words.Provider value={language}>
      <Dialog form={first} input={{ ...input, ...chosen }} onChange={onChange} />
    </Words.Provider>
  );
};

openPage('installForm', 'install', Install);
