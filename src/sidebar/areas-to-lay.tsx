import type { AreaState } from '../define/page-calls';
import { say } from '../languages/say';
import { AreaLine } from './area-line';
import { useWords } from './words';

/** The areas that an installation lays beside the core, folded; those that are there stay. */
export const AreasToLay = (props: {
  readonly states: readonly AreaState[];
  readonly chosen: readonly string[];
  readonly onChange: (areas: readonly string[]) => void;
}) => {
  const words = useWords().pages.install;
  const isThere = ({ is }: AreaState): boolean => is === 'on';
  const isChosen = (state: AreaState): boolean => isThere(state) || props.chosen.includes(state.key);
  const toggle = (area: string, on: boolean): void =>
    props.onChange(props.states.filter((state) => (state.key === area ? on : isChosen(state))).map(({ key }) => key));
  return (
    <details class="more" id="areas">
      <summary>{`${words.areas} · ${say(words.areasChosen, { n: props.states.filter(isChosen).length, all: props.states.length })}`}</summary>
      <p class="help">{words.areasHelp}</p>
      <ul class="areas">
        {props.states.map((state) => (
          <li key={state.key}>
            <AreaLine area={state.key} checked={isChosen(state)} fixed={isThere(state)} onChange={(on) => toggle(state.key, on)} />
          </li>
        ))}
      </ul>
    </details>
  );
};
