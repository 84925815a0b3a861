import { useEffect, useRef, useState } from 'preact/hooks';
import type { PageCalls, SeenFinding } from '../define/page-calls';
import { say } from '../languages/say';
import { FindingItem } from './finding-item';
import type { Here } from './place';
import { SnoozeForm } from './snooze-form';
import { nothing, type Talk } from './talk';
import { useWords } from './words';

const few = 10;

const markOf = ({ rule, tab, id, column = '', of = '' }: SeenFinding) => ({ rule, tab, id, column, of });
const keyOf = (finding: SeenFinding): string => JSON.stringify([markOf(finding), finding.says]);

/** The findings as they are now, each with what can be done about it; those put off are folded below. `talk` is their own: what goes wrong is told where it was tried. */
export const Findings = ({ here, talk }: { readonly here: Here; readonly talk: Talk }) => {
  const { home, findings: words } = useWords().pages;
  const { findings, snoozed, snoozeDays } = here.state;
  const [all, setAll] = useState(false);
  const [acted, setActed] = useState('');
  const [opened, setOpened] = useState('');
  const list = useRef<HTMLDivElement>(null);
  // The finding whose first button has the focus once an answer is drawn.
  const [land, setLand] = useState<number | null>(null);
  useEffect(() => {
    if (land === null) return;
    const items = list.current?.querySelectorAll<HTMLElement>('.finding') ?? [];
    (items[Math.min(land, items.length - 1)]?.querySelector('button') ?? list.current)?.focus();
    setLand(null);
  }, [land]);
  const shown = all ? findings : findings.slice(0, few);
  const count = (weight: SeenFinding['weight']): number => findings.filter((finding) => finding.weight === weight).length;
  const saidOf = (finding: SeenFinding) => (acted === keyOf(finding) ? talk.said : nothing);
  const go = async (finding: SeenFinding, at: number): Promise<void> => {
    setActed(keyOf(finding));
    const { tab, id, column = '' } = finding;
    if (await talk.send('goTo', { tab, id, column })) setLand(at);
  };
  const act = async <C extends 'mendFinding' | 'snooze' | 'wake'>(
    name: C,
    finding: SeenFinding,
    at: number,
    input: PageCalls[C]['input'],
  ): Promise<void> => {
    setActed(keyOf(finding));
    const answer = await talk.send(name, input);
    if (!answer) return;
    setOpened('');
    here.take(answer.state);
    setLand(at);
  };
  const fold = (finding: SeenFinding, at: number): void => {
    talk.say(nothing);
    setOpened(opened === keyOf(finding) ? '' : keyOf(finding));
    if (opened === keyOf(finding)) setLand(at);
  };
  return (
    <div ref={list} tabIndex={-1}>
      {findings.length === 0 && <p class="empty">{home.clean}</p>}
      {findings.length > 0 && <p class="quiet">{say(home.counts, { now: count('now'), week: count('week'), hint: count('hint') })}</p>}
      <ul class="findings">
        {shown.map((finding, at) => (
          <FindingItem
            key={keyOf(finding)}
            finding={finding}
            said={opened === keyOf(finding) ? nothing : saidOf(finding)}
            onGo={() => go(finding, at)}
            onMend={() => act('mendFinding', finding, at, markOf(finding))}
            onSnooze={() => fold(finding, at)}
            isOpen={opened === keyOf(finding)}
          >
            {opened === keyOf(finding) && (
              <SnoozeForm
                days={snoozeDays}
                said={saidOf(finding)}
                busy={talk.busy}
                onClose={() => fold(finding, at)}
                onSave={(until, reason) => act('snooze', finding, at, { ...markOf(finding), until, reason })}
              />
            )}
          </FindingItem>
        ))}
      </ul>
      {shown.length < findings.length && (
        <button type="button" class="link" onClick={() => setAll(true)}>
          {say(home.showAll, { n: findings.length })}
        </button>
      )}
      {snoozed.length > 0 && (
        <details class="more">
          <summary>{say(words.snoozedN, { n: snoozed.length })}</summary>
          <ul class="findings">
            {snoozed.map((finding, at) => (
              <FindingItem
                key={keyOf(finding)}
                finding={finding}
                asleep={say(words.asleep, { day: finding.until, reason: finding.reason })}
                said={saidOf(finding)}
                onGo={() => go(finding, shown.length + at)}
                onWake={() => act('wake', finding, 0, markOf(finding))}
              />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
};
