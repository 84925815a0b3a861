import { useEffect, useRef, useState } from 'preact/hooks';
import type { SidebarState } from '../define/page-calls';
import { say } from '../languages/say';
import { Action, Plain } from './frame';
import type { Said } from './talk';
import { useWords } from './words';

/** Until when a finding is put off, and why; in place. Enter snoozes, Esc closes. */
export const SnoozeForm = (props: {
  readonly days: SidebarState['snoozeDays'];
  readonly said: Said;
  readonly busy: boolean;
  readonly onSave: (until: string, reason: string) => void;
  readonly onClose: () => void;
}) => {
  const { common, findings: words } = useWords().pages;
  const [until, setUntil] = useState(props.days.until);
  const [reason, setReason] = useState('');
  const form = useRef<HTMLDivElement>(null);
  const { said } = props;
  const faults = said.kind === 'refused' ? said.fields : {};
  const other = said.kind === 'trouble' ? said.text : faults[''];
  useEffect(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"], #snooze-reason')?.focus(), [said]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing || props.busy) return;
    if (event.key === 'Escape') props.onClose();
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) props.onSave(until, reason);
    else return;
    event.preventDefault();
  };
  const shared = (key: 'until' | 'reason', value: string, set: (text: string) => void) => ({
    id: `snooze-${key}`,
    value,
    autoComplete: 'off',
    'aria-invalid': faults[key] !== undefined,
    'aria-describedby': `snooze-${key}-help${faults[key] === undefined ? '' : ` snooze-${key}-fault`}`,
    onInput: (event: { readonly currentTarget: { readonly value: string } }) => set(event.currentTarget.value),
  });
  const field = (key: 'until' | 'reason', type: 'date' | 'text', value: string, help: string, set: (text: string) => void) => (
    <div class={faults[key] === undefined ? 'field' : 'field wrong'}>
      <label for={`snooze-${key}`}>{words[key]}</label>
      {type === 'date' ? (
        <input {...shared(key, value, set)} type="date" max={props.days.latest} />
      ) : (
        <input {...shared(key, value, set)} type="text" />
      )}
      <p class="help" id={`snooze-${key}-help`}>
        {help}
      </p>
      {faults[key] !== undefined && (
        <p class="fault" id={`snooze-${key}-fault`}>
          {faults[key]}
        </p>
      )}
    </div>
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the fields inside, which cannot stand in a form within the page's.
    <div ref={form} class="snooze" onKeyDown={onKeyDown}>
      {field('reason', 'text', reason, words.reasonHelp, setReason)}
      {field('until', 'date', until, say(words.untilHelp, { latest: props.days.latest }), setUntil)}
      {other && (
        <p class="fault" role="alert">
          {other}
        </p>
      )}
      <div class="buttons">
        <Action busy={props.busy} onClick={() => props.onSave(until, reason)}>
          {words.snoozeGo}
        </Action>
        <Plain busy={props.busy} onClick={props.onClose}>
          {common.cancel}
        </Plain>
      </div>
    </div>
  );
};
