import { changeBook } from '../book/change-book';
import type { Finding } from '../define/finding';
import type { Moment } from '../define/moment';
import type { AnyTab } from '../define/tab';
import type { AnyBook, AnyRowChange } from '../define/table';
import type { FindingRule, MendableRule } from '../languages';
import { tabs } from '../tabs';
import { checkIns } from '../tabs/check-ins';
import type { Book } from '../tabs/columns';
import { goals } from '../tabs/goals';
import { kpis } from '../tabs/kpis';
import { mends } from '../tabs/mends';
import type { MendOf } from '../tabs/mends/mend';
import { markOf, markText } from '../tabs/readings/snoozed';
import { responsibilities } from '../tabs/responsibilities';

/** Rules whose mend may bring on other findings, with the tabs that would have them. */
const wary: { readonly [R in MendableRule]?: readonly AnyTab[] } = {
  raciNoA: [responsibilities],
  raciNoR: [responsibilities],
  raciUnread: [responsibilities],
  goalWeights: [goals, kpis],
  goalOutsideParent: [goals, kpis],
  kpiNewerCheckIn: [goals, kpis, checkIns],
};

const isMendable = (rule: FindingRule): rule is MendableRule => Object.hasOwn(mends, rule);

/** Marks of what these tabs flag for now or this week. */
const marksOf = (book: Book, moment: Moment, looked: readonly AnyTab[]): ReadonlySet<string> =>
  new Set(
    looked
      .flatMap((tab): readonly Finding[] => tab.findings?.(book, moment) ?? [])
      .filter(({ weight }) => weight !== 'hint')
      .map((one) => markText(markOf(one))),
  );

/** Findings with the click that mends them, where there is one: it takes them away and raises none that is for now or for this week. What a cell says that is understood again may be news, and is told.
 * @example withMends(findings, book, moment)[0]?.does // { tasks: [{ id: 'T-4', set: { owner: 'M-2' } }] }
 */
export const withMends = (findings: readonly Finding[], book: Book, moment: Moment): readonly Finding[] => {
  const before = new Map<string, ReadonlySet<string>>();
  const worsens = (rule: MendableRule, rows: { readonly [tab: string]: readonly AnyRowChange[] }): boolean => {
    const looked = wary[rule];
    if (!looked) return false;
    const key = looked.map((tab) => tab.key).join();
    const known = before.get(key) ?? marksOf(book, moment, looked);
    before.set(key, known);
    const after = changeBook(tabs, book as unknown as AnyBook, rows) as unknown as Book;
    return [...marksOf(after, moment, looked)].some((mark) => !known.has(mark));
  };
  return findings.map((found) => {
    const { rule } = found;
    if (!isMendable(rule)) return found;
    const mend = (mends[rule] as MendOf<MendableRule>)(found, book, moment);
    const does = mend?.rows as { readonly [tab: string]: readonly AnyRowChange[] } | undefined;
    return does && !worsens(rule, does) ? { ...found, does, slots: { ...found.slots, ...mend?.slots } } : found;
  });
};
