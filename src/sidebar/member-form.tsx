import { useState } from 'preact/hooks';
import { checkForm, spreadRefusal } from './check';
import { DraftLine } from './draft-line';
import { changedFields, type Parts } from './drafts';
import { FieldRows } from './field';
import { formFields, startOf } from './fields';
import { Frame } from './frame';
import { type Here, linksOf, type Place, rowOf } from './place';
import { SaveButtons } from './save-buttons';
import { useParts } from './use-parts';
import { useWords } from './words';

/** One member. */
export const MemberForm = ({ here, id }: { readonly here: Here; readonly id: string }) => {
  const language = useWords();
  const { pages } = language;
  const { state, talk } = here;
  const draft = `member:${id}`;
  const [start] = useState<Parts>(() => ({ member: rowOf(state.members, id)?.fields ?? startOf('members', state.today) }));
  const typed = useParts(here.drafts, draft, start);
  const member = typed.values.member ?? {};
  const refusal = spreadRefusal(talk.said.kind === 'refused' ? talk.said.fields : {}, { member: formFields.members.map(({ key }) => key) });
  const list: Place = { at: 'members' };
  const save = (then: Place): void => {
    const faults = Object.entries(checkForm(language, 'members', member)).map(([key, text]) => [`member.${key}`, text]);
    if (faults.length > 0) talk.say({ kind: 'refused', fields: Object.fromEntries(faults) });
    else here.save('saveMember', { id, member: id ? changedFields(member, start.member ?? {}) : member }, draft, then);
  };
  const links = linksOf(state);
  return (
    <Frame
      title={id ? (start.member?.member ?? '') : pages.members.newMember}
      talk={talk}
      others={refusal.form}
      onBack={() => here.go(list)}
      fresh={id === ''}
      onSave={() => save(list)}
      foot={<SaveButtons busy={talk.busy} onNext={id === '' ? () => save({ at: 'member', id: '' }) : null} />}
    >
      <DraftLine typed={typed} />
      <FieldRows
        part="member"
        tab="members"
        values={member}
        faults={refusal.fields}
        links={{ ...links, members: links.members.filter((choice) => choice.id !== id) }}
        today={state.today}
        onChange={(key, text) => typed.set('member', key, text)}
      />
    </Frame>
  );
};
