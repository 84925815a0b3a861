import { checkTab, type Damage } from '../book/damage';
import { freeName, isUnlaid } from '../book/layout';
import type { ReadTable } from '../book/read-book';
import { anObject } from '../define/accepts';
import type { Action, Around } from '../define/action';
import type { Inspection } from '../define/inspection';
import type { Moment } from '../define/moment';
import type { PageCalls } from '../define/page-calls';
import { say } from '../languages/say';
import { isClockOn, stoppedSince } from '../rules/clock';
import { coreTabs, tabs } from '../tabs';
import type { Book, BookKey } from '../tabs/columns';
import { rowTabs } from '../tabs/row-tabs';
import { missingSettings } from '../tabs/settings-rows';

/** Left to the person: the add-on changes nothing of these. */
const persons: readonly Damage['kind'][] = ['copy', 'unplaced', 'formulaBlocked'];

/** Tabs that are gone, that lost their mark, and copies that bear our keys. */
const sheetDamage = ({ strays }: Inspection, { language }: Moment, { found }: Around) => {
  const there = new Set(found.flatMap(({ tab }) => tab ?? []));
  const name = (tab: string): string => language.tabs[tab as BookKey].name;
  const marks = strays.filter(({ tab }, index) => !there.has(tab) && strays.findIndex((one) => one.tab === tab) === index);
  const isMarked = new Set(marks.map(({ tab }) => tab));
  const lost = coreTabs.filter((tab) => !there.has(tab) && !isMarked.has(tab));
  const told = (kind: 'markLost' | 'copy') => (one: (typeof strays)[number]) => ({ kind, slots: { name: one.name, tab: name(one.tab) } });
  return {
    marks,
    lost,
    damages: [
      ...lost.map((tab) => ({ kind: 'tabLost' as const, slots: { tab: name(tab) } })),
      ...marks.map(told('markLost')),
      ...strays.filter((one) => !marks.includes(one)).map(told('copy')),
    ],
  };
};

/** The hourly trigger of a daily run that is on: doubled, or none of one's own while nothing has run. */
const triggerDamage = ({ triggers }: Inspection, { settings: { clock }, today }: Moment, { workbookId }: Around): readonly Damage[] => {
  if (!isClockOn(clock, workbookId)) return [];
  const day = stoppedSince(clock, today);
  if (triggers > 1) return [{ kind: 'triggerDoubled', slots: {} }];
  return triggers === 0 && day !== null ? [{ kind: 'triggerLost', slots: { day } }] : [];
};

/** Looks for what is missing or damaged and puts it back; what people have typed is neither moved nor overwritten. Its plan is the check. */
export const repair: Action<Book, PageCalls['repair']['input'], PageCalls['repair']['answer']> = {
  name: 'repair',
  reads: rowTabs.map(({ key }) => key as BookKey),
  writes: true,
  mends: true,
  undo: 'keeps',
  page: anObject({}),
  decide: (book, moment, _input, around) => {
    const { language } = moment;
    const words = language.repair;
    if (!book.settings.installed) return { refused: { '': language.actions.notInstalled } };
    const inspection = around.inspect();
    const sheets = sheetDamage(inspection, moment, around);
    const isThere = (key: string): boolean => around.found.some(({ tab }) => tab === key);
    const tables = book as unknown as { readonly [tab: string]: ReadTable };
    const checked = tabs.flatMap(
      (tab): readonly { readonly key: string; readonly damages: readonly Damage[]; readonly again: boolean }[] => {
        const table = tables[tab.key];
        if (isThere(tab.key) && tab.kind !== 'report' && isUnlaid(table))
          return [{ key: tab.key, damages: [{ kind: 'tabLost', slots: { tab: language.tabs[tab.key as BookKey].name } }], again: true }];
        return table?.installed ? [{ key: tab.key, ...checkTab(tab, table, inspection, language, isThere) }] : [];
      },
    );
    const added = missingSettings(book.settings, moment);
    const triggers = triggerDamage(inspection, moment, around);
    const damages: readonly Damage[] = [
      ...sheets.damages,
      ...checked.flatMap((one) => one.damages),
      ...(added.length > 0 ? [{ kind: 'settingsLost' as const, slots: { n: added.length } }] : []),
      ...triggers,
    ];
    const left = damages.filter(({ kind }) => persons.includes(kind)).length;
    const mended = damages.length - left;
    const again = new Set([
      ...sheets.lost,
      ...checked.flatMap((one) => (one.again ? [one.key] : [])),
      ...(added.length > 0 ? ['settings'] : []),
    ]);
    const wanted = [...again].map((tab) => {
      const { name } = language.tabs[tab as BookKey];
      return { tab, name: isThere(tab) ? name : freeName(name, around.isNamed) };
    });
    const notice = [
      mended > 0 ? say(words.mended, { n: mended }) : damages.length === 0 ? words.fine : '',
      left > 0 ? say(words.left, { n: left }) : '',
    ].filter((text) => text !== '');
    return {
      ...(mended > 0 ? { layout: { tabs: wanted, again: true, inspection, marks: sheets.marks } } : {}),
      rows: (added.length > 0 ? { settings: added } : {}) as never,
      ...(triggers.length > 0 ? { clock: 'on' as const } : {}),
      says: damages.length === 0 ? [words.fine] : damages.map(({ kind, slots }) => say(words.kinds[kind], slots)),
      mended,
      answer: { mended, left },
      notice: notice.join(language.actions.sentenceEnd),
      ...(mended > 0 ? { log: { result: notice.join(language.actions.sentenceEnd) } } : {}),
    };
  },
};
