import { Action, Frame } from './frame';
import type { Here } from './place';
import { useWords } from './words';

/** The members of the team. */
export const MemberList = ({ here }: { readonly here: Here }) => {
  const { tabs, pages } = useWords();
  const { state, go } = here;
  return (
    <Frame
      title={tabs.members.name}
      talk={here.talk}
      onBack={() => go({ at: 'home' })}
      foot={
        <Action busy={here.talk.busy} onClick={() => go({ at: 'member', id: '' })}>
          {pages.members.add}
        </Action>
      }
    >
      {state.members.length === 0 && <p class="empty">{pages.members.empty}</p>}
      {state.members.map(({ id, fields }) => (
        <button key={id} type="button" class="row" onClick={() => go({ at: 'member', id })}>
          <span class="grow">
            <b>{fields.member}</b>
            <span class="meta">{[fields.team, fields.role].filter(Boolean).join(' · ')}</span>
          </span>
          <span class="chevron" aria-hidden="true">
            ›
          </span>
        </button>
      ))}
    </Frame>
  );
};
