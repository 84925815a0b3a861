import { freeName } from '../book/layout';
import { anObject, aTruth, maybe } from '../define/accepts';
import type { Action, Around, Outcome } from '../define/action';
import type { Moment } from '../define/moment';
import type { PageCalls } from '../define/page-calls';
import type { AnyRowChange } from '../define/table';
import { say } from '../languages/say';
import { areaTabs, coreTabs, tabs } from '../tabs';
import type { Book, BookKey } from '../tabs/columns';
import { missingSettings } from '../tabs/settings-rows';
import { joined, type Refreshed, refreshed } from './refreshed';
import { stamps } from './stamps';
import { version } from './version';

type Call = PageCalls['refresh'];

/** Tabs that a refresh does without. */
const unread: readonly string[] = ['runs', 'snapshots', 'summary'];

/** Computes every plain value anew, flags what wants a person, and rebuilds the Summary. In a workbook that an earlier version has laid it first adds the columns and tabs that are lacking. */
export const refresh: Action<Book, Call['input'], Call['answer']> = {
  name: 'refresh',
  reads: ([...coreTabs, ...areaTabs, 'snoozes'] as readonly BookKey[]).filter((tab) => !unread.includes(tab)),
  writes: true,
  undo: 'keeps',
  page: anObject({ again: maybe(aTruth) }),
  decide: (book, moment, input, around) => {
    if (!book.settings.installed) return { refused: { '': moment.language.actions.notInstalled } };
    return refreshOutcome(refreshed(book, moment), book, moment, input, around);
  },
};

/** What a refresh writes and says. */
export const refreshOutcome = (
  now: Refreshed,
  book: Book,
  moment: Moment,
  input: Call['input'],
  { found, isNamed }: Around,
): Outcome<Book, Call['answer']> & { readonly log: { readonly findings: number; readonly result: string } } => {
  const { changes, findings, reports } = now;
  const added = missingSettings(book.settings, moment);
  const again = input.again === true || moment.settings.version !== version;
  const there = new Set(found.map(({ tab }) => tab));
  const layout = (
    again ? tabs.map(({ key }) => key as string).filter((tab) => there.has(tab) || coreTabs.includes(tab)) : ['settings']
  ).map((tab) => {
    const { name } = moment.language.tabs[tab as BookKey];
    return { tab, name: there.has(tab) ? name : freeName(name, isNamed) };
  });
  const shown = findings.filter(({ weight }) => weight !== 'hint').length;
  const notice = say(moment.language.actions.refreshed, { n: shown });
  return {
    ...(again || added.length > 0 ? { layout: { tabs: layout, again } } : {}),
    rows: joined(changes, { settings: [...(added as unknown as readonly AnyRowChange[]), ...stamps(moment)] }) as never,
    reports,
    answer: { findings: shown },
    notice,
    log: { findings: shown, result: notice },
  };
};
