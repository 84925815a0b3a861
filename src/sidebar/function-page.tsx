import { useState } from 'preact/hooks';
import type { HelpCells, HelpFunction, Inserted } from '../define/page-calls';
import { say } from '../languages/say';
import { Action, Frame, Plain } from './frame';
import type { Here } from './place';
import { nothing } from './talk';
import { useWords } from './words';

/** Cells as they stand in the sheet; what is below each other stays so. */
const Cells = ({ title, values }: { readonly title: string; readonly values: HelpCells }) => {
  const { blank } = useWords().pages.functions;
  return (
    <table class={(values[0]?.length ?? 0) > 1 ? 'cells wide-cells' : 'cells'}>
      <caption>{title}</caption>
      <tbody>
        {values.map((row, at) => (
          <tr key={at}>
            {row.map((text, column) => (
              <td key={column}>{text === '' ? <span class="quiet">{blank}</span> : text}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

type Example = HelpFunction['examples'][number];

const ExampleCard = ({ example, onInsert }: { readonly example: Example; readonly onInsert: () => void }) => {
  const { functions: words } = useWords().pages;
  const { formula, cells, result } = example;
  return (
    <div class="example">
      <code class="formula">{formula}</code>
      <div class="blocks">
        {cells.map(({ range, values }, at) => (
          <Cells key={at} title={range} values={values} />
        ))}
        <Cells title={words.gives} values={result} />
      </div>
      <button type="button" class="link" aria-label={say(words.insertThis, { formula })} onClick={onInsert}>
        {words.insert}
      </button>
    </div>
  );
};

const Texts = ({ one, onInsert }: { readonly one: HelpFunction; readonly onInsert: (formula: string) => void }) => {
  const { functions: words } = useWords().pages;
  return (
    <>
      <p>{one.about}</p>
      <h2>{words.signature}</h2>
      <code class="formula">={one.signature}</code>
      <p class="help">{say(words.insertHelp, { formula: one.insert })}</p>
      <h2>{words.arguments}</h2>
      <dl class="arguments">
        {one.arguments.map(({ name, optional, about }) => (
          <div key={name}>
            <dt>
              <code>{name}</code> {optional && <span class="quiet">{words.optional}</span>}
            </dt>
            <dd>{about}</dd>
          </div>
        ))}
      </dl>
      <h2>{words.returns}</h2>
      <p>{one.returns}</p>
      <h2>{words.method}</h2>
      <p>{one.method}</p>
      <h2>{words.source}</h2>
      <p>{one.source}</p>
      <h2>{words.examples}</h2>
      {one.examples.map((example) => (
        <ExampleCard key={example.formula} example={example} onInsert={() => onInsert(example.formula)} />
      ))}
    </>
  );
};

/** One function: what it is for, how it is written, by which method and whose, examples; each example goes into the selected cell. */
export const FunctionPage = ({ here, one, query }: { readonly here: Here; readonly one: HelpFunction; readonly query: string }) => {
  const { functions: words, common } = useWords().pages;
  const { talk } = here;
  const [asked, setAsked] = useState('');
  const [inserted, setInserted] = useState<Inserted | null>(null);
  const insert = async (formula: string, confirmed: boolean): Promise<void> => {
    setAsked(formula);
    setInserted(null);
    const done = await talk.send('insertFormula', confirmed ? { formula, confirmed } : { formula });
    if (done) setInserted(done);
  };
  const undo = async (from: Inserted): Promise<void> => {
    setInserted(null);
    await talk.send('undoFormula', from);
  };
  const asking = talk.said.kind === 'ask';
  return (
    <Frame
      title={one.name}
      talk={talk}
      onBack={() => here.go({ at: 'functions', query })}
      foot={
        asking ? (
          <>
            <Action busy={talk.busy} onClick={() => insert(asked, true)}>
              {words.replace}
            </Action>
            <Plain busy={talk.busy} onClick={() => talk.say(nothing)}>
              {common.cancel}
            </Plain>
          </>
        ) : (
          <>
            <Action busy={talk.busy} onClick={() => insert(one.insert, false)}>
              {words.insert}
            </Action>
            {inserted && (
              <Plain busy={talk.busy} onClick={() => undo(inserted)}>
                {words.undo}
              </Plain>
            )}
          </>
        )
      }
    >
      <Texts one={one} onInsert={(formula) => insert(formula, false)} />
    </Frame>
  );
};
