import type { Moment } from '../../define/moment';
import { addDays } from '../../rules/day';
import type { Book } from '../columns';

export type Customer = Book['customers']['rows'][number];

/** A renewal is prepared so many days ahead; its date moves by at least as many when it is done. */
export const renewalDays = 90;

/** Whether one still has the customer: what is lost raises nothing. */
export const isKept = ({ health }: Customer): boolean => health !== 'lost';

/** Whether a customer renews today or in the days to come. */
export const isDueWithin = (row: Customer, days: number, { today }: Pick<Moment, 'today'>): boolean =>
  isKept(row) && row.renewal !== null && row.renewal >= today && row.renewal <= addDays(today, days);
