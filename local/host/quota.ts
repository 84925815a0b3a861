import type { Account } from './account';
import type { Desk } from './desk';

/** What an account may use up in 24 hours. */
type Quota = 'properties' | 'triggerTime';

const limits: Readonly<Record<Quota, Readonly<Record<Account['plan'], number>>>> = {
  // Reads and writes.
  properties: { consumer: 50_000, workspace: 500_000 },
  // Milliseconds of all runs that triggers have started.
  triggerTime: { consumer: 90 * 60_000, workspace: 360 * 60_000 },
};
const day = 86_400_000;

/** What has been used since the first use of the day. */
export type Used = Map<string, { readonly since: number; readonly amount: number }>;

/** Whether an account has some of a quota left. */
export const hasLeft = (desk: Desk, { user, plan }: Account, quota: Quota, now: number): boolean => {
  const used = desk.used.get(`${quota} ${user}`);
  return !used || now - used.since >= day || used.amount < limits[quota][plan];
};

/** Counts what an account uses; the day begins with its first use. */
export const use = (desk: Desk, { user }: Account, quota: Quota, now: number, amount: number): void => {
  const key = `${quota} ${user}`;
  const used = desk.used.get(key);
  desk.used.set(key, !used || now - used.since >= day ? { since: now, amount } : { ...used, amount: used.amount + amount });
};
