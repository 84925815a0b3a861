import type { Block } from '../../define/document';
import type { Moment } from '../../define/moment';
import { labelOf } from '../../languages/choose';
import { say } from '../../languages/say';
import { showNumber, showShare } from '../../rules/measure';
import type { Period } from '../../rules/period';
import type { Book } from '../columns';
import { count, heading, paragraph, quiet, type ReportColumn, strong, table, words } from '../parts/show';
import { type Customer, isDueWithin, isKept, renewalDays, valueRetention } from '../readings/customer-readings';
import { memberNames } from '../readings/names';
import { atEndOf } from '../readings/periods';

const totalOf = (rows: readonly Customer[]): number => rows.reduce((sum, { value }) => sum + (value ?? 0), 0);

/** Renewals kept and due in the period so far, who left and why, and who may. */
export const customersReview = (book: Book, now: Moment, period: Period): readonly Block[] => {
  const { rows } = book.customers;
  if (rows.length === 0) return [];
  const moment = atEndOf(now, period);
  const says = moment.language.areas.customers.words;
  const present = rows.filter(isKept);
  const of = (health: Customer['health']): number => present.filter((row) => row.health === health).length;
  const isInside = (day: string | null): boolean => day !== null && day >= period.start && day <= period.end;
  const lost = rows.filter((row) => !isKept(row) && isInside(row.renewal));
  const soon = present.filter((row) => isDueWithin(row, renewalDays, moment));
  const risky = present.filter(({ health }) => health === 'atRisk');
  return [
    heading(says.part),
    paragraph(say(says.standing, { n: present.length, watch: of('watch'), risk: of('atRisk') })),
    ...retention(rows, lost, moment, isInside),
    ...byValue(rows, moment, period),
    ...(soon.length > 0 ? [paragraph(say(says.soon, { n: soon.length, value: showNumber(totalOf(soon)) }))] : []),
    ...listOf(says.lost, lost, book, moment, says.reason),
    ...listOf(says.atRisk, risky, book, moment, moment.language.areas.customers.columns.risk.header),
  ];
};

/** Kept ÷ due by number, and by annual value where values are given. */
const retention = (
  rows: readonly Customer[],
  lost: readonly Customer[],
  { language, today }: Moment,
  isInside: (day: string | null) => boolean,
): readonly Block[] => {
  const says = language.areas.customers.words;
  const renewed = rows.filter((row) => isKept(row) && isInside(row.renewedFor));
  const open = rows.filter((row) => isKept(row) && !renewed.includes(row) && isInside(row.renewal) && (row.renewal ?? '') < today);
  const due = [...renewed, ...lost, ...open];
  if (due.length === 0) return [];
  const [kept, all] = [totalOf(renewed), totalOf(due)];
  const byValue = { due: showNumber(all), kept: showNumber(kept), share: showShare(kept / all) };
  return [
    paragraph(say(says.kept, { due: due.length, kept: renewed.length, share: showShare(renewed.length / due.length) })),
    ...(all > 0 ? [paragraph(say(says.keptValue, byValue))] : []),
    quiet(says.method),
  ];
};

/** Net and gross retention, where the values at the end of the quarter before are known. */
const byValue = (rows: readonly Customer[], { language }: Moment, period: Period): readonly Block[] => {
  const found = valueRetention(rows, period);
  if (found === null) return [];
  const { n, was, now, net, gross } = found;
  const slots = { n, was: showNumber(was), now: showNumber(now), net: showShare(net), gross: showShare(gross) };
  return [paragraph(say(language.areas.customers.words.netGross, slots))];
};

const listOf = (title: string, rows: readonly Customer[], book: Book, { language }: Moment, reason: string): readonly Block[] => {
  if (rows.length === 0) return [];
  const head = language.areas.customers.columns;
  const name = memberNames(book);
  const columns: readonly ReportColumn<Customer>[] = [
    { head: head.customer.header, width: 2, cell: ({ customer }) => strong(customer ?? '') },
    { head: head.tier.header, cell: ({ tier }) => words(tier === null ? '' : labelOf(language, 'customerTier', tier)) },
    { head: head.owner.header, cell: ({ owner }) => words(name(owner)) },
    { head: head.value.header, right: true, cell: ({ value }) => (value === null ? words('') : count(value)) },
    { head: head.renewal.header, cell: ({ renewal }) => words(renewal) },
    { head: reason, width: 2, cell: ({ risk }) => words(risk) },
  ];
  return [heading(title, 2), table(rows, columns)];
};
