import type { Book } from '../columns';

/** Names of the members by id; '' for nobody. */
export const memberNames = (book: Pick<Book, 'members'>): ((id: string | null) => string) => {
  const names = new Map(book.members.rows.map((row) => [row.id, row.member ?? '']));
  return (id) => (id === null ? '' : (names.get(id) ?? ''));
};
