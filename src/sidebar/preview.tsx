import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PageCalls } from '../define/page-calls';
import { say } from '../languages/say';
import { closePage } from './call';
import { Action, Frame, Plain } from './frame';
import { openPage } from './open-page';
import { nothing, useTalk } from './talk';
import { useWords } from './words';

type Preview = PageCalls['previewMails']['answer'];
type Person = Preview['people'][number];

/** The mail as it will look: nothing in it can run, or reach the page. */
const Mail = ({ mail }: { readonly mail: NonNullable<Person['mail']> }) => {
  const { preview: words } = useWords().pages;
  return (
    <>
      <h2>{mail.subject}</h2>
      <iframe class="mail" title={mail.subject} sandbox="" srcdoc={mail.html} />
      <details class="more">
        <summary>{words.plain}</summary>
        <pre>{mail.text}</pre>
      </details>
    </>
  );
};

/** A text to copy: at once where the browser lets a page do so by the selection, else by hand, selected. */
const ToCopy = ({ text, onCopied }: { readonly text: string; readonly onCopied: () => void }) => {
  const { preview: words } = useWords().pages;
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    area.current?.focus();
    area.current?.select();
    // The older way asks for no permission: dialogs may be refused the newer one.
    if (document.execCommand('copy')) onCopied();
  }, [text]);
  return (
    <div class="field">
      <label for="chat">{words.byHand}</label>
      <textarea id="chat" ref={area} readOnly rows={6} value={text} />
    </div>
  );
};

const People = (props: { readonly people: readonly Person[]; readonly chosen: number; readonly onChoose: (index: number) => void }) => (
  <div class="people">
    {props.people.map(({ name, why, sends }, index) => (
      <label key={index} class="pickable">
        <input type="radio" name="person" checked={index === props.chosen} onChange={() => props.onChoose(index)} />
        <span class="grow">
          <b>{name}</b>
          <br />
          <span class="quiet">{`${sends ? '✓' : '–'} ${why}`}</span>
        </span>
      </label>
    ))}
  </div>
);

const Previewed = ({ first }: { readonly first: Preview }) => {
  const { preview: words, common } = useWords().pages;
  const talk = useTalk();
  const { people } = first;
  const [chosen, setChosen] = useState(
    Math.max(
      0,
      people.findIndex(({ sends }) => sends),
    ),
  );
  const [toCopy, setToCopy] = useState({ text: '', copied: '' });
  const person = people[chosen];
  const copied = (text: string): void => {
    setToCopy({ text: '', copied: '' });
    talk.say({ kind: 'notice', text });
  };
  const copy = async (text: string, done: string): Promise<void> => {
    talk.say(nothing);
    try {
      await navigator.clipboard.writeText(text);
      copied(done);
    } catch {
      setToCopy({ text, copied: done });
    }
  };
  const n = people.filter(({ sends }) => sends).length;
  return (
    <Frame
      title={words.title}
      titled
      talk={talk}
      onLeave={closePage}
      foot={
        <>
          {person && (
            <Action busy={talk.busy} onClick={() => copy(person.chat, say(words.copied, { name: person.name }))}>
              {words.copyOne}
            </Action>
          )}
          <Plain busy={talk.busy} onClick={() => copy(first.chat, words.copiedAll)}>
            {words.copyAll}
          </Plain>
          <Plain busy={talk.busy} onClick={closePage}>
            {common.close}
          </Plain>
        </>
      }
    >
      <p class={first.on ? 'quiet' : 'hint'}>{say(first.on ? words.on : words.off, { n })}</p>
      {toCopy.text !== '' && <ToCopy text={toCopy.text} onCopied={() => copied(toCopy.copied)} />}
      <div class="preview">
        <People people={people} chosen={chosen} onChoose={setChosen} />
        <div class="grow">{person?.mail ? <Mail mail={person.mail} /> : <p class="quiet">{words.nothing}</p>}</div>
      </div>
    </Frame>
  );
};

openPage('previewMails', 'preview', Previewed);
