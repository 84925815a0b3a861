import { anObject, aText, aTruth, maybe } from '../define/accepts';
import type { Action } from '../define/action';
import type { PageCalls } from '../define/page-calls';
import { say } from '../languages/say';
import { previousPeriod, readPeriod, showPeriod } from '../rules/period';
import type { Book } from '../tabs/columns';
import { reviewDocument } from '../tabs/review';
import { fromSnapshot, toSnapshot } from '../tabs/snapshots';
import { joined, refreshed } from './refreshed';
import { sidebarReads } from './sidebar-reads';

/** Writes the review of a period: a tab in the workbook, the numbers frozen in Snapshots, and the document for the files. */
export const review: Action<Book, PageCalls['review']['input'], PageCalls['review']['answer']> = {
  name: 'review',
  reads: [...sidebarReads, 'snapshots'],
  writes: true,
  undo: 'ends',
  page: anObject({ period: aText, confirmed: maybe(aTruth) }),
  decide: (book, moment, input) => {
    const words = moment.language.actions;
    if (!book.goals.installed) return { refused: { '': words.notInstalled } };
    const period = readPeriod(String(input.period));
    if (!period) return { refused: { period: say(words.unknownPeriod, { text: String(input.period) }) } };
    const frozen = fromSnapshot(book.snapshots.rows, period.key).document;
    if (frozen && input.confirmed !== true)
      return { ask: say(words.reviewExists, { period: showPeriod(period), time: frozen.frozenAt.replace('T', ' ') }) };
    const now = refreshed(book, moment);
    const document = reviewDocument(
      now.book,
      moment,
      period,
      [...now.findings, ...now.snoozed.map(({ finding }) => finding)],
      fromSnapshot(book.snapshots.rows, previousPeriod(period).key).document,
    );
    return {
      rows: joined(now.changes, { snapshots: toSnapshot(document, moment.newId) }) as never,
      reports: { review: document },
      show: 'review',
      answer: { document },
      notice: words.reviewed,
      log: { findings: now.findings.length, result: `${words.reviewed}: ${showPeriod(period)}` },
    };
  },
};
