import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { say } from '../languages/say';
import type { Said, Talk } from './talk';
import { useWords } from './words';

/** Moves to the first field that a refusal names. */
const focusFault = (form: HTMLFormElement | null): void => {
  const fault = form?.querySelector<HTMLElement>('[aria-invalid="true"]');
  const fold = fault?.closest('details');
  if (fold) fold.open = true;
  fault?.focus();
};

/** The line above the buttons that tells what came of the last call. */
const Saying = ({ said, others }: { readonly said: Said; readonly others: readonly string[] | undefined }) => {
  const language = useWords();
  if (said.kind === 'nothing') return null;
  if (said.kind !== 'refused') return <p class={`said ${said.kind}`}>{said.text}</p>;
  const texts = others ?? Object.values(said.fields);
  const n = Object.keys(said.fields).length;
  return <p class="said trouble">{texts.length > 0 ? texts.join(' ') : say(language.pages.refused.form, { n })}</p>;
};

/** One page: head with name and back, a body, a fixed foot with the buttons. Enter runs `onSave`, Esc `onBack`. */
export const Frame = (props: {
  readonly title: string;
  readonly talk: Talk;
  readonly children: ComponentChildren;
  readonly foot?: ComponentChildren;
  /** Shows the arrow; Esc does the same. */
  readonly onBack?: (() => void) | undefined;
  /** Esc where there is no way back: closes a dialog. */
  readonly onLeave?: () => void;
  /** The dialog's own bar shows the title already. */
  readonly titled?: true;
  /** Typing can begin at once: the first field has the focus, else the title. */
  readonly fresh?: boolean;
  readonly onSave?: (() => void) | undefined;
  /** Messages of a refusal that belong to no field in sight; without it all of them. */
  readonly others?: readonly string[];
  readonly context?: string;
}) => {
  const { common } = useWords().pages;
  const form = useRef<HTMLFormElement>(null);
  const { busy, said } = props.talk;
  const { onBack } = props;
  const onEscape = onBack ?? props.onLeave;
  useEffect(() => {
    const first = props.fresh ? form.current?.querySelector<HTMLElement>('.body input, .body select') : null;
    (first ?? form.current?.querySelector('h1'))?.focus();
  }, []);
  useEffect(() => {
    if (said.kind === 'refused') focusFault(form.current);
  }, [said]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.isComposing || busy || event.defaultPrevented) return;
      onEscape?.();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [onEscape, busy]);
  return (
    <form
      ref={form}
      class="page"
      noValidate
      aria-busy={busy}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) props.onSave?.();
      }}
    >
      <header class={props.titled && !onBack ? 'unseen' : 'head'}>
        {onBack && (
          <button type="button" class="back" aria-label={common.back} title={common.back} disabled={busy} onClick={onBack}>
            <span aria-hidden="true">‹</span>
          </button>
        )}
        <h1 tabIndex={-1}>{props.title}</h1>
      </header>
      <div class="track">{busy && <div class="bar" role="progressbar" aria-label={common.busy} />}</div>
      <div class="body">
        {props.context && <p class="context">{props.context}</p>}
        <fieldset class="plain" disabled={busy}>
          {props.children}
        </fieldset>
      </div>
      <footer class="foot">
        <div aria-live="polite">
          <Saying said={said} others={props.others} />
        </div>
        {props.foot && <div class="buttons">{props.foot}</div>}
      </footer>
    </form>
  );
};

/** The blue button of a page; at most one. Without `onClick` it submits. */
export const Action = (props: {
  readonly busy: boolean;
  readonly children: ComponentChildren;
  readonly onClick?: () => void;
  readonly off?: boolean;
}) => (
  <button type={props.onClick ? 'button' : 'submit'} class="action" disabled={props.busy || props.off === true} onClick={props.onClick}>
    {props.children}
  </button>
);

/** The plain button beside it. */
export const Plain = (props: { readonly busy: boolean; readonly children: ComponentChildren; readonly onClick: () => void }) => (
  <button type="button" disabled={props.busy} onClick={props.onClick}>
    {props.children}
  </button>
);
