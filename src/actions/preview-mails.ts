import { anObject } from '../define/accepts';
import type { Action } from '../define/action';
import type { Moment } from '../define/moment';
import type { PageCalls } from '../define/page-calls';
import { say } from '../languages/say';
import type { Book, BookKey } from '../tabs/columns';
import type { Digest } from '../tabs/digest/digests';
import { receiverOf } from '../tabs/digest/items';
import { chatText, digestMail } from '../tabs/digest/render';
import { memberNames } from '../tabs/readings/names';
import { digestsToday } from './digests';
import { refresh } from './refresh';
import { refreshed } from './refreshed';

type Call = PageCalls['previewMails'];

/** One member's digest as the dialog shows it: what would be sent, or what is open where nothing would. */
const seen = (book: Book, moment: Moment, digest: Digest): Call['answer']['people'][number] => {
  const { member, verdict, told, open, language } = digest;
  const standIn = memberNames(book)(receiverOf(book, moment.today)(member.id));
  const items = verdict === 'sends' ? told : open;
  return {
    name: member.member ?? '',
    sends: verdict === 'sends',
    why: say(moment.language.digest.verdict[verdict], { day: member.awayUntil ?? '', standIn }),
    mail: items.length > 0 ? digestMail(digest, items, moment) : null,
    chat: chatText([digest], language, moment),
  };
};

/** What each member would be told today, who would get a mail and why, and the same as texts for a chat. Nothing is written, nothing sent. */
export const previewMails: Action<Book, Call['input'], Call['answer']> = {
  name: 'previewMails',
  reads: [...new Set<BookKey>([...refresh.reads, 'members', 'mails'])],
  writes: false,
  page: anObject({}),
  decide: (book, moment, _input, { workbookId }) => {
    const { language, settings } = moment;
    if (!book.settings.installed) return { refused: { '': language.actions.notInstalled } };
    const now = refreshed(book, moment);
    const digests = digestsToday(now, moment);
    return {
      answer: {
        language: language.code,
        on: settings.mailsFor === workbookId,
        people: digests.map((digest) => seen(now.book, moment, digest)),
        chat: chatText(digests, language, moment),
      },
    };
  },
};
