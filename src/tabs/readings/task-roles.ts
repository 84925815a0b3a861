import type { Letter } from '../../rules/raci';
import type { Book } from '../columns';
import { gridReading } from './grid-readings';
import { remember } from './remember';

type TaskRow = Book['tasks']['rows'][number];

/** Who does a work item and who answers for it; null where nobody does, or more than one. */
export interface ItemRoles {
  readonly title: string;
  readonly responsible: string | null;
  readonly accountable: string | null;
  /** By member id the letters of its cell; null where it is not understood. */
  readonly letters: ReadonlyMap<string, readonly Letter[] | null>;
}

/** The roles of each work item, by its id.
 * @example itemRoles(book, moment).get('W-1')?.responsible // 'M-2'
 */
export const itemRoles = remember((book, moment): ReadonlyMap<string, ItemRoles> => {
  const { members, items } = gridReading(book, moment);
  return new Map(
    items.map(({ row, letters }) => {
      const only = (letter: Letter): string | null => {
        const found = members.filter((_, at) => letters[at]?.includes(letter));
        return found.length === 1 ? (found[0]?.id ?? null) : null;
      };
      const byMember = new Map(members.map(({ id }, at) => [id, letters[at] ?? null]));
      return [row.id, { title: row.item ?? '', responsible: only('R'), accountable: only('A'), letters: byMember }];
    }),
  );
});

/** The owner that an open task takes from its item: the one who does it, where nobody else was entered; it follows the item until somebody is. `inherited` remembers what was filled in.
 * @example inheritedBy({ owner: null, inherited: null }, { responsible: 'M-2', … }) // { owner: 'M-2', inherited: 'M-2' }
 */
export const inheritedBy = (
  { owner, inherited }: Pick<TaskRow, 'owner' | 'inherited'>,
  roles: Pick<ItemRoles, 'responsible'> | undefined,
): { readonly owner?: string; readonly inherited: string | null } => {
  if (owner !== null && owner !== inherited) return { inherited: null };
  if (roles && roles.responsible !== null) return { owner: roles.responsible, inherited: roles.responsible };
  return { inherited: owner };
};

/** Whether a member has no part in an item that others have one in; nobody can say of a cell that is not understood. */
export const isOutsider = (member: string, { letters }: ItemRoles): boolean => {
  const own = letters.get(member);
  if (!own || [...letters.values()].every((one) => one?.length === 0)) return false;
  return !own.some((letter) => letter === 'R' || letter === 'A' || letter === 'S');
};
