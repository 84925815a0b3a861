import type { Finding } from '../../define/finding';
import type { Moment } from '../../define/moment';
import type { Book } from '../columns';
import { isHere, leftTasks } from '../readings/left-tasks';
import { itemRoles } from '../readings/task-roles';
import { type Mends, rowOf } from './mend';

/** The member's name, where tasks can be given to that member. */
export const nameOfHere = (id: string | null, book: Book, moment: Moment): string | null => {
  const member = rowOf(book.members, id);
  return member && isHere(member, moment) ? (member.member ?? '') : null;
};

const rolesOf = ({ id }: Finding, book: Book, moment: Moment) => itemRoles(book, moment).get(rowOf(book.tasks, id)?.item ?? '');

const given = ({ id }: Finding, owner: string | null, book: Book, moment: Moment) => {
  const to = nameOfHere(owner, book, moment);
  return to === null ? null : { rows: { tasks: [{ id, set: { owner } }] }, slots: { to } };
};

/** A member's open tasks go to the stand-in who is there. */
const handedOver = ({ id }: Finding, book: Book, moment: Moment) => {
  const member = rowOf(book.members, id);
  const to = member ? nameOfHere(member.standIn, book, moment) : null;
  if (!member || to === null || member.standIn === id) return null;
  return {
    rows: { tasks: leftTasks(member, book, moment).map(({ row }) => ({ id: row.id, set: { owner: member.standIn } })) },
    slots: { to },
  };
};

/** Mends of who does a task. */
export const taskMends: Mends<'taskNoOwner' | 'taskOwnerElsewhere' | 'memberAway' | 'memberStopped'> = {
  // An item of one R has given its tasks an owner already.
  taskNoOwner: (found, book, moment) => given(found, rolesOf(found, book, moment)?.accountable ?? null, book, moment),
  taskOwnerElsewhere: (found, book, moment) => given(found, rolesOf(found, book, moment)?.responsible ?? null, book, moment),
  memberAway: handedOver,
  memberStopped: handedOver,
};
