import type { Finding } from '../define/finding';
import type { AnyTable } from '../define/table';
import type { Language } from '../languages';
import { say } from '../languages/say';
import type { Book } from './columns';

/** A finding in words: what is wrong, how to mend it, and what one click does where it can.
 * @example describeFinding(finding, zhCn).says // '年中促销活动 有 2 个 A:运营总监、活动运营,请保留一个'
 */
export const describeFinding = (
  { rule, slots, does }: Finding,
  language: Language,
): { readonly says: string; readonly mend: string; readonly does?: string } => {
  const words: { readonly says: string; readonly mend: string; readonly does?: string } = language.findings[rule];
  return {
    says: say(words.says, slots),
    mend: say(words.mend, slots),
    ...(does && words.does ? { does: say(words.does, slots) } : {}),
  };
};

const known = new WeakMap<object, ReadonlyMap<string, number>>();

/** Row numbers of a tab by id, made once a table. */
const positionsOf = (table: AnyTable): ReadonlyMap<string, number> => {
  const before = known.get(table);
  if (before) return before;
  const made = new Map(table.rows.map(({ id, at }) => [id, at]));
  known.set(table, made);
  return made;
};

/** Where a finding is: the tab, and the row's first cell where one row is meant.
 * @example placeOf(finding, book, zhCn) // '任务排期!A5'
 */
export const placeOf = ({ tab, id }: Finding, book: Book, language: Language): string => {
  const { name } = language.tabs[tab as keyof typeof language.tabs];
  const at = positionsOf(book[tab as keyof Book] as AnyTable).get(id) ?? 0;
  return at > 0 ? `${name}!A${at}` : name;
};

const order = ['now', 'week', 'hint'];

/** Findings worst first: by weight, then the longest standing, then as they came. */
export const worstFirst = (findings: readonly Finding[]): readonly Finding[] => {
  const rank = ({ weight, since }: Finding): string => `${order.indexOf(weight)}${since ?? '9999'}`;
  return findings
    .map((finding) => ({ finding, rank: rank(finding) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0))
    .map(({ finding }) => finding);
};
