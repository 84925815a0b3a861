import { freeName } from '../book/layout';
import type { Around, Wanted } from '../define/action';
import type { Mail } from '../define/mail';
import type { Moment } from '../define/moment';
import type { RowChange } from '../define/table';
import type { ChoiceKey } from '../languages';
import { fold } from '../languages/choose';
import { escapeHtml } from '../rules/escape-html';
import type { Book, columns } from '../tabs/columns';

type MemberRow = Book['members']['rows'][number];
type Ledger = (typeof columns)['mails'];

/** Mails with their rows in the ledger, not yet sent. */
export interface PlannedMails {
  readonly mails: readonly Mail[];
  readonly rows: readonly RowChange<Ledger>[];
}

/** No mail. */
export const noMails: PlannedMails = { mails: [], rows: [] };

/** The member of that name who has an address; null where there is none.
 * @example reachable(book, '李雷')?.email // 'lilei@example.com'
 */
export const reachable = (book: Book, name: string): (MemberRow & { readonly email: string }) | null => {
  const row = book.members.rows.find(({ member }) => name !== '' && fold(member ?? '') === fold(name));
  const email = row?.email?.trim() ?? '';
  return row && email !== '' ? { ...row, email } : null;
};

/** A mail of a few sentences that the clock sends in its own name, at most one of a kind a member and day: nothing where the ledger knows that one as sent, on its way or failed. One that an earlier day left unsent goes in its place. */
export const ownMail = (
  book: Book,
  { today }: Moment,
  kind: ChoiceKey<'mailKind'>,
  member: { readonly id: string; readonly email: string },
  subject: string,
  lines: readonly string[],
): PlannedMails => {
  const own = book.mails.rows.filter((row) => row.kind === kind && row.member === member.id);
  if (own.some(({ day, state }) => day === today && state !== 'planned')) return noMails;
  const there = own.find(({ state }) => state === 'planned');
  const id = there?.id ?? `ML-${kind}-${member.id}-${today}`;
  const html = lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('');
  return {
    mails: [
      {
        id,
        to: member.email,
        subject,
        text: lines.join('\n\n'),
        html: `<div style="font-family:Arial,sans-serif;font-size:14px;line-height:1.6;color:#202124">${html}</div>`,
      },
    ],
    rows: there ? [] : [{ add: { id, day: today, kind, member: member.id, to: member.email, state: 'planned' } }],
  };
};

/** Several as one. */
export const together = (all: readonly PlannedMails[]): PlannedMails => ({
  mails: all.flatMap(({ mails }) => mails),
  rows: all.flatMap(({ rows }) => rows),
});

/** Mails of a kind that were planned and never left, and are about nothing any more. */
export const stale = (book: Book, kind: ChoiceKey<'mailKind'>): PlannedMails => ({
  mails: [],
  rows: book.mails.rows.flatMap((row) =>
    row.state === 'planned' && row.kind === kind ? [{ id: row.id, set: { state: 'dropped' as const } }] : [],
  ),
});

/** Lays the ledger where something is to be noted in it for the first time; a try that broke off is brought to its end. */
export const withLedger = (
  { mails }: Book,
  { language }: Moment,
  { isNamed }: Around,
  rows: readonly RowChange<Ledger>[],
): Wanted['tabs'] => {
  const { name } = language.tabs.mails;
  return rows.length > 0 && mails.rows.length === 0 ? [{ tab: 'mails', name: mails.installed ? name : freeName(name, isNamed) }] : [];
};
