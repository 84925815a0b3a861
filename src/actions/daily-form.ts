import { anObject } from '../define/accepts';
import type { Action } from '../define/action';
import type { PageCalls } from '../define/page-calls';
import { isClockOn, stoppedSince } from '../rules/clock';
import type { Book } from '../tabs/columns';

type Call = PageCalls['dailyForm'];

/** What the dialog of the daily refresh opens with. In a copy of a workbook everything is off. */
export const dailyForm: Action<Book, Call['input'], Call['answer']> = {
  name: 'dailyForm',
  reads: ['members'],
  writes: false,
  page: anObject({}),
  decide: (book, { settings, language, today }, _input, { workbookId }) => {
    if (settings.version === '') return { refused: { '': language.actions.notInstalled } };
    const { clock } = settings;
    const on = isClockOn(clock, workbookId);
    return {
      answer: {
        language: language.code,
        on,
        mails: settings.mailsFor === workbookId,
        by: on ? clock.dailyBy : '',
        failuresTo: clock.failuresTo,
        hour: settings.refreshHour,
        ranAt: on ? clock.ranAt : '',
        stopped: on && stoppedSince(clock, today) !== null,
        trouble: on ? clock.trouble : '',
        members: book.members.rows.flatMap(({ member, email }) =>
          member ? [{ name: member, hasEmail: (email ?? '').trim() !== '' }] : [],
        ),
      },
    };
  },
};
