import { freeName } from '../book/layout';
import { anObject, aTruth, maybe } from '../define/accepts';
import type { Action } from '../define/action';
import type { PageCalls } from '../define/page-calls';
import type { AnyRowChange } from '../define/table';
import { say } from '../languages/say';
import { areaTabs, coreTabs } from '../tabs';
import type { Book, BookKey } from '../tabs/columns';
import { settingChange } from '../tabs/settings';
import { missingSettings } from '../tabs/settings-rows';
import { joined, refreshed } from './refreshed';
import { version } from './version';

/** Tabs that a refresh does without; what they lack comes when the matrix is installed again. */
const unread: readonly string[] = ['runs', 'snapshots', 'summary'];

/** Computes every plain value anew, flags what wants a person, and rebuilds the Summary. In a workbook that an earlier version has laid it first adds the columns and tabs that are lacking. */
export const refresh: Action<Book, PageCalls['refresh']['input'], PageCalls['refresh']['answer']> = {
  name: 'refresh',
  reads: ([...coreTabs, ...areaTabs, 'snoozes'] as readonly BookKey[]).filter((tab) => !unread.includes(tab)),
  writes: true,
  undo: 'keeps',
  page: true,
  accepts: anObject({ again: maybe(aTruth) }),
  decide: (book, moment, input, { found, isNamed }) => {
    if (!book.settings.installed) return { refused: { '': moment.language.actions.notInstalled } };
    const { changes, findings, summary } = refreshed(book, moment);
    const added = missingSettings(book.settings, moment);
    const again = input.again === true || moment.settings.version !== version;
    const there = new Set(found.map(({ tab }) => tab));
    const layout = (
      again ? [...coreTabs, ...areaTabs].filter((tab) => (there.has(tab) ? !unread.includes(tab) : coreTabs.includes(tab))) : ['settings']
    ).map((tab) => {
      const { name } = moment.language.tabs[tab as BookKey];
      return { tab, name: there.has(tab) ? name : freeName(name, isNamed) };
    });
    const shown = findings.filter(({ weight }) => weight !== 'hint').length;
    const notice = say(moment.language.actions.refreshed, { n: shown });
    return {
      ...(again || added.length > 0 ? { layout: { tabs: layout, again } } : {}),
      rows: joined(changes, {
        settings: [
          ...added,
          settingChange('version', version),
          settingChange('refreshedAt', moment.now),
        ] as unknown as readonly AnyRowChange[],
      }) as never,
      reports: { summary },
      answer: { findings: shown },
      notice,
      log: { findings: shown, result: notice },
    };
  },
};
