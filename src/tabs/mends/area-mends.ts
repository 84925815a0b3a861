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

/** A new task for a member who is there, with what its sentence says. It has the id of the row that it is for, so that a second try after one that broke off adds no second one. */
const newTask = (of: string, task: string, owner: string | null, due: Day, book: Book, moment: Moment) => {
  const to = nameOfHere(owner, book, moment);
  if (to === null || !book.tasks.installed || due === '' || daysBetween(moment.today, due) < soonest) return null;
  const there = rowOf(book.tasks, `T-${of}`);
  const isMade = there !== undefined && there.state !== 'done' && there.state !== 'cancelled';
  const id = there && !isMade ? moment.newId('T') : `T-${of}`;
  const add = { id, task, owner, due, state: 'notStarted' as const };
  return { id, rows: isMade ? {} : { tasks: [{ add }] }, slots: { task, to, day: due } };
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
    const made = newTask(id, task, row.owner, row.renewal, book, moment);
    return made && { rows: made.rows, slots: made.slots };
  },
  lessonNoTask: ({ id }, book, moment) => {
    const row = rowOf(book.lessons, id);
    if (!row?.practice) return null;
    const made = newTask(id, row.practice, row.owner, addWorkDays(moment.today, lessonDays, moment.calendar), book, moment);
    return made && { rows: { ...made.rows, lessons: [{ id, set: { task: made.id } }] }, slots: made.slots };
  },
};
