import { type ComponentType, render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PageCalls } from '../define/page-calls';
import { languageOf } from '../languages';
import { closePage } from './call';
import { Action, Frame, Plain } from './frame';
import { nothing, useTalk } from './talk';
import { useWords, Words } from './words';

type FirstCall = 'installForm' | 'areasForm' | 'sidebar' | 'importForm' | 'dailyForm' | 'previewMails' | 'reviewForm' | 'plan';
type Title = 'install' | 'areas' | 'home' | 'import' | 'daily' | 'preview' | 'review' | 'plan';
type Page<C extends FirstCall> = ComponentType<{ readonly first: PageCalls[C]['answer'] }>;

function Opening<C extends FirstCall>(props: {
  readonly name: C;
  readonly title: Title;
  readonly page: Page<C>;
  readonly input: PageCalls[C]['input'];
}) {
  const words = useWords();
  const talk = useTalk();
  const [first, setFirst] = useState<PageCalls[C]['answer'] | null>(null);
  const ask = async (): Promise<void> => setFirst(await talk.send(props.name, props.input));
  useEffect(() => {
    ask();
  }, []);
  const language = (first && languageOf(first.language)) || words;
  useEffect(() => {
    document.documentElement.lang = language.code;
  }, [language]);
  if (first) {
    const Page = props.page;
    return (
      <Words.Provider value={language}>
        <Page first={first} />
      </Words.Provider>
    );
  }
  const { said } = talk;
  const failed = said.kind !== 'nothing';
  return (
    <Frame
      title={failed ? words.pages[props.title].title : ''}
      talk={{ ...talk, said: nothing }}
      foot={
        failed && (
          <>
            <Action busy={talk.busy} onClick={ask}>
              {words.pages.common.retry}
            </Action>
            <Plain busy={talk.busy} onClick={closePage}>
              {words.pages.common.close}
            </Plain>
          </>
        )
      }
    >
      {failed && <p class="trouble">{said.kind === 'refused' ? Object.values(said.fields).join(' ') : said.text}</p>}
    </Frame>
  );
}

/** Puts a page into the document: a bar until the first answer has come, then the page in the language that it names. */
export const openPage = <C extends FirstCall>(name: C, title: Title, page: Page<C>, input?: PageCalls[C]['input']): void => {
  const root = document.getElementById('page');
  if (root) render(<Opening name={name} title={title} page={page} input={input ?? {}} />, root);
};
