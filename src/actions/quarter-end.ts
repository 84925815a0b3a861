import type { Moment } from '../define/moment';
import type { RowChange } from '../define/table';
import { say } from '../languages/say';
import { quarterJustOver, quarterToReview } from '../rules/clock';
import { type Period, showPeriod } from '../rules/period';
import type { Book, columns } from '../tabs/columns';
import { reviewDocument } from '../tabs/review';
import { fromSnapshot, toSnapshot } from '../tabs/snapshots';
import { noMails, ownMail, type PlannedMails, reachable, stale, together } from './own-mail';
import type { Refreshed } from './refreshed';

/** What the end of a quarter comes to on one day. */
export interface QuarterEnd {
  readonly planned: PlannedMails;
  /** The numbers of the quarter that is over, kept once. */
  readonly snapshots: readonly RowChange<(typeof columns)['snapshots']>[];
  /** For Runs; '' where nothing was kept. */
  readonly says: string;
}

const isFrozen = (book: Book, { key }: Period): boolean => fromSnapshot(book.snapshots.rows, key).document !== null;

const documentOf = ({ book, findings }: Refreshed, moment: Moment, period: Period) => reviewDocument(book, moment, period, findings, null);

/** The numbers of the quarter that is just over, in rows whose ids say which quarter: a second run keeps no second one. */
const numbersOf = (now: Refreshed, moment: Moment): Pick<QuarterEnd, 'snapshots' | 'says'> => {
  const period = quarterJustOver(moment.today, moment.calendar);
  const { rows, installed } = now.book.snapshots;
  const known =
    period === null ||
    !installed ||
    isFrozen(now.book, period) ||
    rows.some(({ kind, period: of }) => kind === 'numbers' && of === period.key);
  if (known || now.book.goals.rows.length === 0) return { snapshots: [], says: '' };
  let part = 0;
  return {
    snapshots: toSnapshot(documentOf(now, moment, period), (prefix) => `${prefix}-${period.key}-${++part}`, 'numbers'),
    says: say(moment.language.clock.quarter.snapshot, { period: showPeriod(period) }),
  };
};

/** Who leads: the members who take part as managers and have an address; without one, whoever is told of failures. */
const leadsOf = (book: Book, { settings }: Moment) => {
  const leads = book.members.rows.flatMap((row) =>
    row.takesPart === 'manager' && row.reminders !== 'never' ? [reachable(book, row.member ?? '')] : [],
  );
  const found = leads.some((lead) => lead !== null) ? leads : [reachable(book, settings.clock.failuresTo)];
  return found.filter((lead) => lead !== null);
};

const remind = (now: Refreshed, moment: Moment): PlannedMails => {
  const { today, calendar } = moment;
  const left = now.book.mails.rows.filter(({ kind, state }) => kind === 'quarter' && state === 'planned');
  const asked = quarterToReview(today, calendar);
  // What an earlier day left unsent still goes, to those whom it did not reach.
  const period = asked ?? quarterToReview(left[0]?.day ?? today, calendar);
  if (!period || now.book.goals.rows.length === 0 || isFrozen(now.book, period)) return stale(now.book, 'quarter');
  const { quarter } = moment.language.clock;
  const slots = { team: moment.settings.team, period: showPeriod(period) };
  const numbers = documentOf(now, moment, period).blocks.flatMap((block) => (block.kind === 'numbers' ? block.items : []));
  const lines = [
    say(today > period.end ? quarter.after : quarter.before, slots),
    ...numbers.map(({ label, value }) => say(quarter.number, { label, value: value.text })),
  ];
  const leads = leadsOf(now.book, moment).filter(({ id }) => asked !== null || left.some(({ member }) => member === id));
  return together(leads.map((lead) => ownMail(now.book, moment, 'quarter', lead, say(quarter.subject, slots), lines)));
};

/** The end of a quarter: on its last working day, and on the first three of the next until the review is frozen, a mail to the lead; once it is over, its numbers are kept beside the reviews. Nobody's review is frozen by a clock. See docs/decisions/one-clock-and-its-stamps.md. */
export const quarterEnd = (now: Refreshed, moment: Moment, mayMail: boolean): QuarterEnd => ({
  planned: together([mayMail ? remind(now, moment) : noMails, stale(now.book, 'failure')]),
  ...numbersOf(now, moment),
});
