import type { Finding } from '../../define/finding';
import type { Moment } from '../../define/moment';
import { type Language, languageOf } from '../../languages';
import { isWorkDay, workDaysIn } from '../../rules/calendar';
import { addDays, type Day, weekday } from '../../rules/day';
import type { Book } from '../columns';
import { type DigestItem, itemsOf, receiverOf } from './items';

type MemberRow = Book['members']['rows'][number];

/** Why a member gets a mail on a day, or none. */
export type Verdict = keyof Language['digest']['verdict'];

/** What is told to one member on one day. */
export interface Digest {
  readonly member: MemberRow;
  /** The member's own, whatever the workbook's is. */
  readonly language: Language;
  readonly verdict: Verdict;
  /** Everything that waits for the member. */
  readonly open: readonly DigestItem[];
  /** What the mail tells: all that is open on the first working day of the week, else what is new; nothing where none is to be sent. */
  readonly told: readonly DigestItem[];
  /** It tells everything, not only what is new. */
  readonly whole: boolean;
}

/** What this week's digests have told a member, by the ledger: those that may not have left have told nothing. */
const toldTo = ({ mails }: Book, id: string, monday: Day): ReadonlySet<string> =>
  new Set(
    mails.rows.flatMap(({ kind, member, state, day, items }) =>
      kind === 'digest' && member === id && state === 'sent' && day !== null && day >= monday ? (items ?? '').split(' ') : [],
    ),
  );

interface Week {
  readonly monday: Day;
  /** Today is its first working day. */
  readonly begins: boolean;
  readonly isWorkDay: boolean;
}

const weekOf = ({ today, calendar }: Moment): Week => {
  const monday = addDays(today, 1 - weekday(today));
  const before = today === monday ? 0 : workDaysIn(monday, addDays(today, -1), calendar);
  return { monday, begins: before === 0, isWorkDay: isWorkDay(today, calendar) };
};

const verdictOf = (book: Book, member: MemberRow, today: Day, week: Week, open: number, told: number): Verdict => {
  const receiver = receiverOf(book, today)(member.id);
  if (receiver === null) return 'awayAlone';
  if (receiver !== member.id) return 'away';
  if ((member.email ?? '').trim() === '') return 'noEmail';
  if (member.reminders === 'never') return 'never';
  if (!week.isWorkDay) return 'holiday';
  const isOwn = (row: Book['mails']['rows'][number]): boolean => row.kind === 'digest' && row.member === member.id && row.day === today;
  if (book.mails.rows.some((row) => isOwn(row) && row.state !== 'planned')) return 'sent';
  if (open === 0) return 'nothing';
  if (member.reminders === 'mondays' && !week.begins) return 'notMonday';
  return told === 0 ? 'old' : 'sends';
};

/** What each member is told today, and why or why not: one digest a member and working day, only when something is new, on the week's first working day everything that is open. `findingsIn` gives the open findings in a language.
 * @example digestsOf(book, moment, findingsIn).map(({ verdict }) => verdict) // ['sends', 'noEmail']
 */
export const digestsOf = (book: Book, moment: Moment, findingsIn: (language: Language) => readonly Finding[]): readonly Digest[] => {
  const { today } = moment;
  const week = weekOf(moment);
  const byLanguage = new Map<Language, ReadonlyMap<string, readonly DigestItem[]>>();
  const itemsIn = (language: Language): ReadonlyMap<string, readonly DigestItem[]> => {
    const items = byLanguage.get(language) ?? itemsOf(book, findingsIn(language), today, language);
    byLanguage.set(language, items);
    return items;
  };
  return book.members.rows
    .filter(({ member }) => member !== null)
    .map((member) => {
      const language = languageOf(member.language ?? '') ?? moment.language;
      const all = itemsIn(language).get(member.id) ?? [];
      const open = member.reminders === 'overdue' ? all.filter(({ section }) => section === 'overdue') : all;
      const known = toldTo(book, member.id, week.monday);
      const due = week.begins ? open : open.filter(({ marks }) => marks.some((mark) => !known.has(mark)));
      const verdict = verdictOf(book, member, today, week, open.length, due.length);
      return { member, language, verdict, open, told: verdict === 'sends' ? due : [], whole: week.begins };
    });
};
