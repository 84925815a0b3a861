import { useState } from 'preact/hooks';
import type { PageCalls } from '../define/page-calls';
import { say } from '../languages/say';
import { Asked, askedOf } from './asked';
import { closePage } from './call';
import { Action, Frame, Plain } from './frame';
import { openPage } from './open-page';
import { useTalk } from './talk';
import { useWords } from './words';

type Form = PageCalls['dailyForm']['answer'];

/** A member chosen by name, with a refusal under it. */
const MemberField = (props: {
  readonly name: 'by' | 'failuresTo';
  readonly label: string;
  readonly help: string;
  readonly value: string;
  readonly members: readonly string[];
  readonly blank: string;
  readonly fault: string | undefined;
  readonly onChange: (value: string) => void;
}) => {
  const { name, value, members, fault } = props;
  return (
    <div class={fault === undefined ? 'field' : 'field wrong'}>
      <label for={name}>{props.label}</label>
      <select
        id={name}
        name={name}
        value={value}
        aria-invalid={fault !== undefined}
        aria-describedby={`${name}-help`}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      >
        <option value="">{props.blank}</option>
        {value !== '' && !members.includes(value) && <option value={value}>{value}</option>}
        {members.map((member) => (
          <option key={member} value={member}>
            {member}
          </option>
        ))}
      </select>
      <p class="help" id={`${name}-help`}>
        {props.help}
      </p>
      {fault !== undefined && <p class="fault">{fault}</p>}
    </div>
  );
};

const Tick = (props: {
  readonly name: string;
  readonly label: string;
  readonly help: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}) => (
  <div class="field">
    <label class="inline">
      <input type="checkbox" name={props.name} checked={props.on} onChange={(event) => props.onChange(event.currentTarget.checked)} />
      {props.label}
    </label>
    <p class="help">{props.help}</p>
  </div>
);

/** How it stands: off, on and running, or on and not running. */
const Standing = ({ form }: { readonly form: Form }) => {
  const { daily } = useWords().pages;
  if (!form.on) return <p class="quiet">{daily.off}</p>;
  const slots = { who: form.by, time: form.ranAt.replace('T', ' ') || daily.never, trouble: form.trouble };
  if (form.trouble) return <p class="hint">{say(daily.failed, slots)}</p>;
  return <p class={form.stopped ? 'hint' : 'quiet'}>{say(form.stopped ? daily.stopped : daily.running, slots)}</p>;
};

const Daily = ({ first }: { readonly first: Form }) => {
  const { daily: words, common } = useWords().pages;
  const talk = useTalk();
  const [form, setForm] = useState(first);
  const [on, setOn] = useState(first.on);
  const [mails, setMails] = useState(first.mails);
  const [by, setBy] = useState(first.by);
  const [failuresTo, setFailuresTo] = useState(first.failuresTo);
  const faults = talk.said.kind === 'refused' ? talk.said.fields : {};
  const go = async (confirmed: boolean): Promise<void> => {
    const input = { on, mails, by, failuresTo };
    const done = await talk.send('switchDaily', confirmed ? { ...input, confirmed } : input);
    if (done) setForm({ ...form, on: done.on, by, mails: on && mails, trouble: '', stopped: false, ranAt: form.on ? form.ranAt : '' });
  };
  const asked = askedOf(talk);
  if (asked !== null) return <Asked title={words.asked} text={asked} yes={words.take} talk={talk} onYes={() => go(true)} />;
  const names = form.members.map(({ name }) => name);
  const reachable = form.members.flatMap(({ name, hasEmail }) => (hasEmail ? [name] : []));
  const { by: noBy, failuresTo: noTo, ...others } = faults;
  return (
    <Frame
      title={words.title}
      titled
      talk={talk}
      others={Object.values(others)}
      onLeave={closePage}
      onSave={() => go(false)}
      foot={
        <>
          <Action busy={talk.busy}>{common.save}</Action>
          <Plain busy={talk.busy} onClick={closePage}>
            {common.close}
          </Plain>
        </>
      }
    >
      <Standing form={form} />
      <Tick name="on" label={words.on} help={say(words.onHelp, { hour: form.hour })} on={on} onChange={setOn} />
      {on && (
        <>
          <MemberField
            name="by"
            label={words.by}
            help={words.byHelp}
            value={by}
            members={names}
            blank={common.choose}
            fault={noBy}
            onChange={setBy}
          />
          <MemberField
            name="failuresTo"
            label={words.failuresTo}
            help={reachable.length > 0 ? words.failuresToHelp : words.nobodyReachable}
            value={failuresTo}
            members={reachable}
            blank={words.nobody}
            fault={noTo}
            onChange={setFailuresTo}
          />
          <Tick name="mails" label={words.mails} help={words.mailsHelp} on={mails} onChange={setMails} />
        </>
      )}
    </Frame>
  );
};

openPage('dailyForm', 'daily', Daily);
