import { useEffect, useState } from 'preact/hooks';
import type { HelpFunction } from '../define/page-calls';
import { say } from '../languages/say';
import { Action, Frame } from './frame';
import { findFunctions } from './function-help';
import type { Here } from './place';
import { useWords } from './words';

const Row = ({ one, onClick }: { readonly one: HelpFunction; readonly onClick: () => void }) => (
  <button type="button" class="row" onClick={onClick}>
    <span class="grow">
      {one.name}
      <span class="meta">{one.about}</span>
    </span>
    <span class="chevron" aria-hidden="true">
      ›
    </span>
  </button>
);

const Found = (props: { readonly found: readonly HelpFunction[]; readonly grouped: boolean; readonly onOpen: (name: string) => void }) => {
  const rows = (list: readonly HelpFunction[]) =>
    list.map((one) => <Row key={one.name} one={one} onClick={() => props.onOpen(one.name)} />);
  if (!props.grouped) return <>{rows(props.found)}</>;
  const families = [...new Set(props.found.map(({ family }) => family))];
  return (
    <>
      {families.map((family) => (
        <section key={family}>
          <h2>{family}</h2>
          {rows(props.found.filter((one) => one.family === family))}
        </section>
      ))}
    </>
  );
};

/** Every function, found by its name or any word of its description; Enter opens the first. */
export const Functions = ({ here, query: first }: { readonly here: Here; readonly query: string }) => {
  const { functions: words, common } = useWords().pages;
  const { help, talk } = here;
  const [query, setQuery] = useState(first);
  useEffect(() => {
    if (!help) here.learn();
  }, []);
  const found = findFunctions(help ?? [], query);
  const open = (name: string): void => here.go({ at: 'function', name, query });
  const failed = !help && talk.said.kind !== 'nothing';
  return (
    <Frame
      key={help ? 'found' : 'asking'}
      title={words.title}
      talk={talk}
      onBack={() => here.go({ at: 'home' })}
      fresh
      onSave={() => found[0] && query.trim() && open(found[0].name)}
      foot={
        failed && (
          <Action busy={talk.busy} onClick={here.learn}>
            {common.retry}
          </Action>
        )
      }
    >
      <div class="field">
        <label for="function-query">{words.search}</label>
        <input
          id="function-query"
          type="text"
          value={query}
          autoComplete="off"
          spellcheck={false}
          aria-describedby="function-query-help"
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
        <p class="help" id="function-query-help">
          {words.searchHelp}
        </p>
      </div>
      <p class="quiet" role="status">
        {help && (found.length > 0 ? say(words.count, { n: found.length }) : say(words.none, { text: query.trim() }))}
      </p>
      {help && found.length === 0 && (
        <button type="button" class="link" onClick={() => setQuery('')}>
          {say(words.showAll, { n: help.length })}
        </button>
      )}
      <Found found={found} grouped={query.trim() === ''} onOpen={open} />
    </Frame>
  );
};
