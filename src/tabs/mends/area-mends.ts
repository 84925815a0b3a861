import type { Moment } from '../../define/moment';
import { say } from '../../languages/say';
import { addWorkDays } from '../../rules/calendar';
import { type Day, daysBetween } from '../../rules/day';
import type { Book } from '../columns';
import { type Mends, rowOf } from './mend';
import { nameOfHere } from './task-mends';

/** Working days that a task made from a lesson is given. */
const lessonDays = 10;
/** A task that is due sooner would be a finding itself. */
const soonest = 7;

/** A new task for a member who is there, with what its sentence says. */
const newTask = (task: string, owner: string | null, due: Day, book: Book, moment: Moment) => {
  const to = nameOfHere(owner, book, moment);
  if (to === null || !book.tasks.installed || due === '' || daysBetween(moment.today, due) < soonest) return null;
  return { add: { id: moment.newId('T'), task, owner, due, state: 'notStarted' as const }, slots: { task, to, day: due } };
};

/** Mends in the areas beside the core. */
export const areaMends: Mends<'crisisLeadGone' | 'customerNoRenewalTask' | 'lessonNoTask'> = {
  crisisLeadGone: ({ id }, book, moment) => {
    const lead = rowOf(book.members, rowOf(book.crisisPlans, id)?.lead ?? null);
    const to = lead ? nameOfHere(lead.standIn, book, moment) : null;
    return to === null || !lead ? null : { rows: { crisisPlans: [{ id, set: { lead: lead.standIn } }] }, slots: { to } };
  },
  customerNoRenewalTask: ({ id }, book, moment) => {
    const row = rowOf(book.customers, id);
    if (!row || row.renewal === null) return null;
    const task = say(moment.language.areas.customers.words.renewalTask, { customer: row.customer ?? '' });
    const made = newTask(task, row.owner, row.renewal, book, moment);
    return made && { rows: { tasks: [{ add: made.add }] }, slots: made.slots };
  },
  lessonNoTask: ({ id }, book, moment) => {
    const row = rowOf(book.lessons, id);
    if (!row?.practice) return null;
    const made = newTask(row.practice, row.owner, addWorkDays(moment.today, lessonDays, moment.calendar), book, moment);
    return made && { rows: { tasks: [{ add: made.add }], lessons: [{ id, set: { task: made.add.id } }] }, slots: made.slots };
  },
};
