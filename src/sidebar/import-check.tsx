import { useState } from 'preact/hooks';
import type { ImportAnswer, ImportMapping } from '../define/page-calls';
import { say } from '../languages/say';
import { download } from './download';
import { fitMapping, readMapping } from './mapping';
import { MappingTable } from './mapping-table';
import { useWords } from './words';

const few = 20;

/** What is handed to every part of the check before an import. */
export interface Checked {
  readonly tabs: readonly { readonly key: string; readonly name: string }[];
  readonly source: { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] };
  readonly answer: ImportAnswer;
  readonly mapping: ImportMapping;
  /** The mapping was changed since the server last saw it. */
  readonly stale: boolean;
  readonly leaveOut: boolean;
  readonly onMapping: (mapping: ImportMapping) => void;
  readonly onLeaveOut: (leave: boolean) => void;
  readonly onTrouble: (text: string) => void;
}

const Files = ({ tabs, source, mapping, onMapping, onTrouble }: Checked) => {
  const words = useWords().pages.import;
  const load = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const found = readMapping(await file.text());
    if (typeof found === 'string') return onTrouble(say(words.badMapping, { text: found }));
    if (found.tab !== mapping.tab)
      return onTrouble(say(words.otherTab, { tab: tabs.find(({ key }) => key === found.tab)?.name ?? found.tab }));
    const fitted = fitMapping(found, source.header);
    if (Object.keys(fitted.columns).length === 0) onTrouble(words.noHeaders);
    else onMapping(fitted);
  };
  return (
    <p class="files">
      <button
        type="button"
        class="link"
        onClick={() => download(`${mapping.tab}-mapping.json`, 'application/json', JSON.stringify(mapping, null, 2))}
      >
        {words.saveMapping}
      </button>
      <label class="link">
        {words.loadMapping}
        <input
          type="file"
          class="unseen"
          accept=".json,application/json"
          onChange={(event) => {
            load(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
      </label>
    </p>
  );
};

const Counts = ({ answer }: Checked) => {
  const words = useWords().pages.import;
  return (
    <p class="counts" aria-live="polite">
      {(['added', 'changed', 'same'] as const).map((key) => (
        <span key={key}>
          <b class="figure">{answer[key]}</b> {words[key]}
        </span>
      ))}
    </p>
  );
};

const Problems = ({ answer, leaveOut, onLeaveOut }: Checked) => {
  const words = useWords().pages.import;
  const { problems } = answer;
  if (problems.length === 0) return null;
  const lines = new Set(problems.map(({ line }) => line)).size;
  return (
    <>
      <h2>{words.problems}</h2>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              {([words.line, words.column, words.text, words.why] as const).map((head) => (
                <th key={head} class={head === words.line ? 'right' : ''}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {problems.slice(0, few).map((problem, at) => (
              <tr key={at}>
                <td class="right">{problem.line}</td>
                <td>{problem.header}</td>
                <td>{problem.text}</td>
                <td>{problem.says}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {problems.length > few && <p class="quiet">{say(words.more, { n: problems.length - few })}</p>}
      <label class="pickable tick">
        <input id="leave-out" type="checkbox" checked={leaveOut} onChange={(event) => onLeaveOut(event.currentTarget.checked)} />
        <span>{say(words.leaveProblems, { n: lines })}</span>
      </label>
    </>
  );
};

const Preview = ({ answer }: Checked) => {
  const words = useWords().pages.import;
  const { preview, columns } = answer;
  if (preview.length === 0) return null;
  return (
    <>
      <h2>
        {words.preview} <span class="quiet">{say(words.previewRows, { n: preview.length })}</span>
      </h2>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              {columns.map(({ key, header }) => (
                <th key={key}>{header}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.map((row, at) => (
              <tr key={at}>
                {row.map((text, column) => (
                  <td key={column}>{text}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
};

/** What an import would do, and how the file's columns lead to ours. */
export const ImportCheck = (props: Checked) => {
  const words = useWords().pages.import;
  const [loads, setLoads] = useState(0);
  const goes = props.answer.added + props.answer.changed;
  return (
    <>
      {props.stale ? <p class="hint">{words.stale}</p> : <Counts {...props} />}
      {!props.stale && goes === 0 && <p class="hint">{words.nothing}</p>}
      {!props.stale && <Problems {...props} />}
      <h2>{words.mapping}</h2>
      <MappingTable key={loads} {...props} />
      <Files
        {...props}
        onMapping={(mapping) => {
          props.onMapping(mapping);
          setLoads((n) => n + 1);
        }}
      />
      {!props.stale && <Preview {...props} />}
    </>
  );
};
