import { useState } from 'preact/hooks';
import type { Planned, PlannedLine } from '../define/page-calls';
import { say } from '../languages/say';
import { callAny } from './call';
import { Action, Frame, Plain } from './frame';
import type { Said, Talk } from './talk';
import { useWords } from './words';

const signs = { added: '+', changed: '→', removed: '−' } as const;

const Line = ({ line }: { readonly line: PlannedLine }) => {
  const words = useWords().pages.plan;
  const shown = (text: string): string => text || words.blank;
  return (
    <tr>
      <td>
        <b>{line.row || words.blank}</b>
        <span class="meta">{line.tab}</span>
      </td>
      <td>
        {`${signs[line.what]} ${words.whats[line.what]}`}
        {line.column && <span class="meta">{say(words.cell, { column: line.column, from: shown(line.from), to: shown(line.to) })}</span>}
      </td>
    </tr>
  );
};

const Lines = ({ plan }: { readonly plan: Planned }) => {
  const words = useWords().pages.plan;
  if (plan.n === 0) return plan.says.length > 0 ? null : <p class="empty">{words.nothing}</p>;
  const more = plan.n - plan.lines.length;
  return (
    <>
      <table class="planned">
        <thead>
          <tr>
            <th>{words.row}</th>
            <th>{words.what}</th>
          </tr>
        </thead>
        <tbody>
          {plan.lines.map((line, at) => (
            <Line key={at} line={line} />
          ))}
        </tbody>
      </table>
      {more > 0 && <p class="quiet">{say(words.more, { n: more })}</p>}
    </>
  );
};

/** What an action will do, before it does it; then how it went, and the way back. */
export const PlanView = (props: {
  readonly plan: Planned;
  readonly action: string;
  readonly input: object;
  readonly talk: Talk;
  readonly onLeave: () => void;
  /** In the sidebar: there is an arrow back. */
  readonly inSidebar?: true;
}) => {
  const { common, plan: words } = useWords().pages;
  const { plan, talk } = props;
  const [step, setStep] = useState<'asked' | 'done' | 'undone'>('asked');
  const isAny = plan.n + plan.mended > 0;
  const counted = (['added', 'changed', 'removed'] as const).filter((what) => plan.counts[what] > 0);
  const go = (action: string, input: object, next: 'done' | 'undone'): Promise<void> =>
    talk.work(async (): Promise<Said> => {
      const reply = await callAny(action, input);
      if (!reply.ok) return 'ask' in reply ? { kind: 'ask', text: reply.ask } : { kind: 'refused', fields: reply.refused };
      setStep(next);
      // Summary and findings follow.
      const fresh = await callAny('refresh', {}).then(
        ({ ok }) => ok,
        () => false,
      );
      return { kind: 'notice', text: [reply.notice, ...(fresh ? [] : [words.notRefreshed])].join(' ') };
    });
  const leave = step === 'asked' && isAny ? common.cancel : common.close;
  return (
    <Frame
      title={plan.title}
      {...(props.inSidebar ? { onBack: props.onLeave } : { titled: true, onLeave: props.onLeave })}
      talk={talk}
      onSave={() => step === 'asked' && isAny && go(props.action, props.input, 'done')}
      foot={
        <>
          {step === 'asked' && isAny && <Action busy={talk.busy}>{plan.title}</Action>}
          {step === 'done' && plan.undoable && (
            <Plain busy={talk.busy} onClick={() => go('undo', {}, 'undone')}>
              {words.undo}
            </Plain>
          )}
          <Plain busy={talk.busy} onClick={props.onLeave}>
            {leave}
          </Plain>
        </>
      }
    >
      {talk.busy && <p class="hint">{words.working}</p>}
      {step === 'asked' && !talk.busy && isAny && (
        <p class="quiet">{`${words.about}${plan.undoable ? words.canUndo : words.cannotUndo}`}</p>
      )}
      <ul class="facts planned-counts">
        {counted.map((what) => (
          <li key={what}>{say(words.counts[what], { n: plan.counts[what] })}</li>
        ))}
      </ul>
      {plan.says.map((text) => (
        <p key={text} class="help">
          {text}
        </p>
      ))}
      <Lines plan={plan} />
    </Frame>
  );
};
