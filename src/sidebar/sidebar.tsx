import { useEffect, useRef, useState } from 'preact/hooks';
import type { HelpFunction, SidebarState } from '../define/page-calls';
import { call } from './call';
import { drafts } from './drafts';
import { FunctionPage } from './function-page';
import { Functions } from './functions';
import { GoalForm } from './goal-form';
import { GoalList } from './goals';
import { Home } from './home';
import { ItemForm } from './item-form';
import { ItemList } from './items';
import { MemberForm } from './member-form';
import { MemberList } from './members';
import { openPage } from './open-page';
import type { Here, Place } from './place';
import { PlanPage } from './plan-page';
import { nothing, useTalk } from './talk';
import { useWords } from './words';

/** Milliseconds after which what home shows may be out of date. */
const awhile = 15_000;

const Sidebar = ({ first }: { readonly first: SidebarState }) => {
  const { common } = useWords().pages;
  const [state, setState] = useState(first);
  const [place, setPlace] = useState<Place>({ at: 'home' });
  // Counts the forms opened, so that "save and next" opens a fresh one.
  const [turn, setTurn] = useState(0);
  const kept = useRef(drafts());
  const [help, setHelp] = useState<readonly HelpFunction[] | null>(null);
  const tokens = useRef(new Map<string, string>());
  const talk = useTalk();
  const move = (next: Place): void => {
    setPlace(next);
    setTurn((n) => n + 1);
  };
  const here: Here = {
    state,
    talk,
    drafts: kept.current,
    help,
    learn: async () => {
      const answer = await talk.send('functionHelp', {});
      if (answer) setHelp(answer.functions);
    },
    go: (next) => {
      talk.say(nothing);
      move(next);
    },
    take: setState,
    save: async (name, input, draft, then) => {
      // The same at each try, so that saving again after a failure adds no second row.
      const token = tokens.current.get(draft) ?? Date.now().toString(36) + Math.random().toString(36).slice(2, 8);
      tokens.current.set(draft, token);
      const answer = await talk.send(name, { ...input, token }, common.saved);
      if (!answer) return;
      tokens.current.delete(draft);
      kept.current.drop(draft);
      setState({ ...answer.state, findings: state.findings, snoozed: state.snoozed });
      move(then);
    },
  };
  // People also type into the grid and use the menu: home shows it as it is now, also when they come back to it after a while. A failure here is no news; the next save tells it.
  const asked = useRef(Date.now());
  useEffect(() => {
    if (place.at !== 'home') return;
    let current = true;
    const ask = (): void => {
      asked.current = Date.now();
      call('sidebar', {}).then(
        (reply) => current && reply.ok && setState(reply.answer),
        () => undefined,
      );
    };
    const comeBack = (): void => {
      if (Date.now() - asked.current > awhile) ask();
    };
    if (turn > 0) ask();
    window.addEventListener('focus', comeBack);
    document.documentElement.addEventListener('pointerenter', comeBack);
    return () => {
      current = false;
      window.removeEventListener('focus', comeBack);
      document.documentElement.removeEventListener('pointerenter', comeBack);
    };
  }, [turn]);
  if (place.at === 'goals') return <GoalList here={here} />;
  if (place.at === 'members') return <MemberList here={here} />;
  if (place.at === 'items') return <ItemList here={here} />;
  if (place.at === 'goal') return <GoalForm key={turn} here={here} place={place} />;
  if (place.at === 'member') return <MemberForm key={turn} here={here} id={place.id} />;
  if (place.at === 'item') return <ItemForm key={turn} here={here} id={place.id} />;
  if (place.at === 'plan') return <PlanPage key={turn} here={here} action={place.action} />;
  if (place.at === 'functions') return <Functions key={turn} here={here} query={place.query} />;
  const one = place.at === 'function' ? help?.find(({ name }) => name === place.name) : undefined;
  if (one && place.at === 'function') return <FunctionPage key={turn} here={here} one={one} query={place.query} />;
  return <Home here={here} />;
};

openPage('sidebar', 'home', Sidebar);
