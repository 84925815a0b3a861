import { useState } from 'preact/hooks';
import type { Document } from '../define/document';
import type { Export } from '../define/export';
import type { PageCalls } from '../define/page-calls';
import { exports, reviewFileName } from '../exports';
import { openSlots } from '../exports/open-slots';
import { type Language, languageOf } from '../languages';
import { say } from '../languages/say';
import { closePage } from './call';
import { download } from './download';
import { Action, Frame, Plain } from './frame';
import { openPage } from './open-page';
import { nothing, type Talk, useTalk } from './talk';
import { useWords } from './words';

const formatName = ({ pages }: Language, { extension }: Export): string => {
  const { formats } = pages.review;
  const known = formats as { readonly [extension: string]: string };
  return Object.hasOwn(formats, extension) ? (known[extension] ?? extension) : say(formats.other, { extension });
};

const Ready = ({ document: report, talk }: { readonly document: Document; readonly talk: Talk }) => {
  const language = useWords();
  const { review, common } = language.pages;
  const [making, setMaking] = useState<Export | null>(null);
  const open = openSlots(report).length;
  const make = (format: Export): Promise<void> =>
    talk.work(async () => {
      setMaking(format);
      try {
        // Lets the bar be painted before the page is busy with the file.
        await new Promise((painted) => setTimeout(painted, 50));
        const words = languageOf(report.language) ?? language;
        const name = reviewFileName(report, words, format.extension);
        download(name, format.mime, await format.make(report, words));
        return say(review.downloaded, { file: name });
      } finally {
        setMaking(null);
      }
    });
  return (
    <Frame
      title={review.title}
      titled
      talk={talk}
      onLeave={closePage}
      foot={
        <Plain busy={talk.busy} onClick={closePage}>
          {common.close}
        </Plain>
      }
    >
      <p>{`✓ ${say(review.ready, { title: report.title, time: report.frozenAt.replace('T', ' ').slice(0, 16) })}`}</p>
      <p class={open > 0 ? 'hint' : 'quiet'}>{open > 0 ? say(review.open, { n: open }) : review.complete}</p>
      <h2>{review.download}</h2>
      <div class="stack">
        {exports.map((format, at) => (
          <button
            key={format.key}
            type="button"
            class={at === 0 ? 'action wide' : 'wide'}
            disabled={talk.busy}
            onClick={() => make(format)}
          >
            {formatName(language, format)}
          </button>
        ))}
      </div>
      {making && <p class="quiet">{say(review.making, { format: formatName(language, making) })}</p>}
    </Frame>
  );
};

const Review = ({ first }: { readonly first: PageCalls['reviewForm']['answer'] }) => {
  const { review, common } = useWords().pages;
  const talk = useTalk();
  const [period, setPeriod] = useState(first.chosen);
  const [report, setReport] = useState<Document | null>(null);
  const go = async (confirmed: boolean): Promise<void> => {
    const answer = await talk.send('review', confirmed ? { period, confirmed } : { period });
    if (answer) setReport(answer.document);
  };
  if (report) return <Ready document={report} talk={talk} />;
  const asking = talk.said.kind === 'ask';
  const none = first.periods.length === 0;
  const quiet = (): void => talk.say(nothing);
  return (
    <Frame
      title={review.title}
      titled
      talk={talk}
      onLeave={asking ? quiet : closePage}
      onSave={() => !none && go(asking)}
      foot={
        <>
          <Action busy={talk.busy} off={none}>
            {asking ? common.goOn : review.go}
          </Action>
          <Plain busy={talk.busy} onClick={asking ? quiet : closePage}>
            {common.cancel}
          </Plain>
        </>
      }
    >
      <p class="quiet">{talk.busy ? review.working : review.about}</p>
      {none ? (
        <p class="empty">{review.none}</p>
      ) : (
        <div class="field">
          <label for="period">{review.period}</label>
          <select
            id="period"
            value={period}
            onChange={(event) => {
              quiet();
              setPeriod(event.currentTarget.value);
            }}
          >
            {first.periods.map(({ key, label, frozen }) => (
              <option key={key} value={key}>
                {frozen ? `${label} · ${review.frozen}` : label}
              </option>
            ))}
          </select>
        </div>
      )}
    </Frame>
  );
};

openPage('reviewForm', 'review', Review);
