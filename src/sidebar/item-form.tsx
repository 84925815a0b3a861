import { useState } from 'preact/hooks';
import { say } from '../languages/say';
import { Audit } from './audit';
import { checkForm, spreadRefusal } from './check';
import { DraftLine } from './draft-line';
import { changedFields, type Parts, sameParts } from './drafts';
import { FieldRows } from './field';
import { formFields, startOf } from './fields';
import { Frame } from './frame';
import { chosenLetter, countLetters, type LetterChoice, letterChoices } from './letters';
import { type Here, linksOf, type Place, rowOf } from './place';
import { SaveButtons } from './save-buttons';
import { useParts } from './use-parts';
import { useWords } from './words';

/** One member's letter, chosen with one click. */
const LetterPicker = (props: {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly fault: string | undefined;
  readonly onPick: (letter: LetterChoice) => void;
}) => {
  const language = useWords();
  const { items } = language.pages;
  const chosen = chosenLetter(props.text);
  const meaning = (letter: LetterChoice): string => (letter === '' ? items.none : items.meaning[letter]);
  return (
    <fieldset class="letters" aria-describedby={props.fault ? `letters-${props.id}-fault` : undefined}>
      <legend>{props.name}</legend>
      <div class="picks">
        {letterChoices.map((letter) => (
          <label key={letter} class={`pick letter-${letter.replace('/', '')}`} title={meaning(letter)}>
            <input
              type="radio"
              name={`letters-${props.id}`}
              value={letter}
              checked={chosen === letter}
              aria-label={letter ? `${letter} ${meaning(letter)}` : meaning(letter)}
              aria-invalid={props.fault !== undefined && chosen === letter}
              onChange={() => props.onPick(letter)}
            />
            <span aria-hidden="true">{letter || '–'}</span>
          </label>
        ))}
      </div>
      {chosen === null && <p class="hint">{say(items.unread, { text: props.text })}</p>}
      {props.fault !== undefined && (
        <p class="fault" id={`letters-${props.id}-fault`}>
          {props.fault}
        </p>
      )}
    </fieldset>
  );
};

/** One work item and who does what on it. */
export const ItemForm = ({ here, id }: { readonly here: Here; readonly id: string }) => {
  const language = useWords();
  const { pages } = language;
  const { state, talk } = here;
  const draft = `item:${id}`;
  const saved = rowOf(state.items, id);
  const [start] = useState<Parts>(() => ({
    item: saved?.fields ?? startOf('responsibilities', state.today),
    letters: saved?.letters ?? {},
  }));
  const typed = useParts(here.drafts, draft, start);
  const { item = {}, letters = {} } = typed.values;
  const refusal = spreadRefusal(talk.said.kind === 'refused' ? talk.said.fields : {}, {
    item: formFields.responsibilities.map(({ key }) => key),
    letters: state.members.map((member) => member.id),
  });
  const list: Place = { at: 'items' };
  const save = (then: Place): void => {
    const faults = Object.entries(checkForm(language, 'responsibilities', item)).map(([key, text]) => [`item.${key}`, text]);
    if (faults.length > 0) talk.say({ kind: 'refused', fields: Object.fromEntries(faults) });
    else {
      const input = { id, item: id ? changedFields(item, start.item ?? {}) : item, letters: changedFields(letters, start.letters ?? {}) };
      here.save('saveItem', input, draft, then);
    }
  };
  const { counts, fine } = countLetters(Object.values(letters));
  const untouched = sameParts({ letters }, { letters: start.letters ?? {} });
  return (
    <Frame
      title={id ? language.tabs.responsibilities.columns.item.header : pages.items.newItem}
      talk={talk}
      others={refusal.form}
      onBack={() => here.go(list)}
      fresh={id === ''}
      onSave={() => save(list)}
      foot={<SaveButtons busy={talk.busy} onNext={id === '' ? () => save({ at: 'item', id: '' }) : null} />}
    >
      <DraftLine typed={typed} />
      <FieldRows
        part="item"
        tab="responsibilities"
        values={item}
        faults={refusal.fields}
        links={linksOf(state)}
        today={state.today}
        onChange={(key, text) => typed.set('item', key, text)}
      />
      <h2>{pages.items.letters}</h2>
      <p class="help">{language.tabs.responsibilities.across.note}</p>
      {state.members.length === 0 && <p class="empty">{pages.items.noMembers}</p>}
      {state.members.length > 0 && (
        <p class="tally">
          {say(pages.items.counts, counts)}
          {fine && <span class="fine">{`✓ ${pages.items.fine}`}</span>}
          {untouched && saved?.check && <Audit check={saved.check} />}
        </p>
      )}
      {state.members.map((member) => (
        <LetterPicker
          key={member.id}
          id={member.id}
          name={member.fields.member ?? member.id}
          text={letters[member.id] ?? ''}
          fault={refusal.fields[`letters.${member.id}`]}
          onPick={(letter) => typed.set('letters', member.id, letter)}
        />
      ))}
    </Frame>
  );
};
