import { useRef, useState } from 'preact/hooks';
import type { Fields, PageCall, PageCalls } from '../define/page-calls';
import { call } from './call';
import { troubleText } from './trouble';
import { useWords } from './words';

/** What the page has to say after a call: done, failed, a question, or refused fields. */
export type Said =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'notice' | 'trouble' | 'ask'; readonly text: string }
  | { readonly kind: 'refused'; readonly fields: Fields };

/** A page's conversation with the server: one call at a time. */
export interface Talk {
  readonly busy: boolean;
  readonly said: Said;
  /** The answer, or null where it was refused, failed, wants a confirmation, or another call is under way; `said` tells which. `done` is said where the server has no notice of its own. */
  send<C extends PageCall>(name: C, input: PageCalls[C]['input'], done?: string): Promise<PageCalls[C]['answer'] | null>;
  say(said: Said): void;
  /** Runs something slow of the page's own with the same bar and the same disabled buttons; what it returns is said. */
  work(task: () => Promise<string | Said>): Promise<void>;
}
export const nothing: Said = { kind: 'nothing' };

/** A conversation that lives as long as the component that began it. */
export const useTalk = (): Talk => {
  const language = useWords();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<Said>(nothing);
  const under = useRef(false);
  const begin = (): boolean => {
    if (under.current) return false;
    under.current = true;
    setBusy(true);
    setSaid(nothing);
    return true;
  };
  const end = (next: Said): void => {
    under.current = false;
    setBusy(false);
    setSaid(next);
  };
  return {
    busy,
    said,
    say: setSaid,
    send: async (name, input, done) => {
      if (!begin()) return null;
      try {
        const reply = await call(name, input);
        if (!reply.ok) {
          end('ask' in reply ? { kind: 'ask', text: reply.ask } : { kind: 'refused', fields: reply.refused });
          return null;
        }
        const text = reply.notice || done;
        end(text ? { kind: 'notice', text } : nothing);
        return reply.answer;
      } catch (error) {
        end({ kind: 'trouble', text: troubleText(language, error) });
        return null;
      }
    },
    work: async (task) => {
      if (!begin()) return;
      let next: Said = nothing;
      try {
        const told = await task();
        next = typeof told === 'string' ? { kind: 'notice', text: told } : told;
      } catch (error) {
        next = { kind: 'trouble', text: troubleText(language, error) };
      }
      end(next);
    },
  };
};
