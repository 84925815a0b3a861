import { fold } from '../../languages/choose';
import type { Book } from '../columns';

/** Members whom a text names, each once and in the order of their rows: members by name, and all of a team by the team's name. Other words are people who are no members.
 * @example namedPeople('Ann、Content team', book) // ids of Ann and of all in the content team
 */
export const namedPeople = (text: string | null, { members }: Pick<Book, 'members'>): readonly string[] => {
  const names = new Set((text ?? '').split(/[、，,;；\n]/).map(fold));
  const isNamed = (name: string | null): boolean => name !== null && names.has(fold(name));
  return members.rows.filter(({ member, team }) => isNamed(member) || isNamed(team)).map(({ id }) => id);
};
