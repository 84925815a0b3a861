import { useState } from 'preact/hooks';
import type { Choice, ImportAnswer, ImportMapping } from '../define/page-calls';
import { labelsOf } from '../languages/choose';
import { say } from '../languages/say';
import { type Field, formFields } from './fields';
import { entryOf, lackingColumns, mapBlanks, mapColumn, mapDefault } from './mapping';
import { useWords } from './words';

interface Mapped {
  readonly source: { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] };
  readonly answer: ImportAnswer;
  readonly mapping: ImportMapping;
  readonly onMapping: (mapping: ImportMapping) => void;
}

/** Keeps its own text, so that a comma and a blank can be typed on the way to the next word. */
const Blanks = (props: {
  readonly id: string;
  readonly label: string;
  readonly words: readonly string[];
  readonly onChange: (text: string) => void;
}) => {
  const [text, setText] = useState(props.words.join(', '));
  return (
    <input
      id={props.id}
      type="text"
      aria-label={props.label}
      value={text}
      autoComplete="off"
      onInput={(event) => {
        setText(event.currentTarget.value);
        props.onChange(event.currentTarget.value);
      }}
    />
  );
};

/** Where a source column may lead: our columns, and on the grid a member of that name. */
const targetsOf = (header: string, { answer, mapping }: Mapped, member: string): readonly Choice[] => {
  const own = answer.columns.map(({ key, header: label }) => ({ id: key, label }));
  const asMember = mapping.tab === 'responsibilities' ? [`@${header}`] : [];
  const now = entryOf(mapping.columns, header) ?? '';
  const others = [...new Set([...asMember, ...(now.startsWith('@') ? [now] : [])])].filter((id) => !own.some((choice) => choice.id === id));
  return [...own, ...others.map((id) => ({ id, label: say(member, { name: id.slice(1) }) }))];
};

const Defaults = ({ answer, mapping, onMapping }: Mapped) => {
  const language = useWords();
  const words = language.pages.import;
  const lacking = lackingColumns(mapping, answer.columns);
  if (lacking.length === 0) return null;
  const fields = new Map<string, readonly Field[]>(Object.entries(formFields)).get(mapping.tab) ?? [];
  return (
    <>
      <h2>{words.defaults}</h2>
      <p class="help">{words.defaultsHelp}</p>
      {lacking.map(({ key, header }) => {
        const control = fields.find((field) => field.key === key)?.control;
        const labels = control && 'set' in control ? labelsOf(language, control.set) : [];
        return (
          <div class="field inline" key={key}>
            <label for={`default-${key}`}>{header}</label>
            <input
              id={`default-${key}`}
              type="text"
              list={`default-${key}-list`}
              autoComplete="off"
              value={entryOf(mapping.defaults, key) ?? ''}
              onInput={(event) => onMapping(mapDefault(mapping, key, event.currentTarget.value))}
            />
            <datalist id={`default-${key}-list`}>
              {labels.map((label) => (
                <option key={label} value={label} />
              ))}
            </datalist>
          </div>
        );
      })}
    </>
  );
};

/** Each source column, where it leads, and its words for "none". */
export const MappingTable = (props: Mapped) => {
  const words = useWords().pages.import;
  const { source, mapping, onMapping } = props;
  return (
    <>
      <div class="scroll">
        <table class="mapping">
          <thead>
            <tr>
              <th>{words.source}</th>
              <th>{words.target}</th>
              <th>{words.blanks}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <td>{words.allColumns}</td>
              <td />
              <td>
                <Blanks
                  id="blanks-all"
                  label={`${words.blanks} · ${words.allColumns}`}
                  words={entryOf(mapping.blanks, '*') ?? []}
                  onChange={(text) => onMapping(mapBlanks(mapping, '*', text))}
                />
              </td>
            </tr>
            {source.header.map((header, at) => {
              const led = entryOf(mapping.columns, header) ?? '';
              const example = source.rows.find((row) => (row[at] ?? '').trim() !== '')?.[at];
              return (
                <tr key={header}>
                  <td>
                    <label for={`column-${at}`}>{header}</label>
                    {example !== undefined && <span class="meta clip">{example}</span>}
                  </td>
                  <td>
                    <select
                      id={`column-${at}`}
                      value={led}
                      onChange={(event) => onMapping(mapColumn(mapping, header, event.currentTarget.value))}
                    >
                      <option value="">{words.leaveOut}</option>
                      {targetsOf(header, props, words.member).map(({ id, label }) => (
                        <option key={id} value={id}>
                          {label}
                        </option>
                      ))}
                    </select>
                  </td>
                  <td>
                    {led !== '' && !led.startsWith('@') && (
                      <Blanks
                        key={led}
                        id={`blanks-${at}`}
                        label={`${words.blanks} · ${header}`}
                        words={entryOf(mapping.blanks, led) ?? []}
                        onChange={(text) => onMapping(mapBlanks(mapping, led, text))}
                      />
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p class="help">{words.blanksHelp}</p>
      <Defaults {...props} />
    </>
  );
};
