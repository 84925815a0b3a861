import { type Finding, finding } from '../../define/finding';
import type { Moment } from '../../define/moment';
import type { Tab } from '../../define/tab';
import { fold, labelOf } from '../../languages/choose';
import { addDays, daysBetween } from '../../rules/day';
import { cellFindings } from '../cells';
import { type Book, columns } from '../columns';
import { type Customer, isDueWithin, isKept, rememberedValues, renewalDays } from '../readings/customer-readings';
import { customersReview } from './customers-review';

/** Places of the tiers in Settings, and calendar days for those that are blank there. */
const tiers = ['a', 'b', 'c'] as const;
const contactDays = [30, 60, 90] as const;
/** A customer that may leave is urgent so many days before the renewal. */
const urgentDays = 60;
/** A task counts towards a renewal from so many days before it. */
const taskDays = 180;

/** 客户台账: key accounts, their renewals and who may leave. */
export const customers: Tab<Book, 'customers'> = {
  key: 'customers',
  kind: 'table',
  colour: 'input',
  columns: columns.customers,
  prefix: 'CU',
  title: 'customer',
  keys: ['customer'],
  upkeep: 'monthly',
  covers: ['customers', 'relations'],
  reads: ['members', 'tasks'],
  colours: [
    { column: 'health', status: 'onTrack', is: 'healthy' },
    { column: 'health', status: 'atRisk', is: 'watch' },
    { column: 'health', status: 'offTrack', is: 'atRisk' },
    { column: 'health', status: 'missed', is: 'lost' },
  ],
  refresh: ({ customers: { rows } }, moment) =>
    rows.map((row) => {
      const isRenewed =
        row.seenRenewal !== null && row.renewal !== null && daysBetween(row.seenRenewal, row.renewal) >= renewalDays && isKept(row);
      return {
        id: row.id,
        ...(isRenewed ? { renewedFor: row.seenRenewal } : {}),
        seenRenewal: row.renewal ?? row.seenRenewal,
        values: rememberedValues(row, moment.today),
        sinceContact: isKept(row) ? sinceContact(row, moment) : null,
        dueValue: isDueWithin(row, renewalDays, moment) ? row.value : null,
      };
    }),
  findings: (book, moment) => [
    ...cellFindings(customers, book.customers, moment, ['owner']),
    ...book.customers.rows.filter(isKept).flatMap((row) => [...rowFindings(row, moment), ...taskFindings(row, book, moment)]),
  ],
  review: customersReview,
};

const sinceContact = ({ contact }: Customer, { today }: Moment): number | null =>
  contact === null ? null : Math.max(0, daysBetween(contact, today));

const placeOf = ({ id, owner }: Customer) => ({ tab: 'customers', id, owner });

const rowFindings = (row: Customer, moment: Moment): readonly Finding[] => {
  const { today, language, settings } = moment;
  const customer = row.customer ?? '';
  const place = placeOf(row);
  const found: Finding[] = [];
  if (row.health === 'atRisk' && row.renewal !== null && isDueWithin(row, urgentDays, moment))
    found.push(finding('customerAtRisk', { ...place, column: 'health', weight: 'now' }, { customer, n: daysBetween(today, row.renewal) }));
  const n = sinceContact(row, moment);
  const tier = row.tier === null ? -1 : tiers.indexOf(row.tier);
  const limit = settings.contactDays?.[tier] ?? contactDays[tier] ?? null;
  if (row.tier !== null && n !== null && limit !== null && n > limit)
    found.push(
      finding(
        'customerContactLate',
        { ...place, column: 'contact', weight: 'week', since: row.contact },
        { customer, n, limit, tier: labelOf(language, 'customerTier', row.tier) },
      ),
    );
  if (row.owner === null && row.customer !== null)
    found.push(finding('customerNoOwner', { ...place, column: 'owner', weight: row.tier === 'a' ? 'week' : 'hint' }, { customer }));
  return found;
};

/** A renewal near that no task names; nobody is blamed where tasks are not kept here. */
const taskFindings = (row: Customer, { tasks }: Book, moment: Moment): readonly Finding[] => {
  const { customer, renewal } = row;
  if (!tasks.installed || customer === null || renewal === null || !isDueWithin(row, renewalDays, moment)) return [];
  const name = fold(customer);
  const from = addDays(renewal, -taskDays);
  const isPrepared = tasks.rows.some(
    ({ task, due, state }) => state !== 'cancelled' && (due === null || due >= from) && fold(task ?? '').includes(name),
  );
  if (isPrepared) return [];
  const n = daysBetween(moment.today, renewal);
  return [finding('customerNoRenewalTask', { ...placeOf(row), column: 'renewal', weight: 'week' }, { customer, n })];
};
