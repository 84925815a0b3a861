import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { SeenFinding } from '../define/page-calls';
import { say } from '../languages/say';
import type { Said } from './talk';
import { useWords } from './words';

const signs = { now: '■', week: '▲', hint: '○' } as const;

/** What went wrong, where it was tried; it has the focus, for the button that had it was out of use meanwhile. */
const Failure = ({ said }: { readonly said: Said }) => {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => line.current?.focus(), [said]);
  if (said.kind !== 'refused' && said.kind !== 'trouble') return null;
  return (
    <p ref={line} class="fault" role="alert" tabIndex={-1}>
      {said.kind === 'refused' ? Object.values(said.fields).join(' ') : said.text}
    </p>
  );
};

/** One finding: what is wrong, how to mend it, where, and what can be done here. */
export const FindingItem = (props: {
  readonly finding: SeenFinding;
  readonly said: Said;
  /** Until when it is put off, and why. */
  readonly asleep?: string;
  readonly onGo: () => void;
  readonly onMend?: () => void;
  readonly onSnooze?: () => void;
  readonly onWake?: () => void;
  readonly isOpen?: boolean;
  readonly children?: ComponentChildren;
}) => {
  const { home, findings: words } = useWords().pages;
  const { weight, says, mend, place, does } = props.finding;
  return (
    <li class={`finding weight-${weight}`}>
      <span class="sign" aria-hidden="true">
        {signs[weight]}
      </span>
      <div class="grow">
        <p class="says">
          <b>{home.weight[weight]}</b> {says}
        </p>
        <p class="help">{props.asleep ?? say(home.mend, { mend })}</p>
        <p class="help">{place}</p>
        {props.onMend && does && <p class="help">{say(words.does, { does })}</p>}
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame and want a legend of its own. */}
        <div class="deeds" role="group" aria-label={say(words.actionsOf, { says })}>
          <button type="button" class="link" onClick={props.onGo}>
            {words.goTo}
          </button>
          {props.onMend && does && (
            <button type="button" class="link" onClick={props.onMend}>
              {words.mend}
            </button>
          )}
          {props.onSnooze && (
            <button type="button" class="link" aria-expanded={props.isOpen === true} onClick={props.onSnooze}>
              {words.snooze}
            </button>
          )}
          {props.onWake && (
            <button type="button" class="link" onClick={props.onWake}>
              {words.wake}
            </button>
          )}
        </div>
        {props.children}
        <Failure said={props.said} />
      </div>
    </li>
  );
};
