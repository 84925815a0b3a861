import type { Moment } from '../../define/moment';
import type { ColumnsOf, Row } from '../../define/table';
import { readChoice } from '../../languages/choose';
import { auditMembers, auditRow, type Letter, readLetters } from '../../rules/raci';
import type { Book } from '../columns';

type ItemRow = Row<ColumnsOf<Book['responsibilities']>>;
export type MemberRow = Row<ColumnsOf<Book['members']>>;

/** One work item: the letters of each member's cell, in the order of the members' columns, and what is wrong with the row. */
export interface ItemReading {
  readonly row: ItemRow;
  readonly letters: readonly (readonly Letter[] | null)[];
  readonly audit: ReturnType<typeof auditRow>;
}
/** One member's share of the grid. */
export interface LoadReading {
  readonly member: MemberRow;
  readonly r: number;
  readonly a: number;
  readonly overload: boolean;
  readonly concentrated: boolean;
  readonly idle: boolean;
}

/** The members whose columns stand in the grid, in their order, and who each of them is. */
const acrossOf = (book: Book): readonly MemberRow[] => {
  const byId = new Map(book.members.rows.map((row) => [row.id, row]));
  return book.responsibilities.across.flatMap((id) => byId.get(id) ?? []);
};

/** The responsibility grid as it stands.
 * @example gridReading(book, moment).items[2]?.audit.faults // ['manyA']
 */
export const gridReading = (
  book: Book,
  { settings }: Pick<Moment, 'settings'>,
): { readonly members: readonly MemberRow[]; readonly items: readonly ItemReading[]; readonly loads: readonly LoadReading[] } => {
  const members = acrossOf(book);
  const word = (text: string) => readChoice('letter', text);
  const items = book.responsibilities.rows.map((row) => {
    const letters = members.map(({ id }) => readLetters(row.cells?.get(id) ?? '', settings.fuze, word));
    return { row, letters, audit: auditRow(letters) };
  });
  const count = (at: number, letter: Letter): number => items.filter(({ letters }) => letters[at]?.includes(letter)).length;
  const counts = members.map((_, at) => ({ r: count(at, 'R'), a: count(at, 'A') }));
  const audits = auditMembers(counts, items.length);
  const loads = members.map((member, at) => ({
    member,
    r: counts[at]?.r ?? 0,
    a: counts[at]?.a ?? 0,
    overload: audits[at]?.overload ?? false,
    concentrated: audits[at]?.concentrated ?? false,
    idle: audits[at]?.idle ?? false,
  }));
  return { members, items, loads };
};
