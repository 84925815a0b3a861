import type { Moment } from '../define/moment';
import { type Digest, digestsOf } from '../tabs/digest/digests';
import { digestMail } from '../tabs/digest/render';
import type { PlannedMails } from './own-mail';
import { findingsIn, type Refreshed } from './refreshed';

/** Marks that a ledger row can hold: a cell takes 50,000 characters. */
const mostMarks = 4000;

/** What each member is told today, each in their own language. */
export const digestsToday = ({ book, findings }: Refreshed, moment: Moment): readonly Digest[] =>
  digestsOf(book, moment, (language) => (language === moment.language ? findings : findingsIn(book, moment, language)));

/** Today's digests with their rows in the ledger. What an earlier day left unsent is dropped: it is told anew while it is open. */
export const plannedDigests = (now: Refreshed, moment: Moment): PlannedMails => {
  const { today } = moment;
  const due = digestsToday(now, moment)
    .filter(({ verdict }) => verdict === 'sends')
    .map(({ member, told, ...rest }) => {
      const items = told
        .flatMap(({ marks }) => marks)
        .slice(0, mostMarks)
        .join(' ');
      const to = (member.email ?? '').trim();
      const mail = digestMail({ member, told, ...rest }, told, moment);
      return { row: { id: `ML-digest-${member.id}-${today}`, member: member.id, to, items }, mail };
    });
  const wanted = new Set(due.map(({ row }) => row.id));
  const { rows } = now.book.mails;
  const there = new Set(rows.map(({ id }) => id));
  const planned = { day: today, kind: 'digest', state: 'planned' } as const;
  return {
    mails: due.map(({ row: { id, to }, mail }) => ({ id, to, ...mail })),
    rows: [
      ...rows.flatMap(({ id, kind, state }) =>
        kind === 'digest' && state === 'planned' && !wanted.has(id) ? [{ id, set: { state: 'dropped' as const } }] : [],
      ),
      ...due.map(({ row }) =>
        there.has(row.id) ? { id: row.id, set: { to: row.to, items: row.items } } : { add: { ...row, ...planned } },
      ),
    ],
  };
};
