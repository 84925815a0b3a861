import { areas } from './areas';
import type { Starter } from './starter-format';

/** What a starter lays as a row's title: a word of its own, or a text in every language. */
const textsOf = (title: unknown): readonly string[] =>
  typeof title === 'string' ? [title] : typeof title === 'object' && title !== null ? Object.values(title).map(String) : [];

/** The titles of the rows that starters lay, by tab, in every language.
 * @example exampleTitles([general]).members // ['用户运营', 'User operations', …]
 */
export const exampleTitles = (starters: readonly Starter[]): { readonly [tab: string]: readonly string[] } => {
  const titles = new Map<string, Set<string>>();
  const add = (tab: string, title: unknown): void => {
    const known = titles.get(tab) ?? new Set();
    for (const text of textsOf(title)) known.add(text);
    titles.set(tab, known);
  };
  for (const starter of starters) {
    for (const { member } of starter.members) add('members', member);
    for (const { goal } of starter.goals) add('goals', goal);
    for (const { kpi } of starter.kpis) add('kpis', kpi);
    for (const { item } of starter.items) add('responsibilities', item);
    for (const { task } of starter.tasks) add('tasks', task);
    for (const area of areas) for (const row of starter.rows?.[area.key] ?? []) add(area.key, row[area.title]);
  }
  return Object.fromEntries([...titles].map(([tab, texts]) => [tab, [...texts]]));
};
