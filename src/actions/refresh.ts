import type { Action } from '../define/action';
import type { PageCalls } from '../define/page-calls';
import type { AnyRowChange } from '../define/table';
import { say } from '../languages/say';
import { areaTabs, coreTabs } from '../tabs';
import type { Book, BookKey } from '../tabs/columns';
import { settingChange } from '../tabs/settings';
import { missingSettings } from '../tabs/settings-rows';
import { joined, refreshed } from './refreshed';

/** Computes every plain value anew, flags what wants a person, and rebuilds the Summary. */
export const refresh: Action<Book, PageCalls['refresh']['input'], PageCalls['refresh']['answer']> = {
  name: 'refresh',
  reads: ([...coreTabs, ...areaTabs] as readonly BookKey[]).filter((tab) => !['runs', 'snapshots', 'summary'].includes(tab)),
  writes: true,
  page: true,
  decide: (book, moment) => {
    if (!book.settings.installed) return { refused: { '': moment.language.actions.notInstalled } };
    const { changes, findings, summary } = refreshed(book, moment);
    const added = missingSettings(book.settings, moment);
    const tab = { tab: 'settings', name: moment.language.tabs.settings.name };
    const shown = findings.filter(({ weight }) => weight !== 'hint').length;
    const notice = say(moment.language.actions.refreshed, { n: shown });
    return {
      ...(added.length > 0 ? { layout: { tabs: [tab] } } : {}),
      rows: joined(changes, {
        settings: [...added, settingChange('refreshedAt', moment.now)] as unknown as readonly AnyRowChange[],
      }) as never,
      reports: { summary },
      answer: { findings: shown },
      notice,
      log: { findings: shown, result: notice },
    };
  },
};
