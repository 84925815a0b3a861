import { useState } from 'preact/hooks';
import type { ImportAnswer, ImportMapping, PageCalls } from '../define/page-calls';
import { say } from '../languages/say';
import { closePage } from './call';
import { Action, Frame, Plain } from './frame';
import { ImportCheck } from './import-check';
import { columnTwice } from './mapping';
import { openPage } from './open-page';
import { readTable, textOf } from './read-table';
import { nothing, useTalk } from './talk';
import { useWords } from './words';

type Form = PageCalls['importForm']['answer'];
type Source = { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] };

const Choose = (props: {
  readonly form: Form;
  readonly tab: string;
  readonly text: string;
  readonly onTab: (tab: string) => void;
  readonly onText: (text: string) => void;
}) => {
  const words = useWords().pages.import;
  const [fileName, setFileName] = useState('');
  const readFile = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setFileName(file.name);
    props.onText(textOf(new Uint8Array(await file.arrayBuffer())));
  };
  return (
    <>
      <div class="field">
        <label for="tab">{words.tab}</label>
        <select id="tab" value={props.tab} onChange={(event) => props.onTab(event.currentTarget.value)}>
          {props.form.tabs.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <p class="files">
        <label class="button">
          {words.file}
          <input
            id="file"
            type="file"
            class="unseen"
            accept=".csv,.tsv,.txt,text/csv,text/plain"
            onChange={(event) => readFile(event.currentTarget.files?.[0])}
          />
        </label>
        <span class="quiet">{fileName}</span>
      </p>
      <div class="field">
        <label for="paste">{words.paste}</label>
        <textarea
          id="paste"
          class="code"
          rows={11}
          spellcheck={false}
          value={props.text}
          onInput={(event) => props.onText(event.currentTarget.value)}
        />
      </div>
    </>
  );
};

const Done = (props: { readonly answer: ImportAnswer; readonly onAgain: () => void }) => {
  const { common, import: words } = useWords().pages;
  const talk = useTalk();
  const { added, changed, same } = props.answer;
  const skipped = new Set(props.answer.problems.map(({ line }) => line)).size;
  return (
    <Frame
      title={words.title}
      titled
      talk={talk}
      onLeave={closePage}
      onSave={closePage}
      foot={
        <>
          <Action busy={false}>{common.close}</Action>
          <Plain busy={false} onClick={props.onAgain}>
            {words.again}
          </Plain>
        </>
      }
    >
      <p class="next">{`✓ ${say(words.done, { added, changed, same })}`}</p>
      {skipped > 0 && <p class="hint">{say(words.skipped, { n: skipped })}</p>}
    </Frame>
  );
};

const Import = ({ first }: { readonly first: Form }) => {
  const { common, import: words } = useWords().pages;
  const talk = useTalk();
  const [tab, setTab] = useState(first.tabs[0]?.key ?? '');
  const [text, setText] = useState('');
  const [source, setSource] = useState<Source | null>(null);
  const [answer, setAnswer] = useState<ImportAnswer | null>(null);
  const [mapping, setMapping] = useState<ImportMapping | null>(null);
  const [leaveOut, setLeaveOut] = useState(false);
  const [done, setDone] = useState<ImportAnswer | null>(null);
  const trouble = (said: string): void => talk.say({ kind: 'trouble', text: said });

  const check = async (from: Source, wanted: ImportMapping | null): Promise<void> => {
    const found = await talk.send('importRows', { tab, ...from, mapping: wanted, write: false });
    if (!found) return;
    setSource(from);
    setAnswer(found);
    setMapping(found.mapping);
    setLeaveOut(false);
  };
  const read = (): void => {
    const table = readTable(text);
    if (!('problem' in table)) check(table, null);
    else trouble(table.problem === 'quotes' ? say(words.badFile, { line: table.line }) : words.noRows);
  };
  const write = async (): Promise<void> => {
    if (source && mapping) setDone(await talk.send('importRows', { tab, ...source, mapping, write: true }));
  };
  const restart = (): void => {
    talk.say(nothing);
    setAnswer(null);
    setDone(null);
  };

  if (done)
    return (
      <Done
        answer={done}
        onAgain={() => {
          setText('');
          restart();
        }}
      />
    );
  if (!source || !answer || !mapping)
    return (
      <Frame
        title={words.title}
        titled
        talk={talk}
        onLeave={closePage}
        onSave={read}
        foot={
          <>
            <Action busy={talk.busy} off={text.trim() === ''}>
              {words.read}
            </Action>
            <Plain busy={talk.busy} onClick={closePage}>
              {common.cancel}
            </Plain>
          </>
        }
      >
        <Choose form={first} tab={tab} text={text} onTab={setTab} onText={setText} />
      </Frame>
    );
  const stale = mapping !== answer.mapping;
  const twice = columnTwice(mapping);
  const goes = answer.added + answer.changed;
  const blocked = !stale && ((answer.problems.length > 0 && !leaveOut) || goes === 0);
  const next = (): void => {
    if (twice !== null) trouble(say(words.twice, { column: answer.columns.find(({ key }) => key === twice)?.header ?? twice }));
    else if (stale) check(source, mapping);
    else if (!blocked) write();
  };
  return (
    <Frame
      title={first.tabs.find(({ key }) => key === tab)?.name ?? tab}
      talk={talk}
      onBack={restart}
      onSave={next}
      context={say(words.readCount, { rows: source.rows.length, columns: source.header.length })}
      foot={
        <>
          <Action busy={talk.busy} off={blocked}>
            {stale ? words.check : words.go}
          </Action>
          <Plain busy={talk.busy} onClick={closePage}>
            {common.cancel}
          </Plain>
        </>
      }
    >
      <ImportCheck
        tabs={first.tabs}
        source={source}
        answer={answer}
        mapping={mapping}
        stale={stale}
        leaveOut={leaveOut}
        onMapping={setMapping}
        onLeaveOut={setLeaveOut}
        onTrouble={trouble}
      />
    </Frame>
  );
};

openPage('importForm', 'import', Import);
