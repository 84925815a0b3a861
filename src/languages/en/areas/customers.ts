import type { Words } from '../../words';
import type { customers as source } from '../../zh-cn/areas/customers';

/** Everything the Customers tab says. */
export const customers: Words<typeof source> = {
  name: 'Customers',
  about: 'Key accounts: who looks after them, when they were last spoken to, when they renew, whether they may leave',
  columns: {
    customer: { header: 'Customer', note: 'The name of a key account; the firm, no personal data. Example: Retail chain, East China.' },
    tier: { header: 'Tier', note: 'A, B or C. How often to make contact stands in Settings: every 30 days for A, 60 for B, 90 for C unless changed (calendar days).' },
    owner: { header: 'Account owner', note: 'Who looks after it, from Members; reminders go to this person.' },
    value: { header: 'Annual value', note: 'Contract value or spending of a year. Example: 480,000. The review computes retention by value from it.' },
    renewal: { header: 'Renewal date', note: 'The day the contract ends or renews. Once renewed, change it to the next one: 90 days later or more counts as renewed.' },
    contact: { header: 'Last contact', note: 'The day of the last contact. Example: 2026-04-22.' },
    next: { header: 'Next contact', note: 'The day of the next one planned.' },
    about: { header: 'About', note: 'What it is about. Example: quarterly review.' },
    health: { header: 'Health', note: 'Healthy, watch or may leave; choose Lost for one that has left: no reminders any more.' },
    risk: { header: 'Risk or opening', note: 'One sentence; for a lost customer, why. Example: 30 % fewer users. Managers read it in the review.' },
    renewedFor: { header: 'Renewed for', note: 'The end of the contract that was renewed; when the renewal date moves 90 days or more, refresh fills in the day before it moved. Clear it where that was no renewal.' },
    sinceContact: { header: 'Days since contact', note: 'From refresh, calendar days.' },
    dueValue: { header: 'Value due in 90 days', note: 'From refresh: the annual value where the renewal date lies in the 90 days from today; select the column to see the sum.' },
    seenRenewal: { header: 'Renewal date as seen', note: '' },
    values: { header: 'Annual value by quarter', note: '' },
    updated: { header: 'Updated', note: 'The day this row was last changed.' },
  },
  choices: {
    customerTier: { a: 'A|tier A', b: 'B|tier B', c: 'C|tier C' },
    customerHealth: { healthy: 'Healthy', watch: 'Watch', atRisk: 'May leave|At risk', lost: 'Lost|Churned' },
  },
  findings: {
    customerAtRisk: { says: '“{customer}” may leave and is due in {n} {n:day|days}', mend: 'Decide now who talks to them, and what to offer' },
    customerContactLate: { says: '“{customer}” has not been spoken to for {n} days; a tier {tier} customer is due every {limit}', mend: 'Contact them and update Last contact' },
    customerNoRenewalTask: { says: '“{customer}” is due in {n} {n:day|days} and has no renewal task', mend: 'Add a task that has the customer’s name in it', does: 'Add the task “{task}” for {to}, due {day}' },
    customerNoOwner: { says: '“{customer}” has no account owner', mend: 'Choose a member in Account owner' },
  },
  words: {
    renewalTask: 'Renewal: {customer}',
    part: 'Customers',
    standing: '{n} {n:customer|customers}: {watch} to watch, {risk} that may leave.',
    kept: '{due} due, {kept} renewed: retention {share}.',
    keptValue: 'By annual value: {due} due, {kept} renewed: retention {share}.',
    netGross: 'Net retention (NRR) {net}, gross (GRR) {gross}: the {n} {n:customer|customers} of the quarter before went from {was} to {now} a year.',
    method: 'Due: the renewal date lies in the period and has come, or was renewed early, or the customer left. Renewed: the renewal date moved 90 days or more. Values as they stand now; blank ones do not count.',
    soon: '{n} more due within 90 days, worth {value}.',
    lost: 'Customers lost',
    atRisk: 'Customers that may leave',
    reason: 'Why',
  },
};
