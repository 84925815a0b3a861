import { Action, Frame, Plain } from './frame';
import { nothing, type Talk } from './talk';
import { useWords } from './words';

/** What the server asks before it goes on; null where it asks nothing. */
export const askedOf = (talk: Talk): string | null => (talk.said.kind === 'ask' ? talk.said.text : null);

/** The server's question in place of the page that it came up on: going on is the one blue button, the way back keeps what was chosen. */
export const Asked = (props: {
  readonly title: string;
  readonly text: string;
  readonly yes: string;
  readonly talk: Talk;
  readonly onYes: () => void;
}) => {
  const { common } = useWords().pages;
  const { talk } = props;
  const back = (): void => talk.say(nothing);
  return (
    <Frame
      title={props.title}
      talk={{ ...talk, said: nothing }}
      onBack={back}
      onSave={props.onYes}
      foot={
        <>
          <Action busy={talk.busy}>{props.yes}</Action>
          <Plain busy={talk.busy} onClick={back}>
            {common.cancel}
          </Plain>
        </>
      }
    >
      <p class="asked">{props.text}</p>
    </Frame>
  );
};
