import type { Finding } from '../../define/finding';
import type { FindingMark } from '../../define/page-calls';
import type { Day } from '../../rules/day';
import type { Book } from '../columns';

/** A finding that was put off. */
export interface Snoozed {
  readonly finding: Finding;
  readonly until: Day;
  readonly reason: string;
}

export const markOf = ({ rule, tab, id, column, owner, slots }: Finding): Required<FindingMark> => ({
  rule,
  tab,
  id,
  column: column ?? '',
  of: id === '' ? (owner ?? String(Object.values(slots)[0] ?? '')) : '',
});

/** The mark as one text, as a row of the log remembers it.
 * @example markText({ rule: 'taskNoDue', tab: 'tasks', id: 'T-1', column: 'due' }) // '["taskNoDue","tasks","T-1","due",""]'
 */
export const markText = ({ rule, tab, id, column = '', of = '' }: FindingMark): string => JSON.stringify([rule, tab, id, column, of]);

/** The findings that are open today, and those put off to a later day: of several rows for one finding the lowest counts. */
export const setAside = (
  { snoozes }: Book,
  findings: readonly Finding[],
  today: Day,
): { readonly open: readonly Finding[]; readonly snoozed: readonly Snoozed[] } => {
  const rows = new Map(snoozes.rows.flatMap((row) => (row.finding === null ? [] : [[row.finding, row] as const])));
  const open: Finding[] = [];
  const snoozed: Snoozed[] = [];
  for (const finding of findings) {
    const row = rows.size > 0 ? rows.get(markText(markOf(finding))) : undefined;
    if (row && row.until !== null && row.until > today) snoozed.push({ finding, until: row.until, reason: row.reason ?? '' });
    else open.push(finding);
  }
  return { open, snoozed };
};
