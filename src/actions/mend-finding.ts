import { changeBook } from '../book/change-book';
import { anObject } from '../define/accepts';
import type { Action } from '../define/action';
import type { PageCalls } from '../define/page-calls';
import type { AnyBook, AnyRowChange } from '../define/table';
import { say } from '../languages/say';
import { tabs } from '../tabs';
import type { Book } from '../tabs/columns';
import { describeFinding } from '../tabs/describe-finding';
import { aMark, findMarked } from './marked-finding';
import { joined, refreshed } from './refreshed';
import { withChanges } from './save-goal';
import { sidebarReads } from './sidebar-reads';
import { sidebarState } from './sidebar-state';
import { withMends } from './with-mends';

type Rows = { readonly [tab: string]: readonly AnyRowChange[] };

/** A row that the next refresh would add, such as a repeated task, is added with its mend. */
const withNewRows = (does: Rows, changes: Rows): Rows =>
  joined(
    Object.fromEntries(
      Object.entries(does).map(([tab, list]) => {
        const ids = new Set(list.flatMap((change) => ('set' in change ? [change.id] : [])));
        return [tab, (changes[tab] ?? []).filter((change) => 'add' in change && ids.has(change.add.id))];
      }),
    ),
    does,
  );

/** Does what one click does about a finding, which is looked for anew. Of an agreed goal the log keeps what was changed, with the mend as its reason. */
export const mendFinding: Action<Book, PageCalls['mendFinding']['input'], PageCalls['mendFinding']['answer']> = {
  name: 'mendFinding',
  reads: sidebarReads,
  writes: true,
  page: anObject(aMark),
  decide: (book, moment, input) => {
    const { language } = moment;
    const words = language.pages.findings;
    const now = refreshed(book, moment);
    const found = findMarked(now, input);
    if (!found) return { refused: { '': words.gone } };
    const [mended = found] = withMends([found], now.book, moment);
    const { says, mend, does = '' } = describeFinding(mended, language);
    if (!mended.does) return { refused: { '': say(words.noClick, { mend }) } };
    const of = Object.values(mended.does).flatMap((list) => list.flatMap((change) => ('set' in change ? [change.id] : [])));
    const reason = say(words.byClick, { does });
    const rows = withChanges(book, moment, withNewRows(mended.does, now.changes), { of, reason: () => reason });
    const after = changeBook(tabs, book as unknown as AnyBook, rows) as unknown as Book;
    return {
      rows: rows as never,
      answer: { state: sidebarState(after, moment) },
      notice: say(words.done, { does }),
      log: { result: say(words.logged, { says, does }) },
    };
  },
};
