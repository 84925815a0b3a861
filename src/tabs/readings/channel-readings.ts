import type { Day } from '../../rules/day';
import type { Book } from '../columns';

export type Channel = Book['channels']['rows'][number];
type Stage = NonNullable<Channel['stage']>;

/** One amount by another; null where either is missing or the other is not above 0.
 * @example ratio(96, 800) // 0.12
 */
export const ratio = (of: number | null, by: number | null): number | null => (of === null || by === null || by <= 0 ? null : of / by);

export const revenueOf = (rows: readonly Channel[]): number => rows.reduce((sum, { revenue }) => sum + (revenue ?? 0), 0);

/** The stage a channel is in, since when as far as refresh has seen it, and the one before it. Refresh remembers it as `live@2026-05-06@talks`. */
export const stayOf = (
  { stage: now, stageSince }: Pick<Channel, 'stage' | 'stageSince'>,
  today: Day,
): { readonly stage: Stage; readonly since: Day; readonly before: Stage | null } => {
  const stage = now ?? 'contact';
  const [known, since, before] = (stageSince ?? '').split('@') as [Stage | '', Day?, Stage?];
  return known === stage && since ? { stage, since, before: before ?? null } : { stage, since: today, before: known || null };
};
