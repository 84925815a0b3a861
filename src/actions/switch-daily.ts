import { anObject, aText, aTruth, maybe } from '../define/accepts';
import type { Action } from '../define/action';
import type { Moment } from '../define/moment';
import type { PageCalls } from '../define/page-calls';
import type { RowChange } from '../define/table';
import { fold } from '../languages/choose';
import { say } from '../languages/say';
import { type Clock, clockKeys, clockOff, isClockOn } from '../rules/clock';
import type { Book, columns } from '../tabs/columns';
import { settingChange } from '../tabs/settings';
import { missingSettings } from '../tabs/settings-rows';
import { reachable } from './own-mail';

type Call = PageCalls['switchDaily'];

const stamps = (clock: Clock, mailsFor: string) => [
  ...clockKeys.map((key) => settingChange(key, clock[key] || null)),
  settingChange('mailsFor', mailsFor || null),
];

/** Mails that are planned when mails are switched on or off: in a copy they are the original's, and after a pause they are stale. */
const dropped = ({ mails }: Book): readonly RowChange<(typeof columns)['mails']>[] =>
  mails.rows.flatMap(({ id, state }) => (state === 'planned' ? [{ id, set: { state: 'dropped' as const } }] : []));

const faultsOf = (book: Book, { language }: Moment, { on, by, failuresTo }: Call['input']): { readonly [field: string]: string } => {
  if (!on) return {};
  const { required } = language.actions.field;
  const { noAddress } = language.pages.daily;
  return {
    ...(by.trim() === '' ? { by: required } : {}),
    ...(failuresTo !== '' && !reachable(book, failuresTo) ? { failuresTo: say(noAddress, { member: failuresTo }) } : {}),
  };
};

/** Switches the daily refresh and its mails on or off. Who finds it on under another name is asked first: a second trigger runs nothing twice, but only one person is answerable for it. */
export const switchDaily: Action<Book, Call['input'], Call['answer']> = {
  name: 'switchDaily',
  reads: ['members', 'mails'],
  writes: true,
  undo: 'keeps',
  page: anObject({ on: aTruth, mails: aTruth, by: aText, failuresTo: aText, confirmed: maybe(aTruth) }),
  decide: (book, moment, input, { workbookId }) => {
    const { settings, language, now } = moment;
    if (settings.version === '') return { refused: { '': language.actions.notInstalled } };
    const faults = faultsOf(book, moment, input);
    if (Object.keys(faults).length > 0) return { refused: faults };
    const { clock } = settings;
    const words = language.pages.daily;
    const was = isClockOn(clock, workbookId);
    const other = was && fold(clock.dailyBy) !== fold(input.by) ? clock.dailyBy : null;
    if (input.on && other !== null && input.confirmed !== true)
      return { ask: say(words.takeOver, { who: other, time: clock.ranAt.replace('T', ' ') }) };
    const on: Clock = {
      ...clockOff,
      dailyBy: input.by,
      dailyFor: workbookId,
      failuresTo: input.failuresTo,
      ranAt: was ? clock.ranAt : now,
    };
    const mails = input.on && input.mails;
    const added = missingSettings(book.settings, moment);
    const notice = input.on ? (mails ? words.nowOnWithMails : words.nowOn) : words.nowOff;
    return {
      clock: input.on ? 'on' : 'off',
      ...(added.length > 0 ? { layout: { tabs: [{ tab: 'settings', name: language.tabs.settings.name }] } } : {}),
      rows: {
        settings: [...added, ...stamps(input.on ? on : { ...clockOff, failuresTo: clock.failuresTo }, mails ? workbookId : '')],
        ...(mails && settings.mailsFor === workbookId ? {} : { mails: dropped(book) }),
      },
      answer: { on: input.on },
      notice: say(notice, { hour: settings.refreshHour }),
      log: { result: say(notice, { hour: settings.refreshHour }) },
    };
  },
};
