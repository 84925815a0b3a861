import { say } from '../languages/say';
import { Audit } from './audit';
import { Action, Frame } from './frame';
import { countLetters } from './letters';
import { type Here, titleOf } from './place';
import { useWords } from './words';

/** The work items of the responsibility matrix, each with its counts and what is wrong with it. */
export const ItemList = ({ here }: { readonly here: Here }) => {
  const { tabs, pages } = useWords();
  const { state, go } = here;
  return (
    <Frame
      title={tabs.responsibilities.name}
      talk={here.talk}
      onBack={() => go({ at: 'home' })}
      foot={
        <Action busy={here.talk.busy} onClick={() => go({ at: 'item', id: '' })}>
          {pages.items.add}
        </Action>
      }
    >
      {state.items.length === 0 && <p class="empty">{pages.items.empty}</p>}
      {state.items.map(({ id, fields, letters, check }) => {
        const { counts } = countLetters(Object.values(letters));
        const goal = titleOf(state.goals, fields.goal, 'goal');
        return (
          <button key={id} type="button" class="row" onClick={() => go({ at: 'item', id })}>
            <span class="grow">
              <b>{fields.item}</b>
              {goal && <span class="meta">{goal}</span>}
              <span class="meta">{say(pages.items.counts, counts)}</span>
              {check && <Audit check={check} />}
            </span>
            <span class="chevron" aria-hidden="true">
              ›
            </span>
          </button>
        );
      })}
    </Frame>
  );
};
